"""意见和建议: what the office writes about a pair, and the grade it proposes with its reason."""

from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.ui.assessments.pair_desk import PairCard, PairDesk
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH

_NOTHING = "还没有写。按 F6 写意见，定建议等次。"


class AdviceCard(PairCard):
    """Only shown here; it is written on a page of its own."""

    def __init__(self, desk: PairDesk) -> None:
        super().__init__("意见和建议")
        self._desk = desk
        self.advice = Label(wrap=True)
        self.reason = Label(role="body2", wrap=True)
        for one in (self.advice, self.reason, STRETCH):
            self.body.put(one)

    def show_page(self, page: PairPage) -> None:
        """Show what was written."""
        written = page.assessment
        proposed = written.suggested_grade
        self.advice.setText(written.advice or ("" if proposed else _NOTHING))
        self.advice.setVisible(bool(self.advice.text()))
        word = self._desk.vocabulary.word(proposed) if proposed else ""
        self.reason.setText(
            f"建议等次：{word}。理由：{written.suggested_reason}" if proposed else ""
        )
        self.reason.setVisible(bool(proposed))
