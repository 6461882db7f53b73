"""法治讲座: one in each quarter of the calendar, and its outline at the office by its end."""

from collections.abc import Iterator
from datetime import date

from lvgw_desktop.domain.duties.counting import adviser_cell, day_reached, planned_day
from lvgw_desktop.domain.duties.duty import DutyCell, DutyState, Records, state_of
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.policy import Rule


def quarterly_lecture(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village the lectures that stand in its logs [plan §二(二)4].

    One that is filed ahead for a day to come is planned.
    """
    wanted = rule.value or 0
    for served in facts.served(span):
        held = [one for one in facts.days_of(served.village_id, span) if one.lectures]
        number = sum(one.lectures for one in held)
        ahead, known_by = _next_lecture(facts, served.village_id, span)
        state = state_of(number, wanted, owed=served.owes, planned=ahead is not None)
        yield adviser_cell(
            *(rule, span, served, known_by if state is DutyState.PLANNED else Records.LOGS),
            days=(one.day for one in held),
            state=state,
            number=number,
            wanted=wanted,
            day=day_reached([(one.day, one.lectures) for one in held], wanted) or ahead,
            lacks=f"还差{wanted - number}次法治讲座",
        )


def lecture_outline(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village the outlines that came; every lecture held needs one.

    A lecture is known by its log or by its filing; without any there is nothing to file.
    """
    for served in facts.served(span):
        held = [one for one in facts.days_of(served.village_id, span) if one.lectures]
        filings = _filings(facts, served.village_id, span)
        came = sorted(one.filed_on for one in filings if one.filed_on)
        filed = sum(one.held_on <= facts.today for one in filings)
        wanted = max(sum(one.lectures for one in held), filed)
        yield adviser_cell(
            *(rule, span, served, Records.LECTURES),
            days=(one.day for one in held),
            state=state_of(len(came), wanted),
            number=len(came),
            wanted=wanted,
            day=came[wanted - 1] if 0 < wanted <= len(came) else None,
            lacks=f"还差{wanted - len(came)}份讲座提纲",
        )


def _next_lecture(facts: Facts, village_id: int, span: Span) -> tuple[date | None, Records]:
    """Return the day of the next lecture, and whether a plan or a filing tells of it."""
    planned = planned_day(facts, village_id, span, facts.lecture_kinds)
    filed = (one.held_on for one in _filings(facts, village_id, span))
    ahead = min((day for day in filed if day >= facts.today), default=None)
    if planned is None or (ahead is not None and ahead < planned):
        return ahead, Records.LECTURES
    return planned, Records.PLANS


def _filings(facts: Facts, village_id: int, span: Span) -> list[Lecture]:
    of_village = (one for one in facts.filings if one.village_id == village_id)
    return [one for one in of_village if span.has(one.held_on)]
