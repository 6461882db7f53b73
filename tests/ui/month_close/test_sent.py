"""上报包 and 看以前上报的: made by keys, listed, compared with today, opened as it was sent."""

from dataclasses import replace

import openpyxl
import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.ui.month_close import exporting, looking_back
from lvgw_desktop.ui.month_close.sent_comparison_page import SentComparisonPage
from lvgw_desktop.ui.month_close.sent_page import SentPage
from tests.services.closing import NOVEMBER, logs_of
from ui.in_window import Asked
from ui.typing import CTRL, SHIFT, press

K = Qt.Key
CTRL_SHIFT = CTRL | SHIFT


@pytest.fixture
def folder(tmp_path, monkeypatch):
    target = tmp_path / "U盘"
    target.mkdir()
    monkeypatch.setattr(exporting, "choose_folder", lambda *_given: target)
    return target


@pytest.fixture
def sent(tab, folder):
    press(tab.window(), K.Key_E, with_=CTRL_SHIFT)
    return folder


def listed(tab):
    press(tab.window(), K.Key_H, with_=CTRL)
    page = tab.page()
    assert isinstance(page, SentPage)
    return page


def test_the_package_is_made_where_one_says_and_told(tab, sent, practice):
    (package,) = practice.sent_reports.packages(NOVEMBER)
    folders = [path for path in sent.iterdir() if path.is_dir()]
    assert [len(list(path.iterdir())) for path in folders] == [len(package.files)]
    sentence = tab.report.package.sentence()
    assert sentence == f"3 个文件已存到 {folders[0]}，压缩包在它旁边。"
    assert tab.month_page.step() is tab.report


def test_the_other_tabs_hear_of_the_package(tab, folder, operations):
    heard = Asked(operations.changed)
    press(tab.window(), K.Key_E, with_=CTRL_SHIFT)
    assert frozenset({"reports"}) in heard


def test_the_package_is_made_as_the_workbook_is_wanted(tab, folder, practice):
    tab.report.report.clients.choose(1)
    press(tab.window(), K.Key_E, with_=CTRL_SHIFT)
    (package,) = practice.sent_reports.packages(NOVEMBER)
    assert package.masked
    press(tab.window(), K.Key_E, with_=CTRL)
    name = practice.month_export.file_name(NOVEMBER, masked=True)
    assert (folder / name).exists()
    assert tab.report.report._file.accessibleName() == name


def test_giving_up_the_folder_makes_nothing(tab, practice, monkeypatch):
    monkeypatch.setattr(exporting, "choose_folder", lambda *_given: None)
    press(tab.window(), K.Key_E, with_=CTRL_SHIFT)
    assert practice.sent_reports.packages() == ()


def test_before_the_first_one_the_list_says_so(tab):
    page = listed(tab)
    assert page.subtitle.text() == "还没有做过上报包"
    press(tab.window(), K.Key_O, with_=CTRL)
    assert tab.page() is page


def test_enter_compares_with_today_and_f11_folds_the_figures(tab, sent, practice):
    log = next(one for one in logs_of(practice, NOVEMBER) if one.method is ServiceMethod.ON_SITE)
    practice.service_logs.record(replace(log, method=ServiceMethod.PHONE, client_name="孙某兰"))
    listed(tab)
    press(tab.window(), K.Key_Return)
    page = tab.page()
    assert isinstance(page, SentComparisonPage)
    assert page.sentence.text().endswith("个数字、1 条日志和报的不一样。")
    (cell,) = (page.cells.records.record(row) for row in range(page.cells.records.rowCount()))
    assert (cell.serial, cell.field, cell.now) == (log.serial, "服务对象", "孙**")
    tab.toggle_side()
    assert page.sides.is_folded()


def test_what_is_unchanged_says_so(tab, sent):
    listed(tab)
    press(tab.window(), K.Key_Return)
    assert tab.page().sentence.text() == "和报的一样，数字、台账都没有变。"


def test_ctrl_o_opens_a_copy_of_the_file_as_it_was_sent(tab, sent, monkeypatch):
    opened = []
    monkeypatch.setattr(looking_back, "hand_over", lambda copy: opened.append(copy) or True)
    listed(tab)
    press(tab.window(), K.Key_O, with_=CTRL)
    (copy,) = opened
    (original,) = sent.glob("*/*工作月报.xlsx")
    assert copy.read_bytes() == original.read_bytes()
    assert openpyxl.load_workbook(copy).sheetnames[0] == "统计表"


def test_without_a_program_for_it_one_is_told(tab, sent, monkeypatch):
    said = []
    monkeypatch.setattr(looking_back, "hand_over", lambda _copy: False)
    tab.said.connect(lambda sentence, _undo: said.append(sentence))
    listed(tab)
    press(tab.window(), K.Key_O, with_=CTRL)
    assert said == ["电脑上没有能打开这个文件的程序。请装上 WPS 再试。"]


def test_long_texts_are_shown_from_where_they_part(tab, sent, practice):
    log = logs_of(practice, NOVEMBER)[0]
    result = f"{log.result}电话回访过。"
    practice.service_logs.record(replace(log, result=result))
    listed(tab)
    press(tab.window(), K.Key_Return)
    page = tab.page()
    assert page.sentence.text() == "1 条日志和报的不一样。"
    cell = page.cells.records.record(0)
    assert cell.was == f"…{log.result[-6:]}"
    assert cell.now == f"…{log.result[-6:]}电话回访过。"
