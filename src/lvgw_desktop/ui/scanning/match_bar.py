"""认页: which number and page the picture shows, typed or chosen from the sheets still out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH, NumberEditor
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.tokens import Tone


class MatchBar(BottomBar):
    """Under the list of pages to look at.

    `attach_asked(number, page)`, `aside_asked()`; `left()` leads back to the list.
    """

    attach_asked = Signal(str, int)
    aside_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self.number = Picker(placeholder="编号，如 137；或按 ↓ 从没签回的里选")
        self.number.setAccessibleName("编号")
        keep_size(self.number, min_width=180)
        self.page = NumberEditor(width=52)
        self.page.widget.setAccessibleName("第几页")
        self._notice = Label("", "hint", wrap=True, tone=Tone.SEAL)
        attach = Button("附上", key="Enter", clicked=self._attach)
        aside = Button("放一边…", key="Del", clicked=self.aside_asked.emit)
        line = row(Label("是", "label"), spacing=8)
        line.put(self.number, 1)
        for item in (Label("第", "label"), self.page.widget, Label("页", "label"), attach, aside):
            line.put(item)
        self.setLayout(column(line, self._notice, spacing=4, margins=(12, 7, 12, 7)))
        self.clear()

    def offer(self, sheets: Sequence[Choice]) -> None:
        """Offer the sheets that are printed and not back; keys are their numbers."""
        self.number.set_candidates(lambda typed: candidates(sheets, typed))

    def clear(self, number: str = "", page: int = 1) -> None:
        """Begin anew, with what the page's code may have told."""
        self.number.set_choice(None)
        self.number.setText(number)
        self.page.set_value(page)
        self.tell("")

    def take_focus(self) -> None:
        """Put the cursor where the number is typed."""
        self.number.setFocus()
        self.number.selectAll()

    def tell(self, sentence: str) -> None:
        """Say below the line why it did not work."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Attach with Enter, go back to the list with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._attach()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _attach(self) -> None:
        number = str(self.number.value() or self.number.text()).strip()
        page = self.page.value()
        if not number:
            self.tell("请写上编号，或按 ↓ 选一份。")
        elif not page:
            self.tell("页码请填整数，从 1 起。")
        else:
            self.attach_asked.emit(number, page)


def candidates(sheets: Sequence[Choice], typed: str) -> Sequence[Choice]:
    """Return the sheets a text may mean; bare digits mean that very number and no other.

    The first candidate is what Enter takes: 2 must never take 0020, let alone any sheet of 2026.
    """
    digits = typed.strip().translate(FULL_WIDTH)
    if digits.isdecimal():
        meant = digits.lstrip("0")
        return [one for one in sheets if short_serial(one.text).lstrip("0") == meant]
    return matching(sheets, typed)
