"""日志表格: the fields laid out like the official sheet, with Enter going down the form."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.service_logs.entry import LogEntry
from lvgw_desktop.ui.service_logs.log_fields import (
    PINNABLE,
    TEXTS,
    area_of,
    field_boxes,
    picker_of,
)
from lvgw_desktop.ui.service_logs.method_editor import MethodEditor
from lvgw_desktop.ui.service_logs.sheet_layout import sheet_layout
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import ShorthandEditor
from lvgw_desktop.ui.shared.enter_flow import next_in
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.filled_area import FilledArea
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.tokens import Tone

if TYPE_CHECKING:
    from lvgw_desktop.domain.prefilled_sheet import OpenDay

_DERIVED = "firm_id"


class LogForm(QFrame):
    """`changed(field)` by the user, `left(field)` with the focus, `pins_changed` after F4."""

    changed = Signal(str)
    left = Signal(str)
    pins_changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.setProperty("kind", "formCard")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._open_day: OpenDay | None = None
        self.boxes: Mapping[str, FieldBox] = field_boxes(workplace, lambda: self._open_day)
        self.counter = Label("", "hint")
        self._note_icon = IconLabel("check-circle", Tone.OK)
        self._note = Label("", "hint")
        note = (self._note_icon, self._note)
        self.setLayout(sheet_layout(self.boxes, note, self.counter))
        self.show_note("", Tone.OK)
        for name, box in self.boxes.items():
            box.changed.connect(lambda name=name: self._heed_change(name))
            box.left.connect(self.left)

    def entry(self) -> LogEntry:
        """Read the fields; quantities stand elsewhere."""
        values = {name: box.value() for name, box in self.boxes.items() if name != _DERIVED}
        values |= {"served_on": self._shorthand().text(), "open_day": self._open_day}
        values |= {"filled_in": self._filled_in()}
        values |= {"client_category": values["client_category"] or ""}
        for name, typed in _TYPED.items():
            values[typed] = "" if values[name] else picker_of(self.boxes[name]).text().strip()
        return LogEntry(**values)

    def show_entry(self, entry: LogEntry) -> None:
        """Show an entry; marks go, pins stay."""
        self._open_day = entry.open_day
        for name, box in self.boxes.items():
            if name not in (_DERIVED, "served_on"):
                box.set_value(getattr(entry, name))
            box.set_problem(None)
        self._shorthand().set_value(entry.served_on)
        for name in TEXTS:
            self.area(name).mark(entry.filled_in.get(name, ()))
        for name, typed in _TYPED.items():
            if words := getattr(entry, typed):
                picker_of(self.boxes[name]).setText(words)
        if entry.client_category and not self.boxes["client_category"].value():
            own_word = Choice(entry.client_category, entry.client_category)
            picker_of(self.boxes["client_category"]).set_choice(own_word)

    def content_area(self) -> FilledArea:
        """Return the large text."""
        return self.area("content")

    def area(self, name: str) -> FilledArea:
        """Return the text of several lines under this name."""
        return area_of(self.boxes[name])

    def occasion(self) -> Any:  # noqa: ANN401  Occasion, or None while nothing is understood
        """Return what 服务时间 says."""
        return self._shorthand().value()

    def show_note(self, words: str, tone: Tone) -> None:
        """Say beside the village whether the adviser serves it on that day."""
        self._note.setText(words)
        self._note.set_tone(tone if tone is not Tone.OK else None)
        self._note_icon.show_icon("check-circle" if tone is Tone.OK else "magnifying-glass", tone)
        for part in (self._note, self._note_icon):
            part.setVisible(bool(words))

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Mark the fields by name and go to the first one."""
        by_name = {problem.field: problem for problem in reversed(tuple(problems))}
        for name, box in self.boxes.items():
            here = box.problem()
            if name in by_name or (here and here.severity is Severity.ERROR):
                box.set_problem(by_name.get(name))
        first = next((box for name, box in self.boxes.items() if name in by_name), None)
        if first:
            first.take_focus()

    def own_problems(self) -> list[Problem]:
        """Return what was typed into a picker and is no choice."""
        return [
            Problem(name, sentence)
            for name, box in self.boxes.items()
            if (sentence := box.editor.own_problem())
        ]

    def pinned(self) -> dict[str, Any]:
        """Return the pinned fields with their values, for the next record."""
        return {name: box.value() for name, box in self.boxes.items() if box.pinned()}

    def pin(self, pinned: Mapping[str, Any]) -> None:
        """Pin these fields; their values come with the entry."""
        for name in PINNABLE:
            self.boxes[name].set_pinned(name in pinned)

    def next_entry(self) -> LogEntry:
        """Return an empty entry with what is pinned."""
        return replace(LogEntry(), **self.pinned())

    def start(self) -> None:
        """Put the cursor into the first field that Enter does not skip."""
        first = next_in(self._enter_order(), None)
        (first or self.boxes["served_on"]).take_focus()

    def box_in_focus(self) -> FieldBox | None:
        """Return the field the keys go to."""
        focus = self.focusWidget()
        if not focus or not focus.hasFocus():
            return None
        return next((box for box in self.boxes.values() if box.isAncestorOf(focus)), None)

    def widgets(self) -> list[QWidget]:
        """Return what Tab goes through before the quantities."""
        method = self.boxes["method"].editor
        assert isinstance(method, MethodEditor)
        bars: list[QWidget] = [method.choice.usual, method.choice.rare]
        names = [name for name in self.boxes if name not in _LAST]
        return [
            widget
            for name in names
            for widget in (bars if name == "method" else [self.boxes[name].editor.widget])
        ]

    def last_widgets(self) -> list[QWidget]:
        """Return what Tab goes through after the quantities."""
        return [self.boxes[name].editor.widget for name in _LAST]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter, pin with F4."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            following = next_in(self._enter_order(), self.box_in_focus(), back=back)
            if following:
                following.take_focus()
        elif event.key() == Qt.Key.Key_F4:
            self._toggle_pin()
        else:
            super().keyPressEvent(event)

    def _filled_in(self) -> dict[str, tuple[str, ...]]:
        marked = {name: self.area(name).filled_in() for name in TEXTS}
        return {name: texts for name, texts in marked.items() if texts}

    def _toggle_pin(self) -> None:
        here = self.box_in_focus()
        if here and here.field in PINNABLE:
            here.set_pinned(not here.pinned())
            self.pins_changed.emit()

    def _enter_order(self) -> list[FieldBox]:
        return [box for name, box in self.boxes.items() if name not in _LAST]

    def _heed_change(self, name: str) -> None:
        if self.boxes[name].problem():
            self.boxes[name].set_problem(None)
        self.changed.emit(name)

    def _shorthand(self) -> ShorthandEditor:
        editor = self.boxes["served_on"].editor
        assert isinstance(editor, ShorthandEditor)
        return editor


_TYPED = {"adviser_id": "adviser_typed", "village_id": "village_typed"}
_LAST = ("hand_written", "signer_phone", "remark")
