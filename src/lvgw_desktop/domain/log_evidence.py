"""日志里的证据: what the logs of an adviser in a village show, counted, never log by log."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lvgw_desktop.domain.item_detail import OUTCOME
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceLog

KindsOfAreas = Mapping[str, frozenset[str]]
"""Area → the kinds of service that are evidence for it."""
SIGNED = frozenset({PaperState.SIGNED, PaperState.FILED})
SUCCESS = "SUCCESS"


class LogsOnDay(NamedTuple):
    """The logs of one day: how many, how many of them on site, and how many signed by hand."""

    day: date
    logs: int = 0
    visits: int = 0
    signed: int = 0


class KindOnDay(NamedTuple):
    """What was done of one kind on a day.

    `people` takes an item that names no heads for as many as its quantity; `succeeded` is the
    quantity of what was settled.
    """

    day: date
    kind: str
    quantity: int = 0
    heads: int = 0
    people: int = 0
    succeeded: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEvidence:
    """All that counts; `of_areas` is the number of logs that are evidence for each area."""

    days: tuple[LogsOnDay, ...] = ()
    kinds: tuple[KindOnDay, ...] = ()
    of_areas: Mapping[str, int]

    @property
    def logs(self) -> int:
        """Return the number of logs."""
        return sum(one.logs for one in self.days)

    @property
    def visits(self) -> int:
        """Return how often the adviser came."""
        return sum(one.visits for one in self.days)

    @property
    def signed(self) -> int:
        """Return the number of logs whose sheet came back signed."""
        return sum(one.signed for one in self.days)

    def of_kinds(self, kinds: Iterable[str]) -> KindOnDay:
        """Return the sums over some kinds of service; day and kind say nothing."""
        wanted = frozenset(kinds)
        its = [one[2:] for one in self.kinds if one.kind in wanted]
        return KindOnDay(date.min, "", *map(sum, zip(*its, strict=True)))

    def sums(self) -> Mapping[str, KindOnDay]:
        """Return the sums of each kind there is."""
        return {kind: self.of_kinds([kind]) for kind in {one.kind for one in self.kinds}}

    def with_logs(self, logs: Iterable[ServiceLog], areas: KindsOfAreas) -> "LogEvidence":
        """Return the evidence with some more logs, as corrected ones are counted."""
        added = tuple(logs)
        of_areas = {
            area: number + sum(is_of(log, areas[area]) for log in added)
            for area, number in self.of_areas.items()
        }
        return LogEvidence(
            days=(*self.days, *map(_on_day, added)),
            kinds=(*self.kinds, *(one for log in added for one in _kinds(log))),
            of_areas=of_areas,
        )


def amounts_of(log: ServiceLog) -> Mapping[str, KindOnDay]:
    """Return what one log shows of each kind."""
    found = defaultdict[str, list[KindOnDay]](list)
    for one in _kinds(log):
        found[one.kind].append(one)
    return {
        kind: KindOnDay(log.served_on, kind, *map(sum, zip(*(one[2:] for one in its), strict=True)))
        for kind, its in found.items()
    }


def is_of(log: ServiceLog, kinds: frozenset[str]) -> bool:
    """Tell whether a log has any of these kinds."""
    return any(item.kind in kinds for item in log.items)


def _on_day(log: ServiceLog) -> LogsOnDay:
    signed = log.paper_state in SIGNED
    return LogsOnDay(log.served_on, 1, int(log.method.on_site), int(signed))


def _kinds(log: ServiceLog) -> Iterator[KindOnDay]:
    for item in log.items:
        people, settled = item.heads or item.quantity, _settled(item)
        yield KindOnDay(log.served_on, item.kind, item.quantity, item.heads or 0, people, settled)


def _settled(item: ServiceItem) -> int:
    return item.quantity if item.details.get(OUTCOME.name) == SUCCESS else 0
