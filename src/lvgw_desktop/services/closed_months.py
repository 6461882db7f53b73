"""已封的月: what an open store says of closed months."""

from lvgw_desktop.domain.closed_months import ClosedMonths
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.storage.store import Store


def closed_months_in(store: Store) -> ClosedMonths:
    """Return the closed months of an office."""
    return ClosedMonths(store.monthly_closes.standing(), store.office.get().month_rule)


def calendar_in(store: Store) -> MonthCalendar:
    """Return which days make which month."""
    return closed_months_in(store).calendar
