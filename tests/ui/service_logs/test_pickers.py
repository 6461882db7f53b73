"""Village, adviser and client in the editor: found as typed, recent first, safe to compose in."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.recent_use import RecentUse
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key
XINGLIANG, XIAZHUANG = 2, 11


def record(practice, **fields):
    """Save a log beside the editor; 兴梁社区 and 周明远 unless told otherwise."""
    return practice.service_logs.record(a_log(**{"village_id": XINGLIANG, **fields}))


def line(editor, field):
    return editor.form.boxes[field].editor.widget


def offered(editor, field):
    box = line(editor, field)
    return [choice.text.split("(")[0] for choice in box.offered()] if box.is_open() else []


def client(editor):
    entry = editor.entry()
    return entry.client_name, entry.client_description, entry.client_phone


def focused(editor):
    return editor.form.box_in_focus().field


@pytest.fixture
def at_xingliang(practice, tab):
    """A new record at 兴梁社区, where 单某兰 was met last; the cursor in her field."""
    record(
        practice, client_name="单某兰", client_description="女，50岁", client_phone="139-0375-0099"
    )
    record(practice, client_name="马某某", village_id=XIAZHUANG)
    tab.new_log(village_id=XINGLIANG)
    editor = tab.page()
    editor.form.boxes["client_name"].take_focus()
    return editor


@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [
        ("village_id", "xingliang", "兴梁社区"),
        ("village_id", "xliang", "兴梁社区"),
        ("village_id", "xl", "兴梁社区"),
        ("village_id", "410404002002", "兴梁社区"),
        ("village_id", "兴l", "兴梁社区"),
        ("adviser_id", "zhoumingyuan", "周明远"),
        ("adviser_id", "zhoumy", "周明远"),
        ("adviser_id", "明远", "周明远"),
        ("adviser_id", "14104201010000001", "周明远"),
    ],
)
def test_a_name_is_found_however_it_is_typed(editor, field, typed, found):
    editor.form.boxes[field].take_focus()
    type_text(editor, typed)

    assert offered(editor, field) == [found]


def test_what_was_used_last_comes_first(practice, tab):
    record(practice, village_id=8, adviser_id=3)
    record(practice, village_id=4, adviser_id=5)
    tab.refresh()
    tab.new_log()
    editor = tab.page()
    press(editor, K.Key_Down)
    assert offered(editor, "adviser_id")[:2] == ["吴桂芳", "王海涛"]
    press(editor, K.Key_Escape)
    editor.form.boxes["village_id"].take_focus()
    press(editor, K.Key_Down)

    assert offered(editor, "village_id")[:2] == ["赵岭社区", "张庄社区"]


def test_what_was_saved_just_now_comes_first_in_the_next_record(editor):
    type_text(editor, "zmy\nxl\n18 9-10\n")
    editor.form.boxes["content"].take_focus()
    type_text(editor, "咨询")
    press(editor, K.Key_Return, with_=CTRL)
    press(editor, K.Key_Down)

    assert offered(editor, "adviser_id")[0] == "周明远"


def test_those_appointed_together_with_the_other_come_before_the_recent(practice, tab):
    roster = practice.pickers.roster()
    theirs = set(roster.villages_of(1, date(2026, 11, 20)))
    elsewhere = next(one for one in roster.names.villages if one not in theirs)
    record(practice, village_id=min(theirs))
    record(practice, village_id=elsewhere)
    tab.refresh()
    tab.new_log(adviser_id=1)
    editor = tab.page()
    editor.form.boxes["village_id"].take_focus()
    press(editor, K.Key_Down)

    keys = [choice.key for choice in line(editor, "village_id").offered()]
    assert keys[0] == min(theirs)
    assert set(keys[: len(theirs)]) == theirs
    assert keys[len(theirs)] == elsewhere


def test_after_the_recent_come_those_with_an_appointment_on_the_day(practice):
    roster = practice.pickers.roster()
    fourth = tuple(one for one in roster.appointments if one.adviser_id == 4)
    candidates = Candidates(
        replace(roster, appointments=fourth), RecentUse(villages=(9,), advisers=(2,))
    )
    day = date(2026, 11, 20)

    assert [one.key for one in candidates.advisers_for(None, day)] == [2, 4, 1, 3, 5, 6]
    assert [one.key for one in candidates.villages_for(None, day)][:5] == [9, 11, 12, 13, 1]


def test_the_adviser_follows_from_village_and_date(editor):
    editor.form.boxes["village_id"].take_focus()
    type_text(editor, "zhangzhuang\n")
    assert editor.entry().adviser_id == 3
    type_text(editor, "2026.1.10 9-10\n")

    assert editor.entry().adviser_id == 6
    assert editor.form.served.words.text() == "1月10日在聘任期内(2025-01-01 起)"


def test_an_adviser_who_was_chosen_stays_with_a_warning_outside_the_appointment(editor):
    type_text(editor, "wanghaitao\nzhangzhuang\n2026.1.10 9-10\n")

    assert editor.entry().adviser_id == 3
    assert editor.form.served.words.text() == "1月10日不在聘任期内，请核对"


@pytest.mark.parametrize("typed", ["单", "shml", "shanmoulan", "shanml", "0099", "13903750099"])
def test_somebody_met_before_is_found_and_fills_in_the_rest(at_xingliang, typed):
    type_text(at_xingliang, typed)
    assert offered(at_xingliang, "client_name") == ["单某兰"]
    press(at_xingliang, K.Key_Down, K.Key_Return)

    assert client(at_xingliang) == ("单某兰", "女，50岁", "139-0375-0099")
    assert focused(at_xingliang) == "client_description"


def test_the_latest_comes_first_with_the_telephone_masked_and_nobody_of_elsewhere(at_xingliang):
    press(at_xingliang, K.Key_Down)
    people = line(at_xingliang, "client_name").offered()

    assert (people[0].text, people[0].second) == ("单某兰", "女，50岁 · 139****0099")
    assert "马某某" not in {one.text for one in people}


def test_another_village_has_other_people(at_xingliang):
    at_xingliang.form.boxes["village_id"].take_focus()
    type_text(at_xingliang, "xiazhuang\n")
    at_xingliang.form.boxes["client_name"].take_focus()
    type_text(at_xingliang, "mmm")
    assert offered(at_xingliang, "client_name") == ["马某某"]
    press(at_xingliang, K.Key_Escape)
    line(at_xingliang, "client_name").selectAll()
    type_text(at_xingliang, "shml")

    assert offered(at_xingliang, "client_name") == []


def test_without_a_village_nobody_is_offered(editor):
    editor.form.boxes["client_name"].take_focus()
    type_text(editor, "s")

    assert offered(editor, "client_name") == []


def test_enter_goes_on_with_what_was_typed(at_xingliang):
    type_text(at_xingliang, "单某\n")

    assert client(at_xingliang) == ("单某", "", "")
    assert focused(at_xingliang) == "client_description"


def test_what_the_clerk_wrote_beside_the_name_stays(at_xingliang):
    at_xingliang.form.boxes["client_phone"].take_focus()
    type_text(at_xingliang, "0375-2000000")
    at_xingliang.form.boxes["client_name"].take_focus()
    press(at_xingliang, K.Key_Down, K.Key_Return)

    assert client(at_xingliang) == ("单某兰", "女，50岁", "0375-2000000")


def test_what_one_choice_filled_in_goes_with_the_next(at_xingliang, practice, tab):
    record(practice, client_name="李某某", client_description="男，30岁", client_phone="")
    press(at_xingliang, K.Key_Escape)
    tab.new_log(village_id=XINGLIANG)
    editor = tab.page()
    editor.form.boxes["client_name"].take_focus()
    press(editor, K.Key_Down, K.Key_Down, K.Key_Tab)
    assert client(editor)[0] == "单某兰"
    editor.form.boxes["client_name"].take_focus()
    type_text(editor, "lmm")
    press(editor, K.Key_Down, K.Key_Return)

    assert client(editor) == ("李某某", "男，30岁", "")


def test_a_copy_takes_over_another_person_and_a_saved_log_keeps_what_it_says(practice, tab):
    record(practice, client_name="单某兰", client_description="女，50岁", client_phone="")
    kept = record(practice, client_name="李某某", client_description="男，30岁")
    tab.copy(kept)
    take_first(tab.page(), "shml")
    assert client(tab.page()) == ("单某兰", "女，50岁", "")
    press(tab.page(), K.Key_Escape)
    tab.edit(kept)
    take_first(tab.page(), "shml")

    assert client(tab.page()) == ("单某兰", "男，30岁", kept.client_phone)


def take_first(editor, typed):
    editor.form.boxes["client_name"].take_focus()
    type_text(editor, typed)
    press(editor, K.Key_Down, K.Key_Return)


def test_who_was_saved_just_now_is_offered_in_the_next_record(editor):
    editor.form.boxes["village_id"].take_focus()
    type_text(editor, "xl")
    press(editor, K.Key_F4)
    type_text(editor, "\n18 9-10\n")
    editor.form.boxes["client_name"].take_focus()
    commit_text(editor, "钱某新")
    editor.form.boxes["content"].take_focus()
    type_text(editor, "咨询")
    press(editor, K.Key_Return, with_=CTRL)
    editor.form.boxes["client_name"].take_focus()
    type_text(editor, "qmx")

    assert offered(editor, "client_name") == ["钱某新"]


@pytest.mark.parametrize(
    ("field", "first", "committed", "rest", "found"),
    [
        ("village_id", "xing", "兴", "liang", "兴梁社区"),
        ("adviser_id", "zhou", "周", "ming'yuan", "周明远"),
        ("client_name", "shan", "单", "mou lan", "单某兰"),
    ],
)
def test_an_input_method_composes_while_the_list_follows(
    at_xingliang, field, first, committed, rest, found
):
    at_xingliang.form.boxes[field].take_focus()
    box = line(at_xingliang, field)
    QApplication.sendEvent(box, QInputMethodEvent(first, []))
    assert found in offered(at_xingliang, field)
    press(at_xingliang, K.Key_Return)
    assert (focused(at_xingliang), box.hasFocus()) == (field, True)
    commit_text(at_xingliang, committed)
    assert box.text() == committed
    QApplication.sendEvent(box, QInputMethodEvent(rest, []))
    assert offered(at_xingliang, field) == [found]
    assert box.hasFocus()
    assert QApplication.activePopupWidget() is None
    commit_text(at_xingliang, found[1:])
    press(at_xingliang, K.Key_Return)

    assert box.text().startswith(found)
    assert focused(at_xingliang) != field


def test_the_lists_go_with_their_editor(qtbot, tab, at_xingliang):
    press(at_xingliang, K.Key_Down)
    assert tab.window().findChildren(ChoiceList)
    press(at_xingliang, K.Key_Escape, K.Key_Escape)

    qtbot.waitUntil(lambda: not tab.window().findChildren(ChoiceList))
