from dataclasses import fields
from decimal import Decimal

import pytest

from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.monthly_summary import MonthlySummary, MonthlySummaryLine, summary_line
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth


def test_a_line_has_every_measure_of_the_monthly_form_in_its_order():
    about = {"seq", "village_short", "adviser_names", "remark"}
    names = [field.name for field in fields(MonthlySummaryLine) if field.name not in about]
    assert names == [measure.name for measure in MEASURES if measure.monthly_form]


def test_a_line_takes_its_figures_and_counts_what_is_absent_as_nothing():
    line = summary_line({"onsite_count": Decimal(4), "legal_aid": Decimal(2)}, seq=1)
    assert (line.seq, line.onsite_count, line.lectures) == (1, 4, 0)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (MonthRule.NATURAL, "2026年1月1日至1月31日"),
        (MonthRule.FROM_26TH, "2025年12月26日至2026年1月25日"),
    ],
)
def test_the_period_names_the_year_again_where_it_is_another(rule, words):
    month = StatisticalMonth(2026, 1)
    days = dict(zip(("first_day", "last_day"), MonthCalendar(rule).days(month), strict=True))
    nothing = summary_line({})
    summary = MonthlySummary(month=month, total=nothing, year_to_date=nothing, **days)
    assert summary.period_words == words
