"""设置 · 打印校准: how far the print is moved on the paper, in millimetres."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH
from lvgw_desktop.ui.shared.operations import Operations

FURTHEST = 20.0  # mm: more would push the form off the paper
NOTE = (
    "印出来的格子和纸边不正时，用尺子量一量差几毫米，填在这里。"
    "比如印得偏左 1 毫米，就填“向右移 1”；要向左、向上移，填负数。"
)
FIELDS = (
    EditorField("right", "向右移(毫米)", lambda: LineEditor(latin=True, width=90)),
    EditorField("down", "向下移(毫米)", lambda: LineEditor(latin=True, width=90)),
)


class OffsetSection(QWidget):
    """Two boxes; `said(sentence)` after a save."""

    said = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._preferences, self._operations = use_cases.preferences, operations
        self.editor: RecordEditor[PrinterOffset] = RecordEditor(
            FIELDS, read_offset, across=1, label_width=110
        )
        self._show(self._preferences.printer_offset())
        self.editor.save_asked.connect(self.save)
        save = Button("保存", Kind.PRIMARY, key="Ctrl+Enter", clicked=self.save)
        card = Card("打印校准", Label(NOTE, "body2", wrap=True), self.editor, spacing=12)
        card.body.put(row(STRETCH, save))
        self.setLayout(column(card, STRETCH))

    def save(self) -> None:
        """Remember the offset; a problem goes beside its box."""
        try:
            offset = self.editor.record()
        except Refusal as refusal:
            self.editor.show_problems(refusal.problems)
            return
        self._operations.run(
            lambda: self._preferences.set_printer_offset(offset),
            then=lambda _nothing: self.said.emit("打印位置已保存，下次打印就用。"),
            changed=("preferences",),
        )

    def _show(self, offset: PrinterOffset) -> None:
        self.editor.show_record({"right": f"{offset.right:g}", "down": f"{offset.down:g}"})


def read_offset(values: dict[str, Any]) -> PrinterOffset:
    """Read both boxes; raises Refusal with a problem for each that is no number in reach."""
    numbers = {name: _millimetres(text) for name, text in values.items()}
    sentence = f"这里填毫米数，从 −{FURTHEST:g} 到 {FURTHEST:g}，如 1 或 -0.5。"
    problems = [Problem(name, sentence) for name, number in numbers.items() if number is None]
    if problems:
        raise Refusal(sentence, problems)
    return PrinterOffset(numbers["right"] or 0.0, numbers["down"] or 0.0)


def _millimetres(text: str) -> float | None:
    try:
        number = float(text.translate(FULL_WIDTH).replace("−", "-").replace("。", ".") or "0")
    except ValueError:
        return None
    return number if abs(number) <= FURTHEST else None
