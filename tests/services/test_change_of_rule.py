"""改统计月: closed months keep their days and figures; every log counts in exactly one month."""

from collections import Counter
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from builders import a_log
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.services.month_close import figures_told
from lvgw_desktop.services.month_logs import month_logs
from tests.services.closing import NOVEMBER, OCTOBER, close

MONTHS = tuple(
    StatisticalMonth(year, number) for year in (2025, 2026, 2027) for number in range(1, 13)
)
IN_BETWEEN = date(2026, 10, 28)
"""A day of October, and from the 26th on of November."""


@pytest.fixture(params=MonthRule, ids=lambda rule: rule.name)
def changed(request, practice):
    """An office that closed October by one rule, and goes by the other since."""
    other = next(rule for rule in MonthRule if rule is not request.param)
    practice.office.change(replace(practice.office.get(), month_rule=request.param))
    practice.service_logs.record(a_log(served_on=IN_BETWEEN))
    close(practice)
    practice.office.change(replace(practice.office.get(), month_rule=other))
    return practice


def close_of(use_cases):
    return use_cases.month_close.check(OCTOBER).close


def test_a_closed_month_keeps_its_figures_everywhere(changed, tmp_path):
    closed = close_of(changed)
    days = (closed.first_day, closed.last_day)
    figures = changed.months.figures(OCTOBER)
    assert figures.days == days
    assert figures_told(figures) == closed.figures
    assert changed.month_review.review(OCTOBER).logs == closed.logs
    month = Period(2026, PeriodKind.MONTH, 10)
    stated = changed.statistics.figures(month, GroupedBy.OFFICE)
    assert (stated.months.first_day, stated.months.last_day) == days
    assert stated.total.figures == figures.total.month
    sheet = openpyxl.load_workbook(changed.month_export.export(OCTOBER, tmp_path))["统计表"]
    texts = {cell.value for row in sheet.iter_rows() for cell in row}
    assert f"统计期间：{_words(days[0])}—{_words(days[1])}" in texts


def test_every_log_counts_in_exactly_one_month(changed):
    changed.service_logs.record(a_log(served_on=date(2026, 10, 7)), late=True)
    with changed.workplace.reading() as store:
        every = store.service_logs.of_ids(store.log_list.ids(LogFilter()))
        counted = [log.uuid for one in MONTHS for log in month_logs(store, one).counted]
    assert Counter(counted) == Counter(log.uuid for log in every if counts(log))


def test_the_months_make_the_year(changed):
    year = changed.statistics.figures(Period(2026, PeriodKind.YEAR), GroupedBy.OFFICE)
    months = [
        changed.statistics.figures(Period(2026, PeriodKind.MONTH, number), GroupedBy.OFFICE)
        for number in range(1, 13)
    ]
    for measure in year.measures:
        if measure.name != "wechat_groups":
            sums = sum(one.total.figure(measure) for one in months)
            assert year.total.figure(measure) == sums, measure.name


def test_the_month_after_begins_on_the_next_day(changed):
    calendar, closed = changed.months.calendar(), close_of(changed)
    assert (calendar.first_day(NOVEMBER) - closed.last_day).days == 1
    assert calendar.last_day(NOVEMBER) == NOVEMBER.last_day(calendar.rule)


def test_a_month_opened_again_goes_by_the_rule_of_today(changed):
    changed.month_close.reopen(OCTOBER, "漏了一条")
    rule = changed.office.get().month_rule
    assert changed.months.figures(OCTOBER).days[1] == OCTOBER.last_day(rule)
    again = close(changed)
    assert again.last_day == OCTOBER.last_day(rule)


def _words(day):
    return f"{day.year}年{day.month}月{day.day}日"
