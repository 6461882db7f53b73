"""预约已办: which log meets which plan; seen when plans are read, nothing is kept for it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from lvgw_desktop.domain.planned_service import TO_THE_VILLAGE, PlannedService


class ServiceDone(NamedTuple):
    """What a log says to a plan: whether the adviser was there, and what was done."""

    log_uuid: str
    village_id: int
    served_on: date
    on_site: bool
    kinds: frozenset[str]

    def is_of(self, kind: str) -> bool:
        """Tell whether it is what a plan of that kind was for."""
        return self.on_site if kind == TO_THE_VILLAGE else kind in self.kinds


def met_plans(
    plans: Iterable[PlannedService], services: Iterable[ServiceDone]
) -> Mapping[str, str]:
    """Return which log meets which plan, uuid by uuid; plans not met are left out.

    A plan is met by the first service of its village and kind on its day or later, before the
    day of the next plan of both: that one's service is its own, however long the first waited.
    """
    standing = (plan for plan in plans if plan.dropped_on is None)
    done = sorted(services, key=lambda one: one.served_on)
    found: dict[str, str] = {}
    for (village_id, kind), several in groupby(sorted(standing, key=_order), key=_place):
        of_place = [one for one in done if one.village_id == village_id and one.is_of(kind)]
        found.update(_met(tuple(several), of_place))
    return found


def _met(plans: Sequence[PlannedService], done: Sequence[ServiceDone]) -> Mapping[str, str]:
    said = {plan.uuid: plan.met_by for plan in plans if plan.met_by}
    free = [one for one in done if one.log_uuid not in said.values()]
    found = dict(said)
    ends = (*(plan.planned_on for plan in plans[1:]), date.max)
    for plan, end in zip(plans, ends, strict=True):
        its = (one for one in free if plan.planned_on <= one.served_on < end)
        if plan.is_open and (first := next(its, None)):
            found[plan.uuid] = first.log_uuid
    return found


def _place(plan: PlannedService) -> tuple[int, str]:
    return plan.village_id, plan.kind


def _order(plan: PlannedService) -> tuple[int, str, date]:
    return plan.village_id, plan.kind, plan.planned_on
