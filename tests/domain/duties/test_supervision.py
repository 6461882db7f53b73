"""监督考核: inspections, assessments and training in a year."""

from datetime import date

import pytest

from builders import a_training, an_inspection
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.duties.duty import DutyState
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.training import TrainingAttendee
from tests.domain.duties.small_office import (
    YEAR,
    adviser,
    cell,
    cells,
    facts,
    setting,
    term,
)

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState
FIRST_HALF, SECOND_HALF = (Period(2026, PeriodKind.HALF, number) for number in (1, 2))


def inspected(*days):
    records = tuple(an_inspection(village_id=1, adviser_id=1, inspected_on=day) for day in days)
    return cell("inspections", YEAR, facts(inspections=records))


def test_records_of_one_day_are_one_inspection():
    once = inspected(date(2026, 4, 16), date(2026, 4, 16), date(2025, 12, 31))
    assert (once.state, once.number, once.lacks) == (LACKING, 1, "还差1次检查")
    twice = inspected(date(2026, 4, 16), date(2026, 12, 31))
    assert (twice.state, twice.day) == (DONE, date(2026, 12, 31))


def assessed(period, settled_on, **fields):
    given = {"village_id": 1, "adviser_id": 1, "year": 2026, "period": period}
    return (Assessment(**{**given, "settled_on": settled_on, **fields}),)


def test_half_year_and_year_are_assessed_each_by_its_end():
    for period, its, end in (
        (FIRST_HALF, AssessmentPeriod.HALF_YEAR, date(2026, 6, 30)),
        (YEAR, AssessmentPeriod.YEAR, date(2026, 12, 31)),
    ):
        met = cell("assessments", period, facts(assessments=assessed(its, end)))
        assert (met.state, met.by, met.met_late) == (DONE, end, False)
        for other in (
            assessed(its, None),
            assessed(its, end, year=2025),
            assessed(its, end, village_id=2),
        ):
            assert cell("assessments", period, facts(assessments=other)).state is LACKING


def test_the_second_half_year_is_assessed_with_the_year():
    assert cells("assessments", SECOND_HALF, facts()) == ()


def test_one_assessment_a_year_is_that_of_the_year():
    settings = (setting("assessments", date(2026, 1, 1), 1),)
    assert cells("assessments", FIRST_HALF, facts(), settings) == ()
    assert cell("assessments", YEAR, facts(), settings).state is LACKING


def test_a_village_that_got_its_adviser_in_spring_is_first_assessed_for_the_year_after():
    terms = (term(date(2026, 3, 2)),)
    for period in (FIRST_HALF, YEAR):
        assert cell("assessments", period, facts(terms=terms)).state is NOT_NEEDED


def trained(signed, held_on=date(2026, 6, 18), **known):
    attendees = (TrainingAttendee(name="周明远", adviser_id=1, signed=signed),)
    trainings = (a_training(held_on=held_on, attendees=attendees),)
    return cell("adviser_training", YEAR, facts(trainings=trainings, **known))


def test_a_training_counts_for_who_signed():
    assert trained(signed=True).state is DONE
    absent = trained(signed=False)
    assert (absent.state, absent.lacks) == (LACKING, "还差1次业务培训")
    assert trained(signed=True, held_on=date(2025, 12, 31)).state is LACKING


@pytest.mark.parametrize(
    ("starts_on", "state"), [(date(2026, 1, 1), LACKING), (date(2026, 1, 2), NOT_NEEDED)]
)
def test_who_came_in_the_course_of_the_year_owes_no_training(starts_on, state):
    assert trained(signed=False, terms=(term(starts_on),)).state is state


def test_who_left_owes_no_training():
    known = facts(
        terms=(term(ends_on=date(2026, 7, 14)), term(date(2026, 7, 15), adviser_id=2)),
        advisers=(adviser(), adviser(id=2)),
    )
    [only] = cells("adviser_training", YEAR, known)
    assert (only.adviser_id, only.state) == (2, NOT_NEEDED)
