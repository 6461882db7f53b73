"""尽责的事实: what an open store has on record about the duties of some periods."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from lvgw_desktop.domain.duties.corrected import corrected_days, corrected_logs, incomplete_now
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.month_calendar import Days
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE, TRAINING, OtherKind
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.storage.store import Store

_LECTURES = "lectures"
_COUNTED = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER})
"""Whatever is counted by logs is owed in a month or a quarter."""


def facts_in(store: Store, spans: Sequence[Span], today: date) -> Facts:
    """Read what the duties of some periods rest on; logs are counted, not read."""
    first, last = _days_counted(spans)
    kinds = _lecture_kinds(store)
    corrected = store.corrections.of_months()
    counted = store.duty_counts
    years = sorted({day.year for one in spans for day in (one.first, one.last)})
    months = [one.month.code for one in spans if one.period.kind is PeriodKind.MONTH]
    return Facts(
        today=today,
        recorded_from=counted.first_day() or today,
        villages=store.villages.all(include_retired=True),
        advisers=store.advisers.all(include_retired=True),
        terms=store.appointments.all(),
        days=tuple(corrected_days(counted.days(first, last, kinds), corrected, kinds).values()),
        incomplete=tuple(incomplete_now(counted.incomplete(first, last), corrected)),
        matters=tuple(corrected_logs(counted.matters(first, last), corrected)),
        filings=tuple(_records(store, LECTURE, years)),
        trainings=tuple(_records(store, TRAINING, years)),
        inspections=tuple(_records(store, INSPECTION, years)),
        assessments=tuple(one for one in store.assessments.all() if not one.void_reason),
        hand_ins=tuple(one for code in months for one in store.hand_ins.of_month(code)),
        plans=tuple(one for one in store.planned_services.all() if one.planned_on >= today),
        reports=_reports(store.sent_reports.all()),
        summaries={one.year: day for one in store.year_texts.all() if (day := one.reported_on)},
        village_hands_in=store.office.get().village_hands_in,
        lecture_kinds=kinds,
    )


def _days_counted(spans: Iterable[Span]) -> Days:
    counted = [one for one in spans if one.period.kind in _COUNTED]
    return min(one.first for one in counted), max(one.last for one in counted)


def _lecture_kinds(store: Store) -> frozenset[str]:
    return next(one.kinds for one in store.figures.measures if one.name == _LECTURES)


def _records(store: Store, kind: OtherKind, years: Iterable[int]) -> Iterator[Any]:
    records = store.other_records(kind)
    for year in years:
        yield from records.of_ids(records.ids(OtherFilter(year=year)))


def _reports(sent: Iterable[SentReport]) -> Mapping[str, date]:
    """Return by month when its workbook was first put into a 上报包."""
    made = sorted((one.made_at.date(), one.month) for one in sent if one.is_workbook)
    return {month: day for day, month in reversed(made)}
