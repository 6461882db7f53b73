"""计入的日志: the logs that count in some months: those of their days, and 补报."""

from dataclasses import replace

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.storage.store import Store

EVERY = LogFilter()


def ids_counted(store: Store, months: CountedMonths, wanted: LogFilter = EVERY) -> tuple[int, ...]:
    """Return the ids of the logs that count in these months, the latest first, 补报 last.

    `wanted` narrows them to a village or an adviser; 作废 ones are among them.
    """
    days = replace(wanted, first_day=months.first_day, last_day=months.last_day)
    late = store.service_logs.late()
    elsewhere = {log.id for log in late if not months.has_month(log.late_month)}
    here = (
        log.id or 0
        for log in reversed(late)
        if months.has_month(log.late_month)
        and not months.has_day(log.served_on)
        and wanted.village_id in (None, log.village_id)
        and wanted.adviser_id in (None, log.adviser_id)
    )
    return (*(each for each in store.log_list.ids(days) if each not in elsewhere), *here)


def logs_counted(
    store: Store, months: CountedMonths, wanted: LogFilter = EVERY
) -> tuple[ServiceLog, ...]:
    """Return the logs that count in these months, in the same order, without 作废 ones."""
    return tuple(filter(counts, store.service_logs.of_ids(ids_counted(store, months, wanted))))
