"""考核: found by period and by pair; what is looked through comes without its evidence."""

from dataclasses import replace

from lvgw_desktop.domain.assessed_pair import AssessedPair, pair_of
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod, EvidenceMark

HALF, YEAR = AssessmentPeriod
MARKS = (EvidenceMark(item="service_log", record_uuid="a log", digest="ab"),)
WHOSE = {"village_id": 1, "adviser_id": 1}


def kept(database, **fields):
    with database.change_store() as store:
        return store.assessments.add(Assessment(**{**WHOSE, "year": 2026, **fields}))


def test_a_period_has_its_own_and_none_begun_by_mistake(database):
    whole = kept(database, evidence=MARKS)
    half = kept(database, period=HALF)
    with database.change_store() as store:
        store.assessments.change(replace(half, void_reason="撤销"))
    again = kept(database, period=HALF)
    with database.open_store() as store:
        assert store.assessments.of_period(2026, YEAR) == (whole,)
        assert store.assessments.of_period(2026, HALF) == (again,)
        assert store.assessments.of_pair(pair_of(again)) == again
        assert store.assessments.of_pair(AssessedPair(**WHOSE, year=2025)) is None


def test_other_periods_are_looked_through_without_their_evidence(database):
    kept(database)
    older = kept(database, year=2025, evidence=MARKS, advice="提前约好")
    half = kept(database, period=HALF)
    with database.open_store() as store:
        found = store.assessments.texts_beside(2026, YEAR)
    assert found == (half, replace(older, evidence=()))
