"""日志表格: the fields laid out like the official sheet, with Enter going down the form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.service_logs.entry_fields import EntryFields
from lvgw_desktop.ui.service_logs.log_fields import PINNABLE
from lvgw_desktop.ui.service_logs.method_editor import MethodEditor
from lvgw_desktop.ui.service_logs.served_note import ServedNote
from lvgw_desktop.ui.service_logs.sheet_layout import sheet_layout
from lvgw_desktop.ui.shared.enter_flow import next_in
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.labels import Label

_LAST = ("hand_written", "signer_phone", "remark")
"""The fields after the quantities; Enter skips them."""


class LogForm(QFrame):
    """`changed(field)` by the user, `left(field)` with the focus, `pins_changed` after F4."""

    changed = Signal(str)
    left = Signal(str)
    pins_changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.setProperty("kind", "formCard")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.fields = EntryFields(workplace)
        self.boxes = self.fields.boxes
        self.served = ServedNote()
        self.counter = Label("", "hint")
        self.setLayout(sheet_layout(self.boxes, self.served, self.counter))
        for name, box in self.boxes.items():
            box.changed.connect(lambda name=name: self._heed_change(name))
            box.left.connect(self.left)

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
