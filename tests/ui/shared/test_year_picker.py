"""选年份: typed or taken from the list; there is always a year."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from lvgw_desktop.ui.shared.layouts import STRETCH, column
from lvgw_desktop.ui.shared.year_picker import YearPicker
from tests.ui.conftest import type_text

K = Qt.Key


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def picker(themed, qtbot, chosen):
    window = QWidget()
    picker = YearPicker(2026, "年份")
    picker.show_years([2027, 2026, 2025])
    picker.year_chosen.connect(chosen.append)
    window.setLayout(column(picker, QLineEdit(), STRETCH))
    window.resize(500, 500)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    picker.setFocus()
    picker.window_kept = window
    return picker


def test_a_year_is_typed_or_taken_from_the_list(picker, qtbot, chosen):
    qtbot.keyClicks(picker, "2025")
    qtbot.keyClick(picker, K.Key_Return)
    assert (picker.year, chosen) == (2025, [2025])
    qtbot.keyClick(picker, K.Key_Down)
    qtbot.keyClick(picker, K.Key_Up)
    qtbot.keyClick(picker, K.Key_Return)
    assert (picker.year, picker.text()) == (2026, "2026")
    assert chosen == [2025, 2026]


@pytest.mark.parametrize("typed", ["", "199", "兴梁"])
def test_what_is_no_year_gives_way_to_the_last_one(picker, qtbot, chosen, typed):
    qtbot.keyClick(picker, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(picker, K.Key_Delete)
    type_text(picker, typed)
    assert picker.year == 2026
    picker.nextInFocusChain().setFocus()
    assert (picker.year, picker.text(), chosen) == (2026, "2026", [])


def test_the_same_year_again_tells_nobody(picker, qtbot, chosen):
    qtbot.keyClicks(picker, "2026")
    qtbot.keyClick(picker, K.Key_Return)
    picker.show_year(2025)
    assert (picker.year, chosen) == (2025, [])
