"""期限: the day of a month by which ledgers are due, and the working day before a day."""

from datetime import date, timedelta

from lvgw_desktop.domain.statistical_month import StatisticalMonth

_FRIDAY = 4


def ledger_due(month: StatisticalMonth, day: int) -> date:
    """Return the day by which advisers hand in their ledger: that one, or the month's last.

    The plan says 每月25日前 and knows no working days: a 25th on a Sunday stays the due day, and
    reminders come on the Friday before.
    """
    last = month.report_due
    return last.replace(day=min(day or last.day, last.day))


def working_day(day: date) -> date:
    """Return a day or, on a weekend, the Friday before; public holidays are not known."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))
