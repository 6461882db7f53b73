"""其他记录列表的来源: a filter bar's wishes as pages and counts from the service."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OtherKind, OtherState
from lvgw_desktop.services.other_counts import KindCount
from lvgw_desktop.services.other_records import OtherLine, OtherRecordService
from lvgw_desktop.ui.shared.columns import Keys
from lvgw_desktop.ui.shared.filters import Filters

Key = tuple[str, int]
"""Kind and id: records of two kinds may have the same id."""


def key_of(line: OtherLine) -> Key:
    """Return the key of a line."""
    return line.kind, line.record.id


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands beside kinds and states."""

    kinds: Sequence[KindCount]
    states: Mapping[OtherState, int]


@dataclass(frozen=True)
class RecordSource:
    """One narrowed list of a kind; everything here runs off the UI thread."""

    service: OtherRecordService
    kind: OtherKind
    filters: Filters

    @cached_property
    def wanted(self) -> OtherFilter:
        """Return the filter in the words of the service."""
        state = self.filters.status
        wanted = other_filter(self.filters, state if isinstance(state, OtherState) else None)
        return self.service.worded(wanted, self.filters.text) if self.filters.text else wanted

    @cached_property
    def ids(self) -> Sequence[int]:
        """Return the whole list by id; an office has some hundred of a kind."""
        return self.service.ids(self.kind, self.wanted)

    def count(self) -> int:
        """Return how many records there are."""
        return len(self.ids)

    def page(self, offset: int, limit: int, _after: OtherLine | None) -> Sequence[OtherLine]:
        """Return one page."""
        return self.service.page(self.kind, self.wanted, offset, limit)

    def place(self, keys: Sequence[Hashable]) -> int:
        """Return the row of the first of these records that is in the list, else -1."""
        places = {(self.kind.name, one): row for row, one in enumerate(self.ids)}
        return next((places[key] for key in keys if key in places), -1)

    def keys(self) -> Keys:
        """Return the keys of the whole list."""
        return frozenset((self.kind.name, one) for one in self.ids)

    def listed(self, keys: Keys) -> Keys:
        """Return those of these records that are in the list."""
        return keys & self.keys()

    def among(self, keys: Keys) -> list[int]:
        """Return the ids of those of these records that are in the list, in its order."""
        return [one for one in self.ids if (self.kind.name, one) in keys]

    def counts(self) -> Counts:
        """Return how many records each kind, and each state of this kind has."""
        return Counts(
            self.service.count_by_kind(self.wanted),
            self.service.count_by_state(self.kind, self.wanted),
        )


def other_filter(filters: Filters, state: OtherState | None) -> OtherFilter:
    """Return year, village, adviser and state as a filter."""
    return OtherFilter(
        year=filters.month.year if filters.month else None,
        village_id=filters.village if isinstance(filters.village, int) else None,
        adviser_id=filters.adviser if isinstance(filters.adviser, int) else None,
        state=state,
    )
