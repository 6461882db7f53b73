"""打印设置: printer, copies, sides, and filled or empty sheets."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import ChoiceEditor, NumberEditor
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.segmented import Segmented

MOST_COPIES = 200
LABEL_WIDTH = 62
NO_PRINTER = "这台电脑没有装打印机。可以先存成 PDF，拷到能打印的电脑上印。"


class SettingsCard(Card):
    """What the clerk chooses; `changed`, and `blank_asked(bool)` for 填好的 or 空白."""

    changed = Signal()
    blank_asked = Signal(object)

    def __init__(self, copies_words: str, *, offers_blank: bool) -> None:
        super().__init__("打印设置")
        self.printer = Picker()
        self._printer = LabelledEditor(
            "打印机", PickerEditor(self.printer), label_width=LABEL_WIDTH
        )
        self._copies_words = Label(copies_words, "label")
        self._copies = NumberEditor(width=64, largest=MOST_COPIES)
        self._copies.widget.setAccessibleName(copies_words)
        self._copies.set_value(1)
        self._paper = Label("纸张 A4 纵向", "side")
        keep_size(self._copies_words, width=LABEL_WIDTH)
        self._sides = Segmented([(False, "单面"), (True, "双面")], value=False, name="单双面")
        self.body.put(self._printer)
        self.body.put(row(self._copies_words, self._copies.widget, self._paper, STRETCH))
        self._put_choice("单双面", self._sides)
        if offers_blank:
            which = Segmented([(False, "填好的"), (True, "空白表")], value=False, name="印哪些")
            which.changed.connect(self.blank_asked)
            self._put_choice("印哪些", which)
        self._copies.changed.connect(self.changed)
        self.printer.chosen.connect(lambda _choice: self.changed.emit())

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer the installed printers, the first one chosen."""
        self.printer.set_candidates([Choice(name, name) for name in names])
        self.printer.set_value(names[0] if names else None)
        self.printer.setEnabled(bool(names))
        self._printer.set_hint("" if names else NO_PRINTER)
        self.changed.emit()

    def show_paper(self, *, landscape: bool) -> None:
        """Tell how the paper lies."""
        self._paper.setText("纸张 A4 横向" if landscape else "纸张 A4 纵向")

    def show_copies_words(self, words: str) -> None:
        """Say 份数, or 张数 for empty sheets."""
        self._copies_words.setText(words)
        self._copies.widget.setAccessibleName(words)

    def printer_name(self) -> str:
        """Return the chosen printer, "" where none is installed."""
        return str(self.printer.value() or "")

    def copies(self) -> int:
        """Return the number of copies; what is no number counts as 1."""
        return self._copies.value() or 1

    def both_sides(self) -> bool:
        """Tell whether both sides of the paper are used."""
        return bool(self._sides.value())

    def _put_choice(self, words: str, choice: Segmented[bool]) -> None:
        self.body.put(LabelledEditor(words, ChoiceEditor(choice), label_width=LABEL_WIDTH))
