"""看以前上报的: the list of what was sent, each against today, and the files themselves."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.services.sent_reports import SentComparison, SentPackage
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.sent_comparison_page import SentComparisonPage
from lvgw_desktop.ui.month_close.sent_page import SentPage
from lvgw_desktop.ui.shared.opened_copies import OpenedCopies, hand_over
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page

_NO_PROGRAM = "电脑上没有能打开这个文件的程序。请装上 WPS 再试。"


class LookingBack(QObject):
    """Opens its pages with `open_page`; `said(sentence)` for the toast."""

    said = Signal(str)

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        open_page: Callable[[Page], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sent, self._operations = use_cases.sent_reports, operations
        self._vocabulary = use_cases.workplace.pack.vocabulary
        self._open_page = open_page
        self._copies = OpenedCopies()

    def open(self) -> None:
        """Open the list of what was sent."""
        self._operations.run(self._sent.packages, then=self._show, key="month.sent")

    def _show(self, packages: Sequence[SentPackage]) -> None:
        page = SentPage(packages)
        page.compare_asked.connect(self._compare)
        page.open_asked.connect(self._open_file)
        self._open_page(page)

    def _compare(self, package: SentPackage) -> None:
        self._operations.run(
            lambda: self._sent.compare(package),
            then=self._show_compared,
            label="正在和现在的数比…",
        )

    def _show_compared(self, compared: SentComparison) -> None:
        self._open_page(SentComparisonPage(compared, self._vocabulary))

    def _open_file(self, package: SentPackage) -> None:
        folder = self._copies.folder()
        self._operations.run(
            lambda: self._sent.copy_out(package.workbook, folder), then=self._hand_over
        )

    def _hand_over(self, copy: Path) -> None:
        if not hand_over(copy):
            self.said.emit(_NO_PROGRAM)
