"""上报 Excel: the workbook, reopened, says what the office's logs say."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from builders import a_log
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.exchange.machine_report import altered_cells, read_machine
from lvgw_desktop.exchange.machine_sheet import NAME, MachineKind

NOVEMBER = StatisticalMonth(2026, 11)


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def serials_in(sheet):
    return [row[-1] for row in rows_of(sheet) if row[-1] and row[-1] != "日志编号"]


@pytest.fixture(params=MonthRule, ids=lambda rule: rule.name)
def exported(request, practice, tmp_path):
    """The office's November under each rule, and its workbook reopened."""
    practice.office.change(replace(practice.office.get(), month_rule=request.param))
    file = practice.month_export.export(NOVEMBER, tmp_path)
    return practice, openpyxl.load_workbook(file), file


def test_the_file_has_its_official_name(exported):
    assert exported[2].name == "石龙区_龙兴司法所_2026年11月_村(居)法律顾问工作月报.xlsx"


def test_the_statistics_hold_every_figure(exported):
    use_cases, workbook, _file = exported
    figures = use_cases.months.figures(NOVEMBER)
    rows = rows_of(workbook.worksheets[0])
    word_of = use_cases.workplace.pack.vocabulary.word_of
    (head,) = [row for row in rows if row[1] == "项目"]
    heads = {
        one.name: f"{word_of('measure', one.name)}\n（{word_of('measure_unit', one.name)}）"
        for one in MEASURES
    }
    total = figures.total
    lines = {"本月": [total.month], "上月": [total.last_month], "本年累计": [total.year]}
    for line in (*figures.by_village, *figures.by_adviser, *figures.by_adviser_kind):
        lines[line.name] = [line.month, line.year]
    for name, wanted in lines.items():
        found = [
            {one: Decimal(str(row[head.index(text)])) for one, text in heads.items()}
            for row in rows
            if row[1] == name
        ]
        zeros = dict.fromkeys(heads, Decimal(0))
        assert found == [{**zeros, **one} for one in wanted], name


def test_the_ledgers_hold_every_log_of_the_month_once(exported):
    use_cases, workbook, _file = exported
    review = use_cases.month_review.review(NOVEMBER)
    first, last = review.spans[0].first_day, review.spans[0].last_day
    names = use_cases.pickers.names()
    with use_cases.workplace.reading() as store:
        logs = [
            log
            for key in names.advisers
            for log in store.service_logs.between(first, last, adviser_id=key)
        ]
    sheets = [sheet for sheet in workbook.worksheets if sheet.title.startswith("台账-")]
    assert len(sheets) == review.advisers
    assert sorted(one for sheet in sheets for one in serials_in(sheet)) == sorted(
        log.serial for log in logs
    )
    for sheet in sheets:
        days = [row[1] for row in rows_of(sheet) if isinstance(row[1], datetime | date)]
        assert days == sorted(days)
        assert all(first <= day.date() <= last for day in days)


def test_the_ledgers_come_by_village_where_the_office_wants_them_so(practice, tmp_path):
    file = practice.month_export.export(NOVEMBER, tmp_path / "按村.xlsx", by_village=True)
    titles = openpyxl.load_workbook(file).sheetnames
    villages = practice.month_review.review(NOVEMBER).villages
    assert len([one for one in titles if one.startswith("台账-")]) == villages
    assert "台账-兴梁社区" in titles


def test_a_void_log_is_not_reported(practice, tmp_path):
    log = practice.service_logs.record(a_log(village_id=2))
    practice.paper_moves.void([log.id], "重复")
    workbook = openpyxl.load_workbook(practice.month_export.export(NOVEMBER, tmp_path))
    assert all(log.serial not in serials_in(sheet) for sheet in workbook.worksheets)


def test_a_second_export_replaces_the_first(practice, tmp_path):
    first = practice.month_export.export(NOVEMBER, tmp_path)
    log = practice.service_logs.record(a_log(village_id=2))
    second = practice.month_export.export(NOVEMBER, tmp_path)
    assert first == second
    workbook = openpyxl.load_workbook(second)
    assert any(log.serial in serials_in(sheet) for sheet in workbook.worksheets)
    assert [one.name for one in tmp_path.glob("*.xlsx")] == [second.name]


@pytest.fixture
def machine(exported):
    with CalamineWorkbook.from_path(exported[2]) as workbook:
        rows = {
            name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in workbook.sheet_names
        }
    return read_machine(rows.pop(NAME)), rows


def test_the_hidden_sheet_has_every_log_with_its_place_and_its_counts(exported, machine):
    use_cases, workbook, _file = exported
    report, _rows = machine
    logs = list(report.of_kinds(MachineKind.LOG))
    assert len(logs) == report.head.logs > 10
    for one in logs:
        serial = workbook[one.sheet].cell(one.row, len(report.head.columns)).value
        assert serial == one.data["log"]["serial"]
    figures = use_cases.months.figures(NOVEMBER).total.month
    summed = {
        name: sum(Decimal(one.data["counts"].get(name, 0)) for one in logs)
        for name in figures
        if name != "wechat_groups"
    }
    assert summed == {name: figures[name] for name in summed}
    assert report.head.figures == figures


def test_the_hidden_sheet_names_office_roster_and_the_trail(exported, machine):
    use_cases, report = exported[0], machine[0]
    office, names = use_cases.office.get(), use_cases.pickers.names()
    assert (report.head.office_uuid, report.head.month) == (office.uuid, "2026-11")
    assert len(report.head.audit_head) == 64
    villages = {one.uuid: one.data["name"] for one in report.of_kinds(MachineKind.VILLAGE)}
    assert villages == {one.uuid: one.name for one in names.villages.values()}


def test_nothing_of_what_was_exported_seems_altered(machine):
    assert list(altered_cells(*machine)) == []
