"""收台账 by keys alone: registering, another day, files, taking back, withdrawing, reminding."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close import fill_in_saving
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.shared.operations import Operations
from tests.ui.main_windows import shown_window
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import CTRL, press, type_text

NOVEMBER = StatisticalMonth(2026, 11)


@pytest.fixture
def page(tab):
    press(tab.window(), Qt.Key.Key_F9)
    assert tab.month_page.step() is tab.hand_in
    return tab.hand_in


def first(practice):
    return practice.hand_ins.of_month(NOVEMBER).lines[0]


def test_one_key_registers_what_came_in_today_on_paper(tab, page, practice):
    press(tab.window(), Qt.Key.Key_Space)
    kept = first(practice).hand_in
    assert (kept.handed_in_on, kept.medium) == (date(2026, 11, 20), HandInMedium.PAPER)
    assert page.card.shown.state_words.startswith("已收 1 / ")


def test_enter_registers_as_well(tab, page, practice):
    press(tab.window(), Qt.Key.Key_Return)
    assert first(practice).hand_in


def test_f_registers_a_file(tab, page, practice):
    press(tab.window(), Qt.Key.Key_F)
    assert first(practice).hand_in.medium is HandInMedium.FILE


@pytest.mark.parametrize("typed", ["18", "-2", "11.18"])
def test_a_day_is_typed_at_once(tab, page, practice, typed):
    type_text(tab.window(), typed)
    press(tab.window(), Qt.Key.Key_Return)
    assert first(practice).hand_in.handed_in_on == date(2026, 11, 18)
    assert page.card.table.hasFocus()


def test_another_day_keeps_the_medium(tab, page, practice):
    press(tab.window(), Qt.Key.Key_F)
    type_text(tab.window(), "18")
    press(tab.window(), Qt.Key.Key_Return)
    kept = first(practice).hand_in
    assert (kept.handed_in_on.day, kept.medium) == (18, HandInMedium.FILE)


def test_a_day_to_come_and_no_day_are_declined_beside_the_question(tab, page, practice):
    type_text(tab.window(), "2026.11.21")
    press(tab.window(), Qt.Key.Key_Return)
    assert page.card.day_bar.isVisible()
    press(tab.window(), *[Qt.Key.Key_Backspace] * 10, Qt.Key.Key_Return)
    assert page.card.day_bar.isVisible()
    press(tab.window(), Qt.Key.Key_Escape)
    assert first(practice).hand_in is None
    assert page.card.table.hasFocus()


def test_several_are_registered_together(tab, page, practice):
    press(tab.window(), Qt.Key.Key_Down, with_=Qt.KeyboardModifier.ShiftModifier)
    press(tab.window(), Qt.Key.Key_Space)
    assert [bool(one.hand_in) for one in practice.hand_ins.of_month(NOVEMBER).lines[:3]] == [
        *(True, True),
        False,
    ]


def test_an_entry_is_withdrawn_with_a_reason(tab, page, practice):
    press(tab.window(), Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert first(practice).hand_in, "a reason is asked for"
    type_text(tab.window(), "x")
    press(tab.window(), Qt.Key.Key_Return)
    assert first(practice).hand_in is None


def test_registering_is_taken_back_and_done_again_in_the_window(practice, operations, qtbot):
    window = shown_window(qtbot, practice, operations)
    press(window, Qt.Key.Key_4, with_=CTRL)
    press(window, Qt.Key.Key_F9, Qt.Key.Key_Space)
    assert first(practice).hand_in
    press(window, Qt.Key.Key_Z, with_=CTRL)
    assert first(practice).hand_in is None
    assert window.tab().hand_in.card.shown.lines[0].hand_in is None
    press(window, Qt.Key.Key_Y, with_=CTRL)
    assert first(practice).hand_in


def test_the_reminder_is_copied_for_who_is_missing(tab, page, practice):
    said = Asked(page.card.said)
    press(tab.window(), Qt.Key.Key_B, with_=CTRL)
    month = practice.hand_ins.of_month(NOVEMBER)
    assert QApplication.clipboard().text() == month.reminder(month.lines[0])
    assert said.last == f"给{month.lines[0].whose}的提醒语已复制，可以粘贴到微信里。"
    press(tab.window(), Qt.Key.Key_Space)
    press(tab.window(), Qt.Key.Key_B, with_=CTRL)
    assert "不用提醒" in said.last


def test_villages_have_rows_where_they_hand_in_too(tab, page, practice):
    before = page.card.table.records.rowCount()
    office = practice.office.get()
    practice.office.change(replace(office, village_hands_in=True))
    page.card._operations.tell_changed("office")
    assert page.card.table.records.rowCount() > before


def test_fill_ins_are_written_for_those_selected(tab, page, practice, tmp_path, monkeypatch):
    monkeypatch.setattr(fill_in_saving, "choose_folder", lambda *_asked: tmp_path)
    press(tab.window(), Qt.Key.Key_Down, with_=Qt.KeyboardModifier.ShiftModifier)
    press(tab.window(), Qt.Key.Key_S, with_=CTRL)
    advisers = [one.adviser_id for one in practice.hand_ins.of_month(NOVEMBER).lines[:2]]
    written = sorted(one.name for one in tmp_path.glob("填报表*"))
    assert written == sorted(practice.fill_ins.file_name(NOVEMBER, one) for one in advisers)


def test_no_folder_no_fill_ins(tab, page, practice, tmp_path, monkeypatch):
    monkeypatch.setattr(fill_in_saving, "choose_folder", lambda *_asked: None)
    press(tab.window(), Qt.Key.Key_S, with_=CTRL)
    assert list(tmp_path.glob("填报表*")) == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off(practice, sized, qtbot, size):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for whole screens")
    tab = MonthTab(practice, Operations(at_once=True))
    window = hold(qtbot, tab, size)
    assert_nothing_clipped(window)
    press(window, Qt.Key.Key_F9)
    assert_nothing_clipped(window)
    type_text(window, "1")
    assert_nothing_clipped(window)
