"""一对的页面: its head over two columns of cards, which stay from pair to pair."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.ui.assessments.advice_card import AdviceCard
from lvgw_desktop.ui.assessments.evidence_card import EvidenceCard
from lvgw_desktop.ui.assessments.fee_card import FeeCard
from lvgw_desktop.ui.assessments.local_score_card import LocalScoreCard
from lvgw_desktop.ui.assessments.opinions_card import OpinionsCard
from lvgw_desktop.ui.assessments.pair_desk import PairCard, PairDesk
from lvgw_desktop.ui.assessments.pair_head import PairHead
from lvgw_desktop.ui.shared.card_columns import CardColumns
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.scrolled import scrolled
from lvgw_desktop.ui.shared.states import EmptyState

LEFT: tuple[Callable[[PairDesk], PairCard], ...] = (EvidenceCard, AdviceCard)
RIGHT: tuple[Callable[[PairDesk], PairCard], ...] = (OpinionsCard, FeeCard, LocalScoreCard)
"""The cards of both columns from top to bottom; one more card is one more name here."""
_SHARES = (58, 42)
_FOLD_BELOW = 780


class PairPane(QStackedWidget):
    """Shows one pair after another, or that there is none; `bar` stands under the cards."""

    def __init__(self, desk: PairDesk, bar: QWidget) -> None:
        super().__init__()
        self.head = PairHead(desk)
        self.cards = {made: made(desk) for made in (*LEFT, *RIGHT)}
        left, right = ([self.cards[one] for one in side] for side in (LEFT, RIGHT))
        columns = CardColumns(left, [*right, QWidget()], shares=_SHARES, fold_below=_FOLD_BELOW)
        lines = column(self.head, spacing=10)
        lines.put(scrolled(columns), 1)
        lines.put(bar)
        whole = QWidget()
        whole.setLayout(lines)
        self._empty = EmptyState("medal", "还没有可考核的", "这一段时间没有聘任，换一个年份再看。")
        self.addWidget(self._empty)
        self.addWidget(whole)

    @property
    def fees(self) -> FeeCard:
        """Return the card of the fee, which leads to other places."""
        card = self.cards[FeeCard]
        assert isinstance(card, FeeCard)
        return card

    def show_page(self, page: PairPage) -> None:
        """Show a pair."""
        self.head.show_page(page)
        for card in self.cards.values():
            card.show_page(page)
        self.setCurrentIndex(1)

    def show_nobody(self) -> None:
        """Show that nobody is assessed in the period."""
        self.setCurrentIndex(0)
