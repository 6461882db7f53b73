"""数字的来源: what a figure opens adds up to it, with late rows and corrections in it too."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builders import a_log
from lvgw_desktop.domain.adjustment import AdjustmentKind
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.services.figure_sources import FigureAsked
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, close, logs_of

THREE = (ServiceItem(kind="CONSULTATION", quantity=3, heads=4),)


@pytest.fixture
def adjusted(practice):
    """October closed; then late rows, and its logs corrected every way, some twice."""
    close(practice)
    one, two, three, four = _some(practice)
    for log, changes in (
        (one, [{"items": THREE}, {"village_id": one.village_id % 3 + 1}]),
        (two, [{"adviser_id": two.adviser_id % 3 + 1, "hours": Decimal("0.25")}]),
        (three, [{"content": "只改文字"}]),
        (four, [{"method": ServiceMethod.PHONE}, {"paper_state": PaperState.VOID}]),
    ):
        for fields in changes:
            seen = practice.corrections.of_log(log.id).now
            practice.corrections.correct(seen, replace(seen, **fields), "写错")
    for day in (IN_OCTOBER, date(2026, 10, 30)):
        practice.service_logs.record(a_log(served_on=day, items=THREE), late=True)
    return practice


def _some(use_cases):
    own = [log for log in logs_of(use_cases, OCTOBER) if not log.late_month]
    return [log for log in own if log.paper_state is not PaperState.VOID][:4]


def lines_of(figures):
    yield figures.total, {}
    for line in figures.by_village:
        yield line, {"grouped_by": GroupedBy.VILLAGE, "key": line.key}
    for line in figures.by_adviser:
        yield line, {"grouped_by": GroupedBy.ADVISER, "key": line.key}
    for line in figures.by_adviser_kind:
        assert isinstance(line.key, AdviserKind)
        yield line, {"grouped_by": GroupedBy.ADVISER_KIND, "key": line.key}


@pytest.mark.parametrize("month", [OCTOBER, NOVEMBER], ids=lambda one: one.code)
def test_every_number_is_the_sum_of_what_it_opens(adjusted, month):
    review = adjusted.month_review.review(month)
    for line, group in lines_of(review.figures):
        spans = zip((line.month, line.last_month, line.year), review.spans, strict=True)
        for figures, months in spans:
            for measure in LOG_MEASURES:
                asked = FigureAsked(measure=measure, months=months, **group)
                behind = adjusted.figure_sources.logs_behind(asked)
                said = (line.name, measure.name, months)
                assert sum(one.amount for one in behind) == figures.get(measure.name, 0), said
                assert all(one.amount for one in behind), said


@pytest.mark.parametrize("grouped_by", GroupedBy, ids=lambda one: one.value)
def test_every_number_of_statistics_is_the_sum_of_what_it_opens(adjusted, grouped_by):
    for period in (Period(2026, PeriodKind.MONTH, 11), Period(2026, PeriodKind.YEAR)):
        figures = adjusted.statistics.figures(period, grouped_by)
        for measure in figures.measures:
            asked = FigureAsked(measure=measure, months=figures.months, grouped_by=grouped_by)
            for line in figures.lines or (replace(figures.total, key=0),):
                opened = replace(asked, key=line.key)
                if measure.name == "wechat_groups":
                    number = len(adjusted.figure_sources.groups_behind(opened))
                else:
                    behind = adjusted.figure_sources.logs_behind(opened)
                    number = sum(one.amount for one in behind)
                assert number == line.figure(measure), (line.name, measure.name)


def behind(use_cases, name, month, **group):
    review = use_cases.month_review.review(month)
    measure = next(one for one in LOG_MEASURES if one.name == name)
    asked = FigureAsked(measure=measure, months=review.spans[0], **group)
    return use_cases.figure_sources.logs_behind(asked)


def kinds(counted):
    return Counter((one.kind, one.amount > 0) for one in counted if one.kind)


def test_late_rows_and_corrections_say_so_and_what_changes_no_number_is_left_out(adjusted):
    counted = behind(adjusted, "onsite_count", NOVEMBER)
    assert kinds(counted) == {(AdjustmentKind.LATE, True): 2, (AdjustmentKind.CORRECTED, False): 1}
    hours = behind(adjusted, "onsite_hours", NOVEMBER)
    assert kinds(hours)[AdjustmentKind.CORRECTED, True] == 1
    assert len({one.number for one in counted}) == len(counted)
    assert not kinds(behind(adjusted, "onsite_count", OCTOBER))


def test_a_corrected_village_loses_here_and_gains_there(adjusted):
    log = _some(adjusted)[0]
    there = adjusted.corrections.of_log(log.id).now.village_id
    lost = behind(
        adjusted, "onsite_count", NOVEMBER, grouped_by=GroupedBy.VILLAGE, key=log.village_id
    )
    gained = behind(adjusted, "onsite_count", NOVEMBER, grouped_by=GroupedBy.VILLAGE, key=there)
    moved = [
        next(one.amount for one in counted if one.line.log.id == log.id)
        for counted in (lost, gained)
    ]
    assert moved == [-1, 1]


def test_a_review_looks_at_late_rows_where_they_count_and_at_visits_where_they_were(practice):
    close(practice)
    october, november = (practice.month_review.review(one) for one in (OCTOBER, NOVEMBER))
    missing = next(iter(november.visits_missing)).village
    late = practice.service_logs.record(
        a_log(served_on=IN_OCTOBER, village_id=missing.id, result=""), late=True
    )
    after = practice.month_review.review(NOVEMBER)
    assert after.logs == november.logs + 1
    assert late.id in {one.log.id for one in after.remarks}
    assert missing.id in {one.village.id for one in after.visits_missing}
    assert practice.month_review.review(OCTOBER).logs == october.logs
