"""lvgw import logs: an old ledger tried, imported and marked by command."""

import json
from datetime import date

import openpyxl
import pytest

from exchange.workbooks import save
from services.fill_ins import ROW, filled
from services.old_ledgers import HEAD, a_line, an_old_ledger
from tests.cli.test_command import LAWYER, office, roster

__all__ = ["office"]


@pytest.fixture
def served(lvgw, office, tmp_path):
    file = roster(tmp_path / "roster.xlsx", ("兴梁社区", "龙兴街道", *LAWYER))
    assert lvgw("import", "roster", file) == 0


@pytest.fixture
def ledger(tmp_path):
    return an_old_ledger(
        tmp_path / "旧台账.xlsx", a_line(1, 日期="2026-05-06"), a_line(2, 日期="2026-13-06")
    )


def answer(lvgw, capsys, *arguments):
    capsys.readouterr()
    assert lvgw("--json", *arguments) == 0
    return json.loads(capsys.readouterr().out)


def test_a_trial_equals_the_import_and_the_marked_workbook_says_why(
    lvgw, served, ledger, tmp_path, capsys
):
    marked = tmp_path / "标红.xlsx"
    trial = answer(lvgw, capsys, "import", "logs", ledger, "--dry-run", "--report", marked)
    run = answer(lvgw, capsys, "import", "logs", ledger)

    assert (trial["made"], trial["rows"]) == (run["made"], run["rows"])
    assert (run["made"], run["rows"]["left_out"], run["batch"]) == ({"日志": 1}, 1, 2)
    reason = openpyxl.load_workbook(marked).worksheets[0].cell(4, 9).value
    assert "没有 13 月" in reason
    again = answer(lvgw, capsys, "import", "logs", ledger)
    assert (again["rows"]["known"], again["made"]) == (1, {"日志": 0})
    undone = answer(lvgw, capsys, "imports", "--undo", 2)
    assert (undone["records"], undone["kept"]) == (1, [])


def test_a_fill_in_goes_out_and_comes_back(lvgw, served, tmp_path, capsys):
    file, month = tmp_path / "填报表.xlsx", ("--month", "2026-11")
    assert lvgw("fill-in", *month, "--adviser", "没有的", "--out", file) == 1
    made = answer(lvgw, capsys, "fill-in", *month, "--adviser", LAWYER[0], "--out", file)
    assert made["file"] == str(file)
    filled(file, {**ROW, "served_on": date(2026, 11, 2)})
    trial = answer(lvgw, capsys, "import", "logs", file, "--dry-run")
    run = answer(lvgw, capsys, "import", "logs", file)
    assert trial["made"] == run["made"] == {"日志": 1, "台账登记": 1}
    undone = answer(lvgw, capsys, "imports", "--undo", run["batch"])
    assert (undone["records"], undone["kept"]) == (2, [])


def test_what_is_no_ledger_is_refused_in_a_sentence(lvgw, served, tmp_path, capsys):
    other = openpyxl.Workbook()
    other.active.append(("会议", "记录"))
    other.save(tmp_path / "会议.xlsx")
    assert lvgw("import", "logs", tmp_path / "会议.xlsx") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert lvgw("import", "logs", tmp_path / "会议.xlsx", "--mapping", "没有的") == 1
    assert "没有叫“没有的”的对列" in capsys.readouterr().err


def told(lvgw, capsys, *arguments):
    capsys.readouterr()
    status = lvgw(*arguments)
    return status, *capsys.readouterr()


def test_what_was_imported_is_said_even_if_no_marked_workbook_can_be_written(
    lvgw, served, ledger, capsys
):
    nowhere = ledger / "标红.xlsx"
    status, out, err = told(lvgw, capsys, "import", "logs", ledger, "--report", nowhere)
    assert status == 1
    assert out.startswith("已导入 1 行(日志 1)；已有 0 行；有错不导入 1 行。\n")
    assert err.count("\n") == 1
    assert len(answer(lvgw, capsys, "imports")["batches"]) == 2


def test_rows_are_named_by_their_sheet_and_known_ones_by_where_they_stand(
    lvgw, served, tmp_path, capsys
):
    sheets = [[HEAD, a_line(1), a_line(1)], [HEAD, a_line(2, 日期="2024-13-06")]]
    book = save(tmp_path / "两张.xlsx", *sheets)
    _, out, _ = told(lvgw, capsys, "import", "logs", book)
    _, *lines = out.splitlines()
    assert [line.partition("：")[0] for line in lines] == [
        "  表1 第 2 行",
        "  表1 第 3 行",
        "  表2 第 2 行",
    ]
    assert lines[1].endswith("：已有，跳过：表1 第 2 行")

    alone = an_old_ledger(tmp_path / "一张.xlsx", a_line(1), a_line(3, 日期="2024-13-06"))
    _, out, _ = told(lvgw, capsys, "import", "logs", alone)
    _, *lines = out.splitlines()
    assert lines[0] == "  第 3 行：已有，跳过：以前导入的 2024年5月6日 的一条"
    assert lines[1].startswith("  第 4 行：")
