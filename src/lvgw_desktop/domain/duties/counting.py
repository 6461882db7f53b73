"""计数: cells of villages out of counted days, and the day on which enough was done."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Evidence, Records
from lvgw_desktop.domain.duties.facts import Facts, Served
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.policy import Rule


def adviser_cell(
    rule: Rule,
    span: Span,
    served: Served,
    records: Records,
    days: Iterable[date] = (),
    **told: Any,  # noqa: ANN401  the other fields of a cell
) -> DutyCell:
    """Return a cell of what the adviser of a village has to do by the end of a period."""
    evidence = Evidence(
        records=records,
        first_day=span.first,
        last_day=span.last,
        village_id=served.village_id,
        days=tuple(days),
    )
    usual = {"by": span.last, "doer": Doer.ADVISER, "evidence": evidence}
    return DutyCell(
        rule_id=rule.id,
        period=span.period,
        village_id=served.village_id,
        adviser_id=served.adviser_id,
        **{**usual, **told},
    )


def day_reached(amounts: Sequence[tuple[date, int | Decimal]], wanted: int) -> date | None:
    """Return the day on which so much was done; None as long as it is not."""
    done: int | Decimal = 0
    for day, amount in amounts:
        done += amount
        if done >= wanted:
            return day
    return None


def planned_day(facts: Facts, village_id: int, span: Span, kinds: frozenset[str]) -> date | None:
    """Return the next day of a period on which something of these kinds is planned."""
    plans = (one for one in facts.plans if one.village_id == village_id and one.is_open)
    days = (one.planned_on for one in plans if one.kind in kinds and span.has(one.planned_on))
    return min((day for day in days if day >= facts.today), default=None)
