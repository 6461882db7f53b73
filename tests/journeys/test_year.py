"""A year of an office: whatever the program says of its months, a recount of the raw tables says.

Both rules by which days make months are gone through: natural months, and those from the 26th.
"""

import ast
import json
import shutil
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from journeys import year_recount
from journeys.year_recount import NOW, beside_ledgers, kept_with_closes, recounted, serials
from journeys.year_workbooks import (
    SECTIONS,
    STATISTICS,
    listed_beside,
    listed_serials,
    rows_of,
    statistics_in,
)
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.statistical_month import MonthRule, read_month
from office_year.services import MONTHS, YEAR

CODES = [f"{YEAR}-{number:02d}" for number in MONTHS]
KINDS = {"律师": "LAWYER", "基层法律服务工作者": "LEGAL_WORKER"}
GROUPS = "wechat_groups"
"""Counted on the last day, not summed up: a quarter has those of its last month."""


@pytest.fixture(scope="module", params=MonthRule, ids=lambda rule: rule.name)
def year(request, year_of_office):
    return year_of_office(request.param)


@pytest.fixture(scope="module")
def recount(year):
    return recounted(year.file, year.rule.name)


@pytest.fixture(scope="module")
def workbooks(year):
    """Return the sheets of every month as they were when it was closed."""
    return {code: rows_of(year.workbooks[code]) for code in CODES}


@pytest.fixture
def file(year, tmp_path):
    return Path(shutil.copy(year.file, tmp_path))


def test_the_recount_knows_nothing_of_the_program():
    tree = ast.walk(ast.parse(Path(year_recount.__file__).read_text("utf-8")))
    imports = [node for node in tree if isinstance(node, ast.Import | ast.ImportFrom)]
    named = {getattr(node, "module", None) or node.names[0].name for node in imports}
    assert named == {"json", "sqlite3", "collections", "contextlib", "decimal"}


def test_every_figure_of_every_period(file, recount):
    with closing(office_files().open(file)) as office:
        for grouped_by in GroupedBy:
            for kind in PeriodKind:
                for number in range(1, kind.in_a_year + 1):
                    its_months = CODES[(number - 1) * kind.value : number * kind.value]
                    figures = office.statistics.figures(Period(YEAR, kind, number), grouped_by)
                    expected = together(recount[grouped_by.value], its_months)
                    assert by_key(figures) == expected, figures.period.words


def test_every_square_of_the_year(file, recount):
    with closing(office_files().open(file)) as office:
        for grouped_by in GroupedBy:
            for measure in office.statistics.measures(grouped_by):
                year = office.statistics.year(YEAR, grouped_by, measure)
                lines = year.lines or [replace(year.total, key=0)]
                for place, code in enumerate(CODES):
                    told = {as_told(one.key): {measure.name: one.figures[place]} for one in lines}
                    counted = recount[grouped_by.value][code]
                    expected = {
                        key: {measure.name: line[measure.name]}
                        for key, line in counted.items()
                        if measure.name in line
                    }
                    assert without_zeros(told) == expected, (grouped_by, measure.name, code)


def test_the_year_is_what_its_logs_are_by_now(recount):
    for months in recount.values():
        year = together(months, CODES)
        assert without_zeros({key: of_logs(line) for key, line in year.items()}) == months[NOW]


def test_what_was_kept_when_a_month_was_closed(year, recount):
    kept = kept_with_closes(year.file)
    assert kept == {code: recount["office"][code][0] for code in CODES}


def test_the_statistics_of_every_workbook(year, recount, workbooks):
    keys = {"village": year.ids.villages, "adviser": year.ids.advisers, "kind": KINDS}
    for number, code, before in zip(MONTHS, CODES, ("2025-12", *CODES[:-1]), strict=True):
        told = statistics_in(workbooks[code][STATISTICS])
        assert {*told} == {*SECTIONS.values()}
        so_far = CODES[:number]
        assert told.pop("office") == {
            "本月": recount["office"][code][0],
            "上月": recount["office"][before][0],
            "本年累计": together(recount["office"], so_far)[0],
        }
        for section, lines in told.items():
            grouping, _words, counted_so_far = section.partition(" ")
            named = without_zeros({keys[grouping][name]: line for name, line in lines.items()})
            its_months = so_far if counted_so_far else [code]
            assert named == together(recount[grouping], its_months), (code, section)


def test_the_ledgers_of_every_workbook(year, workbooks):
    counted, beside = serials(year.file, year.rule.name), beside_ledgers(year.file)
    for code in CODES:
        assert listed_serials(workbooks[code]) == counted[code]
        assert listed_beside(workbooks[code]) == beside.get(code, [])


def test_a_closed_month_is_exported_the_same_later(file, workbooks, tmp_path):
    with closing(office_files().open(file)) as office:
        for code in ("2026-05", "2026-08"):  # of both, logs were corrected or came late since
            again = rows_of(office.month_export.export(read_month(code), tmp_path / "again.xlsx"))
            first = workbooks[code]
            assert statistics_in(again[STATISTICS]) == statistics_in(first[STATISTICS])
            assert listed_serials(again) == listed_serials(first)
            assert listed_beside(again) == listed_beside(first)


def test_the_command(file, year, recount, capsys):
    ids = {"village": year.ids.villages, "adviser": year.ids.advisers, "firm": year.ids.firms}
    for grouping, keys in ids.items():
        for number, code in zip(MONTHS, CODES, strict=True):
            wanted = ("--year", str(YEAR), "--month", str(number), "--by", grouping)
            said = lvgw(file, capsys, "stats", *wanted)
            lines = {keys[one["name"]]: one["figures"] for one in said["lines"]}
            assert without_zeros(lines) == recount[grouping][code]
    year_so_far = lvgw(file, capsys, "stats", "--year", str(YEAR))["total"]["figures"]
    assert without_zeros({0: year_so_far}) == together(recount["office"], CODES)


def lvgw(file, capsys, *arguments):
    assert main(["--data", str(file), "--json", *arguments], office_files(), file) == 0
    return json.loads(capsys.readouterr().out)


def by_key(figures):
    """Return the lines of a period by their keys, without figures that are 0."""
    lines = figures.lines or [replace(figures.total, key=0)]
    return without_zeros({as_told(one.key): one.figures for one in lines})


def as_told(key):
    """Return a key as the recount has it: the name of a member, two codes as JSON."""
    if isinstance(key, tuple):
        return json.dumps(key, ensure_ascii=False, separators=(",", ":"))
    return getattr(key, "name", key)


def together(months, codes):
    """Return the lines of some months as one."""
    found = defaultdict(dict)
    for code in codes:
        for key, line in months[code].items():
            for measure, figure in (line if code == codes[-1] else of_logs(line)).items():
                found[key][measure] = found[key].get(measure, 0) + figure
    return without_zeros(found)


def of_logs(line):
    return {measure: figure for measure, figure in line.items() if measure != GROUPS}


def without_zeros(lines):
    """Return the lines that have any figure, each with those it has, to 1/100."""
    exact = {
        key: {measure: Decimal(str(figure)) for measure, figure in line.items() if figure}
        for key, line in lines.items()
    }
    return {key: line for key, line in exact.items() if line}
