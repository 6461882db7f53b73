"""输入部件: the face every editor widget shows to its FieldBox."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.labels import restyle


class FieldEditor(QObject):
    """What a field needs of its editor, whatever the widget.

    Qt's metaclass leaves no room for an ABC; that an editor has all it needs is seen by mypy.
    """

    changed = Signal()
    entered = Signal()
    left = Signal()
    derived = False

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget
        widget.installEventFilter(self)

    @abstractmethod
    def value(self) -> Any:  # noqa: ANN401  the field's own type
        """Read the widget."""

    @abstractmethod
    def set_value(self, value: Any) -> None:  # noqa: ANN401  the field's own type
        """Show a value without emitting `changed`."""

    def typed(self) -> Any:  # noqa: ANN401  JSON values
        """Return what stands here as it was typed, understood or not, for a draft."""
        return self.value()

    def retype(self, typed: Any) -> None:  # noqa: ANN401  JSON values
        """Put back what `typed` gave."""
        self.set_value(typed)

    def mark(self, border: str) -> None:
        """Draw the border of a problem: "error", "warn" or ""."""
        self.widget.setProperty("problem", border)
        restyle(self.widget)

    def set_pinned(self, pinned: bool) -> None:  # noqa: FBT001  a setter's one value
        """Show the pale yellow and the pin."""
        self.widget.setProperty("pinned", pinned)
        restyle(self.widget)

    def pinned(self) -> bool:
        """Tell whether the value is pinned."""
        return bool(self.widget.property("pinned"))

    def own_problem(self) -> str:
        """Return the sentence for what was typed and cannot be read, "" if all is well."""
        return ""

    def take_focus(self) -> None:
        """Put the cursor here and select what stands there."""
        self.widget.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus comes, and when it leaves for another field."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.left.emit()
        return super().eventFilter(watched, event)
