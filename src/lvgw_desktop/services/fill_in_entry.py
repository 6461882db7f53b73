"""填报表入库: its rows become logs, and the adviser's hand-in of the month is registered."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from lvgw_desktop.domain.hand_in import HandIn, HandInMedium
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import LogSource
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.exchange.fill_in_head import FillInHead
from lvgw_desktop.exchange.log_row import LogRow
from lvgw_desktop.services.hand_ins import standing_of
from lvgw_desktop.services.import_outcome import RowOutcome, RowResult
from lvgw_desktop.services.import_source import ImportSource
from lvgw_desktop.services.log_entry import LogEntry
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack


class FillInEntry:
    """Enters rows into an open store; `added` are the ids of what is new, by table."""

    def __init__(
        self,
        store: Store,
        pack: "FormPack",
        now: datetime,
        tell: Callable[[int, int], object],
        source: ImportSource,
    ) -> None:
        assert source.fill_in is not None
        self._store, self._now, self._head = store, now, source.fill_in
        self._file_name = source.file.name
        adviser = store.advisers.by_uuid(self._head.adviser_uuid)
        assert adviser, "own_fill_in knows the adviser"
        self._adviser = adviser
        self._logs = LogEntry(store, pack, now, tell, LogSource.FILL_IN, adviser)
        self._hand_ins: list[int] = []

    @property
    def added(self) -> dict[str, list[int]]:
        """Return the ids of the new logs and of the hand-in."""
        return {**self._logs.added, "hand_in": self._hand_ins}

    @property
    def made(self) -> dict[str, int]:
        """Return how many logs are new, and whether the hand-in is."""
        return {**self._logs.made, "台账登记": len(self._hand_ins)}

    def enter(self, rows: Sequence[LogRow]) -> tuple[RowOutcome, ...]:
        """Enter all rows; a workbook of which none can be kept is not handed in."""
        outcomes = self._logs.enter(rows)
        if any(one.result is not RowResult.LEFT_OUT for one in outcomes):
            self._register()
        return outcomes

    def _register(self) -> None:
        """Register it as a file received today, unless that month's ledger is in already."""
        new = HandIn(
            month=self._head.month,
            adviser_id=self._adviser.id or 0,
            handed_in_on=self._now.date(),
            medium=HandInMedium.FILE,
            note=self._file_name,
        )
        if standing_of(self._store, new) is None:
            self._hand_ins.append(self._store.hand_ins.add(new).id or 0)


def own_fill_in(store: Store, head: FillInHead, today: date) -> FillInHead:
    """Return the head with the adviser's present name.

    One that another PC of the office made has its adviser in the roster, by a package.
    Raises Refusal for one of another office, of an adviser not in the roster, or of a month that
    has not begun.
    """
    office = store.office.get()
    adviser = store.advisers.by_uuid(head.adviser_uuid)
    if head.office_uuid != office.uuid and not adviser:
        whose = f"“{head.office}”" if head.office != office.name else "另一份本所文件"
        raise Refusal(f"这份填报表是{whose}做的，不是现在打开的本所文件的，没有导入。")
    if adviser is None:
        raise Refusal(f"名册里没有填报表上的顾问“{head.adviser}”。请先核对名册，再导入。")
    if head.first_day > today:
        raise Refusal(f"这份填报表是{read_month(head.month).words}的，那个月还没有到，请核对文件。")
    return replace(head, adviser=adviser.name)
