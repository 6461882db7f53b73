from datetime import date

import pytest

from builders import an_appointment
from lvgw_desktop.domain.appointment import (
    appointment_problems,
    by_village,
    serving_since,
    valid_on,
)
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity, refuse_errors

NEW_YEAR, YEAR_END = date(2026, 1, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("day", "ends_on", "covered"),
    [
        (date(2025, 12, 31), YEAR_END, False),
        (NEW_YEAR, YEAR_END, True),
        (YEAR_END, YEAR_END, True),
        (date(2027, 1, 1), YEAR_END, False),
        (date(2099, 1, 1), None, True),
    ],
)
def test_an_appointment_covers_its_first_and_last_day(day, ends_on, covered):
    assert an_appointment(starts_on=NEW_YEAR, ends_on=ends_on).covers(day) is covered


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "shared"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), False),
        (date(2025, 1, 1), NEW_YEAR, True),
        (YEAR_END, None, True),
        (date(2027, 1, 1), None, False),
        (date(2026, 5, 1), date(2026, 5, 2), True),
        (date(2025, 1, 1), None, True),
    ],
)
def test_overlaps_are_seen_from_both_sides(starts_on, ends_on, shared):
    this = an_appointment(starts_on=NEW_YEAR, ends_on=YEAR_END)
    other = an_appointment(starts_on=starts_on, ends_on=ends_on)
    assert this.overlaps(other) is other.overlaps(this) is shared
    problems = appointment_problems(this, [other])
    assert [problem.severity for problem in problems] == [Severity.CHECK] * shared


def test_an_overlap_names_the_other_span():
    other = an_appointment(id=1, starts_on=date(2026, 5, 1), ends_on=None)
    (problem,) = appointment_problems(an_appointment(id=2), [other])
    assert problem == Problem(
        "starts_on",
        "这个村(居)已有聘期 2026年5月1日—未定，两段重叠，请核对。",
        Severity.CHECK,
    )


def test_neither_the_appointment_itself_nor_another_village_overlaps():
    saved = an_appointment(id=7)
    assert appointment_problems(saved, [saved, an_appointment(id=8, village_id=2)]) == ()
    assert len(appointment_problems(an_appointment(), [an_appointment()])) == 1


def test_an_end_before_the_start_cannot_be_stored():
    backwards = an_appointment(starts_on=YEAR_END, ends_on=NEW_YEAR)
    with pytest.raises(Refusal, match="聘期止早于聘期起，请改日期。") as refused:
        refuse_errors(appointment_problems(backwards))
    assert [problem.field for problem in refused.value.problems] == ["ends_on"]
    refuse_errors(appointment_problems(an_appointment(starts_on=NEW_YEAR, ends_on=NEW_YEAR)))


def test_the_latest_begun_of_the_valid_ones_comes_first():
    old = an_appointment(id=1, starts_on=date(2025, 1, 1), ends_on=None)
    new = an_appointment(id=2, starts_on=date(2026, 6, 1), ends_on=None)
    over = an_appointment(id=3, starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31))
    assert valid_on([over, old, new], date(2026, 6, 1)) == (new, old)
    assert valid_on([over, old, new], date(2026, 5, 31)) == (old,)


TODAY = date(2026, 11, 20)


def a_term(first, last, adviser_id=1):
    return an_appointment(starts_on=first, ends_on=last, adviser_id=adviser_id)


@pytest.mark.parametrize(
    ("terms", "since"),
    [
        ([], None),
        ([a_term(date(2026, 1, 1), date(2026, 11, 19))], None),
        ([a_term(date(2026, 1, 1), None)], date(2026, 1, 1)),
        (
            [a_term(date(2025, 1, 1), date(2025, 12, 31)), a_term(date(2026, 1, 1), None)],
            date(2025, 1, 1),
        ),
        (
            [a_term(date(2025, 1, 1), date(2025, 12, 30)), a_term(date(2026, 1, 1), None)],
            date(2026, 1, 1),
        ),
        (
            [a_term(date(2025, 1, 1), date(2025, 12, 31), 2), a_term(date(2026, 1, 1), None)],
            date(2026, 1, 1),
        ),
        (
            [
                a_term(date(2024, 1, 1), date(2024, 12, 31)),
                a_term(date(2025, 1, 1), date(2025, 12, 31)),
                a_term(date(2026, 1, 1), None),
            ],
            date(2024, 1, 1),
        ),
    ],
)
def test_a_renewal_goes_on_from_the_term_before_and_a_break_begins_anew(terms, since):
    assert serving_since(terms, TODAY) == since


def test_of_two_valid_appointments_the_later_begun_is_the_village_s():
    older, newer = a_term(date(2026, 1, 1), None), a_term(date(2026, 7, 1), None, 2)
    assert by_village([newer, older]) == {1: newer}
