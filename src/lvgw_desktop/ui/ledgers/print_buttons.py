"""台账的打印: 只打印新页 in the head, and under the paper how far it is printed and the whole."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.word_link import WordLink

FIRST_PAGE = 1
NO_LOGS = "还没有日志"
_WHOLE = "打印整本台账"


class PrintButtons(QObject):
    """`asked(first page)`: from page 1 the whole ledger, from a later one its new pages.

    `new` belongs into the head of the page, `foot` under the ledger.
    """

    asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.new = Button("打印", Kind.PRIMARY, icon="printer", key="F8", clicked=self.ask_new)
        self.whole = WordLink(f"{_WHOLE} ›", clicked=lambda: self.asked.emit(FIRST_PAGE))
        self.foot = QWidget()
        self._printed = Label("", "side")
        self.foot.setLayout(row(self._printed, STRETCH, self.whole, margins=(4, 0, 4, 0)))
        self.foot.hide()
        self._next_page = FIRST_PAGE

    def show_ledger(self, ledger: LedgerOfLogs | None) -> None:
        """Say what there is to print; before the first print that is the whole."""
        self._next_page = ledger.next_page if ledger else FIRST_PAGE
        printed = self._next_page > FIRST_PAGE
        self.new.set_words(f"只打印新页(第 {self._next_page} 页)" if printed else _WHOLE)
        self.foot.setVisible(printed)
        if ledger is None or not ledger.entries:
            self.new.disable(NO_LOGS)
        elif ledger.new_rows:
            self.new.enable()
            self._printed.setText(f"还没打印的有 {len(ledger.new_rows)} 行(左边蓝条)")
        else:
            self.new.disable(f"都印过了，没有新页。要重印，请{_WHOLE}{_parts_words(ledger)}。")
            self._printed.setText(f"都印过了，共 {self._next_page - 1} 页")

    def ask_new(self) -> str:
        """Print the rows on no issued page; returns why not, if there are none."""
        if self.new.isEnabled():
            self.asked.emit(self._next_page)
            return ""
        return self.new.toolTip()


def _parts_words(ledger: LedgerOfLogs) -> str:
    return "，可以选从第几页起" if len(ledger.batches) > 1 else ""
