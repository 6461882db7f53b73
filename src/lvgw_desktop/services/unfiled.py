"""未归档: the papers of a village and year that have no place in its volume yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.filing import Paper
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.volume_papers import (
    advisers_by_log,
    page_count,
    printed_stretches,
    printings_of,
    sheet_paper,
)
from lvgw_desktop.services.volume_scans import scanned_pages, scans_in
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Unfiled:
    """A paper without a place; `log` is None for pages of the village's ledger.

    A `handwritten` sheet was never printed here: only the clerk knows how many pages it has.
    """

    paper: Paper
    village_id: int
    year: int
    log: ServiceLog | None = None
    handwritten: bool = False

    @property
    def is_back(self) -> bool:
        """Tell whether the paper is here: a signed sheet, or printed pages of the ledger."""
        return self.log is None or self.log.paper_state is PaperState.SIGNED


def unfiled_of(store: Store, village_id: int, year: int) -> tuple[Unfiled, ...]:
    """Return all papers of a village and year that are not filed."""
    logs = store.service_logs.between(*calendar_year(year), village_id=village_id)
    names = names_in(store)
    sheets = unfiled_logs(store, logs, names)
    return (*sheets, *_unfiled_ledgers(store, village_id, year, logs, names))


def unfiled_logs(store: Store, logs: Iterable[ServiceLog], names: Names) -> tuple[Unfiled, ...]:
    """Return those of the logs that count and are not filed, whatever state their sheet is in."""
    counted = tuple(filter(counts, logs))
    filed = store.volume_items.of_records(log.uuid for log in counted)
    return tuple(_sheet(store, log, names) for log in counted if log.uuid not in filed)


def _sheet(store: Store, log: ServiceLog, names: Names) -> Unfiled:
    form = next(iter(printings_of(store, log)), None)
    pages = (
        page_count(form) if form else max(1, len(scanned_pages(scans_in(store, log.uuid), None)))
    )
    return Unfiled(
        paper=sheet_paper(log, pages, names),
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
