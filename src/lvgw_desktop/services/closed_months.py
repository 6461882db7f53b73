"""已封的月: what an open store says of closed months, and the refusal of what they cover."""

from datetime import date

from lvgw_desktop.domain.closed_months import ClosedMonths, closed_sentence
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.storage.store import Store


def closed_months_in(store: Store) -> ClosedMonths:
    """Return the closed months of an office."""
    return ClosedMonths(store.monthly_closes.standing(), store.office.get().month_rule)


def refuse_closed(store: Store, log: ServiceLog, today: date) -> None:
    """Raise Refusal if the month in which the log counts is closed."""
    if close := closed_months_in(store).of_log(log):
        raise Refusal(closed_sentence(close, today))
