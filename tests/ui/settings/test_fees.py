"""顾问费标准: typed on its row, taken over from last year, taken off, undone; empty at first."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.settings.sections import Section
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
YEAR = 2027  # one that the practice office says nothing of


def show_year(window, section, year):
    section.year.setFocus()
    press(window, K.Key_A, with_=CTRL)
    type_text(window, str(year))
    press(window, K.Key_Return)


@pytest.fixture
def window(qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.FEES)
    section = window.tab().page().section()
    show_year(window, section, YEAR)
    section.table.choose(None)
    section.table.setFocus()
    return window


@pytest.fixture
def section(window):
    return window.tab().page().section()


def holding(section):
    return {one.name: one.holding.amount if one.holding else None for one in rows_of(section.table)}


def set_for(window, section, key, typed):
    section.table.choose(key)
    section.table.setFocus()
    type_text(window, typed)
    press(window, K.Key_Return)


def test_nothing_is_filled_in_and_the_whole_office_comes_first(section):
    assert rows_of(section.table)[0].name == "全所各村(居)"
    assert set(holding(section).values()) == {None}


def test_a_number_typed_on_a_row_begins_its_standard(window, section):
    type_text(window, "3")
    assert section.amount.isVisible()
    type_text(window, "000.5")
    press(window, K.Key_Return)
    assert set(holding(section).values()) == {300_050}
    assert window.toast.words() == f"全所各村(居) {YEAR} 年的标准是 3,000.50 元。"
    assert section.table.hasFocus()


def test_one_village_has_its_own_and_goes_back_to_the_whole_offices(window, section):
    set_for(window, section, None, "3000")
    set_for(window, section, 2, "3600")
    own = next(one for one in rows_of(section.table) if one.village_id == 2)
    assert (own.own.amount, holding(section)[own.name]) == (360_000, 360_000)
    section.table.choose(2)
    press(window, K.Key_Delete)
    assert set(holding(section).values()) == {300_000}
    press(window, K.Key_Z, with_=CTRL)
    assert holding(section)[own.name] == 360_000


@pytest.mark.parametrize(("typed", "told"), [("3x", "看不懂"), ("0", "大于 0")])
def test_what_is_no_standard_is_told_beside_the_line(window, section, typed, told):
    type_text(window, typed)
    press(window, K.Key_Return)
    assert section.amount.isVisible()
    assert any(told in one for one in shown_words(section.amount))
    press(window, K.Key_Escape)
    assert set(holding(section).values()) == {None}


def test_last_years_are_taken_over_in_one_go(window, section, practice):
    practice.fee_standards.set(YEAR - 1, None, 300_000)
    show_year(window, section, YEAR - 1)
    show_year(window, section, YEAR)
    offered = len(practice.fee_standards.of_year(YEAR).to_copy)
    assert section.copy.text() == f"照上年抄 {offered} 条"
    section.copy.click()
    assert not section.copy.isVisible()
    assert holding(section)["全所各村(居)"] == 300_000


def test_the_history_of_a_standard_opens(window, section):
    set_for(window, section, None, "3000")
    section.table.choose(None)
    press(window, K.Key_H, with_=CTRL)
    assert any("顾问费标准" in one for one in shown_words(window.tab().page()))


def test_nothing_is_cut_off(sized, window, section):
    set_for(window, section, None, "3000")
    section.ask()
    assert_nothing_clipped(window)
