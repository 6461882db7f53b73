"""What is written is found again by other readers, as what it was."""

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from unittest import mock

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange import workbook_file, workbook_proof
from lvgw_desktop.exchange.cell_text import CELL_LIMIT, cell_text
from lvgw_desktop.exchange.sheet import (
    GENERAL,
    MONTH_AND_DAY,
    THIN,
    CellStyle,
    Noted,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    Span,
    merged_row,
)
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.exchange.workbook_parsing import parse_workbook
from lvgw_desktop.exchange.workbook_proof import check_workbook

TEXT = CellStyle("仿宋_GB2312", 10, sides=(THIN, THIN, THIN, THIN))
DAY = replace(TEXT, number_format=MONTH_AND_DAY)
FIGURE = replace(TEXT, number_format=GENERAL)

DAY_SAID = date(2026, 11, 8)
PIXEL = 0.75  # in pt; a workbook's heights are whole pixels

FORMULA_LIKE = [
    "=1+1",
    "+8613803750000",
    "-",
    "@SUM(A1)",
    "\t=2",
    "＝1",
    "'=1",
    "http://example.cn",
]


def column_of(values, style=TEXT, **fields):
    rows = tuple(SheetRow((value,), (style,), 20) for value in values)
    return Sheet(**{"name": "表", "columns": (SheetColumn(60),), "rows": rows, **fields})


def row_of(values):
    row = SheetRow(values, (FIGURE, FIGURE, DAY, TEXT), 20)
    return Sheet(name="表", columns=(SheetColumn(20),) * 4, rows=(row,))


def reopened(path, name="表"):
    return openpyxl.load_workbook(path)[name]


def test_formula_like_texts_stay_texts(tmp_path):
    path = write_workbook(tmp_path / "表.xlsx", [column_of(FORMULA_LIKE)])
    cells = [row[0] for row in reopened(path).iter_rows()]
    assert [cell.value for cell in cells] == FORMULA_LIKE
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert not any(cell.hyperlink for cell in cells)


def test_numbers_and_days_are_numbers_and_days(tmp_path):
    values = (7, Decimal("2.50"), 0.5, date(2026, 11, 8))
    row = SheetRow(values, (FIGURE, FIGURE, FIGURE, DAY), 20)
    sheet = Sheet(name="表", columns=(SheetColumn(20),) * 4, rows=(row,))
    cells = reopened(write_workbook(tmp_path / "表.xlsx", [sheet]))[1]
    assert [cell.value for cell in cells[:3]] == [7, 2.5, 0.5]
    assert cells[3].value.date() == date(2026, 11, 8)
    assert cells[3].number_format == 'm"月"d"日"'


def test_an_empty_text_leaves_the_cell_blank(tmp_path):
    cell = reopened(write_workbook(tmp_path / "表.xlsx", [column_of(["", "甲"])]))["A1"]
    assert (cell.value, cell.data_type) == (None, "n")
    assert cell.border.left.style == "thin"


def test_rare_characters_come_back(tmp_path):
    texts = ["𠮷䶮𬭎㛃𫖯", "葛\U000e0100", "👩‍⚖️", "\ue000", "\u202e倒\u202c", "零\u200b宽"]
    path = write_workbook(tmp_path / "表.xlsx", [column_of(texts)])
    assert [row[0].value for row in reopened(path).iter_rows()] == texts


def test_what_no_workbook_holds_is_shown(tmp_path):
    path = write_workbook(tmp_path / "表.xlsx", [column_of(["甲\x00乙", "\ud800", "_x0041_"])])
    assert [row[0].value for row in reopened(path).iter_rows()] == ["甲␀乙", "�", "_x0041_"]


@pytest.mark.parametrize(("written", "read"), [(10**6, 10**6), (0, 10**6), (0, 0)])
@given(texts=st.lists(st.text(min_size=1), min_size=1, max_size=20))
def test_any_texts_come_back_also_row_by_row(tmp_path_factory, written, read, texts):
    path = tmp_path_factory.mktemp("any") / "表.xlsx"
    with (
        mock.patch.object(workbook_file, "MANY_ROWS", written),
        mock.patch.object(workbook_proof, "LONG_SHEET", read),
    ):
        write_workbook(path, [column_of(texts)])
    sheet = parse_workbook(path).sheets[0]
    assert [sheet.cell(row, 0).text for row in range(len(texts))] == list(map(cell_text, texts))


def test_a_text_above_the_limit_is_a_bug_and_not_cut(tmp_path):
    with pytest.raises(ValueError, match="32767"):
        write_workbook(tmp_path / "表.xlsx", [column_of(["字" * (CELL_LIMIT + 1)])])
    assert not list(tmp_path.iterdir())


def a_head():
    """Two nested head rows, one of them with a cell merged down, over a row."""
    first = SheetRow(("序", "内容", None), (TEXT,) * 3, 21.3, (Span(0, 1, rows=2), Span(1, 2)))
    noted = Noted("咨询", "（对象）", "仿宋_GB2312", 9.5)
    return first, SheetRow((None, noted, "其他"), (TEXT,) * 3, 45.4)


@pytest.mark.parametrize("rows", [3, workbook_file.MANY_ROWS + 1])
def test_merges_lose_no_head_however_many_rows_follow(tmp_path, rows):
    body = tuple(SheetRow((seq, "文", None), (FIGURE, TEXT, TEXT), 20) for seq in range(rows))
    title = merged_row("题目", TEXT, 3, 34)
    sheet = Sheet(name="表", columns=(SheetColumn(20),) * 3, rows=(title, *a_head(), *body))
    found = reopened(write_workbook(tmp_path / "表.xlsx", [sheet]))
    assert {str(region) for region in found.merged_cells.ranges} == {"A1:C1", "A2:A3", "B2:C2"}
    assert [cell.value for cell in found[2]] == ["序", "内容", None]
    assert [cell.value for cell in found[3]] == [None, "咨询\n（对象）", "其他"]
    assert found.max_row == rows + 3
    assert found.row_dimensions[3].height == pytest.approx(45.4, abs=PIXEL)
    assert found["C2"].border.right.style == "thin"


def test_a_sheet_is_ready_to_print(tmp_path):
    setup = PrintSetup(repeated=2, frozen=(2, 1), columns=1)
    sheet = column_of(["甲", "乙", "丙"], setup=setup)
    found = reopened(write_workbook(tmp_path / "表.xlsx", [sheet]))
    assert found.print_title_rows == "$1:$2"
    assert found.print_area == "'表'!$A$1:$A$3"
    assert found.freeze_panes == "B3"
    assert (found.page_setup.paperSize, found.page_setup.orientation) == (9, "landscape")
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert found.page_setup.fitToHeight == 0
    assert found.page_margins.left == pytest.approx(20 / 25.4)
    assert found.oddFooter.center.text == "第 &P 页　共 &N 页"
    assert found.column_dimensions["A"].width == pytest.approx(60 / 25.4 * 96 / 8, abs=0.1)


def test_file_properties_name_no_person(tmp_path):
    path = write_workbook(tmp_path / "表.xlsx", [column_of(["甲"])], "工作月报")
    found = openpyxl.load_workbook(path).properties
    assert (found.creator, found.lastModifiedBy, found.title) == (None, None, "工作月报")


def test_two_sheets_of_one_name_both_come_out(tmp_path):
    path = write_workbook(tmp_path / "表.xlsx", [column_of(["甲"]), column_of(["乙"])])
    assert openpyxl.load_workbook(path).sheetnames == ["表", "表-2"]


def test_a_workbook_that_says_something_else_is_refused_and_the_old_one_kept(tmp_path, monkeypatch):
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"last month")
    wrong = workbook_file.workbook_bytes([("表", column_of(["甲", "两"]))])
    monkeypatch.setattr(workbook_file, "workbook_bytes", lambda *_: wrong)
    with pytest.raises(Refusal, match="“表”第 2 行对不上"):
        write_workbook(path, [column_of(["甲", "乙"])])
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [b"last month"]


@pytest.mark.parametrize("there", [["甲"], ["甲", "乙", "丙"], ["甲", ""]])
def test_a_missing_or_added_row_is_noticed(tmp_path, there):
    path = tmp_path / "表.xlsx"
    path.write_bytes(workbook_file.workbook_bytes([("表", column_of(there))]))
    with pytest.raises(Refusal, match="对不上"):
        check_workbook(path, [("表", column_of(["甲", "乙"]))])


@pytest.mark.parametrize("there", [(7, 2.5, date(2026, 11, 9), "甲"), (7, 2.5, DAY_SAID, "甲乙")])
def test_what_differs_in_a_long_workbook_is_noticed(tmp_path, there):
    written = [("表", row_of(there))]
    path = tmp_path / "表.xlsx"
    with (
        mock.patch.object(workbook_file, "MANY_ROWS", 0),
        mock.patch.object(workbook_proof, "LONG_SHEET", 0),
    ):
        path.write_bytes(workbook_file.workbook_bytes(written))
        check_workbook(path, written)
        with pytest.raises(Refusal, match="“表”第 1 行对不上"):
            check_workbook(path, [("表", row_of((7, Decimal("2.50"), DAY_SAID, "甲")))])


def test_the_same_sheets_make_the_same_parts(tmp_path):
    sheets = [("表", column_of(["甲"]))]
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(workbook_file.workbook_bytes(sheets))
    parts = [zipfile.ZipFile(tmp_path / name).read("xl/worksheets/sheet1.xml") for name in "ab"]
    assert parts[0] == parts[1]
