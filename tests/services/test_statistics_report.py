"""统计分析报告: every figure on paper, read back from the PDF, is one that SQL counts anew."""

import io
import sqlite3
from contextlib import closing

import pdfplumber
import pytest

from builders import a_log, a_village
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.service_log import PaperState, ServiceItem

VISITS, LECTURES = (
    next(one for one in MEASURES if one.name == name) for name in ("onsite_count", "lectures")
)
YEAR = Period(2026, PeriodKind.YEAR)
AUTUMN = Period(2026, PeriodKind.QUARTER, 3)
PARTS = (
    "本期数字",
    "各月趋势",
    "服务种类",
    "纠纷类型和结果",
    "村(居)比较",
    "法律顾问比较",
    "全年各月",
)
VILLAGE = "(SELECT name FROM village WHERE id = village_id)"
ADVISER = "(SELECT name FROM legal_adviser WHERE id = adviser_id)"
COUNTED = "paper_state <> 'VOID' AND served_on BETWEEN :first AND :last"
ON_SITE = f"FROM service_log AS log WHERE method IN ('ON_SITE', 'HOME_VISIT') AND {COUNTED}"
ITEMS = f"FROM service_log AS log JOIN service_item ON service_log_id = log.id WHERE {COUNTED}"
DISPUTE = "coalesce(json_extract(details, '$.dispute_type'), '')"
OUTCOME = "coalesce(json_extract(details, '$.outcome'), '')"


@pytest.fixture
def office(practice):
    """The practice office with a 作废 log, and mediations of which nothing was told."""
    items = (ServiceItem(kind="MEDIATION", quantity=2), ServiceItem(kind="LECTURE", heads=30))
    practice.service_logs.record(a_log(items=items))
    practice.service_logs.record(a_log(items=items, paper_state=PaperState.VOID, void_reason="重"))
    return practice


@pytest.fixture
def counted(office):
    """Ask the office's file itself."""

    def ask(statement, period=YEAR):
        months = office.statistics.months(period)
        days = {"first": months.first_day.isoformat(), "last": months.last_day.isoformat()}
        with closing(sqlite3.connect(office.workplace.database.path)) as raw:
            return raw.execute(statement, days).fetchall()

    return ask


def tables_of(office, period, measure, label):
    """The rows of a part as they are printed, without its heads, cell by cell."""
    pdf = office.statistics_report.preview(period, measure, [label]).pdf
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        tables = [table for page in opened.pages for table in page.extract_tables()]
    rows = [row for table in tables for row in table[1:]]
    return [[(cell or "").replace("\n", "") for cell in row] for row in rows]


def numbers(row):
    return [float(cell) for cell in row if cell]


def by_name(rows, place=0, figure=1):
    return {row[place]: float(row[figure]) for row in rows}


def test_the_parts_are_numbered_on_and_can_be_printed_alone(office):
    with office.workplace.changing() as store:
        for number in range(30):
            store.villages.add(a_village(name=f"某{number}村"))
    whole = office.statistics_report.preview(YEAR, VISITS)
    assert tuple(sheet.label for sheet in whole.sheets) == PARTS
    assert [sheet.number for sheet in whole.sheets] == [
        1 + sum(before.pages for before in whole.sheets[:place]) for place in range(len(PARTS))
    ]
    assert whole.missing == ()
    assert {sheet.pages for sheet in whole.sheets} != {1}
    few = office.statistics_report.preview(YEAR, VISITS, ["各月趋势", "全年各月"])
    assert [sheet.label for sheet in few.sheets] == ["各月趋势", "全年各月"]
    with pdfplumber.open(io.BytesIO(few.pdf)) as opened:
        last = [page.extract_text().splitlines()[-1] for page in opened.pages]
    assert last == [f"第 {number} 页" for number in range(1, len(last) + 1)]


def test_the_figures_of_the_period_stand_beside_those_before(office, counted):
    rows = tables_of(office, AUTUMN, VISITS, "本期数字")
    told = {row[0]: row[2:] for row in rows}
    statements = {
        "提供现场法律服务": f"SELECT count(*) {ON_SITE}",
        "现场服务时长": f"SELECT sum(hours) / 100.0 {ON_SITE}",
        "开展法治讲座": f"SELECT sum(quantity) {ITEMS} AND kind = 'LECTURE'",
        "讲座听众": f"SELECT sum(heads) {ITEMS} AND kind = 'LECTURE'",
        "参与调解矛盾纠纷": f"SELECT sum(quantity) {ITEMS} AND kind = 'MEDIATION'",
    }
    for name, statement in statements.items():
        now, before = (counted(statement, one)[0][0] or 0 for one in (AUTUMN, AUTUMN.previous))
        assert [float(told[name][0]), float(told[name][1])] == [now, before], name
        assert float(told[name][2].replace("−", "-")) == now - before
    assert len(told) == len(MEASURES)


@pytest.mark.parametrize("measure", [VISITS, LECTURES], ids=lambda one: one.name)
def test_the_trend_and_the_matrix_are_counted_month_by_month(office, counted, measure):
    summed = (
        f"count(*) {ON_SITE}"
        if measure is VISITS
        else f"sum(quantity) {ITEMS} AND kind = 'LECTURE'"
    )
    by_month = "CAST(substr(served_on, 6, 2) AS INT)"
    this, before = (
        dict(counted(f"SELECT {by_month}, {summed} GROUP BY 1", one))
        for one in (YEAR, YEAR.previous)
    )
    *months, total = tables_of(office, YEAR, measure, "各月趋势")
    for number, (month, now, past, _chart) in enumerate(months, start=1):
        assert month == f"{number}月"
        assert (now or "0", past) == (str(this.get(number, 0)), str(before.get(number, 0)))
    assert numbers(total[1:]) == [sum(this.values()), sum(before.values())]

    squares = {
        (village, month): figure
        for village, month, figure in counted(
            f"SELECT {VILLAGE}, {by_month}, {summed} GROUP BY 1, 2"
        )
    }
    rows = tables_of(office, YEAR, measure, "全年各月")
    *villages, whole = (row for row in rows if row[-1])
    streets = [row[0] for row in rows if not row[-1]]
    assert streets == sorted(set(streets), key=streets.index)
    found = {
        (name, month): int(cell)
        for name, *cells, _total in villages
        for month, cell in enumerate(cells, start=1)
        if cell not in {"", "0"}
    }
    assert found == squares
    assert float(whole[-1]) == sum(squares.values())
    assert [row[12] for row in villages] == [""] * len(villages)


def test_villages_advisers_and_kinds_are_told_with_their_shares(office, counted):
    villages = dict(counted(f"SELECT {VILLAGE}, count(*) {ON_SITE} GROUP BY 1"))
    rows = tables_of(office, YEAR, VISITS, "村(居)比较")
    told = by_name(rows, 1, 2)
    assert {name: one for name, one in told.items() if one} == villages
    assert list(told.values()) == sorted(told.values(), reverse=True)
    whole = sum(villages.values())
    for _seq, name, _figure, share, _chart in rows:
        assert share == f"{int(villages.get(name, 0) / whole * 100 + 0.5)}%"
    advisers = dict(counted(f"SELECT {ADVISER}, count(*) {ON_SITE} GROUP BY 1"))
    told = by_name(tables_of(office, YEAR, VISITS, "法律顾问比较"), 1, 2)
    assert {name: one for name, one in told.items() if one} == advisers
    kinds = counted(f"SELECT kind, count(*) {ITEMS} GROUP BY 1")
    kind = office.workplace.pack.vocabulary.kind
    told = by_name(tables_of(office, YEAR, VISITS, "服务种类"), 1, 2)
    expected = {kind(code).short: number for code, number in kinds}
    assert {name: one for name, one in told.items() if one} == expected


def test_outcomes_are_counted_by_type_and_what_was_not_told_stands_apart(office, counted):
    rows = tables_of(office, YEAR, VISITS, "纠纷类型和结果")
    told = {row[0]: [int(cell) for cell in row[1:6]] for row in rows}
    words = dict(office.workplace.pack.vocabulary.list_of("dispute_type")) | {"": "没有填"}
    expected = {}
    for dispute, outcome, figure in counted(
        f"SELECT {DISPUTE}, {OUTCOME}, sum(quantity) {ITEMS} AND kind = 'MEDIATION' GROUP BY 1, 2"
    ):
        places = {"SUCCESS": 0, "FAILURE": 1, "ONGOING": 2}
        line = expected.setdefault(words[dispute], [0] * 5)
        line[places.get(outcome, 3)] += figure
        line[4] += figure
    assert told.pop("合计") == [sum(column) for column in zip(*expected.values(), strict=True)]
    assert told == expected
    assert told["没有填"] == [0, 0, 0, 2, 2]


def test_paper_and_screen_say_the_same(office):
    figures = office.statistics.figures(AUTUMN, GroupedBy.VILLAGE)
    told = by_name(tables_of(office, AUTUMN, LECTURES, "村(居)比较"), 1, 2)
    assert told == {line.name: float(line.figure(LECTURES)) for line in figures.lines}
