"""11月更正 1 处: what was corrected last in the ledger shown, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.ledger_corrections import LedgerCorrection
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.word_link import WordLink

NAMED = 3


class CorrectionsCard(Card):
    """`withdraw_asked(uuid)` of a log; `printed_asked(page)` for its row as it was printed."""

    withdraw_asked = Signal(str)
    printed_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__("更正")
        self.lines = tuple(_Line() for _number in range(NAMED))
        self._more = Label("", "body2", wrap=True)
        for line in self.lines:
            self.body.put(line)
            line.withdraw_asked.connect(self.withdraw_asked)
            line.printed_asked.connect(self.printed_asked)
        self.body.put(self._more)

    def show_volume(self, volume: LedgerOfLogs) -> None:
        """Show the corrections of the latest month that has some, the one made last first."""
        made = volume.corrections[::-1]
        self.setVisible(bool(made))
        rows = {entry.log_uuid: entry.row for entry in reversed(volume.entries)}
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(made))
            if number < len(made):
                uuid = made[number].log_uuid
                line.show_correction(made[number], rows.get(uuid), volume.printed_from.get(uuid, 0))
        if made:
            self.title.setText(f"{made[0].month.number} 月更正 {len(made)} 处")
        self._more.setText(f"还有 {len(made) - NAMED} 处，看台账里写着“更正”的行。")
        self._more.setVisible(len(made) > NAMED)


class _Line(QWidget):
    """What was corrected in one log in one go."""

    withdraw_asked = Signal(str)
    printed_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._log_uuid, self._page = "", 0
        self.words = Label("", "body2", wrap=True)
        self.printed = WordLink("查看原来打印的样子 ›", clicked=self._ask_printed)
        self.withdraw = WordLink("撤回更正…", clicked=self._ask_withdrawal)
        links = row(self.printed, STRETCH, self.withdraw)
        self.setLayout(column(self.words, links, spacing=0))

    def show_correction(self, made: LedgerCorrection, first: LedgerRow | None, page: int) -> None:
        """Show it; `first` is the log's first row, `page` where that was printed, 0 nowhere."""
        self._log_uuid, self._page = made.log_uuid, page
        self.words.setText(_sentence(made, first))
        self.printed.setVisible(bool(page))
        self.withdraw.setVisible(made.can_withdraw)

    def _ask_printed(self) -> None:
        self.printed_asked.emit(self._page)

    def _ask_withdrawal(self) -> None:
        self.withdraw_asked.emit(self._log_uuid)


def _sentence(made: LedgerCorrection, first: LedgerRow | None) -> str:
    """Return 序号 19(8月14日)：人数 36 改为 38。原因：签到表补数。刘芳，11月3日。"""
    number = f"序号 {first.seq}" if first else "日志"
    who = "，".join(filter(None, (made.made_by, month_day_words(made.made_on))))
    reason = made.reason.rstrip("。")
    fields = "；".join(made.fields)
    day = month_day_words(made.served_on)
    return f"{number}({day})：{fields}。原因：{reason}。{who}。"
