"""到村服务: one in each statistical month of a village that is served."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.duties.duty import Doer, DutyState, Records
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.statistical_month import MonthRule
from tests.domain.duties.small_office import (
    FROM_26TH,
    NATURAL,
    cell,
    cells,
    done,
    facts,
    month,
    setting,
    term,
    village,
)

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState


def visit(number, calendar=NATURAL, settings=(), **known):
    return cell("monthly_visit", month(number), facts(**known), settings, calendar)


def test_a_visit_on_any_day_of_the_month_is_enough():
    for day in (date(2026, 5, 1), date(2026, 5, 31)):
        met = visit(5, days=(done(day),))
        assert (met.state, met.number, met.day, met.by) == (DONE, 1, day, date(2026, 5, 31))
        assert met.evidence.days == (day,)


def test_a_month_without_a_visit_lacks_one_of_its_adviser():
    days = (done(date(2026, 4, 30)), done(date(2026, 5, 9), visits=0), done(date(2026, 6, 1)))
    lacking = visit(5, days=days)
    assert (lacking.state, lacking.lacks) == (LACKING, "还差1次到村服务")
    assert (lacking.doer, lacking.adviser_id, lacking.day) == (Doer.ADVISER, 1, None)
    opened = lacking.evidence.log_filter
    assert (opened.first_day, opened.last_day) == (date(2026, 5, 1), date(2026, 5, 31))
    assert opened.village_id == 1


def test_months_from_the_26th_have_other_days():
    days = (done(date(2026, 5, 26)),)
    assert visit(5, FROM_26TH, days=days).state is LACKING
    met = visit(6, FROM_26TH, days=days)
    assert (met.state, met.by) == (DONE, date(2026, 6, 25))


def test_a_closed_month_keeps_its_own_days():
    """Closed by natural months, and changed to the 26th since: June begins on the 1st of June."""
    closed = {"2026-05": (date(2026, 5, 1), date(2026, 5, 31))}
    calendar = MonthCalendar(MonthRule.FROM_26TH, closed)
    days = (done(date(2026, 5, 28)),)
    assert visit(5, calendar, days=days).state is DONE
    assert visit(6, calendar, days=days).state is LACKING


@pytest.mark.parametrize(
    ("starts_on", "owed_in_may"),
    [(date(2026, 5, 1), True), (date(2026, 5, 2), False), (date(2026, 5, 28), False)],
)
def test_who_is_appointed_in_the_middle_of_a_month_owes_from_the_next(starts_on, owed_in_may):
    terms = (term(starts_on),)
    assert visit(5, terms=terms).state is (LACKING if owed_in_may else NOT_NEEDED)
    assert visit(6, terms=terms).state is LACKING


def test_a_visit_that_was_not_owed_counts_all_the_same():
    assert visit(5, terms=(term(date(2026, 5, 12)),), days=(done(date(2026, 5, 20)),)).state is DONE


def test_a_village_that_changes_hands_owes_and_the_successor_has_to_do_it():
    terms = (
        term(ends_on=date(2026, 5, 14)),
        term(date(2026, 5, 15), adviser_id=2),
    )
    lacking = visit(5, terms=terms)
    assert (lacking.state, lacking.adviser_id) == (LACKING, 2)


def test_two_weeks_without_an_adviser_do_not_spare_the_month():
    terms = (term(ends_on=date(2026, 5, 3)), term(date(2026, 5, 18)))
    assert visit(5, terms=terms).state is LACKING
    over_the_end = (term(ends_on=date(2026, 5, 24)), term(date(2026, 6, 8)))
    assert [visit(number, terms=over_the_end).state for number in (5, 6, 7)] == [
        NOT_NEEDED,
        NOT_NEEDED,
        LACKING,
    ]


def test_a_merged_village_owes_nothing_from_its_last_month_on():
    gone = {"villages": (village(retired_on=date(2026, 9, 10)),)}
    assert visit(8, **gone).state is LACKING
    assert visit(9, **gone).state is NOT_NEEDED
    with pytest.raises(ValueError, match="unpack"):
        visit(10, **gone)


def test_the_last_day_of_a_village_decides():
    gone = {"villages": (village(retired_on=date(2026, 10, 1)),)}
    assert visit(9, **gone).state is LACKING


def plan(day, **fields):
    return (PlannedService(village_id=1, planned_on=day, **fields),)


def test_a_visit_agreed_for_a_day_to_come_is_planned():
    today = date(2026, 5, 12)
    planned = visit(5, today=today, plans=plan(date(2026, 5, 28)))
    assert (planned.state, planned.day) == (PLANNED, date(2026, 5, 28))
    assert planned.evidence.records is Records.PLANS
    for other in (
        plan(date(2026, 5, 11)),
        plan(date(2026, 6, 1)),
        plan(date(2026, 5, 28), kind="LECTURE"),
        plan(date(2026, 5, 28), dropped_on=today, drop_reason="下雨"),
    ):
        assert visit(5, today=today, plans=other).state is LACKING


def test_a_setting_holds_for_the_months_that_begin_after_it():
    settings = (setting("monthly_visit", date(2026, 7, 15), 2),)
    days = tuple(done(date(2026, number, 20)) for number in (6, 7, 8))
    found = {number: visit(number, settings=settings, days=days) for number in (6, 7, 8)}
    assert [one.state for one in found.values()] == [DONE, DONE, LACKING]
    assert (found[8].number, found[8].wanted) == (1, 2)
    off = (setting("monthly_visit", date(2026, 7, 1), 1, enabled=False),)
    assert visit(6, settings=off).state is LACKING
    with pytest.raises(ValueError, match="unpack"):
        visit(7, settings=off)


@given(st.lists(st.tuples(st.dates(date(2025, 12, 1), date(2027, 1, 31)), st.integers(0, 3))))
def test_the_visits_of_a_month_are_those_of_its_days(given_days):
    days = tuple(done(day, visits=visits) for day, visits in dict(given_days).items())
    for calendar in (NATURAL, FROM_26TH):
        for number in range(1, 13):
            first, last = calendar.days(month(number).first_month)
            plain = sum(one.visits for one in days if first <= one.day <= last)
            found = visit(number, calendar, days=days)
            assert found.number == plain
            assert found.state is (DONE if plain else LACKING)


def test_hours_on_site_are_asked_only_where_the_office_asks():
    known = facts(days=(done(date(2026, 5, 9), visits=1, hours=Decimal("2.5")),))
    assert not cells_of_hours(known)
    on = (setting("on_site_hours", date(2026, 1, 1), 4),)
    [lacking] = cells_of_hours(known, on)
    assert (lacking.state, lacking.number, lacking.wanted) == (LACKING, 2, 4)
    assert lacking.lacks == "还差1.5小时现场服务"
    more = done(date(2026, 5, 30), visits=1, hours=Decimal("1.5"))
    [met] = cells_of_hours(facts(days=(*known.days, more)), on)
    assert (met.state, met.day) == (DONE, date(2026, 5, 30))


def cells_of_hours(known, settings=()):
    return cells("on_site_hours", month(5), known, settings)
