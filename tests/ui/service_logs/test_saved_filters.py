"""Saved filters over the list of logs, by keys alone: saved, chosen, renamed, removed, undone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.saved_filters import SavedFilter
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared.filters import Filters
from ui.in_window import hold
from ui.typing import CTRL, press, type_text

K = Qt.Key
LOGS = "service_logs"
WAITING = SavedFilter("本月待打印", {"month": "present", "status": "TO_PRINT"})
WANTED = Filters(month=date(2026, 11, 1), status=PaperState.TO_PRINT)


@pytest.fixture
def saved(practice, tab):
    """The tab with one saved group."""
    practice.saved_filters.keep(LOGS, WAITING)
    tab.operations.tell_changed("saved_filters")
    return tab


def names(practice):
    return [one.name for one in practice.saved_filters.all(LOGS)]


def open_groups(tab):
    press(tab, K.Key_L, with_=CTRL)
    return [choice.text for choice in tab.list.filters.saved.offered()]


def choose(tab, words):
    offered = open_groups(tab)
    here = tab.list.filters.saved.marked().text
    press(tab, *[K.Key_Down] * (offered.index(words) - offered.index(here)), K.Key_Return)


def test_a_group_is_saved_under_the_name_that_is_typed(tab, practice):
    tab.list.filters.ask_for(WANTED)
    choose(tab, "存下这组筛选…")
    type_text(tab, "等着打印的\n")

    assert tab.toast.words() == "筛选“等着打印的”已存下。"
    assert practice.saved_filters.all(LOGS)[0].values["month"] == "present"
    assert tab.list.filters.saved.text() == "等着打印的"
    assert tab.list.table.hasFocus()


def test_a_name_is_offered_that_enter_takes(tab, practice):
    tab.list.filters.ask_for(WANTED)
    choose(tab, "存下这组筛选…")
    press(tab, K.Key_Return)
    assert names(practice) == ["本月 待打印"]


def test_a_group_is_applied_with_one_choice_and_its_name_stands_there(saved):
    assert saved.list.filters.saved.text() == ""
    choose(saved, "本月待打印")

    filters = saved.list.filters
    assert filters.filters() == WANTED
    assert filters.saved.text() == "本月待打印"
    states = {line.log.paper_state for line in rows(saved)}
    assert states == {PaperState.TO_PRINT}
    assert saved.list.table.hasFocus()


def rows(tab):
    table = tab.list.table
    return [table.records.record(row) for row in range(table.records.rowCount())]


def test_a_group_is_found_by_its_pinyin(saved):
    open_groups(saved)
    type_text(saved, "byddy\n")
    assert saved.list.filters.filters() == WANTED


def test_the_name_goes_as_soon_as_the_filters_are_others(saved):
    choose(saved, "本月待打印")
    saved.list.filters.status.setFocus()
    press(saved, K.Key_1)
    assert saved.list.filters.saved.text() == ""


def test_only_the_group_in_force_can_be_renamed_or_removed(saved):
    assert open_groups(saved) == ["本月待打印", "存下这组筛选…"]
    choose(saved, "本月待打印")
    assert open_groups(saved)[1:] == [
        "清除筛选",
        "存下这组筛选…",
        "给“本月待打印”改名…",
        "删掉“本月待打印”",
    ]


def test_a_group_gets_another_name(saved, practice):
    choose(saved, "本月待打印")
    choose(saved, "给“本月待打印”改名…")
    type_text(saved, "还没印的\n")
    assert names(practice) == ["还没印的"]
    assert saved.list.filters.saved.text() == "还没印的"


def test_a_name_that_is_taken_is_refused_beside_the_field(saved, practice):
    practice.saved_filters.keep(LOGS, SavedFilter("宅基地", {"text": "宅基地"}))
    saved.operations.tell_changed("saved_filters")
    choose(saved, "本月待打印")
    choose(saved, "给“本月待打印”改名…")
    type_text(saved, "宅基地\n")
    assert names(practice) == ["本月待打印", "宅基地"]
    assert saved.list.keeper.bars[1].isVisible()
    press(saved, K.Key_Escape)
    assert saved.list.table.hasFocus()


def test_a_removed_group_comes_back_with_undo(saved, practice):
    choose(saved, "本月待打印")
    choose(saved, "删掉“本月待打印”")
    assert names(practice) == []
    assert saved.toast.words() == "筛选“本月待打印”已删掉。"
    assert saved.list.filters.filters() == WANTED

    assert saved.toast.undo()
    assert names(practice) == ["本月待打印"]
    assert saved.list.filters.saved.text() == "本月待打印"


def test_filters_are_cleared_by_key(saved):
    choose(saved, "本月待打印")
    choose(saved, "清除筛选")
    assert saved.list.filters.filters() == Filters(month=date(2026, 11, 1))
    assert saved.list.table.hasFocus()


def test_typing_a_name_that_is_not_there_changes_nothing(saved):
    choose(saved, "本月待打印")
    open_groups(saved)
    type_text(saved, "没有的")
    press(saved, K.Key_Tab)
    assert saved.list.filters.filters() == WANTED
    assert saved.list.filters.saved.text() == "本月待打印"


def test_the_groups_are_there_after_a_restart(saved, qtbot, practice, operations):
    again = ServiceLogsTab(practice, operations)
    hold(qtbot, again)
    choose(again, "本月待打印")
    assert again.list.filters.filters() == WANTED


@pytest.mark.parametrize("width", [1093, 1366])
def test_the_bar_never_asks_for_more_room_than_there_is(saved, width):
    choose(saved, "本月待打印")
    saved.window().resize(width, 467)
    assert saved.list.filters.minimumSizeHint().width() <= width - 32
