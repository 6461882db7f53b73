"""Tables of very many rows: written as any other table is, told apart when anything differs."""

from datetime import date
from decimal import Decimal
from itertools import count

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange import long_table
from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.long_table import LongTable
from lvgw_desktop.exchange.long_workbook import LongWorkbook
from lvgw_desktop.exchange.row_heights import estimated_lines, line_room
from lvgw_desktop.exchange.table_export import table_sheet
from lvgw_desktop.exchange.told_rows import TELL_EVERY
from lvgw_desktop.exchange.workbook_file import write_workbook

COLUMNS = (("内容", 44.0), ("日期", 20.0), ("数量", 16.0), ("备注", 16.0))
SAMPLE = ("", date(2026, 1, 1), 0, "")
DAYS = st.dates(date(1900, 3, 1), date(2999, 12, 31))
NUMBERS = st.integers(-(10**9), 10**9) | st.decimals(-1000, 1000, places=2)
TEXTS = st.text(max_size=60).filter(lambda text: "_x" not in text) | st.sampled_from(
    ["=1+1", " 前后有空 ", "\n", "a\r\nb", "<&>", "]]>", "很长的内容。" * 400]
)
ROWS = st.lists(st.tuples(TEXTS.filter(bool), DAYS, NUMBERS, TEXTS), max_size=5)


def long_workbook(rows, sheets=(), tell=lambda: None):
    table = LongTable(title="长表", columns=COLUMNS, sample=SAMPLE, rows=iter(rows))
    return LongWorkbook(title="长表", sheets=sheets, tables=(table,), tell=tell)


def written(path, rows, **kinds):
    workbook = long_workbook(rows, **kinds)
    workbook.write(path)
    workbook.check(path)
    return workbook


def looks(path):
    """The heights of a sheet, and all else that is seen of it or of how it prints."""
    sheet = openpyxl.load_workbook(path).worksheets[-1]
    cells = [
        [(cell.value, cell.number_format, cell.font.name, cell.border.left.style) for cell in row]
        for row in sheet.iter_rows()
    ]
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    return heights, (cells, widths, sheet.freeze_panes, sheet.print_title_rows)


@settings(max_examples=15)
@given(ROWS)
def test_a_long_table_looks_like_any_other(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("tables")
    written(folder / "长.xlsx", rows)
    heads, widths = zip(*COLUMNS, strict=True)
    write_workbook(folder / "短.xlsx", [table_sheet("长表", heads, rows, widths)])
    (given, shown), (needed, usual) = looks(folder / "长.xlsx"), looks(folder / "短.xlsx")
    assert shown == usual
    assert all(height >= least for height, least in zip(given, needed, strict=True))


def test_its_rows_are_as_high_as_those_of_any_other(tmp_path):
    rows = [("很长的内容。" * number, None, 1, "备注\n两行") for number in range(12)]
    written(tmp_path / "长.xlsx", rows)
    heads, widths = zip(*COLUMNS, strict=True)
    write_workbook(tmp_path / "短.xlsx", [table_sheet("长表", heads, rows, widths)])
    assert looks(tmp_path / "长.xlsx")[0] == looks(tmp_path / "短.xlsx")[0]


def test_empty_cells_are_boxed_too(tmp_path):
    written(tmp_path / "长.xlsx", [("", None, None, "")])
    _heights, (cells, *_) = looks(tmp_path / "长.xlsx")
    assert [value for value, *_ in cells[2]] == [None] * 4
    assert {border for *_, border in cells[2]} == {"thin"}


@given(st.text(alphabet=st.sampled_from("院墙ab1，é㛃\n"), max_size=90), st.floats(3, 40))
def test_no_line_of_a_text_is_left_without_room(text, width):
    counted = long_table._lines(text, line_room(width, 10))
    assert counted >= estimated_lines(text, width, 10)


@pytest.mark.parametrize("text", ["_x0041_", "_x0000__x000D_", "a_x005F_b", "\x00\ud800", "\u2028"])
def test_what_looks_like_an_escape_is_read_as_it_was_written(tmp_path, text):
    path = tmp_path / "长.xlsx"
    written(path, [(text, None, None, "")])
    with CalamineWorkbook.from_path(path) as workbook:
        rows = workbook.get_sheet_by_index(0).to_python()
    assert rows[2][0] == cell_text(text)


ROW = ("内容", date(2026, 1, 2), Decimal("1.50"), "")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda sheet: sheet.cell(4, 3, 9), "第 4 行"),
        (lambda sheet: sheet.cell(2, 1, "别的"), "第 2 行"),
        (lambda sheet: sheet.delete_rows(5), "第 5 行"),
        (lambda sheet: sheet.append(["多的"]), "第 6 行"),
        (lambda sheet: setattr(sheet, "title", "别的"), "对不上"),
    ],
)
def test_what_is_not_what_was_written_is_told_by_its_row(tmp_path, change, place):
    path = tmp_path / "长.xlsx"
    workbook = written(path, [ROW] * 3)
    other = openpyxl.load_workbook(path)
    change(other.worksheets[0])
    other.save(path)
    with pytest.raises(Refusal, match=place):
        workbook.check(path)


def test_sheets_before_the_table_are_proved_as_well(tmp_path):
    path = tmp_path / "长.xlsx"
    workbook = written(path, [ROW], sheets=(table_sheet("短表", ("数",), ((1,),)),))
    other = openpyxl.load_workbook(path)
    other["短表"]["A3"] = 2
    other.save(path)
    with pytest.raises(Refusal, match="“短表”第 3 行"):
        workbook.check(path)


def test_it_is_told_of_every_so_many_rows_written_and_compared(tmp_path):
    told = count()
    written(tmp_path / "长.xlsx", [ROW] * (2 * TELL_EVERY), tell=lambda: next(told))
    assert next(told) in {4, 5}  # the rows at the top are compared as well
