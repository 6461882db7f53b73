"""Walking over 首页 by keys."""

from PySide6.QtCore import Qt

from ui.typing import press

MOST_STEPS = 90


def go_to(tab, title, column):
    """Walk to a column, by its id, of the row of this title."""
    table = tab.home.duties.table
    table.setFocus()
    press(tab.window(), Qt.Key.Key_Home)
    for key, arrived in (
        (Qt.Key.Key_Down, lambda: table.current().title == title),
        (Qt.Key.Key_Left, lambda: table.currentIndex().column() == 0),
        (Qt.Key.Key_Right, lambda: table.current_column() == column),
    ):
        for _step in range(MOST_STEPS):
            if arrived():
                break
            press(tab.window(), key)
        assert arrived(), (title, column)
    return table.current()


def said(tab, title, column):
    """What stands in a column of a row."""
    row, records = go_to(tab, title, column), tab.home.duties.table.records
    [shown] = [one for one in records.columns if one.id == column]
    mark = shown.mark(row)
    return (mark.words if mark else "", shown.text(row))


def button_of(tab, words):
    for row in tab.home.matters.rows:
        if not row.isHidden() and row.button.text() == words:
            return row.button
    raise AssertionError(words)


def push(tab, words):
    button_of(tab, words).setFocus()
    press(tab.window(), Qt.Key.Key_Space)
