"""到村服务: at least one in each statistical month, and hours on site where the office asks."""

from collections.abc import Iterator
from decimal import Decimal

from lvgw_desktop.domain.duties.counting import adviser_cell, day_reached, planned_day
from lvgw_desktop.domain.duties.duty import DutyCell, DutyState, Records, state_of
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.planned_service import TO_THE_VILLAGE
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.wording import hours_words

_VISIT = frozenset({TO_THE_VILLAGE})


def monthly_visit(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether the adviser came [plan §二(二)6]."""
    wanted = rule.value or 0
    for served in facts.served(span):
        visits = [one for one in facts.days_of(served.village_id, span) if one.visits]
        number = sum(one.visits for one in visits)
        planned = planned_day(facts, served.village_id, span, _VISIT)
        state = state_of(number, wanted, owed=served.owes, planned=planned is not None)
        records = Records.PLANS if state is DutyState.PLANNED else Records.LOGS
        yield adviser_cell(
            *(rule, span, served, records),
            days=(one.day for one in visits),
            state=state,
            number=number,
            wanted=wanted,
            day=day_reached([(one.day, one.visits) for one in visits], wanted) or planned,
            lacks=f"还差{wanted - number}次到村服务",
        )


def on_site_hours(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village the whole hours that the adviser was there [HN, off by default]."""
    wanted = rule.value or 0
    for served in facts.served(span):
        visits = [one for one in facts.days_of(served.village_id, span) if one.visits]
        hours = sum((one.hours for one in visits), Decimal(0))
        yield adviser_cell(
            *(rule, span, served, Records.LOGS),
            days=(one.day for one in visits),
            state=state_of(int(hours), wanted, owed=served.owes),
            number=int(hours),
            wanted=wanted,
            day=day_reached([(one.day, one.hours) for one in visits], wanted),
            lacks=f"还差{hours_words(wanted - hours)}小时现场服务",
        )
