"""聘任: who serves, how many villages, and for how long yet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.duties.duty import Doer, DutyState
from lvgw_desktop.domain.legal_adviser import AdviserKind
from tests.domain.duties.small_office import (
    YEAR,
    adviser,
    cell,
    cells,
    facts,
    month,
    setting,
    term,
    village,
)

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState


def current(number, **known):
    return cell("one_current_adviser", month(number), facts(**known))


def end(today, *terms, settings=(), **known):
    return cell("contract_end", YEAR, facts(today=today, terms=terms, **known), settings)


def test_a_gap_is_told_with_its_days():
    gap = current(5, terms=(term(ends_on=date(2026, 5, 3)), term(date(2026, 5, 18))))
    assert (gap.state, gap.doer, gap.by) == (LACKING, Doer.OFFICE, date(2026, 5, 4))
    assert gap.lacks == "5月4日—5月17日没有法律顾问"
    assert current(6, terms=(term(ends_on=date(2026, 5, 3)), term(date(2026, 5, 18)))).state is DONE


def test_an_overlap_of_two_is_told_and_that_of_one_person_is_none():
    both = (term(ends_on=date(2026, 5, 9)), term(date(2026, 5, 9), adviser_id=2))
    assert current(5, terms=both).lacks == "5月9日有2名法律顾问"
    renewed = (term(ends_on=date(2026, 5, 9)), term(date(2026, 5, 2)))
    assert current(5, terms=renewed).state is DONE


def test_only_days_that_have_come_are_looked_at():
    ending = (term(ends_on=date(2026, 5, 20)),)
    assert current(5, today=date(2026, 5, 20), terms=ending).state is DONE
    assert current(5, today=date(2026, 5, 21), terms=ending).lacks == "5月21日没有法律顾问"


def test_nothing_is_asked_before_the_first_term_or_after_the_village():
    assert current(5, terms=(term(date(2026, 5, 9)),)).state is DONE
    merged = (village(retired_on=date(2026, 5, 10)),)
    assert current(5, villages=merged, terms=(term(ends_on=date(2026, 5, 9)),)).state is DONE
    assert current(5, villages=merged, terms=(term(ends_on=date(2026, 5, 8)),)).state is LACKING


def test_a_village_without_any_term_has_no_adviser():
    assert current(5, terms=()).lacks == "5月1日—5月31日没有法律顾问"


@given(
    st.lists(
        st.tuples(
            st.dates(date(2026, 4, 1), date(2026, 7, 1)), st.integers(0, 40), st.integers(1, 3)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_month_is_whole_if_each_of_its_days_is(given_terms):
    terms = tuple(
        term(first, first + timedelta(days=days), adviser_id=who)
        for first, days, who in given_terms
    )
    known_from = min(one.starts_on for one in terms)
    days = [date(2026, 5, number) for number in range(1, 32)]
    serving = [
        {one.adviser_id for one in terms if one.covers(day)} for day in days if day >= known_from
    ]
    whole = all(len(who) == 1 for who in serving)
    assert current(5, terms=terms).state is (DONE if whole else LACKING)


@pytest.mark.parametrize(("elsewhere", "state"), [(0, DONE), (5, DONE), (6, LACKING)])
def test_villages_elsewhere_count(elsewhere, state):
    found = cell(
        "villages_per_adviser", YEAR, facts(advisers=(adviser(villages_elsewhere=elsewhere),))
    )
    assert (found.state, found.number, found.wanted) == (state, 1 + elsewhere, 6)
    assert found.by is None


def test_only_advisers_who_serve_now_are_counted_with_the_villages_they_have_now():
    left = (term(ends_on=date(2026, 7, 14)), term(date(2026, 7, 15), adviser_id=2))
    advisers = (adviser(villages_elsewhere=9), adviser(id=2, name="孙立群"))
    [only] = cells("villages_per_adviser", YEAR, facts(terms=left, advisers=advisers))
    assert (only.adviser_id, only.number) == (2, 1)


def test_a_limit_of_five_holds_for_the_years_that_begin_after_it():
    known = facts(advisers=(adviser(villages_elsewhere=5),))
    for day, state in ((date(2026, 1, 2), DONE), (date(2026, 1, 1), LACKING)):
        settings = (setting("villages_per_adviser", day, 5),)
        assert cell("villages_per_adviser", YEAR, known, settings).state is state


ENDS_ON = date(2026, 9, 29)


@pytest.mark.parametrize(
    ("days_before", "state"), [(61, DONE), (60, LACKING), (30, LACKING), (0, LACKING)]
)
def test_a_term_is_told_of_sixty_days_before_it_ends(days_before, state):
    found = end(ENDS_ON - timedelta(days=days_before), term(ends_on=ENDS_ON))
    assert (found.state, found.by) == (state, ENDS_ON)
    assert found.lacks == "聘期到9月29日，还没有续聘或另聘"


def test_sixty_days_before_on_a_sunday_is_the_friday_before():
    ends_on = date(2026, 12, 31)
    days = {date(2026, 10, 29): DONE, date(2026, 10, 30): LACKING, date(2026, 11, 1): LACKING}
    assert {day: end(day, term(ends_on=ends_on)).state for day in days} == days


def test_a_term_that_is_followed_or_never_ends_runs_on():
    today, ending = date(2026, 9, 20), term(ends_on=ENDS_ON)
    assert end(today, ending, term(date(2026, 9, 30), adviser_id=2)).state is DONE
    assert end(today, ending, term(date(2026, 10, 1))).state is LACKING
    assert end(today, term()).state is DONE
    merged = (village(retired_on=date(2026, 9, 30)),)
    assert end(today, ending, villages=merged).state is DONE


def test_the_office_says_how_early():
    settings = (setting("contract_end", date(2026, 1, 1), 90),)
    day = ENDS_ON - timedelta(days=90)
    assert end(day, term(ends_on=ENDS_ON), settings=settings).state is LACKING
    assert end(day, term(ends_on=ENDS_ON)).state is DONE


def test_the_share_of_lawyers_is_only_told():
    advisers = (adviser(kind=AdviserKind.LEGAL_WORKER), adviser(id=2), adviser(id=3))
    terms = tuple(term(adviser_id=one.id) for one in advisers)
    found = cell("lawyer_share", YEAR, facts(advisers=advisers, terms=terms))
    assert (found.state, found.number, found.wanted) == (NOT_NEEDED, 66, 80)
    assert cell("lawyer_share", YEAR, facts(terms=())).number == 0
