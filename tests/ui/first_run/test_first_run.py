"""The first start: a name is enough, a roster is tried before anything is written."""

from datetime import datetime

import openpyxl
import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.ui.first_run.begin import FirstStart, begin_office
from lvgw_desktop.ui.first_run.window import FirstRunWindow
from lvgw_desktop.ui.shared import messages, theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.theme import TextSize
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.typing import CTRL, press, type_text

NOW = datetime(2026, 11, 20, 14, 32)
HEADS = ("村(居)", "街道", "顾问", "类别", "机构", "执业证号", "电话", "聘期起", "聘期止")
ROWS = (
    ("兴梁社区", "龙兴街道", "周明远", "律师", "河南砺衡律师事务所", "", "13803750000"),
    ("赵岭社区", "龙兴街道", "王海涛", "律师", "河南砺衡律师事务所", "", "13803750001"),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "新所" / "office.db"


@pytest.fixture
def window(file, operations, qtbot):
    window = FirstRunWindow(office_files(now=lambda: NOW), file, operations)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def roster(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(HEADS)
    for row in ROWS:
        book.active.append((*row, "2026-01-01", "2026-12-31"))
    path = tmp_path / "花名册.xlsx"
    book.save(path)
    return path


@pytest.fixture
def begun(window):
    """What the window hands over: use cases and a sentence."""
    made = []
    window.begun.connect(lambda use_cases, sentence: made.append((use_cases, sentence)))
    yield made
    for use_cases, _sentence in made:
        use_cases.close()


def test_the_name_alone_is_enough(window, begun, file):
    type_text(window, "龙兴司法所")
    press(window, Qt.Key.Key_Return, with_=CTRL)
    [(use_cases, sentence)] = begun
    assert file.exists()
    assert sentence == ""
    office = use_cases.office.get()
    assert (office.name, office.prefix) == ("龙兴司法所", "LX")
    assert office.month_rule is MonthRule.NATURAL


def test_enter_goes_through_all_fields(window, begun):
    type_text(window, "龙兴司法所\n平顶山市石龙区司法局\n龙兴街道\n刘芳\n\n410404\n2\n")
    [(use_cases, _sentence)] = begun
    office = use_cases.office.get()
    assert office.district == "平顶山市石龙区司法局"
    assert (office.clerk, office.prefix, office.region_code) == ("刘芳", "LX", "410404")
    assert office.month_rule is MonthRule.FROM_26TH


def test_the_prefix_follows_the_name_until_it_is_typed(window):
    type_text(window, "高庄司法所\n")
    assert window.office["prefix"].value() == "GZ"


def test_without_a_name_nothing_is_made(window, begun, file):
    press(window, Qt.Key.Key_Return, with_=CTRL)
    assert begun == []
    assert not file.parent.exists()
    assert "司法所名称" in window.office["name"].problem().sentence


def test_a_roster_is_looked_at_without_writing_anything(window, roster, file):
    window.roster.show_workbook(roster)
    window.roster.look_asked.emit(roster)
    assert "可以导入 2 行" in window.roster._result.text()
    assert not file.exists()


def test_a_row_is_named_with_its_sheet_where_a_roster_has_several(window, roster):
    book = openpyxl.load_workbook(roster)
    second = book.create_sheet("高庄街道")
    for row in (HEADS, ("高庄村", "高庄街道", *ROWS[0][2:], "2026-01-01", "2025-12-31")):
        second.append(row)
    book.save(roster)
    window.roster.show_workbook(roster)
    window.roster.look_asked.emit(roster)
    assert "高庄街道 第 2 行：聘期止早于聘期起" in window.roster._result.text()


def test_a_roster_comes_in_at_the_start(window, begun, roster):
    type_text(window, "龙兴司法所")
    window.roster.show_workbook(roster)
    press(window, Qt.Key.Key_Return, with_=CTRL)
    [(use_cases, sentence)] = begun
    assert "已导入 2 行" in sentence
    assert {line.village.name for line in use_cases.villages.lines()} == {"兴梁社区", "赵岭社区"}


def test_a_roster_that_cannot_be_read_does_not_take_the_office_back(window, begun, tmp_path):
    broken = tmp_path / "坏的.xlsx"
    broken.write_bytes(b"no workbook")
    type_text(window, "龙兴司法所")
    window.roster.show_workbook(broken)
    press(window, Qt.Key.Key_Return, with_=CTRL)
    [(use_cases, sentence)] = begun
    assert sentence.startswith("名册没有导入：")
    assert use_cases.villages.lines() == ()


def test_an_empty_roster_is_saved_to_fill_in(window, tmp_path):
    target = tmp_path / "空白.xlsx"
    window.roster.template_asked.emit(target)
    heads = [cell.value for row in openpyxl.load_workbook(target).active for cell in row]
    assert any("村(居)" in str(head) for head in heads)


def test_the_text_size_chosen_here_stays(window, begun):
    window.side._sizes.choose(2)
    type_text(window, "龙兴司法所")
    press(window, Qt.Key.Key_Return, with_=CTRL)
    [(use_cases, _sentence)] = begun
    assert use_cases.preferences.text_scale() == TextSize.LARGE.value


def test_an_existing_file_is_never_written_over(window, file, monkeypatch):
    told = []
    monkeypatch.setattr(messages, "tell_refusal", lambda _window, refusal: told.append(refusal))
    file.parent.mkdir(parents=True)
    file.write_bytes(b"somebody's data")
    type_text(window, "龙兴司法所")
    window.begun.connect(lambda *_made: pytest.fail("the file was taken"))
    press(window, Qt.Key.Key_Return, with_=CTRL)
    assert file.read_bytes() == b"somebody's data"
    assert len(told) == 1


def test_nothing_is_clipped(sized, file, qtbot):
    window = FirstRunWindow(office_files(now=lambda: NOW), file, Operations(at_once=True))
    qtbot.addWidget(window)
    window.resize(1366, 697)
    window.show()
    assert_nothing_clipped(window)
    assert theme.current() is sized


def test_begin_office_hands_back_an_open_office(file):
    from builders import an_office

    first = FirstStart(office=an_office(), roster=None, text_scale=1.25)
    use_cases, _sentence = begin_office(office_files(now=lambda: NOW), file, first)
    assert use_cases.preferences.text_scale() == 1.25
    use_cases.close()
