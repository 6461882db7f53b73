"""法治讲座: one in each quarter of the calendar, its outline by the quarter's last day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_lecture
from lvgw_desktop.domain.duties.duty import DutyState, Records
from lvgw_desktop.domain.planned_service import PlannedService
from tests.domain.duties.small_office import (
    FROM_26TH,
    cell,
    done,
    facts,
    quarter,
    setting,
    term,
)

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState
ENDS = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))


def held(day, lectures=1):
    return done(day, lectures=lectures)


def filed(day, filed_on, **fields):
    return a_lecture(village_id=1, held_on=day, filed_on=filed_on, **fields)


def lecture(number, **known):
    return cell("quarterly_lecture", quarter(number), facts(**known))


def outline(number, **known):
    return cell("lecture_outline", quarter(number), facts(**known))


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_quarter_ends_with_its_last_day(number):
    last = ENDS[number - 1]
    met = lecture(number, days=(held(last),))
    assert (met.state, met.day, met.by) == (DONE, last, last)
    for other in {1, 2, 3, 4} - {number}:
        assert lecture(other, days=(held(last),)).state is LACKING


def test_quarters_are_natural_ones_whatever_days_make_a_month():
    """On 28 March begins April of an office that counts from the 26th; the quarter goes on."""
    known = facts(days=(held(date(2026, 3, 28)),))
    for number, state in ((1, DONE), (2, LACKING)):
        found = cell("quarterly_lecture", quarter(number), known, calendar=FROM_26TH)
        assert (found.state, found.by) == (state, ENDS[number - 1])


def test_who_is_appointed_in_the_middle_of_a_quarter_owes_from_the_next():
    terms = (term(date(2026, 2, 1)),)
    assert [lecture(number, terms=terms).state for number in (1, 2)] == [NOT_NEEDED, LACKING]
    assert lecture(1, terms=(term(date(2026, 1, 1)),)).state is LACKING


def test_two_weeks_without_an_adviser_do_not_spare_the_quarter():
    terms = (term(ends_on=date(2026, 5, 3)), term(date(2026, 5, 18)))
    assert lecture(2, terms=terms).state is LACKING


def test_a_lecture_to_come_is_planned_by_a_plan_or_by_its_filing():
    today, day = date(2026, 5, 12), date(2026, 6, 18)
    plans = (PlannedService(village_id=1, planned_on=day, kind="LECTURE"),)
    filings = (filed(day, None),)
    for known, records in (
        ({"plans": plans}, Records.PLANS),
        ({"filings": filings}, Records.LECTURES),
        ({"plans": plans, "filings": (filed(date(2026, 6, 17), None),)}, Records.LECTURES),
        ({"plans": plans, "filings": (filed(date(2026, 6, 19), None),)}, Records.PLANS),
    ):
        planned = lecture(2, today=today, **known)
        assert planned.state is PLANNED
        assert planned.evidence.records is records
        assert planned.day == min([day, *(one.held_on for one in known.get("filings", ()))])
        after = lecture(2, **known)
        assert (after.state, after.evidence.records) == (LACKING, Records.LOGS)


def test_a_setting_holds_for_the_quarters_that_begin_after_it():
    settings = (setting("quarterly_lecture", date(2026, 4, 2), 2),)
    known = facts(days=(held(date(2026, 5, 9)), held(date(2026, 8, 9))))
    states = {n: cell("quarterly_lecture", quarter(n), known, settings).state for n in (2, 3)}
    assert states == {2: DONE, 3: LACKING}


@pytest.mark.parametrize(("came", "late"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_an_outline_is_due_on_the_last_day_of_its_quarter(came, late):
    day = date(2026, 3, 16)
    found = outline(1, days=(held(day),), filings=(filed(day, came),))
    assert (found.state, found.day, found.met_late) == (DONE, came, late)


def test_every_lecture_needs_its_outline():
    days = (held(date(2026, 1, 9)), held(date(2026, 2, 9)))
    first = filed(date(2026, 1, 9), date(2026, 1, 12))
    one_came = outline(1, days=days, filings=(first,))
    assert (one_came.state, one_came.number, one_came.wanted) == (LACKING, 1, 2)
    assert one_came.lacks == "还差1份讲座提纲"
    assert one_came.evidence.days == (date(2026, 1, 9), date(2026, 2, 9))


def test_a_filing_without_an_outline_lacks_it_even_without_a_log():
    day = date(2026, 2, 9)
    assert outline(1, filings=(filed(day, None),)).state is LACKING
    assert outline(1, filings=(filed(day, date(2026, 2, 8)),)).state is DONE


def test_without_a_lecture_no_outline_is_asked():
    assert outline(1).state is NOT_NEEDED
    ahead = (filed(date(2026, 3, 9), None),)
    assert outline(1, today=date(2026, 3, 1), filings=ahead).state is NOT_NEEDED


@given(st.lists(st.dates(date(2025, 12, 1), date(2027, 1, 31)), unique=True))
def test_the_lectures_of_the_quarters_are_all_of_the_year(days):
    known = {"days": tuple(held(day) for day in days)}
    numbers = [lecture(number, **known).number for number in (1, 2, 3, 4)]
    assert numbers == [
        sum(q * 3 - 2 <= d.month <= q * 3 for d in days if d.year == 2026) for q in (1, 2, 3, 4)
    ]
