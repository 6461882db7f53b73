"""导入旧台账: a real workbook read, tried, imported, marked and taken back."""

from datetime import date

import openpyxl
import pytest

from builders import a_village, an_adviser, an_appointment
from exchange.workbooks import save
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.import_outcome import RowResult
from lvgw_desktop.services.importing import ImportKind
from services.old_ledgers import HEAD, a_line, an_old_ledger
from services.rosters import run_import, try_import
from tests.storage.test_import_batches import tables

RED = "00FFC7CE"


@pytest.fixture
def served(office):
    village = office.villages.save(a_village())
    adviser = office.advisers.save(an_adviser(licence_no=""))
    term = {"starts_on": date(2024, 1, 1), "ends_on": None, "firm_id": None}
    office.appointments.save(an_appointment(village_id=village.id, adviser_id=adviser.id, **term))
    return office


@pytest.fixture
def ledger(tmp_path):
    return an_old_ledger(
        tmp_path / "旧台账.xlsx",
        a_line(1),
        a_line(2, 日期="2024-13-06"),
        a_line(3, 日期="2024年5月7日", **{"村（居）名称": "不知道村"}),
        a_line(4, 日期="2024-05-08"),
    )


def logs_in(office):
    ids = office.log_list.ids(LogFilter())
    return [office.service_logs.get(each) for each in sorted(ids)]


def test_a_ledger_is_read_tried_imported_and_taken_back(served, ledger):
    path = served.workplace.database.path
    before = tables(path)
    trial = try_import(served, ledger, ImportKind.LOGS)
    assert tables(path) == before

    run = run_import(served, ledger, ImportKind.LOGS)

    assert [row.result for row in run.rows] == [
        RowResult.TAKEN,
        RowResult.LEFT_OUT,
        RowResult.LEFT_OUT,
        RowResult.TAKEN,
    ]
    assert (trial.rows, trial.made) == (run.rows, run.made)
    first, last = logs_in(served)
    assert (first.served_on, first.client_name) == (date(2024, 5, 6), "赵某某")
    assert (last.served_on, last.content) == (date(2024, 5, 8), "咨询院墙滴水纠纷之4")
    assert [item.kind for item in first.items] == ["CONSULTATION"]
    assert served.import_batches.undo(run.batch.id).remaining == 0
    assert tables(path) == before


def test_the_same_workbook_comes_back_with_red_cells_under_its_own_head(served, ledger, tmp_path):
    outcome = try_import(served, ledger, ImportKind.LOGS)

    marked = served.importing.report(outcome, tmp_path / "标红.xlsx")

    sheet = openpyxl.load_workbook(marked).worksheets[0]
    assert sheet.cell(2, len(HEAD) + 1).value == "核对结果"
    assert (sheet["B4"].value, sheet["B4"].fill.start_color.rgb) == ("2024-13-06", RED)
    assert sheet["C5"].fill.start_color.rgb == RED
    assert "名册里没有村(居)“不知道村”" in sheet.cell(5, len(HEAD) + 1).value
    assert sheet["B3"].fill.fill_type is None
    assert sheet["A1"].value == "2024年法律顾问工作台账"


def test_a_workbook_changed_since_is_not_marked(served, ledger, tmp_path):
    outcome = try_import(served, ledger, ImportKind.LOGS)
    an_old_ledger(ledger, a_line(9))
    with pytest.raises(Refusal, match="读过以后又改过"):
        served.importing.report(outcome, tmp_path / "标红.xlsx")


def test_columns_said_by_a_clerk_are_used_again_for_the_same_heads(served, tmp_path):
    renamed = [a_line(n) for n in (1, 2)]
    file = an_old_ledger(tmp_path / "旧台账.xlsx", *renamed)
    workbook = openpyxl.load_workbook(file)
    workbook.active["G2"] = "办了什么"
    workbook.save(file)
    source = served.importing.read(file, ImportKind.LOGS)
    assert [row.content for row in source.logs.rows] == ["", ""]
    heads = source.logs.sheets[0].heads
    mapping = served.column_mappings.remember("旧台账", {"办了什么": "content"}, heads)

    again = served.importing.read_again(source, mapping)
    assert [row.content for row in again.logs.rows] == [f"咨询院墙滴水纠纷之{n}" for n in (1, 2)]
    later = served.importing.read(file, ImportKind.LOGS)
    assert (later.logs.mapping, later.logs.rows) == (mapping, again.logs.rows)


def test_the_reasons_stand_beside_the_head_of_a_sheet_that_names_the_village_above(
    served, tmp_path
):
    titles = [["兴梁社区法律顾问工作日志"], ["法律顾问：周明远"]]
    rows = [
        ("日期", "服务内容", "处理结果"),
        ("2024-05-06", "咨询", ""),
        ("2024-13-01", "调解", "好"),
    ]
    file = save(tmp_path / "日志.xlsx", [*titles, *rows])
    outcome = try_import(served, file, ImportKind.LOGS)

    sheet = openpyxl.load_workbook(
        served.importing.report(outcome, tmp_path / "标红.xlsx")
    ).worksheets[0]

    assert [sheet.cell(row, 4).value for row in (1, 2, 3)] == [None, None, "核对结果"]
    assert sheet["A5"].fill.start_color.rgb == RED
