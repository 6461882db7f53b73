import sys
from datetime import date, datetime, time

import openpyxl
import pytest
import xlsxwriter

from lvgw_desktop import child
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_reading import read_cell
from lvgw_desktop.exchange.workbook_parsing import parse_workbook
from lvgw_desktop.exchange.workbook_reading import read_workbook
from tests.exchange.workbooks import save


def cells_of(path):
    sheet = read_workbook(path).sheets[0]
    return [sheet.cell(0, column) for column in range(sheet.width)]


def test_numbers_come_back_without_damage(tmp_path):
    cells = cells_of(save(tmp_path / "数.xlsx", [[13803750000, 2.5, 0, "0375-0000000", "007", 12]]))
    texts = [cell.text for cell in cells]
    assert texts == ["13803750000", "2.5", "0", "0375-0000000", "007", "12"]
    assert not any(cell.problem for cell in cells)


@pytest.mark.parametrize("value", [14104202010123456, 1.4104202010123456e16])
def test_a_number_that_lost_digits_says_so(tmp_path, value):
    (cell,) = cells_of(save(tmp_path / "证.xlsx", [[value]]))
    assert cell.text.startswith("141042020101234")
    assert "超过 15 位" in cell.problem


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_what_is_no_number_says_so(value):
    assert "改坏" in read_cell(value).problem


def test_a_damaged_text_says_so():
    assert "1.38E+10" in read_cell("1.38E+10").problem
    assert "改坏" in read_cell(" 1.38e+10 ").problem
    assert not read_cell("E-10").problem


def test_days_are_days_however_they_are_shown(tmp_path):
    moment = datetime.combine(date(2026, 1, 1), time(9, 30))
    values = [date(2026, 1, 1), moment, time(9, 5), True]
    cells = cells_of(save(tmp_path / "日.xlsx", [values]))
    assert [cell.text for cell in cells] == ["2026-01-01", "2026-01-01 9:30", "9:05", "TRUE"]
    assert [cell.day for cell in cells] == [date(2026, 1, 1)] * 2 + [None] * 2


def test_days_of_the_1904_calendar_are_the_same_days(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    workbook.active.append([date(2026, 1, 1)])
    workbook.save(tmp_path / "苹果.xlsx")
    read = read_workbook(tmp_path / "苹果.xlsx")
    assert read.epoch_1904
    assert read.sheets[0].cell(0, 0).day == date(2026, 1, 1)


def test_hidden_sheets_are_passed_over(tmp_path):
    path = save(tmp_path / "藏.xlsx", [["看得见"]], [["藏起来"]], hidden=["表2"])
    assert [sheet.name for sheet in read_workbook(path).sheets] == ["表1"]


def test_a_merged_text_covers_its_region(tmp_path):
    path = save(
        tmp_path / "并.xlsx", [["龙兴街道", None], [None, "乙"], [None, None]], merges=["A1:A3"]
    )
    sheet = read_workbook(path).sheets[0]
    assert sheet.cell(1, 0).text == ""
    assert sheet.covering(1, 0).text == "龙兴街道"
    assert sheet.carried_down(1, 0).text == "龙兴街道"


def test_what_is_merged_sideways_is_not_carried_into_other_columns(tmp_path):
    path = save(tmp_path / "并.xlsx", [["注：甲", None, "丙"]], merges=["A1:B1"])
    sheet = read_workbook(path).sheets[0]
    assert sheet.covering(0, 1).text == "注：甲"
    assert sheet.carried_down(0, 1).text == ""


def test_beyond_the_used_area_a_cell_is_empty(tmp_path):
    sheet = read_workbook(save(tmp_path / "小.xlsx", [["甲"]])).sheets[0]
    assert sheet.cell(99, 99).text == ""


def test_what_starts_lower_keeps_its_rows(tmp_path):
    path = save(tmp_path / "低.xlsx", [[], [], [None, "甲"]])
    assert read_workbook(path).sheets[0].cell(2, 1).text == "甲"


def test_an_empty_sheet_has_no_cells(tmp_path):
    assert read_workbook(save(tmp_path / "空.xlsx", [])).sheets[0].width == 0


def test_only_hidden_sheets_are_a_refusal(tmp_path, monkeypatch):
    path = save(tmp_path / "藏.xlsx", [["甲"]], [["乙"]], hidden=["表2"])
    monkeypatch.setattr("lvgw_desktop.exchange.workbook_parsing._visible_sheets", lambda *_: [])
    with pytest.raises(Refusal, match="没有能看见的工作表"):
        parse_workbook(path)


def test_what_is_hidden_is_told(tmp_path):
    path = save(tmp_path / "藏.xlsx", [["甲", "乙", "丙"]] * 4, [["看不见"]], hidden=["表2"])
    workbook = openpyxl.load_workbook(path)
    workbook.active.row_dimensions[3].hidden = True
    workbook.active.column_dimensions["B"].hidden = True
    workbook.save(path)
    read = read_workbook(path)
    assert read.hidden == ("表2",)
    assert read.sheets[0].hidden_rows == {2}
    assert read.sheets[0].hidden_columns == {1}


def test_a_formula_without_its_result_is_told(tmp_path):
    path = save(tmp_path / "式.xlsx", [["甲", 1], ["=B1+1", "=CONCATENATE(A1,B1)"]])
    sheet = read_workbook(path).sheets[0]
    assert sheet.uncomputed == {(1, 0), (1, 1)}
    assert sheet.cell(1, 0).text == ""


def test_a_formula_with_its_result_is_the_result(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "值.xlsx") as workbook:
        sheet = workbook.add_worksheet("表")
        sheet.write_formula(0, 0, "=1+1", value=2)
        sheet.write_formula(1, 0, '="兴梁"&"社区"', value="兴梁社区")
    sheet = read_workbook(tmp_path / "值.xlsx").sheets[0]
    assert sheet.uncomputed == frozenset()
    assert [sheet.cell(row, 0).text for row in (0, 1)] == ["2", "兴梁社区"]


def test_facts_are_told_for_the_sheet_they_belong_to(tmp_path):
    path = save(tmp_path / "三.xlsx", [["甲"]], [["=1"]], [["丙"]])
    workbook = openpyxl.load_workbook(path)
    workbook.move_sheet("表2", -1)
    workbook.save(path)
    sheets = {sheet.name: sheet for sheet in read_workbook(path).sheets}
    assert [name for name in sheets if sheets[name].uncomputed] == ["表2"]


def test_a_reader_that_breaks_is_one_sentence(tmp_path, monkeypatch):
    path = save(tmp_path / "好.xlsx", [["甲"]])
    monkeypatch.setattr(child, "_program", lambda: [sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(Refusal, match="中断了"):
        read_workbook(path)


def test_a_reader_that_takes_too_long_is_one_sentence(tmp_path, monkeypatch):
    path = save(tmp_path / "好.xlsx", [["甲"]])
    monkeypatch.setattr("lvgw_desktop.exchange.child_work.MOST_SECONDS", 0)
    with pytest.raises(Refusal, match="两分钟"):
        read_workbook(path)


def test_a_reader_without_memory_is_one_sentence(tmp_path, monkeypatch):
    path = save(tmp_path / "好.xlsx", [["甲"]])
    script = (
        "import sys; from lvgw_desktop.exchange import child_work\n"
        "child_work.MOST_MEMORY = 1 << 20\n"
        "child_work.do_child_work(sys.argv[2:])"
    )
    monkeypatch.setattr(child, "_program", lambda: [sys.executable, "-c", script])
    with pytest.raises(Refusal, match="中断了"):
        read_workbook(path)


def test_reading_can_be_stopped(tmp_path):
    class Stopped(Exception):  # noqa: N818  a wish, not an error
        pass

    def stop():
        raise Stopped

    with pytest.raises(Stopped):
        read_workbook(save(tmp_path / "好.xlsx", [["甲"]]), stop)
