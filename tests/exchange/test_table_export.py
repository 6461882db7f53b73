from datetime import date
from decimal import Decimal

import openpyxl

from lvgw_desktop.exchange.row_heights import HIGHEST
from lvgw_desktop.exchange.table_export import export_table, table_sheet

HEAD = ("编号", "日期", "电话", "时长", "内容")


def exported(tmp_path, *rows):
    return openpyxl.load_workbook(
        export_table(tmp_path / "日志.xlsx", "工作日志", HEAD, rows)
    ).active


def test_a_list_keeps_texts_days_and_figures(tmp_path):
    row = ("LX-2026-0001", date(2026, 11, 8), "+8613803750000", Decimal("2.5"), "=1+1")
    sheet = exported(tmp_path, row)
    assert sheet["A1"].value == "工作日志"
    assert tuple(cell.value for cell in sheet[2]) == HEAD
    cells = sheet[3]
    assert [cell.value for cell in cells][2:] == ["+8613803750000", 2.5, "=1+1"]
    assert [cell.data_type for cell in cells] == ["s", "d", "s", "n", "s"]
    assert cells[1].number_format == "yyyy-mm-dd"
    assert cells[3].alignment.horizontal == "center"
    assert sheet.column_dimensions["B"].width >= 25 / 25.4 * 96 / 8 - 0.1
    assert sheet.print_title_rows == "$1:$2"


def test_an_empty_list_has_its_head(tmp_path):
    assert exported(tmp_path).max_row == 2


def test_a_head_of_many_words_is_high_enough():
    heads = ("编号", "协助起草、审核、修订村规民约\n(件次)")
    heights = [
        table_sheet("汇总", heads, (), (19.0, width)).rows[1].height for width in (60.0, 19.0)
    ]
    assert heights[0] >= 2 * 1.45 * 11
    assert heights[1] >= 5 * 1.45 * 11


def test_wrapped_rows_are_high_enough_and_long_ones_go_on(tmp_path):
    text = "咨询院墙滴水纠纷。" * 400
    sheet = exported(
        tmp_path, ("LX-2026-0001", None, "", 3, text), ("LX-2026-0002", None, "", 1, "短")
    )
    rows = list(sheet.iter_rows(min_row=3))
    assert "".join(row[4].value for row in rows[:-1]) == text
    assert [row[3].value for row in rows] == [3, *[None] * (len(rows) - 2), 1]
    heights = [sheet.row_dimensions[row[0].row].height for row in rows]
    assert max(heights) <= HIGHEST
    assert heights[-1] < 24
