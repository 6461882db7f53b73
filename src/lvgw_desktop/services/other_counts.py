"""其他记录的数目: how many there are of each kind, and which trainings an adviser attended."""

from dataclasses import dataclass, replace

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OTHER_KINDS, TRAINING, OtherKind
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class KindCount:
    """How many records of a kind there are."""

    kind: OtherKind
    count: int


def counts_in(store: Store, wanted: OtherFilter) -> tuple[KindCount, ...]:
    """Return how many records of each kind count, whatever state is asked for."""
    counted = replace(wanted, state=None)
    return tuple(
        KindCount(kind=kind, count=store.other_records(kind).count(counted)) for kind in OTHER_KINDS
    )


def trainings_attended(store: Store, adviser_id: int, year: int) -> int:
    """Return how many trainings of a year an adviser signed for [plan §三(二)2]."""
    trainings = store.other_records(TRAINING)
    held = trainings.of_ids(trainings.ids(OtherFilter(year=year)))
    return sum(one.attended_by(adviser_id) for one in held)
