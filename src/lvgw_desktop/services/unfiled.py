"""未归档: the papers of a village and year that have no place in its volume yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.filing import Paper
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import BOUND_KINDS, OtherKind, OtherState
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.other_sheets import other_printings
from lvgw_desktop.services.volume_papers import (
    advisers_by_log,
    other_paper,
    page_count,
    printed_stretches,
    printings_of,
    sheet_paper,
)
from lvgw_desktop.services.volume_scans import scanned_pages, scans_in
from lvgw_desktop.storage.store import Store


class OtherOne(NamedTuple):
    """One of the other records, with its kind."""

    kind: OtherKind
    record: Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Unfiled:
    """A paper without a place: of a log, of another record, or of neither: the ledger's pages.

    A `handwritten` sheet was never printed here: only the clerk knows how many pages it has.
    """

    paper: Paper
    village_id: int
    year: int
    log: ServiceLog | None = None
    other: OtherOne | None = None
    handwritten: bool = False

    @property
    def is_back(self) -> bool:
        """Tell whether the paper is here: a signed sheet, a form that is done with, the ledger."""
        if self.other:
            return self.other.kind.state(self.other.record) is OtherState.DONE
        return self.log is None or self.log.paper_state is PaperState.SIGNED


def unfiled_of(store: Store, village_id: int, year: int) -> tuple[Unfiled, ...]:
    """Return all papers of a village and year that are not filed."""
    logs = store.service_logs.between(*calendar_year(year), village_id=village_id)
    names = names_in(store)
    sheets = unfiled_logs(store, logs, names)
    of_year = OtherFilter(year=year, village_id=village_id)
    records = (
        OtherOne(kind, record)
        for kind in BOUND_KINDS
        for record in store.other_records(kind).of_ids(store.other_records(kind).ids(of_year))
    )
    others = unfiled_others(store, records, names)
    return (*sheets, *others, *_unfiled_ledgers(store, village_id, year, logs, names))


def unfiled_logs(store: Store, logs: Iterable[ServiceLog], names: Names) -> tuple[Unfiled, ...]:
    """Return those of the logs that count and are not filed, whatever state their sheet is in."""
    counted = tuple(filter(counts, logs))
    filed = store.volume_items.of_records(log.uuid for log in counted)
    return tuple(_sheet(store, log, names) for log in counted if log.uuid not in filed)


def unfiled_others(store: Store, records: Iterable[OtherOne], names: Names) -> tuple[Unfiled, ...]:
    """Return those of other records that count and are not filed, however far they have come."""
    counted = [one for one in records if not one.record.void_reason]
    filed = store.volume_items.of_records(one.record.uuid for one in counted)
    logs = store.service_logs.of_uuids(getattr(one.record, "log_uuid", "") for one in counted)
    waiting = (one for one in counted if one.record.uuid not in filed)
    return tuple(_other(store, one, names, logs) for one in waiting)


def _other(store: Store, other: OtherOne, names: Names, logs: Mapping[str, ServiceLog]) -> Unfiled:
    kind, record = other
    form = next(iter(other_printings(store, record)), None)
    return Unfiled(
        paper=other_paper(kind, record, _pages(store, record.uuid, form), names, logs),
        village_id=record.village_id,
        year=getattr(record, kind.day).year,
        other=other,
        handwritten=form is None,
    )


def _pages(store: Store, record_uuid: str, form: IssuedForm | None) -> int:
    """Return how many pages a paper has: of a handwritten one as many as were scanned."""
    if form:
        return page_count(form)
    return max(1, len(scanned_pages(scans_in(store, record_uuid), None)))


def _sheet(store: Store, log: ServiceLog, names: Names) -> Unfiled:
    form = next(iter(printings_of(store, log)), None)
    return Unfiled(
        paper=sheet_paper(log, _pages(store, log.uuid, form), names),
        village_id=log.village_id,
        year=log.served_on.year,
        log=log,
        handwritten=form is None,
    )


def _unfiled_ledgers(
    store: Store, village_id: int, year: int, logs: Iterable[ServiceLog], names: Names
) -> Iterator[Unfiled]:
    advisers = advisers_by_log(logs, names)
    village_uuid = names.villages[village_id].uuid
    papers = tuple(printed_stretches(store, village_uuid, year, advisers))
    filed = store.volume_items.of_records(paper.record_uuid for paper in papers)
    for paper in papers:
        if paper.record_uuid not in filed:
            yield Unfiled(paper=paper, village_id=village_id, year=year)
