"""打印前检查: what was found on the pages and of the printer, each in a line with its sign."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.missing_characters import MissingOnSheet
from lvgw_desktop.ui.printing.checks import Check
from lvgw_desktop.ui.shared.buttons import Button, link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, column, row
from lvgw_desktop.ui.shared.tokens import Tone

BOXES = "没有字体能印下面的字：照印会留空框，印好后手写。"
PRIVATE = "自造的字换一台电脑会变样，请改成正字。"


class CheckCard(Card):
    """Lines of checks; `calibrate_asked` from the offset's link, `log_asked(id)` from 先去改.

    `counted(number)` tells how many of them are not good.
    """

    counted = Signal(int)
    calibrate_asked = Signal()
    log_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__("打印前检查", spacing=6)
        self._lines = column(spacing=6)
        self.body.put(self._lines)

    def show_checks(
        self, checks: Iterable[Check], offset: str, missing: tuple[MissingOnSheet, ...] = ()
    ) -> None:
        """Show what was found; the offset stands in the last line."""
        while line := self._lines.takeAt(0):
            if widget := line.widget():
                widget.deleteLater()
        if missing:
            self._lines.put(self._choice(missing))
        shown = tuple(checks)
        for check in shown:
            self._lines.put(_line(check))
        self.counted.emit(sum(not check.good for check in shown))
        self._lines.put(_line(Check(offset), link("校准 ›", self.calibrate_asked.emit)))

    def _choice(self, missing: tuple[MissingOnSheet, ...]) -> QWidget:
        """Say what becomes of characters without a font, and lead to the first record of them."""
        words = BOXES + (PRIVATE if any(one.is_private for one in missing) else "")
        inside = column(Label(words, "bold", wrap=True, tone=Tone.WARN), spacing=6)
        log_id = next((one.log_id for one in missing if one.log_id is not None), None)
        if log_id is not None:
            fix = Button("先去改", icon="pencil-simple", small=True)
            fix.clicked.connect(lambda _checked=False: self.log_asked.emit(log_id))
            inside.put(row(fix, STRETCH))
        whole = QWidget()
        whole.setLayout(inside)
        return whole


def _line(check: Check, aside: QWidget | None = None) -> QWidget:
    icon = IconLabel(
        "check-circle-fill" if check.good else "warning-circle",
        Tone.OK if check.good else Tone.WARN,
        words="没有问题" if check.good else "请看一看",
    )
    inside: Box = row(icon, spacing=8)
    inside.put(Label(check.words, wrap=True), 1)
    if aside:
        inside.put(aside)
    line = QWidget()
    line.setLayout(inside)
    return line
