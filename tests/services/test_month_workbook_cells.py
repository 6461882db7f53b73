"""上报 Excel: whatever was written into logs stands in the cells as it is, for every reader."""

import re
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest

from builders import a_log
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, close, logs_of
from tests.services.reported_months import cells_by_calamine, parts_of

LONG = "就宅基地边界纠纷到现场查看，调取土地登记资料。" * 1_700
ODD = (
    "=1+1",
    '=HYPERLINK("http://x.cn","看")',
    "+86 138-0375-0000",
    "-1",
    "@SUM(A1:A9)",
    "0001234567890123456789",
    "LX-2026-0001",
    "2026-11-03",
    "1E5",
    "TRUE",
    "#N/A",
    "中间　有 空格",
    "_x0041_",
    "{{月份}}",
    "王㛃舟、𠮷田、𬭎",
    "葛\U000e0100城",
    "<b>&amp;\"'",
    "第一段\n\n第三段\t完",
    LONG,
)


KINDS = {(str, "s"), (int, "n"), (float, "n"), (datetime, "d"), (type(None), "n")}
SHAPES = [{}, {"by_village": True}, {"masked": True}]


def odd_month(use_cases):
    """Fill November with odd texts; a late row and a correction are odd as well."""
    close(use_cases)
    for place, text in enumerate(ODD):
        remark = "" if text == LONG else text
        told = a_log(village_id=place % 16 + 1, client_name=text[:9], content=text, remark=remark)
        use_cases.service_logs.record(replace(told, result=text[-30:]))
    late = replace(a_log(village_id=2), served_on=IN_OCTOBER, late_month=NOVEMBER.code)
    use_cases.service_logs.record(replace(late, content="=补报", remark="@补"))
    closed = logs_of(use_cases, OCTOBER)[0]
    use_cases.corrections.correct(closed, replace(closed, content="=更正\n+1"), "-原因")


@pytest.fixture(params=SHAPES, ids=str)
def exported(request, practice, tmp_path):
    odd_month(practice)
    return practice.month_export.export(NOVEMBER, tmp_path, **request.param)


def cells_by_openpyxl(file):
    return {
        sheet.title: [
            [cell.date() if isinstance(cell, datetime) else cell for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
        for sheet in openpyxl.load_workbook(file)
    }


def test_two_readers_find_the_same_cells_on_every_sheet(exported):
    assert cells_by_openpyxl(exported) == cells_by_calamine(exported)


def test_a_text_is_a_text_and_nothing_is_worked_out(exported):
    for sheet in openpyxl.load_workbook(exported):
        kinds = {(type(cell.value), cell.data_type) for row in sheet.iter_rows() for cell in row}
        assert kinds <= KINDS, sheet.title
    for name, text in parts_of(exported).items():
        assert not re.search("comments|external|drawing|vba", name), name
        if name.startswith("xl/worksheets/"):
            assert not re.search("<(f|hyperlink|oleObject)[ />]", text), name


@pytest.mark.parametrize("by_village", [False, True])
def test_every_log_stands_in_its_rows_to_the_last_character(practice, tmp_path, by_village):
    odd_month(practice)
    file = practice.month_export.export(NOVEMBER, tmp_path, by_village=by_village)
    rows = [row for sheet in cells_by_openpyxl(file).values() for row in sheet if len(row) == 10]
    logs = [log for log in logs_of(practice, NOVEMBER) if log.content in ODD]
    assert len(logs) == len(ODD)
    for log in logs:
        own = [row for row in rows if row[-1] == log.serial]
        assert "".join(row[3] or "" for row in own) == f"{log.content}\n{log.result}"
        assert "".join(row[8] or "" for row in own) == log.remark
        assert own[0][1] == log.served_on
        assert own[0][2].endswith(f"\n{log.client_name}")


def test_late_row_and_correction_stand_there_as_they_were_written(practice, tmp_path):
    odd_month(practice)
    cells = cells_by_openpyxl(practice.month_export.export(NOVEMBER, tmp_path))
    (late,) = [row for row in cells["台账-周明远"] if row[3] and row[3].startswith("=补报")]
    assert late[1] == IN_OCTOBER
    assert late[8] == "补报\n@补"
    (corrected,) = [row for row in cells["更正和补报"] if row[0] == "更正"]
    assert corrected[8:] == ["=更正\n+1", "-原因"]
