"""What GROUP BY finds of an adviser in a village equals a count log by log."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.log_evidence import KindOnDay, LogEvidence, LogsOnDay, is_of
from lvgw_desktop.domain.measure import counts
from tests.domain.strategies import LOGS
from tests.storage.offices import add_logs, all_logs, plans_of

AREAS = {
    "一": frozenset({"CONSULTATION", "VILLAGE_RULES"}),
    "三": frozenset({"CONSULTATION", "DOCUMENT_DRAFTING"}),
    "四": frozenset({"MEDIATION"}),
}
NOTHING = LogEvidence(of_areas=dict.fromkeys(AREAS, 0))
PAIRS = st.builds(
    AssessedPair,
    village_id=st.integers(1, 3),
    adviser_id=st.integers(1, 3),
    year=st.just(2026),
    period=st.sampled_from(AssessmentPeriod),
)
SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


def of_days(evidence):
    return {day: tuple(map(sum, zip(*its, strict=True))) for day, its in _by(evidence.days, 1)}


def of_kinds(evidence):
    return {key: tuple(map(sum, zip(*its, strict=True))) for key, its in _by(evidence.kinds, 2)}


def _by(rows, width):
    found = {}
    for row in rows:
        found.setdefault(row[:width], []).append(row[width:])
    return found.items()


@given(st.lists(LOGS, max_size=8), PAIRS)
@SAME_FILE
def test_it_equals_a_count_log_by_log(database, more, pair):
    add_logs(database, *more)
    own = [
        log
        for log in all_logs(database)
        if counts(log) and pair.has(log.village_id, log.adviser_id, log.served_on)
    ]
    with database.open_store() as store:
        found = store.log_evidence.of_pair(pair, AREAS)
    plain = NOTHING.with_logs(own, AREAS)
    assert (found.logs, found.of_areas) == (len(own), plain.of_areas)
    assert of_days(found) == of_days(plain)
    assert of_kinds(found) == of_kinds(plain)


def test_sums_of_kinds_and_of_one_log():
    log = a_log(items=())
    kinds = (KindOnDay(log.served_on, "LECTURE", 1, 30, 30), KindOnDay(log.served_on, "TALK", 2))
    evidence = replace(NOTHING, kinds=kinds, days=(LogsOnDay(log.served_on, 3, 2, 1),))
    assert evidence.of_kinds({"LECTURE", "TALK"})[2:] == (3, 30, 30, 0)
    assert evidence.of_kinds({"NONE"})[2:] == (0, 0, 0, 0)
    assert {kind: one.quantity for kind, one in evidence.sums().items()} == {
        "LECTURE": 1,
        "TALK": 2,
    }
    assert (evidence.logs, evidence.visits, evidence.signed) == (3, 2, 1)
    assert not is_of(log, AREAS["一"])


def test_the_logs_of_a_village_are_found_by_its_index(database):
    pair = AssessedPair(village_id=1, adviser_id=1, year=2026)
    with database.open_store() as store:
        plans = plans_of(store, lambda: store.log_evidence.of_pair(pair, AREAS))
    by_village = "ix_service_log_by_village (village_id=? AND served_on>? AND served_on<?)"
    assert sum(plan.endswith(by_village) for plan in plans) == 3
    assert not any("SCAN service_" in plan for plan in plans)
