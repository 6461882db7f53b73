"""lvgw merge: from the export of an office to the district's workbook, by commands alone."""

import json
import sys
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from lvgw_desktop.bootstrap import run_command
from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.services.closing import NOVEMBER, OCTOBER, close, logs_of

MONTHS = ("2026-10", "2026-11")


@pytest.fixture
def reported(practice, tmp_path):
    """A folder with two months of the practice office, and the figures of both."""
    folder = tmp_path / "各所"
    months = [StatisticalMonth(2026, number) for number in (10, 11)]
    for month in months:
        practice.month_export.export(month, folder / f"{month.code}.xlsx")
    return folder, [practice.months.figures(month).total.month for month in months]


def run(capsys, *words):
    capsys.readouterr()
    status = run_command([*map(str, words)])
    return status, *capsys.readouterr()


def test_what_an_office_exported_is_merged(reported, tmp_path, capsys):
    folder, figures = reported
    out = tmp_path / "区局.xlsx"
    status, said, _ = run(capsys, "--json", "merge", folder, "--out", out)
    facts = json.loads(said)
    assert (status, facts["workbooks"], facts["files"]) == (0, 2, [str(out)])
    assert [one["fault"] for one in facts["findings"]] == ["LATE"]
    rows = list(openpyxl.load_workbook(out)["汇总"].iter_rows(values_only=True))
    assert rows[2][4] == sum(one["onsite_count"] for one in figures)
    assert rows[2][4 + 10] == figures[1]["wechat_groups"]
    assert rows[3][1:4] == ("合　计", 2, facts["rows"])


def test_masked_workbooks_are_merged_with_others(practice, tmp_path, capsys):
    practice.month_export.export(OCTOBER, tmp_path / "10.xlsx", masked=True)
    practice.month_export.export(NOVEMBER, tmp_path / "11.xlsx")
    out = tmp_path / "区局.xlsx"
    _, said, _ = run(capsys, "--json", "merge", tmp_path, "--out", out)
    assert {one["fault"] for one in json.loads(said)["findings"]} <= {"LATE"}
    figures = [practice.months.figures(month).total.month for month in (OCTOBER, NOVEMBER)]
    rows = list(openpyxl.load_workbook(out)["汇总"].values)
    assert rows[2][5] == sum(one["onsite_hours"] for one in figures)
    lines = list(openpyxl.load_workbook(out)["台账-1"].values)[2:]
    clients = {month: {row[6] for row in lines if row[1] == month and row[6]} for month in MONTHS}
    assert all("*" in client for client in clients["2026-10"])
    assert not any("*" in client for client in clients["2026-11"])
    assert all(clients.values())


def test_the_hand_in_register_reaches_the_district(practice, tmp_path, capsys):
    came, late, *_ = practice.hand_ins.of_month(OCTOBER).lines
    practice.hand_ins.register(OCTOBER, [came], date(2026, 10, 24), HandInMedium.FILE)
    practice.hand_ins.register(OCTOBER, [late], date(2026, 10, 27))
    practice.month_export.export(OCTOBER, tmp_path / "10.xlsx")
    out = tmp_path / "区局.xlsx"
    run(capsys, "merge", tmp_path, "--out", out)
    workbook = openpyxl.load_workbook(out)
    _title, head, *rows = workbook["台账登记"].values
    told = {row[2]: dict(zip(head, row, strict=True)) for row in rows}
    lines = practice.hand_ins.of_month(OCTOBER).lines
    assert list(told) == [one.whose for one in lines]
    assert told[came.whose]["收到日期"] == datetime(2026, 10, 24)
    assert (told[came.whose]["形式"], told[came.whose]["晚(天)"]) == ("文件", 0)
    assert (told[late.whose]["形式"], told[late.whose]["晚(天)"]) == ("纸质", 2)
    assert told[late.whose]["应交日期"] == datetime(2026, 10, 25)
    assert told[came.whose]["村(居)"] == "、".join(came.villages)
    assert told[came.whose]["日志(条)"] == came.logs
    missing = [one for one in lines if one.hand_in is None]
    assert all(told[one.whose]["收到日期"] is None for one in missing)
    total = list(workbook["汇总"].values)[2]
    assert total[-4:-1] == (len(lines), 2, 1)


def test_an_altered_cell_is_told_with_both_values(reported, tmp_path, capsys):
    file = reported[0] / "2026-11.xlsx"
    workbook = openpyxl.load_workbook(file)
    was = workbook["统计表"]["D7"].value
    workbook["统计表"]["D7"] = 999
    workbook.save(file)
    status, said, _ = run(capsys, "merge", file, "--out", tmp_path / "区局.xlsx")
    assert status == 0
    assert said.splitlines()[1] == (
        "  手工改过：“2026-11.xlsx”“统计表”第 7 行第 4 列被手工改过，"
        f"合并用的是原来的内容。(原来“{was}”，现在“999”)"
    )


def test_nothing_to_merge_is_refused(tmp_path, capsys):
    status, _, said = run(capsys, "merge", tmp_path, "--out", tmp_path / "区局.xlsx")
    assert (status, "没有找到月报 Excel" in said) == (1, True)


@pytest.mark.parametrize("address", ["mysql://a/b", "看不懂", "postgresql://a:b@c:d/e"])
def test_an_address_that_is_none_is_refused(reported, tmp_path, capsys, address):
    out = tmp_path / "区局.xlsx"
    status, _, said = run(capsys, "merge", reported[0], "--out", out, "--into", address)
    assert (status, "看不懂数据库地址" in said) == (1, True)
    assert not out.exists()


def test_without_the_driver_the_extra_is_named(reported, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    out = tmp_path / "区局.xlsx"
    words = ("merge", reported[0], "--out", out, "--into", "postgresql://a@b/c")
    status, _, said = run(capsys, *words)
    assert (status, "psycopg" in said, out.exists()) == (1, True, False)


def test_corrections_and_late_rows_count_at_the_district_as_in_the_office(
    practice, tmp_path, capsys
):
    close(practice)
    log = next(one for one in logs_of(practice, OCTOBER) if one.method.on_site and one.hours)
    practice.corrections.correct(log, replace(log, hours=log.hours + 1), "记错了时间")
    given = replace(log, id=None, uuid="", serial="", late_month="2026-11")
    practice.service_logs.record(given)
    practice.month_export.export(NOVEMBER, tmp_path / "11.xlsx")
    out = tmp_path / "区局.xlsx"
    status, said, _ = run(capsys, "--json", "merge", tmp_path / "11.xlsx", "--out", out)
    assert (status, json.loads(said)["findings"]) == (0, [])
    kinds = [row[2] for row in openpyxl.load_workbook(out)["更正和补报"].values][2:]
    assert kinds.count("补报") == 1
    assert kinds.count("更正") == 1
    rows = list(openpyxl.load_workbook(out)["汇总"].values)
    total = practice.months.figures(NOVEMBER).total.month
    assert rows[2][5] == total["onsite_hours"]
