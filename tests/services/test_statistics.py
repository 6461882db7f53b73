"""统计: every period and grouping is a plain recount, with late rows and corrections in it."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_firm, a_log, a_village
from lvgw_desktop.domain.correction import CorrectedLog, Correction, FieldCorrection
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.domain.village import WechatGroup
from lvgw_desktop.storage.plain_values import json_text
from tests.domain.plain_recount import month_of, not_zero, recounted, signed_of_month
from tests.domain.strategies import ITEMS, LOGS
from tests.storage.offices import ADVISERS, add_roster

MONTHS = tuple(StatisticalMonth(2026, number) for number in range(1, 13))
KINDS = {number: kind for number, (_, kind) in enumerate(ADVISERS, start=1)}
PERIODS = tuple(
    Period(2026, kind, number) for kind in PeriodKind for number in range(1, kind.in_a_year + 1)
)
CHANGES = st.one_of(
    st.tuples(st.just("village_id"), st.integers(1, 3)),
    st.tuples(st.just("adviser_id"), st.integers(1, 3)),
    st.tuples(st.just("firm_id"), st.integers(1, 2)),
    st.tuples(st.just("method"), st.sampled_from(ServiceMethod)),
    st.tuples(st.just("client_category"), st.sampled_from(["", "GROUP"])),
    st.tuples(st.just("items"), st.lists(ITEMS, max_size=3).map(tuple)),
    st.tuples(st.just("paper_state"), st.just(PaperState.VOID)),
)
SAME_FILE = settings(suppress_health_check=list(HealthCheck), max_examples=12)


@st.composite
def changed_logs(draw):
    """A log, the month it is late in ("" mostly), and its changes, each with a month."""
    log = draw(LOGS)
    later = [one.code for one in MONTHS if one > month_of(log.served_on, MonthRule.FROM_26TH)]
    late = draw(st.sampled_from(["", *later]))
    log = replace(log, late_month=late, firm_id=draw(st.sampled_from([None, 1, 2])))
    changes = draw(st.lists(CHANGES, max_size=3))
    own = late or month_of(log.served_on, MonthRule.FROM_26TH).code
    in_time = [one.code for one in MONTHS if one.code >= own] or ["2027-01"]
    return log, [
        (field, value, month)
        for (field, value), month in zip(
            changes, sorted(draw(st.sampled_from(in_time)) for _ in changes), strict=True
        )
    ]


@pytest.fixture
def ruled(office):
    """An office with three villages, three advisers and two firms."""
    with office.workplace.changing() as store:
        add_roster(store)
        store.firms.add(a_firm(name="为民法律服务所"))
    return office


def keep(store, log, changes):
    """Keep a log and its corrections as they would stand after some closes."""
    kept = store.service_logs.add(log)
    before, made = kept, []
    for field, value, month in changes:
        after = replace(before, **{field: value})
        was, then = (store.service_logs.told_values(one)[field] for one in (before, after))
        correction = store.corrections.add(
            Correction(
                log_uuid=kept.uuid,
                month=month,
                made_on=date(2026, 12, 31),
                field=field,
                was=json_text(was),
                becomes=json_text(then),
                reason="错",
            )
        )
        made.append(FieldCorrection(correction, value))
        before = after
    return CorrectedLog(kept, tuple(made))


def months_of(period):
    return [one for one in MONTHS if period.first_month <= one <= period.last_month]


def lines_of(figures):
    return {line.key: line.figures for line in figures.lines}


@pytest.mark.parametrize("rule", MonthRule, ids=lambda one: one.name)
def test_every_period_and_grouping_is_a_plain_recount_and_its_parts_make_it(ruled, rule):
    ruled.office.change(replace(ruled.office.get(), month_rule=rule))
    corrected = []

    @given(st.lists(changed_logs(), min_size=1, max_size=4), st.sampled_from(PERIODS))
    @SAME_FILE
    def holds(more, period):
        with ruled.workplace.changing() as store:
            corrected.extend(keep(store, log, changes) for log, changes in more)
        for grouped_by in GroupedBy:
            check(period, grouped_by)

    def check(period, grouped_by):
        figures = ruled.statistics.figures(period, grouped_by)
        found = lines_of(figures) or {0: figures.total.figures}
        signed = [
            one for month in months_of(period) for one in signed_of_month(corrected, month, rule)
        ]
        assert not_zero(found) == recounted(grouped_by, signed, KINDS)
        for kind in PeriodKind:
            if kind.value < period.kind.value:
                assert not_zero(found) == summed(ruled, period, kind, grouped_by)

    holds()


def summed(use_cases, period, kind, grouped_by):
    """The lines of the shorter periods that make a period, added up."""
    parts = dict.fromkeys(period_of(month, kind) for month in months_of(period))
    found = defaultdict(lambda: defaultdict(Decimal))
    for part in parts:
        figures = use_cases.statistics.figures(part, grouped_by)
        for key, line in (lines_of(figures) or {0: figures.total.figures}).items():
            for name, one in line.items():
                found[key][name] += one
    return not_zero(found)


YEAR = Period(2026, PeriodKind.YEAR)


@pytest.mark.parametrize("grouped_by", list(GroupedBy)[1:], ids=lambda one: one.value)
def test_the_lines_of_the_practice_office_make_its_total(practice, grouped_by):
    figures = practice.statistics.figures(YEAR, grouped_by)
    assert figures.lines
    for measure in figures.measures:
        if measure.name != "wechat_groups":
            total = figures.total.figure(measure)
            assert sum(line.figure(measure) for line in figures.lines) == total, measure.name


def test_the_month_is_the_same_here_and_in_the_report(practice):
    november = Period(2026, PeriodKind.MONTH, 11)
    report = practice.months.figures(november.first_month)
    figures = practice.statistics.figures(november, GroupedBy.VILLAGE)
    assert figures.total.figures == report.total.month
    assert [line.name for line in figures.lines] == [line.name for line in report.by_village]
    for line, reported in zip(figures.lines, report.by_village, strict=True):
        for measure in MEASURES:
            assert line.figure(measure) == reported.month.get(measure.name, 0)
    assert practice.statistics.current(PeriodKind.MONTH) == november


def test_what_has_no_word_and_what_was_not_told_stand_in_lines_of_their_own(practice):
    items = tuple(
        ServiceItem(kind="MEDIATION", quantity=number, details=details)
        for number, details in enumerate(
            ({}, {"dispute_type": "LABOUR"}, {"dispute_type": "水库移民"}), start=1
        )
    )
    november = Period(2026, PeriodKind.MONTH, 11)
    before = practice.statistics.figures(november, GroupedBy.DISPUTE_TYPE)
    practice.service_logs.record(a_log(items=items, client_category=""))
    after = practice.statistics.figures(november, GroupedBy.DISPUTE_TYPE)
    (mediations,) = after.measures
    was = {line.name: line.figure(mediations) for line in before.lines}
    now = {line.name: line.figure(mediations) for line in after.lines}
    assert now == {**was, "没有填": 1, "劳动争议": was["劳动争议"] + 2, "水库移民": 3}
    clients = practice.statistics.figures(november, GroupedBy.CLIENT_CATEGORY)
    assert clients.lines[-1].name == "没有填"


@pytest.mark.parametrize("grouped_by", GroupedBy, ids=lambda one: one.value)
def test_a_year_by_month_is_told_as_each_of_its_months(practice, grouped_by):
    for measure in practice.statistics.figures(YEAR, grouped_by).measures:
        told = practice.statistics.year(2026, grouped_by, measure)
        lines = {line.key: line for line in (*told.lines, told.total)}
        for number, months in enumerate(told.months, start=1):
            figures = practice.statistics.figures(
                Period(2026, PeriodKind.MONTH, number), grouped_by
            )
            assert figures.months == months
            for line in (*figures.lines, figures.total):
                # who has left stands there only where he counts
                month = lines[line.key].figures[number - 1] if line.key in lines else 0
                assert month == line.figure(measure), (line.name, measure.name, number)
        year = practice.statistics.figures(YEAR, grouped_by)
        for line in (*year.lines, year.total):
            total = lines[line.key].total if line.key in lines else 0
            assert total == line.figure(measure), (line.name, measure.name)


def test_a_year_knows_which_month_is_not_over_and_which_has_not_begun(practice):
    def told(year):
        figures = practice.statistics.year(year, GroupedBy.OFFICE, MEASURES[0])
        return figures.unfinished, [one for one in range(1, 13) if figures.has_begun(one)]

    assert told(2025) == (None, list(range(1, 13)))
    assert told(2026) == (11, list(range(1, 12)))
    assert told(2027) == (None, [])


def test_groups_of_a_year_are_those_of_its_last_month(practice):
    village = practice.pickers.names().villages[1]
    with practice.workplace.changing() as store:
        store.villages.change(replace(village, retired_on=date(2026, 7, 1)))
    groups = next(one for one in MEASURES if one.name == "wechat_groups")
    told = practice.statistics.year(2026, GroupedBy.VILLAGE, groups)
    assert told.total.figures[0] == told.total.figures[11] + 1
    assert told.total.total == told.total.figures[11]
    assert {line.total for line in told.lines if line.key == 1} == {0}


@pytest.mark.parametrize("grouped_by", list(GroupedBy)[1:], ids=lambda one: one.value)
def test_the_total_is_that_of_the_whole_office(practice, grouped_by):
    group = WechatGroup(name="没有顾问的村", created_on=date(2026, 1, 1))
    with practice.workplace.changing() as store:
        store.villages.add(a_village(name="没有顾问的村", wechat_group=group))
    whole = practice.statistics.figures(YEAR, GroupedBy.OFFICE).total
    parts = practice.statistics.figures(YEAR, grouped_by)
    for measure in parts.measures:
        if measure.name in whole.figures:
            assert parts.total.figure(measure) == whole.figure(measure), measure.name


def test_villages_of_a_year_stand_under_their_streets(practice):
    villages = practice.pickers.names().villages
    told = practice.statistics.year(2026, GroupedBy.VILLAGE, MEASURES[0])
    assert all(one.group == villages[one.key].street for one in told.lines)
    assert len({one.group for one in told.lines}) > 1


def test_outcomes_of_disputes_are_told_as_they_were_typed(practice):
    november = Period(2026, PeriodKind.MONTH, 11)
    before = practice.statistics.figures(november, GroupedBy.DISPUTE_OUTCOME)
    outcomes = ({}, {"outcome": "SUCCESS"}, {"dispute_type": "LABOUR", "outcome": "和好"})
    items = tuple(ServiceItem(kind="MEDIATION", details=one) for one in outcomes)
    practice.service_logs.record(a_log(items=items))
    after = practice.statistics.figures(november, GroupedBy.DISPUTE_OUTCOME)
    (mediations,) = after.measures
    was, now = (
        {line.name: line.figure(mediations) for line in one.lines} for one in (before, after)
    )
    added = ("没有填 · 没有填", "没有填 · 成功", "劳动争议 · 和好")
    assert now == was | {name: was.get(name, 0) + 1 for name in added}


def test_a_village_that_is_gone_stands_only_where_it_was_served(practice):
    village = practice.pickers.names().villages[1]
    with practice.workplace.changing() as store:
        store.villages.change(replace(village, retired_on=date(2026, 11, 19)))
    here, later = (
        practice.statistics.figures(Period(year, PeriodKind.YEAR), GroupedBy.VILLAGE)
        for year in (2026, 2027)
    )
    assert village.name in [line.name for line in here.lines]
    assert village.name not in [line.name for line in later.lines]


def test_the_figures_go_into_a_workbook_as_they_stand(practice, tmp_path):
    figures = practice.statistics.figures(Period(2026, PeriodKind.QUARTER, 3), GroupedBy.ADVISER)
    file = practice.statistics.export(figures, tmp_path / "统计.xlsx")
    rows = list(openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True))
    assert rows[0][0] == "2026年第三季度统计(按法律顾问)"
    assert rows[1][:2] == ("法律顾问", "提供现场法律服务(次)")
    assert [row[0] for row in rows[2:]] == [*(line.name for line in figures.lines), "合计"]
    assert [float(cell) for cell in rows[-1][1:]] == [
        float(figures.total.figure(one)) for one in figures.measures
    ]
