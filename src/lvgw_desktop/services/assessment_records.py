"""考核的记录: every record that the evidence about a pair rests on, as it is now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import (
    CONDUCT_REPORT,
    FEEDBACK,
    FOLLOW_UP_VISIT,
    LECTURE,
    MAJOR_MATTER,
    OtherKind,
)
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.storage.store import Store

OF_EVIDENCE = (LECTURE, MAJOR_MATTER, FOLLOW_UP_VISIT, FEEDBACK, CONDUCT_REPORT)
"""The kinds of other record that an assessment looks at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PairRecords:
    """The records of a pair's days, the latest first; void ones are none of them.

    `others` are the records of OF_EVIDENCE, by the name of their kind.
    """

    logs: tuple[ServiceLog, ...]
    others: dict[str, tuple[Any, ...]]
    hand_ins: tuple[HandIn, ...]

    def of_kind(self, kind: OtherKind) -> tuple[Any, ...]:
        """Return the records of one kind."""
        return self.others[kind.name]


def records_in(store: Store, pair: AssessedPair) -> PairRecords:
    """Read all of them: for lists and digests; what is only counted is counted by SQL."""
    return PairRecords(
        logs=logs_in(store, pair),
        others={kind.name: others_in(store, pair, kind) for kind in OF_EVIDENCE},
        hand_ins=hand_ins_in(store, pair),
    )


def logs_in(store: Store, pair: AssessedPair) -> tuple[ServiceLog, ...]:
    """Return the logs of a pair as corrections have left them, the latest first."""
    first, last = pair.days
    wanted = LogFilter(
        first_day=first, last_day=last, village_id=pair.village_id, adviser_id=pair.adviser_id
    )
    now = {one.log.uuid: one.now for one in store.corrections.of_months()}
    listed = store.service_logs.of_ids(store.log_list.ids(wanted))
    standing = [one for one in listed if one.uuid not in now]
    found = [*standing, *corrected_of(pair, now.values())]
    return tuple(sorted(filter(counts, found), key=lambda one: one.served_on, reverse=True))


def corrected_of(pair: AssessedPair, logs: Iterable[ServiceLog]) -> Iterator[ServiceLog]:
    """Yield those of the corrected logs that belong to a pair now and count."""
    for log in logs:
        if counts(log) and pair.has(log.village_id, log.adviser_id, log.served_on):
            yield log


def others_in(store: Store, pair: AssessedPair, kind: OtherKind) -> tuple[Any, ...]:
    """Return the records of one kind about a pair, the latest first."""
    wanted = OtherFilter(year=pair.year, village_id=pair.village_id, adviser_id=pair.adviser_id)
    records = store.other_records(kind)
    found = records.of_ids(records.ids(wanted))
    first, last = pair.days
    return tuple(one for one in found if first <= _day(kind, one) <= last)


def hand_ins_in(store: Store, pair: AssessedPair) -> tuple[HandIn, ...]:
    """Return the adviser's ledgers of the months served here, the latest first.

    A ledger tells of all his villages: of months before he came here it says nothing.
    """
    found = (one for month in _months_served(store, pair) for one in store.hand_ins.of_month(month))
    own = [one for one in found if one.adviser_id == pair.adviser_id and one.village_id is None]
    return tuple(reversed(own))


def _months_served(store: Store, pair: AssessedPair) -> Iterator[str]:
    """Yield the codes of the months that have a day of a pair's appointments."""
    calendar = calendar_in(store)
    terms = pair.terms(store.appointments.of_village(pair.village_id))
    for month in months_of(pair):
        first, last = calendar.days(month)
        if any(one.starts_on <= last and first <= (one.ends_on or last) for one in terms):
            yield month.code


def months_of(pair: AssessedPair) -> tuple[StatisticalMonth, ...]:
    """Return the months of a pair's half-year or year."""
    span = pair.span
    return tuple(month_before(span.first_month, -one) for one in range(span.kind.value))


def _day(kind: OtherKind, record: Any) -> date:  # noqa: ANN401  a record of the kind
    day: date = getattr(record, kind.day)
    return day
