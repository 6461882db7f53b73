"""What a screen shows, and its buttons pressed by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.record_table import RecordTable


def push(window: QWidget, words: str) -> None:
    """Go to the button with these words and press the space bar."""
    button = next(one for one in buttons(window) if one.text() == words)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)


def buttons(window: QWidget) -> Sequence[QAbstractButton]:
    return [one for one in window.findChildren(QAbstractButton) if one.isVisibleTo(window)]


def shown_words(window: QWidget) -> list[str]:
    """Return the texts of all labels in sight."""
    return [one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window)]


def table_named(window: QWidget, name: str) -> RecordTable:
    tables = window.findChildren(RecordTable)
    return next(one for one in tables if one.accessibleName() == name and one.isVisibleTo(window))


def rows_of(table: RecordTable) -> list[object]:
    """Return the rows of a table; a heading as its title."""
    model = table.records
    records = (model.record(row) for row in range(model.rowCount()))
    return [one.title if isinstance(one, Group) else one for one in records]
