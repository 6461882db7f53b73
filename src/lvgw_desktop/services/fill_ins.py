"""顾问填报表: the month's workbook for one adviser, with his villages and the office's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.item_detail import DISPUTE_TYPE
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.exchange.fill_in_head import FillInHead
from lvgw_desktop.exchange.fill_in_workbook import FillIn, write_fill_in
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.months import ledger_due
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class FillInService:
    """Use cases of the workbooks that go out; they come back by the import of logs."""

    workplace: Workplace

    def file_name(self, month: StatisticalMonth, adviser_id: int) -> str:
        """Return 填报表_周明远_2026年11月.xlsx, with his firm where another has his name."""
        with self.workplace.reading() as store:
            return _file_name(month, called(names_in(store), adviser_id))

    def write(self, month: StatisticalMonth, adviser_id: int, target: Path) -> Path:
        """Write one adviser's workbook of a month and return where it lies.

        Raises Refusal for an adviser who serves no village in it.
        """
        with self.workplace.reading() as store:
            fill_in = self._fill_in(store, month, adviser_id)
        return write_fill_in(target, fill_in)

    def write_all(
        self, month: StatisticalMonth, adviser_ids: Sequence[int], folder: Path
    ) -> tuple[Path, ...]:
        """Write the workbooks of several advisers into a folder."""
        with self.workplace.reading() as store:
            names = names_in(store)
            every = {
                _file_name(month, called(names, number)): self._fill_in(store, month, number)
                for number in adviser_ids
            }
        return tuple(write_fill_in(folder / name, one) for name, one in every.items())

    def _fill_in(self, store: Store, month: StatisticalMonth, adviser_id: int) -> FillIn:
        office, names = store.office.get(), names_in(store)
        adviser = names.advisers[adviser_id]
        first, last = calendar_in(store).days(month)
        terms = store.appointments.valid_within(first, last)
        village_ids = sorted({one.village_id for one in terms if one.adviser_id == adviser_id})
        if not village_ids:
            raise Refusal(f"{adviser.name}在{month.words}没有聘期，请核对聘任或换一个月。")
        due = ledger_due(month, dated_policy_in(store, self.workplace.pack.policy))
        return FillIn(
            head=FillInHead(
                office_uuid=office.uuid,
                office=office.name,
                adviser_uuid=adviser.uuid,
                adviser=adviser.name,
                month=month.code,
                first_day=first,
                last_day=last,
            ),
            month_words=month.words,
            firm=names.firm(adviser.firm_id),
            due_words=month_day_words(due),
            offered={"village": _village_words(village_ids, names), **self._words()},
        )

    def _words(self) -> dict[str, tuple[str, ...]]:
        vocabulary = self.workplace.pack.vocabulary
        methods = (one for one in ServiceMethod if one is not ServiceMethod.UNKNOWN)
        return {
            "method": tuple(map(vocabulary.word, methods)),
            "kind": tuple(kind.word for kind in vocabulary.kinds.values()),
            DISPUTE_TYPE.name: tuple(word for _, word in vocabulary.list_of(DISPUTE_TYPE.words)),
            "client_category": tuple(word for _, word in vocabulary.list_of("client_category")),
        }


def called(names: Names, adviser_id: int) -> str:
    """Return an adviser's name, with what tells him from others who bear it: firm or licence."""
    adviser = names.advisers[adviser_id]
    alike = [one for one in names.advisers.values() if one.name == adviser.name]
    if len(alike) == 1:
        return adviser.name
    firm = names.firm(adviser.firm_id)
    is_firm_enough = firm and [one.firm_id for one in alike].count(adviser.firm_id) == 1
    beside = firm if is_firm_enough else adviser.licence_no or f"第{adviser_id}号"
    return f"{adviser.name}({beside})"


def _file_name(month: StatisticalMonth, adviser: str) -> str:
    return f"填报表_{adviser}_{month.words}.xlsx"


def _village_words(village_ids: Sequence[int], names: Names) -> tuple[str, ...]:
    """Return 兴梁社区, with its street in front where another village has the name too."""
    every = [one.name for one in names.villages.values()]
    villages = (names.villages[number] for number in village_ids)
    return tuple(one.full_name if every.count(one.name) > 1 else one.name for one in villages)
