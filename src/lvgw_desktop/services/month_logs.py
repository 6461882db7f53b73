"""本月的服务: the logs behind a month's figures, with 补报 and 更正."""

from dataclasses import dataclass, replace
from functools import partial

from lvgw_desktop.domain.adjustment import AdjustmentKind
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.ledger import counted_in_order
from lvgw_desktop.domain.masked_log import masked_log
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import counted_figures, months_counted
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.storage.store import Store

LEFT_OUT = "（略）"
"""Stands where clients are left out for what somebody wrote: it may name anybody."""


@dataclass(frozen=True, slots=True)
class MonthLogs:
    """The logs that count in a month, 补报 too; of them the late ones; and its corrections.

    A correction comes with its log as it was before and as it is after it.
    """

    counted: tuple[ServiceLog, ...]
    late: tuple[ServiceLog, ...]
    corrections: tuple[tuple[Correction, ServiceLog, ServiceLog], ...]


def month_logs(store: Store, month: StatisticalMonth) -> MonthLogs:
    """Return the logs behind a month's figures, in their order."""
    sums, calendar = counted_figures(store, month), calendar_in(store)
    changes = sums.changes(months_counted(month, month, calendar))
    late = [one for one in changes if one.kind is AdjustmentKind.LATE]
    elsewhere = {one.log.uuid for one in late if one.sign < 0}
    own = store.service_logs.between(*calendar.days(month))
    here = [one.log for one in late if one.sign > 0]
    steps = (step for one in sums.corrected for step in one.steps())
    return MonthLogs(
        counted=tuple(counted_in_order([log for log in own if log.uuid not in elsewhere] + here)),
        late=tuple(counted_in_order(here)),
        corrections=tuple(step for step in steps if step[0].month == month.code),
    )


def without_clients(logs: MonthLogs, vocabulary: Vocabulary) -> MonthLogs:
    """Return the same services without whom they were for, what was said and why corrected."""
    mask = partial(masked_log, vocabulary=vocabulary)
    return MonthLogs(
        counted=tuple(map(mask, logs.counted)),
        late=tuple(map(mask, logs.late)),
        corrections=tuple(
            (replace(made, reason=LEFT_OUT), mask(before), mask(after))
            for made, before, after in logs.corrections
        ),
    )


def correction_words(
    made: Correction, before: ServiceLog, after: ServiceLog, words: ValueWords
) -> tuple[str, str, str]:
    """Return a correction's field, what stood there and what stands there now."""
    was, becomes = (words.of(made.field, getattr(log, made.field)).full for log in (before, after))
    return field_names(ServiceLog)[made.field], was, becomes
