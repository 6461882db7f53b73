"""考核表: the form says what the page says, for one pair and for all of a period."""

from datetime import date

import pytest

from builders import a_follow_up_visit, a_log
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Grade, Opinion
from lvgw_desktop.domain.other_kind import FOLLOW_UP_VISIT
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.services.assessment_counts import assessment_counts
from lvgw_desktop.services.assessment_grades import Suggestion
from tests.services.papers import words_of
from tests.services.served_villages import serve_villages

PAIR = AssessedPair(village_id=1, adviser_id=1, year=2026)


@pytest.fixture
def served(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return office


def printed(office, *pairs):
    return words_of(office.assessment_printing.preview(pairs or (PAIR,)).pdf)


def counted(office):
    evidence = office.assessments.page(PAIR).evidence
    return assessment_counts(evidence, office.workplace.pack.vocabulary)


def test_the_form_has_opinions_and_follow_up_visits(served):
    said = Opinion(grade=Grade.GOOD, signed_by="李素珍", signed_on=date(2026, 12, 10))
    served.assessment_grades.register(PAIR, Body.VILLAGE, said)
    served.other_records.save(FOLLOW_UP_VISIT, a_follow_up_visit())
    words = printed(served)
    for word in ("兴梁社区", "周明远", "2026年度", "全年", "李素珍", "2026年12月10日"):
        assert word in words
    assert "回访1人：满意1" in words.replace(" ", "")
    assert "2026年1月1日至2026年12月31日" in words


def test_the_numbers_are_those_of_annex_1(served):
    items = (
        ServiceItem(kind="CONSULTATION", quantity=3, heads=5),
        ServiceItem(kind="CONSULTATION", quantity=2),
        ServiceItem(kind="LECTURE", quantity=1, heads=30),
        ServiceItem(kind="TRAINING", quantity=1),
        ServiceItem(kind="MEDIATION", quantity=4),
        ServiceItem(kind="GOVERNANCE", quantity=6),
    )
    served.service_logs.record(a_log(items=items))
    numbers = counted(served)
    assert (numbers.consultations, numbers.free_consultations) == (7, 7)
    assert (numbers.lectures, numbers.mediations, numbers.governance) == (2, 4, 6)
    assert (numbers.visits, numbers.logs, numbers.ledgers, numbers.legal_aid) == (1, 1, 0, 0)


def test_all_pairs_of_a_period_are_one_batch(served):
    half = served.assessments.book(2026, AssessmentPeriod.HALF_YEAR)
    preview = served.assessment_printing.preview([line.pair for line in half.lines])
    assert [one.label for one in preview.sheets] == ["兴梁社区 周明远", "军营社区 周明远"]
    assert "半年" in words_of(preview.pdf)


def test_a_change_since_the_grade_is_told_before_printing(served):
    served.assessment_grades.suggest(
        PAIR, Suggestion(suggested_grade=Grade.PASS, suggested_reason="都到了")
    )
    assert served.assessment_printing.preview([PAIR]).remarks == ()
    served.service_logs.record(a_log())
    [remark] = served.assessment_printing.preview([PAIR]).remarks
    assert remark == "兴梁社区 周明远存等次以后改过 1 条，表上的数字是现在的"
