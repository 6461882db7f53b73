"""年份: a year as it is given to a command."""

from datetime import MAXYEAR

from lvgw_desktop.domain.date_reading import FIRST_YEAR
from lvgw_desktop.domain.refusal import Refusal


def checked_year(year: int) -> int:
    """Return the year; raises Refusal for a number that is none."""
    if not FIRST_YEAR <= year <= MAXYEAR:
        raise Refusal(f"看不懂年份“{year}”，请写成 2026 这样。")
    return year
