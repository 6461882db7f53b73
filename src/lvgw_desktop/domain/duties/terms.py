"""聘任: one adviser for each village, not too many villages for one, and no term that runs out."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from lvgw_desktop.domain.appointment import valid_on
from lvgw_desktop.domain.duties.counting import adviser_cell
from lvgw_desktop.domain.duties.due_days import working_day
from lvgw_desktop.domain.duties.duty import (
    Doer,
    DutyCell,
    DutyState,
    Evidence,
    Records,
)
from lvgw_desktop.domain.duties.facts import Facts, Served, stands
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.wording import month_day_words, near_day_words

_A_DAY = timedelta(days=1)
_Stretch = tuple[int, date, date]
"""How many advisers a village had, from one day to another."""


def one_current_adviser(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether it had one adviser on every day so far [plan §一(二)1].

    What was before the first term that the office knows of is not asked.
    """
    wanted = rule.value or 0
    for served in facts.served(span):
        odd = [one for one in _stretches(facts, served, span) if one[0] != wanted]
        yield adviser_cell(
            *(rule, span, served, Records.TERMS),
            state=DutyState.LACKING if odd else DutyState.DONE,
            number=odd[0][0] if odd else wanted,
            wanted=wanted,
            by=odd[0][1] if odd else None,
            doer=Doer.OFFICE,
            lacks="，".join(map(_words, odd)),
        )


def contract_end(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether its term runs on for some days yet [plan §二(一)3]."""
    ahead = timedelta(days=rule.value or 0)
    for served in facts.served(span):
        serving = valid_on(facts.terms_of.get(served.village_id, ()), span.until)
        term = serving[0] if serving and served.adviser_id else None
        ends_on = term.ends_on if term else None
        followed = ends_on is None or _goes_on(facts, served, ends_on + _A_DAY)
        soon = ends_on is not None and span.until >= working_day(ends_on - ahead)
        yield adviser_cell(
            *(rule, span, served, Records.TERMS),
            days=[term.starts_on] if term else (),
            state=_state_of_term(known=term is not None, runs_out=soon and not followed),
            number=int(followed),
            by=ends_on,
            doer=Doer.OFFICE,
            lacks=_runs_out(ends_on, span.last) if ends_on else "",
        )


def villages_per_adviser(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each adviser how many villages he has, here and elsewhere [plan §二(一)2]."""
    most = rule.value or 0
    for adviser, here in facts.serving(span.until):
        number = here + adviser.villages_elsewhere
        yield DutyCell(
            rule_id=rule.id,
            period=span.period,
            adviser_id=adviser.id,
            state=DutyState.DONE if number <= most else DutyState.LACKING,
            number=number,
            wanted=most,
            lacks=f"现任{number}个村(居)，超过{most}个",
            evidence=_terms_of_adviser(adviser.id, span),
        )


def lawyer_share(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield the share of lawyers in percent: a figure of the district, to compare with only."""
    serving = [adviser for adviser, _villages in facts.serving(span.until)]
    lawyers = sum(one.kind is AdviserKind.LAWYER for one in serving)
    yield DutyCell(
        rule_id=rule.id,
        period=span.period,
        state=DutyState.NOT_NEEDED,
        number=lawyers * 100 // len(serving) if serving else 0,
        wanted=rule.value or 0,
        evidence=_terms_of_adviser(None, span),
    )


def _stretches(facts: Facts, served: Served, span: Span) -> Iterator[_Stretch]:
    """Yield the days that have come, as long as the village had so many advisers."""
    terms = facts.terms_of.get(served.village_id, ())
    first = max(span.first, terms[0].starts_on) if terms else span.first
    retired_on = served.village.retired_on
    last = min(span.until, retired_on - _A_DAY) if retired_on else span.until
    turns = {one.starts_on for one in terms}
    turns |= {one.ends_on + _A_DAY for one in terms if one.ends_on}
    days = [day for day in sorted({first, *turns}) if first <= day <= last]
    serving = ((len({one.adviser_id for one in terms if one.covers(day)}), day) for day in days)
    begun = [(number, next(its)[1]) for number, its in groupby(serving, itemgetter(0))]
    ends = (*(day - _A_DAY for _number, day in begun[1:]), last)
    yield from ((number, day, end) for (number, day), end in zip(begun, ends, strict=False))


def _words(stretch: _Stretch) -> str:
    number, first, last = stretch
    days = month_day_words(first)
    days += f"—{month_day_words(last)}" if last > first else ""
    return f"{days}{f'有{number}名' if number else '没有'}法律顾问"


def _goes_on(facts: Facts, served: Served, day: date) -> bool:
    return facts.adviser_of(served.village_id, day) is not None or not stands(served.village, day)


def _runs_out(ends_on: date, beside: date) -> str:
    return f"聘期到{near_day_words(ends_on, beside)}，还没有续聘或另聘"


def _state_of_term(*, known: bool, runs_out: bool) -> DutyState:
    if not known:
        return DutyState.NOT_NEEDED
    return DutyState.LACKING if runs_out else DutyState.DONE


def _terms_of_adviser(adviser_id: int | None, span: Span) -> Evidence:
    return Evidence(
        records=Records.TERMS, first_day=span.first, last_day=span.last, adviser_id=adviser_id
    )
