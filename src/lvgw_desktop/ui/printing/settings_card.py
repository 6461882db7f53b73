"""打印设置: printer, copies, sides, and which sheets."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.printing.jobs import PrintJob
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
ONE_SIDE, BY_PRINTER, BY_HAND = "单面", "双面", "手动双面"


class SettingsCard(Card):
    """What the clerk chooses, below the choice of sheets; `changed` says that it did."""

    changed = Signal()

    def __init__(self, which: QWidget, aside: QWidget) -> None:
        """`which` is the choice of sheets, `aside` stands at the right of the title."""
        super().__init__("打印设置", aside=aside)
        self.printer = Picker()
        self._facts: dict[str, PrinterFacts] = {}
        self._printer = LabelledEditor(
            "打印机", PickerEditor(self.printer), label_width=LABEL_WIDTH
        )
        self._copies_words = Label("", "label")
        self._copies = NumberEditor(width=64, largest=MOST_COPIES)
        self._copies.set_value(1)
        self._paper = Label("", "side")
        keep_size(self._copies_words, width=LABEL_WIDTH)
        self.sides = Segmented([(False, ONE_SIDE), (True, BY_PRINTER)], False, name="单双面")
        self.body.put(self._printer)
        self.body.put(row(self._copies_words, self._copies.widget, self._paper, STRETCH))
        self.body.put(LabelledEditor("单双面", ChoiceEditor(self.sides), label_width=LABEL_WIDTH))
        self.body.put(which)
        self._copies.changed.connect(self.changed)
        self.sides.changed.connect(lambda _both: self.changed.emit())
        self.printer.chosen.connect(lambda _choice: self._heed_printer())

    def show_printers(self, known: Sequence[PrinterFacts]) -> None:
        """Offer the installed printers, the first one chosen."""
        self._facts = {one.name: one for one in known}
        names = list(self._facts)
        self.printer.set_candidates([Choice(name, name) for name in names])
        self.printer.set_value(names[0] if names else None)
        self.printer.setEnabled(bool(names))
        self._printer.set_hint("" if names else NO_PRINTER)
        self._heed_printer()

    def show_job(self, job: PrintJob) -> None:
        """Ask for 份数, for 张数 of empty sheets, or for neither."""
        self._copies_words.setText(job.copies_words)
        self._copies.widget.setAccessibleName(job.copies_words)
        self._copies.widget.setVisible(bool(job.copies_words))
        if not job.copies_words:
            self._copies.set_value(1)

    def show_paper(self, words: str) -> None:
        """Tell which paper is wanted and how it lies: A4 纵向."""
        self._paper.setText(f"纸张 {words}")

    def facts(self) -> PrinterFacts | None:
        """Return the chosen printer, None where none is installed."""
        return self._facts.get(str(self.printer.value() or ""))

    def printer_name(self) -> str:
        """Return the name of the chosen printer, "" where none is installed."""
        facts = self.facts()
        return facts.name if facts else ""

    def copies(self) -> int:
        """Return the number of copies; what is no number counts as 1."""
        return self._copies.value() or 1

    def both_sides(self) -> bool:
        """Tell whether both sides of the paper are wanted."""
        return bool(self.sides.value())

    def _heed_printer(self) -> None:
        facts = self.facts()
        by_hand = facts is not None and not facts.prints_both_sides
        self.sides.set_words([ONE_SIDE, BY_HAND if by_hand else BY_PRINTER])
        self.changed.emit()
