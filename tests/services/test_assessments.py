"""考核簿: what a real office file shows of its pairs, and what is written about them."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_conduct_report, a_feedback, a_follow_up_visit, a_lecture, a_log
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Grade, Opinion
from lvgw_desktop.domain.follow_up_visit import Satisfaction
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.other_kind import CONDUCT_REPORT, FEEDBACK, FOLLOW_UP_VISIT, LECTURE
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from lvgw_desktop.services.assessment_grades import Suggestion
from tests.services.closing import IN_OCTOBER, close
from tests.services.served_villages import serve_villages

PAIR = AssessedPair(village_id=1, adviser_id=1, year=2026)
HALF = replace(PAIR, period=AssessmentPeriod.HALF_YEAR)
LECTURES = (ServiceItem(kind="LECTURE", quantity=1, heads=30),)
SIGNED = Opinion(grade=Grade.GOOD, signed_by="居委会盖章", signed_on=date(2026, 12, 10))


@pytest.fixture
def served(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return office


def numbers(office, pair=PAIR):
    page = office.assessments.page(pair)
    return {one.key: one.amount for area in page.areas for one in area.numbers}


def words(office, area):
    page = office.assessments.page(PAIR)
    numbers = page.areas["一二三四五".index(area)].numbers
    return [f"{one.label} {one.amount} {one.unit}{one.note}" for one in numbers]


def begun(office):
    return office.assessments.page(PAIR).line.assessment


def test_the_book_has_whoever_serves(served):
    book = served.assessments.book(2026, AssessmentPeriod.YEAR)
    assert [(one.village, one.adviser) for one in book.lines] == [
        ("兴梁社区", "周明远"),
        ("军营社区", "周明远"),
    ]
    assert book.settled_words == "已定 0 / 2"
    assert served.assessments.years() == (2026,)


def test_kinds_are_evidence_for_their_areas(served):
    both = ServiceItem(kind="CONSULTATION", quantity=3), ServiceItem(kind="LEGAL_AID", quantity=1)
    served.service_logs.record(a_log(items=both))
    assert words(served, "一") == ["法律咨询 3 条"]
    assert words(served, "三") == ["法律咨询 3 条", "法律援助 1 件"]
    assert [one.records for one in served.assessments.page(PAIR).areas] == [1, 0, 1, 0, 1]


def test_lectures_tell_their_audience_and_the_quarters_without(served):
    served.service_logs.record(a_log(items=LECTURES, served_on=date(2026, 2, 2)))
    served.other_records.save(LECTURE, a_lecture(held_on=date(2026, 2, 2), filed_on=IN_OCTOBER))
    assert words(served, "二") == [
        "法治讲座 1 次(缺第二、三季度)",
        "听众 30 人次",
        "提纲备案 1 / 1 份",
    ]
    assert served.assessments.page(PAIR).areas[1].lacks


def test_what_is_outside_of_the_period_is_no_evidence(served):
    served.service_logs.record(a_log(served_on=date(2026, 6, 30)))
    served.service_logs.record(a_log(served_on=date(2026, 7, 1)))
    assert (numbers(served, HALF)["logs"], numbers(served)["logs"]) == (1, 2)


def test_a_corrected_log_counts_as_it_is_now(served):
    log = served.service_logs.record(a_log(served_on=IN_OCTOBER))
    served.service_logs.record(a_log(served_on=IN_OCTOBER))
    close(served)
    served.corrections.correct(log, replace(log, method=ServiceMethod.PHONE), "实为电话")
    assert (numbers(served)["logs"], numbers(served)["visits"]) == (2, 1)
    log = served.corrections.of_log(log.id).now
    served.corrections.correct(log, replace(log, village_id=2), "村名记错")
    assert numbers(served)["logs"] == 1
    assert numbers(served, replace(PAIR, village_id=2))["logs"] == 1
    assert [one.amount for one in served.assessments.evidence(PAIR, "logs")] == [1]


def hand_in(office, *months):
    with office.workplace.changing() as store:
        for code in months:
            given = {"adviser_id": 1, "handed_in_on": date(2026, 11, 2)}
            store.hand_ins.add(HandIn(month=code, **given))


def test_ledgers_count_for_the_months_served_here(served):
    with served.workplace.changing() as store:
        (term,) = store.appointments.of_village(1)
        store.appointments.change(replace(term, starts_on=date(2026, 8, 10)))
    hand_in(served, "2026-07", "2026-08", "2026-10")
    assert words(served, "五")[-1] == "台账 2 / 3 个月(缺9月)"
    assert [one.headline for one in served.assessments.evidence(PAIR, "ledgers")] == [
        "2026年10月的工作台账，纸质",
        "2026年8月的工作台账，纸质",
    ]


def test_what_people_said_is_counted_and_opened(served):
    fair = a_follow_up_visit(satisfaction=Satisfaction.FAIR)
    for record in (a_follow_up_visit(), a_follow_up_visit(visited_on=date(2026, 5, 5)), fair):
        served.other_records.save(FOLLOW_UP_VISIT, record)
    served.other_records.save(FEEDBACK, a_feedback())
    served.other_records.save(CONDUCT_REPORT, a_conduct_report())
    page = served.assessments.page(PAIR)
    assert page.follow_up_words(served.workplace.pack.vocabulary) == "回访 3 人：满意 2，基本满意 1"
    assert (len(page.follow_ups), page.feedback, page.conduct_reports) == (3, 1, 1)
    assert len(served.assessments.page(HALF).follow_ups) == 1
    assert [one.kind for one in served.assessments.evidence(PAIR, "feedback")] == [FEEDBACK]


def test_an_opinion_begins_the_assessment_and_the_next_goes_on_with_it(served):
    assert begun(served) is None
    served.assessment_grades.register(PAIR, Body.VILLAGE, SIGNED)
    served.assessment_grades.choose(PAIR, Body.FIRM, Grade.PASS)
    kept = begun(served)
    assert (kept.opinion_village, kept.opinion_firm) == (SIGNED, Opinion(grade=Grade.PASS))
    assert kept.final_grade is kept.settled_on is None
    assert served.assessments.page(HALF).line.assessment is None


def test_another_grade_leaves_who_signed(served):
    served.assessment_grades.register(PAIR, Body.VILLAGE, SIGNED)
    served.assessment_grades.choose(PAIR, Body.VILLAGE, Grade.FAIL)
    assert begun(served).opinion_village == replace(SIGNED, grade=Grade.FAIL)


def test_the_grade_of_the_bureau_settles_the_pair(served):
    served.assessment_grades.register(PAIR, Body.DISTRICT, SIGNED)
    kept = begun(served)
    assert (kept.final_grade, kept.settled_on) == (Grade.GOOD, SIGNED.signed_on)
    assert served.assessments.book(2026, AssessmentPeriod.YEAR).settled_words == "已定 1 / 2"
    served.assessment_grades.register(PAIR, Body.DISTRICT, Opinion(reason="退回重评"))
    assert begun(served).settled_on is None


def test_a_proposed_grade_needs_its_reason(served):
    with pytest.raises(Refusal) as refused:
        served.assessment_grades.suggest(PAIR, Suggestion(suggested_grade=Grade.PASS))
    assert [one.field for one in refused.value.problems] == ["suggested_reason"]
    assert begun(served) is None
    served.assessment_grades.suggest(
        PAIR,
        Suggestion(
            suggested_grade=Grade.PASS, suggested_reason="2月没有到村", advice="提前约好日期"
        ),
    )
    kept = begun(served)
    assert (kept.suggested_grade, kept.suggested_reason) == (Grade.PASS, "2月没有到村")
    assert (kept.advice, kept.final_grade) == ("提前约好日期", None)


def test_what_was_begun_is_taken_back(served):
    _kept, step = served.steps.watched(
        lambda: served.assessment_grades.choose(PAIR, Body.FIRM, Grade.PASS)
    )
    served.steps.take_back(step)
    assert begun(served) is None
    served.assessment_grades.choose(PAIR, Body.FIRM, Grade.GOOD)
    assert begun(served).opinion_firm.grade is Grade.GOOD


def changes(office):
    return [(one.change, one.what) for one in office.assessments.changes(PAIR)]


def graded(office):
    """Return a log, the one there is when the grade is stored."""
    log = office.service_logs.record(a_log(served_on=IN_OCTOBER))
    office.assessment_grades.suggest(
        PAIR, Suggestion(suggested_grade=Grade.PASS, suggested_reason="都到了")
    )
    assert office.assessments.page(PAIR).changed == 0
    return log


def test_a_log_changed_after_the_grade_shows(served):
    log = graded(served)
    served.service_logs.record(replace(log, result="双方又谈了一次。"))
    assert served.assessments.page(PAIR).changed == 1
    assert changes(served) == [("改过", "法律咨询 1 条")]


def test_a_log_corrected_after_the_grade_shows(served):
    log = graded(served)
    close(served)
    assert changes(served) == []
    served.corrections.correct(log, replace(log, method=ServiceMethod.PHONE), "实为电话")
    assert changes(served) == [("改过", "法律咨询 1 条")]


def test_a_log_added_and_one_voided_after_the_grade_show(served):
    log = graded(served)
    served.service_logs.record(a_log(served_on=date(2026, 11, 2), items=LECTURES))
    served.paper_moves.void([log.id], "记重了")
    assert changes(served) == [("后来添的", "法治讲座 1 次"), ("作废或改到别处", "法律咨询 1 条")]


def test_a_record_beside_the_logs_shows_too(served):
    graded(served)
    served.other_records.save(FEEDBACK, a_feedback())
    assert changes(served) == [("后来添的", "群众意见")]


def test_the_way_of_the_paper_is_no_change(served):
    log = graded(served)
    served.paper_moves.sign_back([log.id], date(2026, 11, 12))
    assert numbers(served)["signed"] == 1
    assert changes(served) == []


def test_another_grade_rests_on_what_there_is_then(served):
    log = graded(served)
    served.service_logs.record(replace(log, result="双方又谈了一次。"))
    again = Suggestion(suggested_grade=Grade.PASS, suggested_reason="都到了", advice="提前约好日期")
    served.assessment_grades.suggest(PAIR, again)
    assert len(changes(served)) == 1
    served.assessment_grades.choose(PAIR, Body.VILLAGE, Grade.GOOD)
    assert len(changes(served)) == 1
    served.assessment_grades.choose(PAIR, Body.DISTRICT, Grade.GOOD)
    assert changes(served) == []


def test_without_a_grade_nothing_is_compared(served):
    served.assessment_grades.choose(PAIR, Body.VILLAGE, Grade.GOOD)
    served.service_logs.record(a_log())
    assert changes(served) == []


def test_evidence_of_all_kinds_is_listed_by_day(served):
    served.service_logs.record(a_log(served_on=date(2026, 2, 2)))
    served.service_logs.record(a_log(served_on=date(2026, 9, 9)))
    served.other_records.save(LECTURE, a_lecture(held_on=date(2026, 5, 5), filed_on=IN_OCTOBER))
    listed = served.assessments.evidence(PAIR, "everything")
    assert [one.day.month for one in listed] == [9, 5, 2]
    assert len({one.number for one in listed}) == 3
