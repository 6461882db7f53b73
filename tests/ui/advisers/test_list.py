"""法律顾问名单: who is in office, how much each serves, and what the keys do."""

import openpyxl
from PySide6.QtCore import Qt

from lvgw_desktop.ui.shared import roster_tab
from ui.parts import push, rows_of, shown_words
from ui.typing import CTRL, press, type_text


def names(tab):
    return [one if isinstance(one, str) else one.adviser.name for one in rows_of(tab.table)]


def test_those_in_office_stand_first(tab):
    assert names(tab) == [
        *("在任 5 人", "周明远", "李素珍", "王海涛", "孙立群", "吴桂芳"),
        *("已离任 1 人", "陈国栋"),
    ]


def test_the_list_says_who_is_full(tab):
    columns = {column.id: column for column in tab.table.records.columns}
    lines = {one.adviser.name: one for one in rows_of(tab.table) if not isinstance(one, str)}

    shown = {name: columns["workload"].text(line) for name, line in lines.items()}

    assert (shown["周明远"], shown["王海涛"], shown["陈国栋"]) == ("3 / 6", "6 / 6", "已离任")
    assert columns["workload"].tone(lines["王海涛"]) is not None
    assert columns["workload"].tone(lines["周明远"]) is None


def test_letters_find_by_initials(tab):
    type_text(tab, "wht")
    press(tab, Qt.Key.Key_Return)

    assert names(tab) == ["在任 1 人", "王海涛"]
    assert tab.card.adviser.name == "王海涛"


def test_f2_asks_for_a_log_of_the_adviser(full, qtbot):
    with qtbot.waitSignal(full.new_log_asked) as asked:
        press(full, Qt.Key.Key_F2)

    assert asked.args == [None, full.card.adviser.id]


def test_the_list_is_exported(tab, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "顾问.xlsx"
    monkeypatch.setattr(roster_tab, "choose_to_save", lambda *_asked: target)

    with qtbot.waitSignal(tab.said):
        press(tab, Qt.Key.Key_E, with_=CTRL)

    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert len(rows) == 2 + 6


def test_leaving_is_refused_with_the_reason(full, practice):
    push(full, "离任…")
    type_text(full, "退休")
    press(full, Qt.Key.Key_Return, with_=CTRL)

    words = shown_words(full)
    assert any("4 个村(居)还在聘期内，请先换顾问或终止聘任。" in each for each in words)
    assert practice.advisers.named("王海涛").retired_on is None


def test_somebody_who_left_can_come_back(tab, practice):
    tab.choose(practice.advisers.named("陈国栋").id)
    push(tab, "恢复在任")

    assert practice.advisers.named("陈国栋").retired_on is None
    assert names(tab)[0] == "在任 6 人"


def test_f8_prints_the_register(tab, qtbot):
    with qtbot.waitSignal(tab.register_asked):
        press(tab, Qt.Key.Key_F8)
