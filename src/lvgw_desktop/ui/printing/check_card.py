"""打印前检查: fonts, pages, what is missing and the printer's offset, each in a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import Box, column, row
from lvgw_desktop.ui.shared.tokens import Tone

MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Check:
    """One line; what is not `good` does not stop the printing."""

    words: str
    good: bool = True


class CheckCard(Card):
    """Lines of checks; `calibrate_asked` from the offset's link."""

    calibrate_asked = Signal()

    def __init__(self) -> None:
        super().__init__("打印前检查", spacing=6)
        self._lines = column(spacing=6)
        self.body.put(self._lines)

    def show_checks(self, preview: Preview, offset: PrinterOffset) -> None:
        """Show what was found on these pages."""
        while line := self._lines.takeAt(0):
            if widget := line.widget():
                widget.deleteLater()
        for check in checks_of(preview):
            self._lines.put(_line(check))
        calibrate = link("校准 ›", self.calibrate_asked.emit)
        self._lines.put(_line(Check(offset_words(offset)), calibrate))


def checks_of(preview: Preview) -> tuple[Check, ...]:
    """Return the checks of fonts, page numbers and remarks."""
    fonts = [
        Check(f"没有字体能印「{one.char}」({one.code_point})，请改字或手写", good=False)
        for one in preview.missing
    ]
    remarks = [Check(words, good=False) for words in preview.remarks]
    return (
        *(_shortened(fonts, "个字") or (Check("字体齐全，没有缺字"),)),
        *_page_checks(preview.sheets),
        *_shortened(remarks, "条"),
    )


def offset_words(offset: PrinterOffset) -> str:
    """Return 左右 +1.0 毫米，上下 −0.5 毫米, with a real minus sign."""
    if offset == PrinterOffset():
        return "打印位置没有移动"
    right, down = (f"{value:+.1f}".replace("-", "−") for value in (offset.right, offset.down))
    return f"左右 {right} 毫米，上下 {down} 毫米"


def _page_checks(sheets: Sequence[PreviewSheet]) -> tuple[Check, ...]:
    longer = [
        f"{sheet.label.split()[0]} 会印成 {sheet.pages} 页" for sheet in sheets if sheet.pages > 1
    ]
    if longer:
        return tuple(_shortened([Check(words) for words in longer], "份"))
    return (Check(f"{len(sheets)} 份都在一页之内"),)


def _shortened(checks: Sequence[Check], unit: str) -> tuple[Check, ...]:
    """Return the first lines, and how many more there are."""
    if len(checks) <= MOST_LINES:
        return tuple(checks)
    more = Check(f"还有 {len(checks) - MOST_LINES + 1} {unit}同样的情况", good=checks[0].good)
    return (*checks[: MOST_LINES - 1], more)


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
