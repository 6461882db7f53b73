"""村(居)名单: the list by street, its search, and what its keys do."""

import openpyxl
from PySide6.QtCore import Qt

from lvgw_desktop.ui.shared import roster_tab
from ui.parts import push, rows_of, shown_words, table_named
from ui.typing import CTRL, press, type_text


def names(tab):
    return [one if isinstance(one, str) else one.village.name for one in rows_of(tab.table)]


def test_villages_stand_under_their_street(tab):
    shown = names(tab)

    assert shown[:3] == ["龙兴街道", "东兴社区", "兴梁社区"]
    assert len(shown) == 16 + 4


def test_the_card_follows_the_list(tab):
    assert tab.card.village.name == "东兴社区"

    press(tab, Qt.Key.Key_Down)

    assert tab.card.village.name == "兴梁社区"
    assert "兴梁社区" in shown_words(tab.list.card)


def test_letters_typed_in_the_list_find_by_initials(tab):
    type_text(tab, "zz")
    press(tab, Qt.Key.Key_Return)

    assert names(tab) == ["高庄街道", "张庄社区"]
    assert tab.card.village.name == "张庄社区"


def test_a_name_nobody_has_is_said_and_escape_brings_all_back(tab, qtbot):
    type_text(tab, "qqqq")
    press(tab, Qt.Key.Key_Return)
    assert any("没有找到“qqqq”" in words for words in shown_words(tab))

    with qtbot.waitSignal(tab.list.search.searched):
        press(tab, Qt.Key.Key_Escape)

    assert len(names(tab)) == 20


def test_f2_asks_for_a_log_of_the_village_and_its_adviser(tab, practice, qtbot):
    tab.choose(practice.villages.named("张庄社区").id)

    with qtbot.waitSignal(tab.new_log_asked) as asked:
        press(tab, Qt.Key.Key_F2)

    village = practice.villages.named("张庄社区")
    adviser = practice.advisers.named("王海涛")
    assert asked.args == [village.id, adviser.id]


def test_import_is_asked_for_a_whole_roster(tab, qtbot):
    with qtbot.waitSignal(tab.import_asked) as asked:
        push(tab, "导入名册…")

    assert asked.args == ["ROSTER"]


def test_the_list_is_exported(tab, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "名册.xlsx"
    monkeypatch.setattr(roster_tab, "choose_to_save", lambda *_asked: target)

    with qtbot.waitSignal(tab.said) as said:
        press(tab, Qt.Key.Key_E, with_=CTRL)

    assert said.args[0] == f"已存到 {target}。"
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert len(rows) == 2 + 16


def test_a_retired_village_hides_behind_the_switch(tab, practice):
    village = practice.villages.named("兴梁社区")
    present = practice.appointments.of_village(village.id)[0]
    practice.appointments.end(present, practice.workplace.today.replace(day=1), "撤并")
    tab.choose(village.id)
    push(tab, "停用…")
    type_text(tab, "并入东兴社区")
    press(tab, Qt.Key.Key_Return, with_=CTRL)
    assert "兴梁社区" not in names(tab)

    push(tab, "含停用")
    assert "兴梁社区" in names(tab)
    tab.choose(village.id)
    push(tab, "恢复")

    assert practice.villages.named("兴梁社区").retired_on is None


def test_a_village_with_an_adviser_is_not_retired(tab, practice):
    push(tab, "停用…")
    type_text(tab, "撤并")
    press(tab, Qt.Key.Key_Return, with_=CTRL)

    assert "周明远还在这里的聘期内，请先终止聘任，再停用。" in shown_words(tab)
    assert practice.villages.named("东兴社区").retired_on is None


def test_the_year_s_logs_are_as_many_as_the_link_says(tab, practice, qtbot):
    number = tab.card.logs
    with qtbot.waitSignal(tab.logs_asked) as asked:
        push(tab, f"全部 {number} 条 ›")

    assert practice.log_list.count(asked.args[0]) == number


def test_enter_on_a_recent_record_leads_to_it(tab, practice, qtbot):
    recent = table_named(tab, "最近记录")
    recent.setFocus()
    with qtbot.waitSignal(tab.logs_asked) as asked:
        press(recent, Qt.Key.Key_Down, Qt.Key.Key_Return)

    found = practice.log_list.ids(asked.args[0])
    assert tab.card.recent[1].id in found
