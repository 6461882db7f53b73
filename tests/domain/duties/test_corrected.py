"""更正后的事实: corrected logs count as they are now, wherever and whenever that is."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.correction import CorrectedLog, Correction, FieldCorrection
from lvgw_desktop.domain.duties.corrected import corrected_days, corrected_logs, incomplete_now
from lvgw_desktop.domain.duties.facts import DayCount, ToldLog
from lvgw_desktop.domain.log_problems import tells_all
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod
from tests.domain.duties.plain_days import by_day, counted_of
from tests.domain.strategies import LOGS

KINDS = frozenset({"LECTURE", "TALK"})
DAY = date(2026, 5, 9)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "village_id": st.integers(1, 3),
        "served_on": st.dates(date(2026, 10, 1), date(2026, 12, 31)),
        "method": st.sampled_from(ServiceMethod),
        "result": st.sampled_from(["", "当场答复。"]),
        "paper_state": st.just(PaperState.VOID),
    },
)


def corrected(log, changes):
    """A log with what it becomes, each field by a correction of its own."""
    made = tuple(
        FieldCorrection(
            Correction(
                log_uuid=log.uuid,
                month="2026-12",
                made_on=DAY,
                field=field,
                was="",
                becomes="",
                reason="写错",
            ),
            value,
        )
        for field, value in changes.items()
    )
    return CorrectedLog(log, made)


def counted(logs):
    """Count logs by village and day, each as a plain recount does."""
    return {key: counted_of(its) for key, its in by_day(filter(counts, logs)).items()}


def some(days):
    return {key: one[2:] for key, one in days.items() if one.logs}


@given(st.lists(LOGS, max_size=5), st.lists(CHANGES, max_size=5))
def test_days_count_every_log_as_it_is_now(given_logs, changes):
    logs = [replace(log, uuid=str(number)) for number, log in enumerate(given_logs)]
    made = [corrected(*pair) for pair in zip(logs, changes, strict=False) if pair[1]]
    now = {one.log.uuid: one.now for one in made}
    raw = {key: DayCount(*key, *told) for key, told in counted(logs).items()}
    found = corrected_days(raw, made, KINDS)
    assert some(found) == counted([now.get(log.uuid, log) for log in logs])


@given(st.lists(LOGS, max_size=5), st.lists(CHANGES, max_size=5))
def test_logs_that_lack_something_are_those_that_do_now(given_logs, changes):
    logs = [replace(log, uuid=str(number)) for number, log in enumerate(given_logs)]
    made = [corrected(*pair) for pair in zip(logs, changes, strict=False) if pair[1]]
    now = {one.log.uuid: one.now for one in made}
    told = [told_log(log) for log in logs if counts(log) and not tells_all(log)]
    found = {one.uuid: one.day for one in incomplete_now(told, made)}
    latest = [now.get(log.uuid, log) for log in logs]
    assert found == {
        log.uuid: log.served_on for log in latest if counts(log) and not tells_all(log)
    }


def told_log(log, **fields):
    return ToldLog(log.uuid, log.village_id, log.adviser_id, log.served_on, **fields)


def test_a_matter_goes_with_its_log():
    log = a_log(uuid="a", served_on=DAY)
    matter = told_log(log, reported_on=date(2026, 5, 10))
    moved = corrected(log, {"village_id": 2, "served_on": date(2026, 5, 8)})
    [found] = corrected_logs([matter], [moved])
    assert (found.village_id, found.day) == (2, date(2026, 5, 8))
    assert found.reported_on == date(2026, 5, 10)
    voided = corrected(log, {"paper_state": PaperState.VOID})
    assert list(corrected_logs([matter], [voided])) == []
    assert list(corrected_logs([matter], [])) == [matter]
