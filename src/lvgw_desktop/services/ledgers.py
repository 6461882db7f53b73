"""工作台账: derived for one village or one adviser and year; never typed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.ledger import Ledger, LedgerRow, build_ledger
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.exchange.ledger_sheet import ledger_sheet
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.services.ledger_layouts import LedgerLayout, ledger_layout
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

_MONTHS = range(1, 13)
_NOT_BACK = frozenset({PaperState.TO_PRINT, PaperState.PRINTED})


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerOfLogs:
    """台账与日志: a ledger and the logs it is derived from, one for each of its rows.

    `record_uuid` is the village's or the adviser's.
    """

    ledger: Ledger
    logs: tuple[ServiceLog, ...]
    record_uuid: str

    @property
    def not_back(self) -> tuple[ServiceLog, ...]:
        """Return the logs whose signed sheet is not here yet."""
        return tuple(log for log in self.logs if log.paper_state in _NOT_BACK)

    @property
    def onsite_count(self) -> int:
        """Return how often the adviser came to the village."""
        return sum(log.method.on_site for log in self.logs)


@dataclass(frozen=True, slots=True)
class LedgerService:
    """Use cases of ledgers."""

    workplace: Workplace

    def of_village(self, village_id: int, year: int) -> Ledger:
        """Return the ledger of one village and year (一村一卷)."""
        return self.with_logs_of_village(village_id, year).ledger

    def of_adviser(self, adviser_id: int, year: int) -> Ledger:
        """Return the ledger of one adviser and year, the official grouping."""
        return self.with_logs_of_adviser(adviser_id, year).ledger

    def with_logs_of_village(self, village_id: int, year: int) -> LedgerOfLogs:
        """Return a village's ledger of a year with the logs behind it."""
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = tuple(filter(counts, store.service_logs.of_village_year(village_id, year)))
        return LedgerOfLogs(
            ledger=village_ledger(village_id, year, names, self._rows(logs, names), logs),
            logs=logs,
            record_uuid=names.villages[village_id].uuid,
        )

    def with_logs_of_adviser(self, adviser_id: int, year: int) -> LedgerOfLogs:
        """Return an adviser's ledger of a year with the logs behind it."""
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = tuple(filter(counts, store.service_logs.of_adviser_year(adviser_id, year)))
        return LedgerOfLogs(
            ledger=adviser_ledger(adviser_id, year, names, self._rows(logs, names), logs),
            logs=logs,
            record_uuid=names.advisers[adviser_id].uuid,
        )

    def layout(self) -> LedgerLayout:
        """Return the official form: its columns and nested head."""
        return ledger_layout(self.workplace.pack)

    def file_name(self, ledger: Ledger) -> str:
        """Return 龙兴司法所_兴梁社区_2026年度_工作台账.xlsx."""
        with self.workplace.reading() as store:
            office = store.office.get().name
        parts = (office, ledger.title_name, f"{ledger.year}年度", "工作台账")
        return safe_name("_".join(filter(None, parts))) + ".xlsx"

    def export(self, ledger: Ledger, file: Path) -> Path:
        """Write one ledger as a workbook, reopen it and return where it lies."""
        words = f"{ledger.year}年度"
        with self.workplace.reading() as store:
            office = store.office.get()
        sheet = ledger_sheet(ledger, words, office, None, self.layout())
        written = write_workbook(file, (sheet,), f"{ledger.title_name}{words}工作台账")
        self.workplace.note(EXPORTED, f"工作台账 {words}，{len(ledger.rows)} 行")
        return written

    def years(self) -> tuple[int, ...]:
        """Return the years that have logs, and this one, the latest first."""
        this_year = self.workplace.today.year
        with self.workplace.reading() as store:
            oldest = store.service_logs.page(LogFilter(descending=False), 0, 1)
        first_year = min([log.served_on.year for log in oldest] + [this_year])
        return tuple(range(this_year, first_year - 1, -1))

    def _rows(self, logs: Iterable[ServiceLog], names: Names) -> tuple[LedgerRow, ...]:
        villages = {key: village.name for key, village in names.villages.items()}
        return build_ledger(logs, villages, self.workplace.pack.vocabulary)


def village_ledger(
    village_id: int,
    year: int,
    names: Names,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
) -> Ledger:
    """Return the ledger of a village with every adviser and firm that served it."""
    advisers = _joined(names.adviser(log.adviser_id) for log in logs)
    return _ledger(names.village(village_id), advisers, year, rows, logs, names)


def adviser_ledger(
    adviser_id: int,
    year: int,
    names: Names,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
) -> Ledger:
    """Return the ledger of an adviser with the firms that were valid on the days."""
    name = names.adviser(adviser_id)
    return _ledger(name, name, year, rows, logs, names)


def _ledger(
    title_name: str,
    adviser_name: str,
    year: int,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
    names: Names,
) -> Ledger:
    return Ledger(
        title_name=title_name,
        year=year,
        rows=rows,
        adviser_name=adviser_name,
        firm_name=_joined(names.firm(log.firm_id) for log in logs),
        until=max((log.served_on for log in logs), default=None),
    )


def _joined(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(filter(None, names)))


def rows_by_month(ledger: Ledger) -> tuple[int, ...]:
    """Return how many rows each of the year's twelve months has."""
    months = Counter(row.served_on.month for row in ledger.rows)
    return tuple(months[number] for number in _MONTHS)
