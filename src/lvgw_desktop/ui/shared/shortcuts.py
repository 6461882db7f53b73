"""快捷键: keys of one page; they work while the cursor is anywhere on it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_keys(place: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Do each act when its keys ("F8", "Ctrl+E") are pressed inside a place."""
    for keys, act in acts.items():
        shortcut = QShortcut(QKeySequence(keys), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def on_ctrl_enter(place: QWidget, act: Callable[[], object]) -> None:
    """Do what a page is for when Ctrl+Enter is pressed inside it, on either Enter key."""
    on_keys(place, {"Ctrl+Return": act, "Ctrl+Enter": act})
