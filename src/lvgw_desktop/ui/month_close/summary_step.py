"""汇总: the month's figures beside those of the month before, of the office and by groups."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.month_close.figure_columns import Grouping
from lvgw_desktop.ui.month_close.figures_card import FiguresCard
from lvgw_desktop.ui.month_close.step import MonthStep
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column


class SummaryStep(MonthStep):
    """`figure_asked(measure name, span name, FigureLine, Grouping)`."""

    figure_asked = Signal(str, str, object, object)

    title = "汇总"
    hints = (Hint("Enter", "看是哪几条"), Hint("← →", "换一列"))

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.figures = FiguresCard(vocabulary)
        self.setLayout(column(self.figures))
        self.figures.figure_asked.connect(self._ask)
        self.figures.grouping_changed.connect(lambda _grouping: self.start())

    def show_check(self, checked: MonthCheck) -> None:
        """Show the figures."""
        self.figures.show_review(checked.review)

    def state_words(self, checked: MonthCheck) -> str:
        """Return of how many logs the figures are."""
        return f"{checked.review.logs} 条日志"

    def is_done(self, checked: MonthCheck) -> bool:
        """Tell whether the figures stay as they are."""
        return checked.close is not None

    def start(self) -> bool:
        """Put the cursor into the figures."""
        self.figures.table().setFocus()
        return True

    def _ask(self, name: str, span: str, line: object) -> None:
        grouping = self.figures.grouping.value() or Grouping.ALL
        self.figure_asked.emit(name, span, line, grouping)
