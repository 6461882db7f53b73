"""设置 · 打印校准: a test page, and the two numbers read off it, for each printer."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.paper.output import PaperOrder, print_pages
from lvgw_desktop.ui.paper.printers import INSTALLED, PrinterFacts, Printers
from lvgw_desktop.ui.settings.offset_reading import OffsetReading
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk, EditorDraft
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH
from lvgw_desktop.ui.shared.messages import may_go_unsaved
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter
from lvgw_desktop.ui.shared.undoing import Undo, undoing

FURTHEST = 20.0  # mm: more would push the form off the paper
LABEL_WIDTH = 110
PRINTER_WIDTH = 520
MIDDLE = 20.0
"""Where the folds of the paper cross both rulers of a page that was printed in its place."""
NOTE = (
    "表印得不正时用：印一张校准页，把纸左右对折、再上下对折，看两条折痕落在尺子的哪个数上，"
    "填在下面。以后这台打印机印什么都按它移动，每台打印机各记各的。"
)
TOO_FAR = f"移动超过 {FURTHEST:g} 毫米，表会印出纸外。请核对读数，或改回不移动。"
KEPT = "打印位置已保存。再印一张核对：折痕应落在虚线上。"
NO_CHOICE = "请先选打印机，再保存。"
EDITOR = "printer_offset"
TOPICS = ("preferences",)
NO_PRINTER = "这台电脑没有装打印机，装好以后再来校准。"


def _number_line() -> LineEditor:
    return LineEditor(latin=True, width=90)


FIELDS = (
    EditorField("right", "横尺上的数", _number_line, hint="印正了是 20"),
    EditorField("down", "竖尺上的数", _number_line, hint="印正了是 20"),
)


class OffsetSection(QWidget):
    """Printer, test page and two boxes; `said(sentence, Back | None)` after a save."""

    said = Signal(str, object)
    stay_asked = Signal()
    dropped = Signal(str, object)

    def __init__(
        self, use_cases: UseCases, operations: Operations, printers: Printers = INSTALLED
    ) -> None:
        super().__init__()
        self._use_cases, self._operations, self._printers = use_cases, operations, printers
        self.printer = Picker()
        self._printer = LabelledEditor(
            "打印机", PickerEditor(self.printer), label_width=LABEL_WIDTH
        )
        keep_size(self._printer, max_width=PRINTER_WIDTH)
        self._present = Label("", "body2")
        self._print = Button("印一张校准页", icon="printer", clicked=self.print_page)
        self.editor: RecordEditor[PrinterOffset] = RecordEditor(
            FIELDS, read_offset, across=1, label_width=LABEL_WIDTH
        )
        desk = DraftDesk(use_cases.drafts, DraftPlace(EDITOR), "打印校准")
        reading = OffsetReading(self.editor, self.printer)
        self._draft = EditorDraft(desk, reading, operations, self)
        self._draft.dropped.connect(self.dropped)
        self._reset = Button("改回不移动", clicked=self.reset)
        self._save = Button("保存", Kind.PRIMARY, key="Ctrl+Enter", clicked=self.save)
        self._lay_out()
        self.editor.save_asked.connect(self.save)
        on_ctrl_enter(self, self.save)
        self.printer.chosen.connect(lambda _choice: self._show_offset())
        operations.changed.connect(self._heed_change)
        operations.run(printers.facts, then=self._show_printers)

    def may_leave(self) -> bool:
        """Keep the numbers as a draft, or ask about them if that cannot be."""
        if not self._draft.is_failing():
            return self._draft.leave(self._stay)
        return not self.editor.is_changed() or may_go_unsaved(self, self.save)

    def print_page(self) -> None:
        """Print the test page, moved by the offset there is now."""
        name, use_cases, printers = self._name(), self._use_cases, self._printers

        def work(progress: Progress) -> int:
            pdf = use_cases.calibration.test_page()
            order = PaperOrder(
                title="校准页",
                draw=lambda page, scale: use_cases.printing.picture(pdf, page, scale, grey=True),
                extents=use_cases.printing.page_sizes(pdf),
                forms=[(0,)],
                offset=use_cases.preferences.printer_offset(name),
            )
            return print_pages(printers.open(name), order, progress)

        self._operations.run(
            work,
            then=lambda _sent: self.editor["right"].take_focus(),
            label="正在打印校准页…",
        )

    def save(self) -> None:
        """Add what was read to the offset; a problem goes beside its box."""
        try:
            read = self.editor.record()
        except Refusal as refusal:
            self.editor.show_problems(refusal.problems)
            return
        now = self._offset()
        self._keep(PrinterOffset(now.right + read.right, now.down + read.down))

    def reset(self) -> None:
        """Print where the printer prints by itself."""
        self._keep(PrinterOffset())

    def _keep(self, offset: PrinterOffset) -> None:
        if max(abs(offset.right), abs(offset.down)) > FURTHEST:
            self.said.emit(TOO_FAR, None)
            return
        name, former = self._name(), self._offset()
        if not name:
            self.said.emit(NO_CHOICE, None)
            return
        preferences = self._use_cases.preferences

        def put_back() -> str:
            preferences.set_printer_offset(name, former)
            return ""

        self._operations.run(
            self._draft.saving(lambda: preferences.set_printer_offset(name, offset)),
            then=lambda _nothing: self._tell_kept(put_back),
            changed=(*TOPICS, "drafts"),
        )

    def _tell_kept(self, put_back: Undo) -> None:
        self._show_offset()
        self._draft.begin_anew()
        self.said.emit(KEPT, undoing(self._operations, put_back, TOPICS))

    def _stay(self, refusal: Refusal) -> None:
        self._operations.refused.emit(refusal)
        self.stay_asked.emit()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & {*TOPICS}:
            self._present.setText(self._offset().words)

    def _show_printers(self, known: Sequence[PrinterFacts]) -> None:
        self.printer.set_candidates([Choice(one.name, one.name) for one in known])
        self.printer.set_value(known[0].name if known else None)
        self._printer.set_hint("" if known else NO_PRINTER)
        for part in (self.printer, self._print, self._save, self._reset):
            part.setEnabled(bool(known))
        self._show_offset()
        self._draft.begin()

    def _show_offset(self) -> None:
        """Show where the printer prints now; the boxes wait for what is read next."""
        self._present.setText(self._offset().words)
        self.editor.show_record({"right": "", "down": ""})

    def _offset(self) -> PrinterOffset:
        return self._use_cases.preferences.printer_offset(self._name())

    def _name(self) -> str:
        return str(self.printer.value() or "")

    def _lay_out(self) -> None:
        present = row(self._present, self._reset, STRETCH, spacing=12)
        card = Card("打印校准", Label(NOTE, "body2", wrap=True), self._printer, spacing=12)
        card.body.put(present)
        card.body.put(row(self._print, STRETCH))
        card.body.put(self._draft.banner)
        card.body.put(self.editor)
        card.body.put(row(STRETCH, self._save))
        self.setLayout(column(scrolled(ScrolledContent(column(card, STRETCH)))))


def read_offset(values: dict[str, Any]) -> PrinterOffset:
    """Return how far the print has to move; an empty box moves nothing.

    Raises Refusal with a problem for each box whose number cannot be read off the rulers.
    """
    moves = {name: _move(text) for name, text in values.items()}
    sentence = "这里填折痕落在尺子上的数，从 0 到 40，读到半毫米，如 20.5。"
    problems = [Problem(name, sentence) for name, move in moves.items() if move is None]
    if problems:
        raise Refusal(sentence, problems)
    return PrinterOffset(moves["right"] or 0.0, moves["down"] or 0.0)


def _move(text: str) -> float | None:
    """Return how far the print lies before the middle: that far it has to move on."""
    try:
        read = float(text.translate(FULL_WIDTH).replace("。", ".") or MIDDLE)
    except ValueError:
        return None
    return read - MIDDLE if abs(read - MIDDLE) <= FURTHEST else None
