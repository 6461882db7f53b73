"""监督考核: inspections, the assessments of half-year and year, the training of advisers."""

from collections.abc import Iterator

from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.duties.counting import adviser_cell
from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Evidence, Records, state_of
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.policy import Rule

_BOTH = 2
"""Assessments in a year that has one of the half-year too."""


def inspections(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield how often the year was inspected; records of one day are one inspection [三(二)4]."""
    wanted = rule.value or 0
    days = sorted({one.inspected_on for one in facts.inspections if span.has(one.inspected_on)})
    yield DutyCell(
        rule_id=rule.id,
        period=span.period,
        state=state_of(len(days), wanted),
        number=len(days),
        wanted=wanted,
        day=days[wanted - 1] if 0 < wanted <= len(days) else None,
        by=span.last,
        lacks=f"还差{wanted - len(days)}次检查",
        evidence=Evidence(
            records=Records.INSPECTIONS,
            first_day=span.first,
            last_day=span.last,
            days=tuple(days),
        ),
    )


def half_year_assessment(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether the first half-year was assessed [plan §四(二)]."""
    if (rule.value or 0) >= _BOTH and span.period.number == 1:
        yield from _assessed(facts, rule, span, AssessmentPeriod.HALF_YEAR)


def year_assessment(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether the year was assessed [plan §四(二)]."""
    yield from _assessed(facts, rule, span, AssessmentPeriod.YEAR)


def adviser_training(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each adviser of the whole year so far the trainings attended [plan §三(二)2].

    The district trains once a year: who began after it has nothing to make up for.
    """
    wanted = rule.value or 0
    from_the_start = {adviser.id for adviser, _villages in facts.serving(span.first)}
    held = sorted(facts.trainings, key=lambda one: one.held_on)
    for adviser, _villages in facts.serving(span.until):
        key = adviser.id or 0
        days = [one.held_on for one in held if span.has(one.held_on) and one.attended_by(key)]
        yield DutyCell(
            rule_id=rule.id,
            period=span.period,
            adviser_id=key,
            state=state_of(len(days), wanted, owed=key in from_the_start),
            number=len(days),
            wanted=wanted,
            day=days[wanted - 1] if 0 < wanted <= len(days) else None,
            by=span.last,
            doer=Doer.ADVISER,
            lacks=f"还差{wanted - len(days)}次业务培训",
            evidence=Evidence(
                records=Records.TRAININGS,
                first_day=span.first,
                last_day=span.last,
                adviser_id=key,
                days=tuple(days),
            ),
        )


def _assessed(facts: Facts, rule: Rule, span: Span, period: AssessmentPeriod) -> Iterator[DutyCell]:
    """Yield the cells of one assessment; it is done when its grade is settled, whoever served."""
    settled = {one.village_id: one for one in facts.assessments if _is_settled(one, span, period)}
    word = "半年" if span.period.kind is PeriodKind.HALF else "年终"
    for served in facts.served(span):
        done = settled.get(served.village_id)
        yield adviser_cell(
            *(rule, span, served, Records.ASSESSMENTS),
            state=state_of(int(done is not None), 1, owed=served.owes),
            number=int(done is not None),
            day=done.settled_on if done else None,
            doer=Doer.OFFICE,
            lacks=f"{word}考核还没有办完",
        )


def _is_settled(one: Assessment, span: Span, period: AssessmentPeriod) -> bool:
    its_year = (one.year, one.period) == (span.period.year, period)
    return its_year and one.settled_on is not None
