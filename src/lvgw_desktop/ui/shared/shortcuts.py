"""快捷键: keys of one page; they work while the cursor is anywhere on it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_key(place: QWidget, keys: str, action: Callable[[], object]) -> None:
    """Do `action` when `keys` ("F8", "Ctrl+E") are pressed inside a place."""
    shortcut = QShortcut(QKeySequence(keys), place)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(action)
