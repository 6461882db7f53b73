"""编辑页: a record's editor, declared as a list of fields; it shows and returns, it never saves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.editors import FieldEditor, LineEditor, TextArea
from lvgw_desktop.ui.shared.enter_flow import next_in
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.labelled_editor import LABEL_WIDTH

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class EditorField:
    """One field; `name` is the record's field name, `make` builds its editor widget.

    `span` is the number of grid columns it takes (of the editor's `across`).
    """

    name: str
    label: str
    make: Callable[[], FieldEditor] = LineEditor
    required: bool = False
    hint: str = ""
    span: int = 1
    message_at: str = "below"


class RecordEditor(QWidget, Generic[Record]):
    """A grid of declared fields; Enter goes on, Shift+Enter back.

    Signals: `save_asked` (Enter in the last field), `back_asked` (Esc; what was typed stays in the
    fields), `changed`.
    """

    save_asked = Signal()
    back_asked = Signal()
    changed = Signal()

    def __init__(
        self,
        fields: Sequence[EditorField],
        build: Callable[[dict[str, Any]], Record],
        *,
        across: int = 1,
        label_at: str = "left",
        label_width: int = LABEL_WIDTH,
    ) -> None:
        """`build` makes the record of what was read; it may raise Refusal with problems."""
        super().__init__()
        self._build = build
        self._shown: dict[str, Any] = {}
        self._shown_typed: dict[str, Any] = {}
        self.boxes: dict[str, FieldBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._place(fields, across, label_at, label_width)
        self._space()
        theme.current().changed.connect(self._space)
        self._set_tab_order()

    def __getitem__(self, name: str) -> FieldBox:
        """Return the box of a field."""
        return self.boxes[name]

    def show_record(self, record: object) -> None:
        """Show a record (dataclass or dict): each field by its name; marks and focus start anew."""
        for name, box in self.boxes.items():
            value = record.get(name) if isinstance(record, dict) else getattr(record, name, None)
            box.set_value(value)
            box.set_problem(None)
        self._shown = self.read()
        self._shown_typed = self._typed()

    def start_over(self) -> None:
        """Show again what was shown first."""
        self.show_record(self._shown)

    def read(self) -> dict[str, Any]:
        """Return what the fields say now, by name."""
        return {name: box.value() for name, box in self.boxes.items()}

    def record(self) -> Record:
        """Read the fields once and build the record; Refusal if `build` declines."""
        return self._build(self.read())

    def is_changed(self) -> bool:
        """Tell whether anything differs from what was shown."""
        return self.read() != self._shown

    def typed_changes(self) -> dict[str, Any]:
        """Return what was typed since a record was shown, by field, for a draft."""
        typed = self._typed()
        return {name: each for name, each in typed.items() if each != self._shown_typed.get(name)}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put back what `typed_changes` gave, over what is shown."""
        for name, each in typed.items():
            if name in self.boxes:
                self.boxes[name].editor.retype(each)
                self.boxes[name].editor.changed.emit()

    def show_problems(self, problems: Iterable[Problem], *, move: bool = True) -> None:
        """Mark the fields by name, clear the others, and go to the first one marked."""
        by_name = {problem.field: problem for problem in reversed(tuple(problems))}
        for name, box in self.boxes.items():
            box.set_problem(by_name.get(name))
        first = next((box for name, box in self.boxes.items() if name in by_name), None)
        if move and first:
            first.take_focus()

    def start(self) -> None:
        """Put the cursor into the first field that Enter does not skip."""
        boxes = list(self.boxes.values())
        first = next((box for box in boxes if not box.skipped_by_enter()), boxes[0])
        first.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter, leave with Esc."""
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not with_control:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_on(back=back)
        elif event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif event.key() == Qt.Key.Key_F4:
            self._toggle_pin()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> dict[str, Any]:
        return {name: box.editor.typed() for name, box in self.boxes.items()}

    def _go_on(self, *, back: bool) -> None:
        here = self._box_in_focus()
        box = next_in(list(self.boxes.values()), here, back=back)
        if box:
            box.take_focus()
        elif not back:
            self.save_asked.emit()

    def _toggle_pin(self) -> None:
        here = self._box_in_focus()
        if here:
            here.set_pinned(not here.pinned())

    def _box_in_focus(self) -> FieldBox | None:
        focus = self.focusWidget()
        boxes = self.boxes.values()
        return next((box for box in boxes if focus and box.isAncestorOf(focus)), None)

    def _place(
        self, fields: Sequence[EditorField], across: int, label_at: str, label_width: int
    ) -> None:
        place = 0
        for field in fields:
            box = FieldBox(
                field.name,
                field.label,
                field.make(),
                required=field.required,
                hint=field.hint,
                label_at=label_at,
                label_width=label_width,
                message_at=field.message_at,
            )
            self.boxes[field.name] = box
            box.changed.connect(self.changed)
            if place % across + field.span > across:
                place += across - place % across
            self._grid.addWidget(box, place // across, place % across, 1, field.span)
            place += field.span
        for number in range(across):
            self._grid.setColumnStretch(number, 1)

    def _space(self) -> None:
        self._grid.setHorizontalSpacing(theme.gap(12))
        self._grid.setVerticalSpacing(theme.gap(8))

    def _set_tab_order(self) -> None:
        widgets = [box.editor.widget for box in self.boxes.values()]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)
        for row, box in enumerate(self.boxes.values()):
            if isinstance(box.editor.widget, TextArea):
                self._grid.setRowStretch(row, 1)
