"""Months closed for a test, and what an office holds afterwards."""

from datetime import date

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.statistical_month import StatisticalMonth

OCTOBER, NOVEMBER = StatisticalMonth(2026, 10), StatisticalMonth(2026, 11)
IN_OCTOBER = date(2026, 10, 7)


def close(use_cases, month=OCTOBER):
    closing = use_cases.month_close
    return closing.close(closing.check(month), reason="其余下月补")


def logs_of(use_cases, month):
    first, last = use_cases.months.calendar().days(month)
    with use_cases.workplace.reading() as store:
        listed = store.log_list.ids(LogFilter(first_day=first, last_day=last))
        return store.service_logs.of_ids(listed)
