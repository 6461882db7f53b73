"""归组: by what figures are summed, and under which key a log counts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from operator import attrgetter

from lvgw_desktop.domain.item_detail import DISPUTE_TYPE, OUTCOME
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import SERVICE_ITEMS, Measure, Summed
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog

_MEDIATIONS = "mediations"

Key = object
"""An id (0 of no firm), an AdviserKind or ServiceMethod, or a code of the words ("" of none).

Of DISPUTE_OUTCOME it is two codes.
"""


class GroupedBy(Enum):
    """By what; the value is its name in a command."""

    OFFICE = "office"
    VILLAGE = "village"
    ADVISER = "adviser"
    FIRM = "firm"
    ADVISER_KIND = "kind"
    METHOD = "method"
    SERVICE_KIND = "service"
    DISPUTE_TYPE = "dispute"
    DISPUTE_OUTCOME = "outcome"
    CLIENT_CATEGORY = "client"

    def measures(self, every: Iterable[Measure]) -> tuple[Measure, ...]:
        """Return the measures that can be so grouped.

        Groups of villages have no method and no client. Of a dispute type are only the items that
        are counted as mediations, so that only what counts such items is left. Kinds of service
        have units of their own: what can be compared is how many entries there are of each.
        """
        measures = tuple(every)
        if self is GroupedBy.SERVICE_KIND:
            return (SERVICE_ITEMS,)
        if self in OF_DISPUTES:
            mediating = mediation_kinds(measures)
            return tuple(one for one in measures if one.kinds & mediating)
        if self in {GroupedBy.METHOD, GroupedBy.CLIENT_CATEGORY}:
            return tuple(one for one in measures if one.summed is not Summed.WECHAT_GROUPS)
        return measures


OF_DISPUTES = frozenset({GroupedBy.DISPUTE_TYPE, GroupedBy.DISPUTE_OUTCOME})

_FIELDS = {
    GroupedBy.VILLAGE: "village_id",
    GroupedBy.ADVISER: "adviser_id",
    GroupedBy.METHOD: "method",
    GroupedBy.CLIENT_CATEGORY: "client_category",
}


def mediation_kinds(measures: Iterable[Measure]) -> frozenset[str]:
    """Return the kinds of service that have a dispute type."""
    return frozenset().union(*(one.kinds for one in measures if one.name == _MEDIATIONS))


@dataclass(frozen=True, slots=True)
class LogKeys:
    """Tells under which key of a grouping a log counts: the plain truth behind GROUP BY."""

    grouped_by: GroupedBy
    adviser_kinds: Mapping[int, AdviserKind]
    measures: tuple[Measure, ...]

    def parts(self, log: ServiceLog) -> Iterator[ServiceLog]:
        """Yield a log whole, or for each key of its items the log with only those."""
        key_of = _OF_ITEMS.get(self.grouped_by)
        if key_of is None:
            yield log
            return
        items = tuple(self._items(log))
        for key in dict.fromkeys(map(key_of, items)):
            yield replace(log, items=tuple(one for one in items if key_of(one) == key))

    def key(self, part: ServiceLog) -> Key:
        """Return the key under which a part counts."""
        if self.grouped_by is GroupedBy.FIRM:
            return part.firm_id or 0
        if self.grouped_by is GroupedBy.ADVISER_KIND:
            return self.adviser_kinds[part.adviser_id]
        if key_of := _OF_ITEMS.get(self.grouped_by):
            return key_of(part.items[0])
        field = _FIELDS.get(self.grouped_by)
        return getattr(part, field) if field else 0

    def part(self, log: ServiceLog, key: Key) -> ServiceLog | None:
        """Return what of a log counts under a key; None for nothing."""
        return next((one for one in self.parts(log) if self.key(one) == key), None)

    def _items(self, log: ServiceLog) -> Iterator[ServiceItem]:
        """Yield the items of a log that have a key."""
        kinds = mediation_kinds(self.measures) if self.grouped_by in OF_DISPUTES else None
        return (item for item in log.items if kinds is None or item.kind in kinds)


def _dispute(item: ServiceItem) -> str:
    return item.details.get(DISPUTE_TYPE.name, "")


def _dispute_and_outcome(item: ServiceItem) -> tuple[str, str]:
    return _dispute(item), item.details.get(OUTCOME.name, "")


_OF_ITEMS: Mapping[GroupedBy, Callable[[ServiceItem], Key]] = {
    GroupedBy.SERVICE_KIND: attrgetter("kind"),
    GroupedBy.DISPUTE_TYPE: _dispute,
    GroupedBy.DISPUTE_OUTCOME: _dispute_and_outcome,
}
"""The groupings whose keys are those of the items of a log."""
