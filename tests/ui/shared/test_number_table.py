"""填数的表: digits go into the cell under the cursor, Enter from cell to cell and row to row."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.number_table import LARGEST, NumberTable
from tests.ui.parts import rows_of
from tests.ui.typing import press, type_text

K = Qt.Key
NUMBERS = ("come", "gone")


@dataclass(frozen=True)
class Line:
    name: str
    come: int | None = None
    gone: int | None = None


def text_of(name):
    return lambda one: "" if getattr(one, name) is None else str(getattr(one, name))


class Sheet(NumberTable):
    """Shows what is typed, as a page does."""

    def __init__(self):
        columns = [Column("name", "谁", 100, text=lambda one: one.name)]
        columns += [Column(name, name, 60, text=text_of(name)) for name in NUMBERS]
        super().__init__(
            [*columns, Column("rest", "")],
            numbers=NUMBERS,
            number=getattr,
            key=lambda one: one.name,
            name="票数",
        )
        self.number_typed.connect(self.put)
        self.show_rows([Group("一组"), Line("甲"), Line("乙"), Group("二组"), Line("丙")])

    def put(self, line, column, number):
        rows = [self.records.record(row) for row in range(self.records.rowCount())]
        changed = [replace(one, **{column: number}) if one == line else one for one in rows]
        self.show_rows(changed)


@pytest.fixture
def sheet(qtbot, themed):
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(600, 400)
    sheet.show()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    sheet.setFocus()
    return sheet


def numbers(sheet):
    lines = [one for one in rows_of(sheet) if not isinstance(one, str)]
    return [(one.come, one.gone) for one in lines]


def test_enter_goes_from_cell_to_cell_and_over_headings(sheet):
    for number in ("12", "3", "4", "", "", "6"):
        type_text(sheet, number)
        press(sheet, K.Key_Return)
    assert numbers(sheet) == [(12, 3), (4, None), (None, 6)]


def test_the_last_cell_is_the_last(sheet):
    for _cell in range(9):
        press(sheet, K.Key_Return)
    assert sheet.current().name == "丙"


@pytest.mark.parametrize("way", [K.Key_Down, K.Key_Right])
def test_a_number_begins_anew_where_the_keys_have_been_elsewhere(sheet, way):
    back = {K.Key_Down: K.Key_Up, K.Key_Right: K.Key_Left}[way]
    type_text(sheet, "12")
    press(sheet, way)
    press(sheet, back)
    type_text(sheet, "3")
    assert numbers(sheet)[0] == (3, None)


def test_backspace_takes_a_digit_away_and_del_all(sheet):
    type_text(sheet, "１2")
    assert numbers(sheet)[0] == (12, None)
    press(sheet, K.Key_Backspace)
    assert numbers(sheet)[0] == (1, None)
    press(sheet, K.Key_Backspace)
    assert numbers(sheet)[0] == (None, None)
    type_text(sheet, "70")
    press(sheet, K.Key_Delete)
    assert numbers(sheet)[0] == (None, None)


def test_nought_is_a_number(sheet):
    type_text(sheet, "0")
    assert numbers(sheet)[0] == (0, None)


def test_a_number_that_is_too_large_is_not_taken(sheet):
    type_text(sheet, f"{LARGEST}9")
    assert numbers(sheet)[0] == (LARGEST, None)


def test_nothing_is_typed_into_a_column_of_words(sheet):
    press(sheet, K.Key_Left)
    type_text(sheet, "5")
    assert numbers(sheet) == [(None, None)] * 3


def test_the_cell_that_is_typed_into_stays_in_sight(sheet):
    sheet.show_rows([Line(str(number)) for number in range(40)])
    sheet.setFocus()
    for _cell in range(2 * 20):
        type_text(sheet, "1")
        press(sheet, K.Key_Return)
    QApplication.processEvents()
    assert sheet.viewport().rect().contains(sheet.visualRect(sheet.currentIndex()))
