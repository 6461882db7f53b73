"""导入旧台账 in the window: columns said by keys, tried out, imported, taken back."""

from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import LogSource
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.ui.importing import import_files, undo_question
from lvgw_desktop.ui.importing.import_words import Stage
from lvgw_desktop.ui.shared.operations import Operations
from services.fill_ins import ROW, filled
from services.old_ledgers import a_line, an_old_ledger
from tests.exchange.messy.paper import book
from tests.storage.test_import_batches import tables
from ui.conftest import assert_nothing_clipped
from ui.importing.test_import_page import opened, trial_table
from ui.parts import buttons, rows_of, shown_words, table_named
from ui.typing import CTRL, press, type_text

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ledger(tmp_path):
    file = an_old_ledger(
        tmp_path / "旧台账.xlsx",
        a_line(1, 日期="2026-05-06"),
        a_line(2, 日期="2026-05-07", 法律顾问="不认识"),
        a_line(3, 日期="2026-05-06"),
    )
    workbook = openpyxl.load_workbook(file)
    workbook.active["G2"] = "办了什么"
    workbook.save(file)
    return file


@pytest.fixture
def tab(practice, operations, qtbot, ledger, monkeypatch):
    monkeypatch.setattr(import_files, "choose_to_open", lambda *_asked: ledger)
    monkeypatch.setattr(undo_question, "ask", lambda *_asked, **_more: 0)
    tab = opened(practice, operations, qtbot, kind=ImportKind.LOGS)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    return tab


@pytest.fixture
def fill_in(practice, tmp_path, monkeypatch):
    """The present month of an adviser, filled in and chosen."""
    month = practice.months.current()
    line = practice.hand_ins.of_month(month).lines[0]
    file = practice.fill_ins.write(month, line.adviser_id, tmp_path / "填报表.xlsx")
    filled(file, {**ROW, "served_on": date(2026, 11, 3), "village": line.villages[0]})
    monkeypatch.setattr(import_files, "choose_to_open", lambda *_asked: file)
    return file


def fields(tab):
    return {one.head: one.words for one in rows_of(table_named(tab, "表格的列"))}


def say_what_is_done(tab):
    """Say by keys that 办了什么 is the content."""
    table_named(tab, "表格的列").choose(("表1", 7))
    press(tab, ENTER)
    type_text(tab, "服务内容")
    press(tab, ENTER)


def imported(practice):
    ids = practice.log_list.ids(LogFilter())
    logs = [practice.service_logs.get(each) for each in ids]
    return [log for log in logs if log.source is LogSource.IMPORTED]


def test_a_fill_in_asks_nothing_about_its_columns(practice, operations, qtbot, fill_in):
    month = practice.months.current()
    tab = opened(practice, operations, qtbot, kind=ImportKind.LOGS)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    assert tab.page()._stage is Stage.TRIAL
    press(tab, Qt.Key.Key_B, with_=ALT)
    assert tab.page()._stage is Stage.CHOOSE
    press(tab, Qt.Key.Key_O, with_=CTRL)
    press(tab, ENTER, with_=CTRL)
    assert practice.hand_ins.of_month(month).lines[0].hand_in
    assert "已新增台账登记" in " ".join(shown_words(tab))


def test_a_fill_in_whose_rows_are_known_is_handed_in_all_the_same(
    practice, operations, qtbot, fill_in
):
    month = practice.months.current()
    practice.importing.run(practice.importing.read(fill_in, ImportKind.LOGS))
    practice.hand_ins.withdraw(practice.hand_ins.of_month(month).lines[0].hand_in, "登错了")
    tab = opened(practice, operations, qtbot, kind=ImportKind.LOGS)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    assert "登记台账" in {button.text() for button in buttons(tab)}
    press(tab, ENTER, with_=CTRL)
    assert practice.hand_ins.of_month(month).lines[0].hand_in


def test_the_columns_are_shown_and_said_otherwise_by_keys(tab):
    assert (fields(tab)["日期"], fields(tab)["办了什么"]) == ("日期", "不读")

    say_what_is_done(tab)

    assert fields(tab)["办了什么"] == "服务内容"
    assert tab.focusWidget() is table_named(tab, "表格的列")


def test_by_keys_from_the_workbook_to_the_list_and_back(tab, practice, operations, qtbot):
    before = len(practice.log_list.ids(LogFilter()))
    say_what_is_done(tab)
    press(tab, ENTER, with_=CTRL)
    remarks = [row.remark for row in rows_of(trial_table(tab))]
    assert "名册里没有顾问“不认识”" in remarks[1]
    assert next(row.row.content for row in rows_of(trial_table(tab))) == "咨询院墙滴水纠纷之1"
    assert "导入 2 行" in {button.text() for button in buttons(tab)}
    assert imported(practice) == []

    with qtbot.waitSignal(operations.changed) as changed:
        press(tab, ENTER, with_=CTRL)

    assert "service_logs" in changed.args[0]
    assert {log.content for log in imported(practice)} == {
        "咨询院墙滴水纠纷之1",
        "咨询院墙滴水纠纷之3",
    }
    press(tab, Qt.Key.Key_Delete)
    assert imported(practice) == []
    assert len(practice.log_list.ids(LogFilter())) == before
    assert "已撤销“旧台账.xlsx”的导入，去掉了 2 条。" in shown_words(tab)


def test_what_was_said_is_used_again_for_the_same_heads(tab):
    say_what_is_done(tab)
    press(tab, ENTER, with_=CTRL)
    press(tab, Qt.Key.Key_B, with_=ALT)  # to the columns
    press(tab, Qt.Key.Key_B, with_=ALT)  # to the file
    press(tab, Qt.Key.Key_O, with_=CTRL)

    assert fields(tab)["办了什么"] == "服务内容"


def test_heads_of_two_rows_are_found_again_though_a_column_is_not_read(
    practice, operations, qtbot, tmp_path, monkeypatch
):
    head = (("日期", "村居", "服务内容", None), (None, None, "内容", "结果"))
    file = tmp_path / "两行.xlsx"
    rows = [*head, ("2026-05-06", "兴梁社区", "问", "答")]
    book(file, {"日志": rows}, ("A1:A2", "B1:B2", "C1:D1"))
    monkeypatch.setattr(import_files, "choose_to_open", lambda *_asked: file)
    tab = opened(practice, operations, qtbot, kind=ImportKind.LOGS)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    table_named(tab, "表格的列").choose(("日志", 4))
    press(tab, ENTER)
    type_text(tab, "不读")
    press(tab, ENTER)
    press(tab, ENTER, with_=CTRL)
    press(tab, Qt.Key.Key_B, with_=ALT)  # to the columns
    press(tab, Qt.Key.Key_B, with_=ALT)  # to the file
    press(tab, Qt.Key.Key_O, with_=CTRL)

    said = {
        "日期": "日期",
        "村居": "村(居)",
        "服务内容 · 内容": "服务内容",
        "服务内容 · 结果": "不读",
    }
    assert fields(tab) == said


def test_two_columns_cannot_be_the_same(tab):
    table_named(tab, "表格的列").choose(("表1", 8))
    press(tab, ENTER)
    type_text(tab, "服务内容")
    press(tab, ENTER)
    say_what_is_done(tab)
    press(tab, ENTER, with_=CTRL)

    assert any("有两列都选成了“服务内容”" in words for words in shown_words(tab))


@pytest.mark.parametrize("extent", [(1366, 621), (1093, 467)])
def test_nothing_is_cut_off(sized, practice, operations, qtbot, ledger, monkeypatch, extent):
    monkeypatch.setattr(import_files, "choose_to_open", lambda *_asked: ledger)
    tab = opened(practice, operations, qtbot, extent, ImportKind.LOGS)
    assert_nothing_clipped(tab)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    say_what_is_done(tab)
    assert_nothing_clipped(tab)
    press(tab, ENTER, with_=CTRL)
    assert_nothing_clipped(tab)
    press(tab, ENTER, with_=CTRL)
    assert_nothing_clipped(tab)
    assert tab.width() == extent[0]


def test_cancelled_it_has_left_nothing_and_can_be_run_again(
    practice, qtbot, ledger, monkeypatch, themed
):
    monkeypatch.setattr(import_files, "choose_to_open", lambda *_asked: ledger)
    operations = Operations()
    tab = opened(practice, operations, qtbot, kind=ImportKind.LOGS)
    path = practice.workplace.database.path
    press(tab, Qt.Key.Key_O, with_=CTRL)
    qtbot.waitUntil(lambda: tab.page()._stage is Stage.COLUMNS)
    say_what_is_done(tab)
    qtbot.waitUntil(lambda: fields(tab)["办了什么"] == "服务内容")
    press(tab, ENTER, with_=CTRL)
    qtbot.waitUntil(lambda: tab.page()._stage is Stage.TRIAL)
    before = tables(path)

    press(tab, ENTER, with_=CTRL)
    press(tab, ENTER, with_=CTRL)  # it is under way: nothing comes of it
    operations.cancel(tab.page().work._task)  # as the card over the window does with Esc
    qtbot.waitUntil(operations.idle)

    assert tables(path) == before
    press(tab, ENTER, with_=CTRL)
    qtbot.waitUntil(lambda: tab.page()._stage is Stage.DONE)
    assert len(imported(practice)) == 2
    operations.close()
