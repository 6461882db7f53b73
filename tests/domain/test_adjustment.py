"""加减行: late rows and corrections make months whose sum is the year's, whatever was closed."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.adjustment import CountedMonths, adjusted, adjustments, amount
from lvgw_desktop.domain.correction import CorrectedLog, Correction, FieldCorrection
from lvgw_desktop.domain.measure import LOG_MEASURES, recount
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from tests.domain.plain_recount import month_of

YEAR = 2026
MONTHS = tuple(StatisticalMonth(YEAR, number) for number in range(1, 13))
ITEMS = st.lists(
    st.builds(
        ServiceItem, kind=st.sampled_from(["CONSULTATION", "MEDIATION"]), quantity=st.integers(0, 9)
    ),
    max_size=2,
).map(tuple)
CHANGES = st.one_of(
    st.tuples(st.just("items"), ITEMS),
    st.tuples(st.just("village_id"), st.integers(1, 3)),
    st.tuples(st.just("method"), st.sampled_from(ServiceMethod)),
    st.tuples(st.just("paper_state"), st.just(PaperState.VOID)),
)


@st.composite
def offices(draw):
    """Logs of a year, some late, some corrected in later months; no two of one number."""
    rule = draw(st.sampled_from(MonthRule))
    first, last = MonthCalendar(rule).year(YEAR)
    days = (last - first).days
    corrected = []
    for number in range(draw(st.integers(1, 6))):
        served = first + timedelta(days=draw(st.integers(0, days)))
        own = month_of(served, rule)
        late = draw(st.sampled_from(["", *(one.code for one in MONTHS if one > own)]))
        log = a_log(id=number + 1, served_on=served, items=draw(ITEMS), late_month=late)
        log = replace(log, village_id=draw(st.integers(1, 3)))
        later = [one.code for one in MONTHS if one.code >= (late or own.code)]
        made = []
        changes = draw(st.lists(CHANGES, max_size=3))
        in_time = sorted(draw(st.sampled_from(later)) for _change in changes)
        for (field, value), month in zip(changes, in_time, strict=True):
            made.append(FieldCorrection(a_correction(field, month), value))
        corrected.append(CorrectedLog(log, tuple(made)))
    return rule, corrected


def a_correction(field, month):
    return Correction(
        log_uuid="l",
        month=month,
        made_on=date(YEAR, 12, 31),
        field=field,
        was="",
        becomes="",
        reason="错",
    )


def months(rule, first, last):
    return CountedMonths(
        first_month=first.code,
        last_month=last.code,
        first_day=MonthCalendar(rule).first_day(first),
        last_day=MonthCalendar(rule).last_day(last),
    )


def sums(logs, counted, measures=LOG_MEASURES):
    """The plain sums by village over the days, as GROUP BY gives them."""
    keys = {log.village_id for log in logs}
    return {
        key: {one.name: recount(one, of_village(logs, key, counted)) for one in measures}
        for key in keys
    }


def of_village(logs, key, counted):
    return [log for log in logs if log.village_id == key and counted.has_day(log.served_on)]


def figures(rule, corrected, first, last):
    counted = months(rule, first, last)
    logs = [one.log for one in corrected]
    late = [log for log in logs if log.late_month]
    changes = tuple(adjustments(counted, late, corrected))
    return adjusted(sums(logs, counted), changes, lambda log: log.village_id)


def total(found, name, key):
    return found.get(key, {}).get(name, Decimal(0))


@given(offices())
def test_a_year_is_the_sum_of_its_months(office):
    rule, corrected = office
    year = figures(rule, corrected, MONTHS[0], MONTHS[-1])
    by_month = [figures(rule, corrected, month, month) for month in MONTHS]
    for measure in LOG_MEASURES:
        for key in (1, 2, 3):
            parts = sum(total(found, measure.name, key) for found in by_month)
            assert total(year, measure.name, key) == parts


@given(offices())
def test_a_whole_year_counts_every_log_as_it_is_now(office):
    rule, corrected = office
    now = [one.now for one in corrected]
    year = figures(rule, corrected, MONTHS[0], MONTHS[-1])
    for measure in LOG_MEASURES:
        for key in (1, 2, 3):
            expected = recount(measure, [log for log in now if log.village_id == key])
            assert total(year, measure.name, key) == expected


@given(offices(), st.sampled_from(MONTHS))
def test_what_is_corrected_later_leaves_an_earlier_month_alone(office, month):
    rule, corrected = office
    before = [
        CorrectedLog(one.log, tuple(m for m in one.made if m.correction.month <= month.code))
        for one in corrected
    ]
    assert figures(rule, corrected, month, month) == figures(rule, before, month, month)


def test_a_correction_takes_off_what_was_and_adds_what_becomes():
    consultations = next(one for one in LOG_MEASURES if one.name == "consultations")
    log = a_log(items=(ServiceItem(kind="CONSULTATION", quantity=5),), served_on=date(YEAR, 10, 3))
    three = (ServiceItem(kind="CONSULTATION", quantity=3),)
    one = CorrectedLog(log, (FieldCorrection(a_correction("items", "2026-11"), three),))
    november = months(MonthRule.NATURAL, MONTHS[10], MONTHS[10])
    changes = tuple(adjustments(november, [], [one]))
    assert [amount(consultations, change) for change in changes] == [-5, 3]
    assert tuple(adjustments(months(MonthRule.NATURAL, MONTHS[9], MONTHS[9]), [], [one])) == ()
