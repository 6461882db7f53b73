"""成卷的年度: of which years villages have papers to be bound."""

from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import BOUND_KINDS
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.volume_defaults import filed_in
from lvgw_desktop.storage.store import Store

_COUNTED = frozenset(PaperState) - {PaperState.VOID}


def villages_with_papers(store: Store, year: int) -> frozenset[int]:
    """Return the villages that have papers of a year: in a volume, or to be filed yet."""
    first, last = calendar_year(year)
    counted = LogFilter(first_day=first, last_day=last, states=_COUNTED)
    filed = (one.village_id for one in store.volumes.of_year(year) if filed_in(store, one))
    recorded = (store.other_records(kind).villages(OtherFilter(year=year)) for kind in BOUND_KINDS)
    return frozenset(filed).union(store.log_list.count_by_village(counted), *recorded)


def latest_year_with_papers(store: Store, village_id: int) -> int | None:
    """Return the last year of a village that `villages_with_papers` has it in; None without one."""
    counted = LogFilter(village_id=village_id, states=_COUNTED)
    served = {log.served_on.year for log in store.log_list.page(counted, 0, 1)}
    volumes = store.volumes.of_village(village_id)
    filed = {one.year for one in volumes if filed_in(store, one)}
    of_village = OtherFilter(village_id=village_id)
    recorded = {
        getattr(record, kind.day).year
        for kind in BOUND_KINDS
        for record in store.other_records(kind).page(of_village, 0, 1)
    }
    return max(served | filed | recorded, default=None)
