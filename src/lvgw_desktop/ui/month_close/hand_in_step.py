"""收台账: the ledgers of the month, those received and those still owed."""

from lvgw_desktop.services.hand_ins import HandInService
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.month_close.hand_in_card import HandInCard
from lvgw_desktop.ui.month_close.step import MonthStep
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.operations import Operations


class HandInStep(MonthStep):
    """The card reads again by itself what is registered in it."""

    title = "收台账"
    help_part = "hand_in"
    hints = (
        Hint("空格", "登记收到"),
        Hint("F", "是文件"),
        Hint("数字", "别的日子"),
        Hint("Ctrl+B", "复制提醒语"),
        Hint("Ctrl+S", "存填报表"),
    )

    def __init__(self, hand_ins: HandInService, operations: Operations) -> None:
        super().__init__()
        self.card = HandInCard(hand_ins, operations)
        self.setLayout(column(self.card))
        self.card.counted.connect(self.changed)

    def show_check(self, _checked: MonthCheck) -> None:
        """Leave it to the card: nothing of it follows from a check."""

    def state_words(self, _checked: MonthCheck) -> str:
        """Return 已收 2 / 3."""
        return self.card.shown.state_words if self.card.shown else ""

    def is_done(self, _checked: MonthCheck) -> bool:
        """Tell whether everything has come in."""
        return self.card.shown is not None and not self.card.shown.missing

    def start(self) -> bool:
        """Put the cursor into the list."""
        self.card.table.setFocus()
        return True
