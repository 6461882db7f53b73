"""去办: does what a matter's button says, here or elsewhere in the window."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_kind import MAJOR_MATTER
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.home.asks import HomeAsks
from lvgw_desktop.ui.home.cell_opening import CellOpening
from lvgw_desktop.ui.home.matters import Deed, Matter
from lvgw_desktop.ui.shared.tab_page import TabPage

if TYPE_CHECKING:
    from collections.abc import Callable


class Deeds(QObject):
    """Everything that 今天可以办的事 can lead to."""

    def __init__(
        self, tab: TabPage, use_cases: UseCases, asks: HomeAsks, opening: CellOpening
    ) -> None:
        super().__init__(tab)
        self._tab, self._use_cases, self._asks, self._opening = tab, use_cases, asks, opening

    def do(self, matter: Matter) -> None:
        """Do it, or lead to where it is done."""
        asks, subject = self._asks, matter.subject
        deeds: dict[Deed, Callable[[], object]] = {
            Deed.CONTINUE_DRAFT: lambda: asks.draft.emit(subject),
            Deed.SEE_DRAFTS: self._open_drafts,
            Deed.REPORT: lambda: asks.other_of_log.emit(MAJOR_MATTER, subject),
            Deed.REMIND: lambda: self._remind(subject),
            Deed.OPEN_CELLS: lambda: self._open_cells(matter.title, subject),
            Deed.SEE_SHEETS_OUT: lambda: self._ask_logs(PaperState.PRINTED),
            Deed.SEE_PREFILLED: asks.prefilled.emit,
            Deed.SEE_TO_PRINT: lambda: self._ask_logs(PaperState.TO_PRINT),
            Deed.SEE_SCANS: asks.scan_back.emit,
            Deed.CLOSE_MONTH: lambda: asks.month.emit(subject),
            Deed.BACK_UP: self._back_up,
        }
        deeds[matter.deed]()

    def _remind(self, adviser_id: Any) -> None:  # noqa: ANN401  a matter's subject
        self._opening.show_reminders(adviser_id)

    def _open_cells(self, title: str, cells: Any) -> None:  # noqa: ANN401  as above
        self._opening.open_cells(title, cells)

    def _ask_logs(self, state: PaperState) -> None:
        self._asks.logs.emit(LogFilter(states=frozenset({state})))

    def _open_drafts(self) -> None:
        from lvgw_desktop.ui.home.drafts_page import DraftsPage  # noqa: PLC0415  opened rarely

        page = DraftsPage(self._use_cases.drafts, self._tab.operations)
        page.draft_asked.connect(self._asks.draft)
        page.said.connect(self._tab.said)
        page.bin_asked.connect(self._asks.bin)
        self._tab.open_page(page)

    def _back_up(self) -> None:
        self._tab.operations.run(
            lambda progress: self._use_cases.backups.make(report=progress.report),
            then=lambda made: self._tab.say(f"备份好了，并试打开成功。{made.shortfall}"),
            changed=("backups",),
            label="正在备份…",
            cancellable=True,
        )
