"""年度: the calendar year that ledgers and volumes are kept by."""

from datetime import date


def calendar_year(year: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)
