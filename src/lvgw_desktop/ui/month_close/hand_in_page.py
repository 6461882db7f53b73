"""收台账页: the hand-in register of one month, over 月报."""

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.hand_ins import HandInService
from lvgw_desktop.ui.month_close.hand_in_card import HandInCard
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("空格", "登记收到"),
    Hint("F", "是文件"),
    Hint("数字", "别的日子"),
    Hint("Ctrl+B", "复制提醒语"),
    Hint("Del", "撤回登记"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class HandInPage(Page):
    """Shows one month; `card.said` for the toast."""

    help_part = "hand_in"

    def __init__(
        self, hand_ins: HandInService, operations: Operations, month: StatisticalMonth
    ) -> None:
        super().__init__("收台账", month.words, hints=HINTS)
        self.card = HandInCard(hand_ins, operations)
        self.put(self.card, 1)
        self.card.show_month(month)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.card.table.setFocus()
