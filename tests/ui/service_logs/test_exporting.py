"""Ctrl+E: the list as a workbook, all pages of it or what is ticked."""

from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.services.log_export import LogExportService
from lvgw_desktop.ui.shared import choose_file
from lvgw_desktop.ui.shared.progress import Cancelled
from ui.service_logs.test_list import add_logs, serials
from ui.typing import CTRL, press, type_text

K = Qt.Key
HEADING_ROWS = 2


@pytest.fixture
def names(tmp_path, monkeypatch):
    """The names that are proposed; the clerk always takes 导出/日志.xlsx."""
    proposed = []

    def choose(_parent, _title, name, _kinds):
        proposed.append(name)
        return tmp_path / "导出" / "日志.xlsx"

    monkeypatch.setattr(choose_file, "choose_to_save", choose)
    return proposed


@pytest.fixture
def target(tmp_path, names):
    return tmp_path / "导出" / "日志.xlsx"


def written(file):
    rows = openpyxl.load_workbook(file).active.iter_rows(values_only=True)
    return [row[0] for row in list(rows)[HEADING_ROWS:] if row[1]]


def test_the_whole_list_is_written_in_its_order_not_only_the_page(tab, practice, names, target):
    add_logs(practice, 320)
    press(tab, K.Key_F5, K.Key_F6, K.Key_1, K.Key_1, K.Key_Return)
    press(tab, K.Key_E, with_=CTRL)

    every = practice.log_list.ids(LogFilter(first_day=date(2026, 11, 1)))
    shown = [practice.service_logs.get(each).serial[-4:] for each in every]
    assert len(shown) > 320
    assert written(target) == sorted(shown) != shown
    assert names == ["工作日志_2026-11-01至2026-11-30.xlsx"]
    assert tab.toast.words() == f"已存到 {target}，重新打开核对过，内容一致。"


def test_a_narrowed_list_is_written_narrowed(tab, target):
    press(tab, K.Key_F, with_=CTRL)
    type_text(tab, "xl\n")
    press(tab, K.Key_E, with_=CTRL)
    assert written(target) == [serial[-4:] for serial in serials(tab)]


def test_of_ticked_logs_only_these_are_written_in_the_order_of_the_list(tab, target):
    press(tab, K.Key_Down, K.Key_Down, K.Key_Space, K.Key_Up, K.Key_Space)
    press(tab, K.Key_E, with_=CTRL)
    assert written(target) == [serial[-4:] for serial in serials(tab)[1:3]]


def test_drafts_and_an_empty_list_are_not_written(tab, target):
    refused = []
    tab.operations.refused.connect(lambda refusal: refused.append(refusal.sentence))
    press(tab, K.Key_F, with_=CTRL)
    type_text(tab, "xlsqqq\n")
    press(tab, K.Key_E, with_=CTRL)
    assert refused == ["列表里一条日志也没有，没有可导出的。请换一个筛选。"]
    tab.list.filters.clear()
    tab.list.filters.status.setFocus()
    press(tab, K.Key_2)
    press(tab, K.Key_E, with_=CTRL)
    assert tab.toast.words() == "草稿还没有编号，不导出。请先接着写完、保存。"
    assert not target.exists()


def test_a_file_that_is_open_elsewhere_stays_and_the_other_name_is_said(tab, target, monkeypatch):
    beside = target.with_name("日志(2).xlsx")
    monkeypatch.setattr(LogExportService, "export", lambda *_given, **_named: beside)
    press(tab, K.Key_E, with_=CTRL)
    expected = f"日志.xlsx 正开着，已存到 {beside}，重新打开核对过，内容一致。"
    assert tab.toast.words() == expected


@pytest.mark.parametrize("step", ["写表格", "重新打开核对"])
def test_a_cancelled_export_leaves_nothing(tab, target, monkeypatch, step):
    def cancelled(_self, _done, _total, words=""):
        if step in words:
            raise Cancelled

    monkeypatch.setattr("lvgw_desktop.ui.shared.progress.Progress.report", cancelled)
    press(tab, K.Key_E, with_=CTRL)
    assert list(target.parent.iterdir()) == []
    assert tab.toast.words() == ""
