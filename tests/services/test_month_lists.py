"""月报附表: hand-ins, duties, corrections and notes behind the ledgers of a month's workbook."""

from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from builders import a_log
from lvgw_desktop.domain.hand_in import HandInMedium
from tests.services.closing import IN_OCTOBER, NOVEMBER, close
from tests.services.reported_months import (
    REASON,
    SECRET,
    cells_by_calamine,
    corrected_and_checked,
    parts_of,
    rows_in,
    visible_names,
)

LISTS = ["台账登记", "履职情况", "更正和补报", "说明"]
TOP = 2


@pytest.fixture
def told(practice, tmp_path):
    log = corrected_and_checked(practice)
    return log, practice.month_export.export(NOVEMBER, tmp_path)


def test_the_lists_stand_behind_the_ledgers(told):
    names = visible_names(told[1])
    assert names[0] == "统计表"
    assert names[-4:] == LISTS
    assert all(name.startswith("台账-") for name in names[1:-4])


def test_whose_ledger_came_in_stands_there_with_its_day(practice, tmp_path):
    register = practice.hand_ins
    first, second, *_ = register.of_month(NOVEMBER).lines
    register.register(NOVEMBER, [first], date(2026, 11, 18), HandInMedium.FILE)
    rows = rows_in(practice.month_export.export(NOVEMBER, tmp_path), "台账登记")[TOP:]
    assert rows[0][1:3] == [first.whose, first.adviser]
    assert rows[0][5:] == ["18日交", "文件", first.logs]
    assert rows[1][5:] == ["未交", None, second.logs]


def test_the_duties_of_every_village_are_what_the_program_knows(told, practice):
    rows = rows_in(told[1], "履职情况")[TOP:]
    figures = practice.months.figures(NOVEMBER)
    lines = figures.by_village
    assert [row[1] for row in rows] == [line.name for line in lines]
    assert [row[3] for row in rows] == [int(line.month.get("onsite_count", 0)) for line in lines]
    quarter = figures.total.month["lectures"] + figures.total.last_month["lectures"]
    assert sum(row[4] for row in rows) == quarter > 0
    villages = {one.name: one for one in practice.pickers.names().villages.values()}
    for row in rows:
        group = villages[row[1]].wechat_group
        assert row[6] == (f"有，{group.size} 人" if group else "未登记")


def test_a_correction_stands_there_with_what_was_what_is_and_why(told):
    log, file = told
    rows = {row[6]: row for row in rows_in(file, "更正和补报")[TOP:]}
    content = rows["服务内容"]
    assert content[0] == "更正"
    assert content[2] == log.serial
    assert content[7:] == [log.content, SECRET, REASON]
    assert rows["联系方式"][8] == "13703750000"


def test_a_late_row_stands_there_and_in_the_ledger_of_the_month_it_counts_in(practice, tmp_path):
    close(practice)
    late = practice.service_logs.record(
        replace(a_log(village_id=2), served_on=IN_OCTOBER, late_month=NOVEMBER.code)
    )
    file = practice.month_export.export(NOVEMBER, tmp_path)
    (row,) = rows_in(file, "更正和补报")[TOP:]
    assert (row[0], row[2], row[6]) == ("补报", late.serial, "整条")
    ledgers = [name for name in visible_names(file) if name.startswith("台账-")]
    found = [row for name in ledgers for row in rows_in(file, name) if row[-1] == late.serial]
    assert len(found) == 1


def test_a_month_without_either_says_so(practice, tmp_path):
    file = practice.month_export.export(NOVEMBER, tmp_path)
    sheet = openpyxl.load_workbook(file)["更正和补报"]
    assert sheet["A3"].value == "没有"
    assert "A3:J3" in {one.coord for one in sheet.merged_cells.ranges}


def test_the_notes_tell_the_days_the_close_and_what_was_decided(told, practice, tmp_path):
    rows = rows_in(told[1], "说明")[TOP:]
    assert rows[0][:2] == ["统计期间", "2026年11月1日—2026年11月30日"]
    assert any(row[0] == "封账" and "还没有封账" in row[1] for row in rows)
    assert any("大雪封路，下月补去" in row[1] for row in rows)
    close(practice, NOVEMBER)
    closed = rows_in(practice.month_export.export(NOVEMBER, tmp_path), "说明")
    assert any(row[0] == "封账" and "没有核对完的原因：其余下月补" in row[1] for row in closed)


def test_every_list_prints_with_its_head_on_each_page(told):
    workbook = openpyxl.load_workbook(told[1])
    for name in LISTS:
        sheet = workbook[name]
        assert sheet.print_title_rows == "$1:$2"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.oddFooter.left.text.strip() == "石龙区司法局龙兴司法所"
        heights = [sheet.row_dimensions[number].height for number in range(1, sheet.max_row + 1)]
        assert all(heights), name


def test_two_readers_find_the_same_cells_and_no_formula(told):
    workbook = openpyxl.load_workbook(told[1])
    by_calamine = cells_by_calamine(told[1])
    assert workbook.sheetnames == list(by_calamine)
    for sheet in workbook.worksheets:
        found = [
            [cell.date() if isinstance(cell, datetime) else cell for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
        assert found == by_calamine[sheet.title], sheet.title
    sheets = [text for name, text in parts_of(told[1]).items() if "/sheet" in name]
    assert sheets
    assert not any("<f>" in text or "<f " in text for text in sheets)
