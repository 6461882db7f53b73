"""补报: in which month a row counts whose own month is closed already."""

from dataclasses import replace
from datetime import date

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.storage.store import Store


def counted_late(store: Store, log: ServiceLog, today: date) -> ServiceLog:
    """Return a row as 补报 of the open month, if the month of its day is closed."""
    closed = closed_months_in(store)
    if log.late_month or closed.of_day(log.served_on) is None:
        return log
    return replace(log, late_month=closed.open_month(today).code)


def counted_by_its_day(store: Store, log: ServiceLog) -> ServiceLog:
    """Return a row that was 补报 as one of its own month, if it is moved into an open one."""
    if not log.late_month or log.id is None:
        return log
    moved = store.service_logs.get(log.id).served_on != log.served_on
    if moved and closed_months_in(store).of_day(log.served_on) is None:
        return replace(log, late_month="")
    return log
