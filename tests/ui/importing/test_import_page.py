"""导入名册: chosen, tried out, looked through and imported by keys."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exchange.workbooks import HEAD, save
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.ui.importing import import_files as page_module
from lvgw_desktop.ui.importing import undo_question
from lvgw_desktop.ui.importing.page import ImportPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from lvgw_desktop.ui.shared.tokens import Tone
from ui.conftest import assert_nothing_clipped
from ui.parts import buttons, push, rows_of, shown_words, table_named
from ui.typing import CTRL, press

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier
FIRM = "河南明德律师事务所"
WHO = ("郑一鸣", "律师", FIRM, "14104202610000009", "138-0375-0009")
ROWS = (
    ("新河村", "龙河街道", *WHO, "2026-12-01", "2027-12-31"),
    ("新桥村", "龙河街道", *WHO, "2026-11-31", "2027-12-31"),
    ("兴粱社区", "龙兴街道", *WHO, "2026-12-01", "2027-12-31"),
    ("新河村", "龙河街道", *WHO, "2026-12-01", "2027-12-31"),
)


@pytest.fixture
def roster(tmp_path):
    return save(tmp_path / "名册.xlsx", [HEAD, *ROWS])


def opened(practice, operations, qtbot, extent=(1366, 621), kind=ImportKind.ROSTER):
    tab = TabPage(operations)
    tab.set_first(Page("村(居)"))
    qtbot.addWidget(tab)
    tab.resize(*extent)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.open_page(ImportPage(practice, operations, kind))
    return tab


@pytest.fixture
def tab(practice, operations, qtbot, roster, monkeypatch):
    monkeypatch.setattr(page_module, "choose_to_open", lambda *_asked: roster)
    return opened(practice, operations, qtbot)


@pytest.fixture
def tried(tab):
    press(tab, Qt.Key.Key_O, with_=CTRL)
    return tab


def trial_table(tab):
    return table_named(tab, "试导入的行")


def test_the_trial_shows_each_row_and_writes_nothing(tried, practice):
    results = [row.remark for row in rows_of(trial_table(tried))]

    assert results[0] == "可导入"
    assert "11 月没有 31 日" in results[1]
    assert "是不是“兴梁社区”" in results[2]
    assert results[3] == "已有，跳过"
    words = {button.text() for button in buttons(tried)}
    assert {"全部 4", "可导入 1", "请核对 1", "有错 1", "导入 2 行"} <= words
    assert len(practice.villages.lines()) == 16


def test_odd_cells_are_coloured_by_weight(tried):
    wrong, doubtful = rows_of(trial_table(tried))[1:3]
    columns = {column.id: column for column in trial_table(tried).records.columns}

    assert columns["starts_on"].tone(wrong) is Tone.SEAL
    assert columns["village"].tone(doubtful) is Tone.WARN
    assert columns["village"].tone(wrong) is None


def test_f6_goes_from_problem_to_problem_and_tells_the_whole_reason(tried):
    table = trial_table(tried)

    press(tried, Qt.Key.Key_F6)
    assert table.current().number == 3
    assert any(words.startswith("第 3 行：11 月没有 31 日") for words in shown_words(tried))
    press(tried, Qt.Key.Key_F6)
    assert table.current().number == 4
    press(tried, Qt.Key.Key_F6)
    assert table.current().number == 3


def test_a_row_is_named_with_its_sheet_where_there_are_several(
    practice, operations, qtbot, tmp_path, monkeypatch
):
    book = save(tmp_path / "名册.xlsx", [HEAD, ROWS[0]], [HEAD, ROWS[1]])
    monkeypatch.setattr(page_module, "choose_to_open", lambda *_asked: book)
    tab = opened(practice, operations, qtbot)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    press(tab, Qt.Key.Key_F6)
    assert any(words.startswith("表2 第 2 行：11 月没有 31 日") for words in shown_words(tab))


def test_a_segment_narrows_the_rows(tried):
    next(one for one in buttons(tried) if one.text() == "有错 1").setFocus()
    press(tried, Qt.Key.Key_4)

    assert [row.number for row in rows_of(trial_table(tried))] == [3]


def test_the_import_does_what_the_trial_said(tried, practice, qtbot):
    with qtbot.waitSignal(tried.operations.changed) as changed:
        press(tried, ENTER, with_=CTRL)

    assert {"villages", "advisers", "firms", "appointments"} <= changed.args[0]
    said = "已导入 2 行(村(居) 2、所在机构 1、法律顾问 1、聘任 2)；已有 1 行；有错不导入 1 行。"
    assert said in shown_words(tried)
    assert practice.villages.named("新河村").street == "龙河街道"
    assert len(practice.backups.all()) == 1
    press(tried, ENTER)
    assert tried.count() == 1


def test_a_double_key_imports_once(tried, practice):
    press(tried, ENTER, with_=CTRL)
    press(tried, ENTER, with_=CTRL)

    assert len(practice.backups.all()) == 1


def test_back_and_escape_leave_everything_as_it_was(tried, practice):
    press(tried, Qt.Key.Key_B, with_=ALT)
    assert "选文件…" in {button.text() for button in buttons(tried)}
    press(tried, Qt.Key.Key_Escape)

    assert tried.count() == 1
    assert len(practice.villages.lines()) == 16


def test_the_report_is_written_where_asked(tried, tmp_path, monkeypatch):
    target = tmp_path / "标红.xlsx"
    told = []
    monkeypatch.setattr(page_module, "choose_to_save", lambda *_asked: target)
    monkeypatch.setattr(page_module, "tell", lambda _page, sentence: told.append(sentence))
    push(tried, "导出标红的原表")

    assert told == [f"已存到 {target}。"]
    assert openpyxl.load_workbook(target).worksheets[0]["A3"].value == "新桥村"


def test_a_report_that_cannot_be_written_is_said_alone(tried, roster, tmp_path, monkeypatch):
    told = []
    as_read = roster.read_bytes()
    roster.write_bytes(as_read + b"\n")
    monkeypatch.setattr(page_module, "choose_to_save", lambda *_asked: tmp_path / "标红.xlsx")
    monkeypatch.setattr(page_module, "tell", lambda _page, sentence: told.append(sentence))
    push(tried, "导出标红的原表")

    assert told == ["“名册.xlsx”读过以后又改过，请重新选它，再导出标红的原表。"]
    assert not any("没有导入" in words for words in shown_words(tried))
    roster.write_bytes(as_read)
    press(tried, ENTER, with_=CTRL)
    assert "再导入一份…" in {button.text() for button in buttons(tried)}


def test_an_empty_roster_that_cannot_be_saved_is_said_alone(tab, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(page_module, "choose_to_save", lambda *_asked: tmp_path)
    monkeypatch.setattr(page_module, "tell", lambda _page, sentence: told.append(sentence))
    push(tab, "存一份空白表")

    assert len(told) == 1
    assert "这个文件没有读成" not in shown_words(tab)


def test_an_empty_roster_can_be_saved(tab, tmp_path, monkeypatch):
    target = tmp_path / "空白.xlsx"
    monkeypatch.setattr(page_module, "choose_to_save", lambda *_asked: target)
    monkeypatch.setattr(page_module, "tell", lambda *_said: None)
    push(tab, "存一份空白表")

    assert openpyxl.load_workbook(target).worksheets[0]["A1"].value == "村(居)"


def test_a_file_that_cannot_be_read_is_said_in_place(tab, roster, practice):
    roster.write_text("不是表格", encoding="utf-8")
    press(tab, Qt.Key.Key_O, with_=CTRL)
    QApplication.processEvents()

    words = shown_words(tab)
    assert "这个文件没有读成" in words
    assert any(each.endswith("正式数据没有受影响。") for each in words)
    assert tab.count() == 2


def test_advisers_alone_show_their_own_columns(practice, operations, qtbot, roster, monkeypatch):
    monkeypatch.setattr(page_module, "choose_to_open", lambda *_asked: roster)
    tab = opened(practice, operations, qtbot, kind=ImportKind.ADVISERS)
    press(tab, Qt.Key.Key_O, with_=CTRL)

    titles = [column.title for column in trial_table(tab).records.columns]
    assert titles == ["行", "顾问", "机构", "执业证号", "电话", "结果"]


@pytest.mark.parametrize("extent", [(1366, 621), (1093, 467)])
def test_nothing_is_cut_off(sized, practice, qtbot, roster, monkeypatch, extent):
    monkeypatch.setattr(page_module, "choose_to_open", lambda *_asked: roster)
    tab = opened(practice, Operations(at_once=True), qtbot, extent)
    assert_nothing_clipped(tab)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    assert_nothing_clipped(tab)
    press(tab, ENTER, with_=CTRL)
    assert_nothing_clipped(tab)
    assert tab.width() == extent[0]


def test_del_takes_the_whole_import_back_once_agreed(tried, practice, monkeypatch):
    press(tried, ENTER, with_=CTRL)
    asked = []
    answers = iter([1, 0])
    monkeypatch.setattr(
        undo_question,
        "ask",
        lambda _page, question, *_verbs, **_more: asked.append(question) or next(answers),
    )
    press(tried, Qt.Key.Key_Delete)
    assert len(practice.villages.lines()) == 18
    press(tried, Qt.Key.Key_Delete)

    assert asked == ["撤销“名册.xlsx”的导入，新增的 6 条都去掉？"] * 2
    assert len(practice.villages.lines()) == 16
    assert "已撤销“名册.xlsx”的导入，去掉了 6 条。" in shown_words(tried)
    press(tried, Qt.Key.Key_Delete)
    assert len(asked) == 2
    press(tried, ENTER)
    assert tried.count() == 1


def test_a_cancelled_import_can_be_run_again(tried, practice):
    page = tried.page()
    page._bar.offer_nothing()
    page.work.rested.emit()
    press(tried, ENTER, with_=CTRL)
    assert len(practice.villages.lines()) == 18
