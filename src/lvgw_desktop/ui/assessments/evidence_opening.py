"""打开证据: the lists behind the numbers of a pair's page, and what their records open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.assessments import AssessmentService, PairPage
from lvgw_desktop.services.evidence_lines import EvidenceLine
from lvgw_desktop.ui.assessments.evidence_page import EvidencePage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page

CHANGED_SINCE = "存等次以后改过"


class EvidenceOpening(QObject):
    """`log_asked(id)`, `other_asked(kind, id)`, `month_asked(month)` from a list it has opened."""

    log_asked = Signal(int)
    other_asked = Signal(object, int)
    month_asked = Signal(object)

    def __init__(
        self,
        assessments: AssessmentService,
        operations: Operations,
        open_page: Callable[[Page], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._assessments, self._operations = assessments, operations
        self._open_page = open_page

    def open(self, page: PairPage, key: str, title: str) -> None:
        """Open the records behind a number or an area, by its key."""
        self.open_lines(partial(self._assessments.evidence, page.pair, key), page, title)

    def open_changes(self, page: PairPage) -> None:
        """Open what was changed since the grade was stored."""
        self.open_lines(partial(self._assessments.changes, page.pair), page, CHANGED_SINCE)

    def open_lines(
        self, read: Callable[[], tuple[EvidenceLine, ...]], page: PairPage, title: str
    ) -> None:
        """Open a list of records about a pair."""

        def show(lines: tuple[EvidenceLine, ...]) -> None:
            found = EvidencePage(title, f"{page.title} · {page.pair.words}", lines)
            found.log_asked.connect(self.log_asked)
            found.other_asked.connect(self.other_asked)
            found.hand_in_asked.connect(self._ask_month)
            self._open_page(found)

        self._operations.run(read, then=show, key="assessments.evidence")

    def _ask_month(self, hand_in: HandIn) -> None:
        self.month_asked.emit(read_month(hand_in.month))
