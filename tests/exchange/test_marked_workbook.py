"""The clerk's own workbook comes back with red cells and reasons, and nothing else changed."""

import sys

import openpyxl
import pytest
from openpyxl.styles import Font

from lvgw_desktop import child
from lvgw_desktop.domain.refusal import Refusal, Severity
from lvgw_desktop.exchange.cell_remark import CellRemark
from lvgw_desktop.exchange.marked_workbook import mark_workbook
from tests.exchange.workbooks import HEAD, ROW, save

RED, YELLOW = "00FFC7CE", "00FFEB9C"


@pytest.fixture
def source(tmp_path):
    path = save(
        tmp_path / "名册.xlsx",
        [["名册"], HEAD, ROW, ("军营社区", *ROW[1:]), ("赵岭社区", None, *ROW[2:])],
        [["说明"]],
        merges=["A1:I1", "B4:B5"],
    )
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["表1"]
    sheet["C3"].font = Font(name="黑体", bold=True)
    sheet.column_dimensions["A"].width = 33
    sheet["C4"].value = "=1+1"
    sheet["C4"].data_type = "s"
    workbook.properties.creator = "刘芳"
    workbook.save(path)
    return path


def marked(source, *remarks):
    return openpyxl.load_workbook(mark_workbook(source, source.with_name("标红.xlsx"), remarks))


def test_cells_are_red_or_yellow_and_reasons_stand_at_the_end_of_the_row(source):
    sheet = marked(
        source,
        CellRemark("表1", 3, 8, "“1月1日”没有年份，请写全。"),
        CellRemark("表1", 3, 7, "手机号只有 10 位。", Severity.CHECK),
        CellRemark("表1", 4, 0, "已有这位顾问。", Severity.CHECK),
    )["表1"]
    assert sheet["H3"].fill.start_color.rgb == RED
    assert sheet["G3"].fill.start_color.rgb == YELLOW
    assert sheet["J2"].value == "核对结果"
    assert sheet["J3"].value == "“1月1日”没有年份，请写全；手机号只有 10 位"
    assert (sheet["J4"].value, sheet["J4"].fill.start_color.rgb) == ("已有这位顾问", YELLOW)
    assert sheet["A3"].fill.fill_type is None


def test_red_wins_over_yellow(source):
    remarks = [CellRemark("表1", 3, 8, "甲"), CellRemark("表1", 3, 8, "乙", Severity.CHECK)]
    assert marked(source, *remarks)["表1"]["H3"].fill.start_color.rgb == RED


def test_a_merged_cell_is_marked_as_a_whole(source):
    sheet = marked(source, CellRemark("表1", 5, 2, "没有这个街道。"))["表1"]
    assert sheet["B4"].fill.start_color.rgb == RED
    assert "B4:B5" in {str(region) for region in sheet.merged_cells.ranges}


def test_source_styles_texts_and_sheets_stay(source):
    before = source.read_bytes()
    workbook = marked(source, CellRemark("表1", 3, 1, "甲"))
    sheet = workbook["表1"]
    assert source.read_bytes() == before
    assert workbook.sheetnames == ["表1", "表2"]
    assert (sheet["C3"].font.name, sheet["C3"].font.bold) == ("黑体", True)
    assert sheet.column_dimensions["A"].width == 33
    assert (sheet["C4"].value, sheet["C4"].data_type) == ("=1+1", "s")
    assert [cell.value for cell in sheet[3]][:9] == list(ROW)
    assert workbook.properties.creator in {None, ""}


def test_a_reason_is_never_a_formula(source):
    cell = marked(source, CellRemark("表1", 3, 1, "=1+1\x00"))["表1"]["J3"]
    assert (cell.value, cell.data_type) == ("=1+1␀", "s")


def test_a_copy_that_lost_something_is_not_kept(source, monkeypatch):
    script = (
        "import sys; from lvgw_desktop.exchange import child_work, workbook_marking\n"
        "def losing(sheet, *_): sheet['A3'].value = '别的'\n"
        "workbook_marking._mark_sheet = losing\n"
        "child_work.do_child_work(sys.argv[2:])"
    )
    monkeypatch.setattr(child, "_program", lambda: [sys.executable, "-c", script])
    with pytest.raises(Refusal, match="对不上"):
        marked(source, CellRemark("表1", 3, 1, "甲"))
    assert not source.with_name("标红.xlsx").exists()


def test_a_hostile_source_does_not_reach_the_marking(tmp_path):
    path = tmp_path / "旧.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with pytest.raises(Refusal, match="旧版"):
        mark_workbook(path, tmp_path / "标红.xlsx", ())
