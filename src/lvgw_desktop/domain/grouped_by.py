"""归组: by what figures are summed, and under which key a log counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from lvgw_desktop.domain.item_detail import DISPUTE_TYPE
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import Measure, Summed
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog

_MEDIATIONS = "mediations"

Key = object
"""An id (0 of no firm), an AdviserKind or ServiceMethod, or a code of the words ("" of none)."""


class GroupedBy(Enum):
    """By what; the value is its name in a command."""

    OFFICE = "office"
    VILLAGE = "village"
    ADVISER = "adviser"
    FIRM = "firm"
    ADVISER_KIND = "kind"
    METHOD = "method"
    DISPUTE_TYPE = "dispute"
    CLIENT_CATEGORY = "client"

    def measures(self, every: Iterable[Measure]) -> tuple[Measure, ...]:
        """Return the measures that can be so grouped.

        Groups of villages have no method and no client. Of a dispute type are only the items that
        are counted as mediations, so that only what counts such items is left.
        """
        measures = tuple(every)
        if self is GroupedBy.DISPUTE_TYPE:
            mediating = mediation_kinds(measures)
            return tuple(one for one in measures if one.kinds & mediating)
        if self in {GroupedBy.METHOD, GroupedBy.CLIENT_CATEGORY}:
            return tuple(one for one in measures if one.summed is not Summed.WECHAT_GROUPS)
        return measures


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
        """Yield a log whole, or for each dispute type the log with only its mediations."""
        if self.grouped_by is not GroupedBy.DISPUTE_TYPE:
            yield log
            return
        kinds = mediation_kinds(self.measures)
        items = [item for item in log.items if item.kind in kinds]
        for dispute in dict.fromkeys(map(_dispute, items)):
            yield replace(log, items=tuple(one for one in items if _dispute(one) == dispute))

    def key(self, part: ServiceLog) -> Key:
        """Return the key under which a part counts."""
        if self.grouped_by is GroupedBy.FIRM:
            return part.firm_id or 0
        if self.grouped_by is GroupedBy.ADVISER_KIND:
            return self.adviser_kinds[part.adviser_id]
        if self.grouped_by is GroupedBy.DISPUTE_TYPE:
            return _dispute(part.items[0])
        field = _FIELDS.get(self.grouped_by)
        return getattr(part, field) if field else 0

    def part(self, log: ServiceLog, key: Key) -> ServiceLog | None:
        """Return what of a log counts under a key; None for nothing."""
        return next((one for one in self.parts(log) if self.key(one) == key), None)


def _dispute(item: ServiceItem) -> str:
    return item.details.get(DISPUTE_TYPE.name, "")
