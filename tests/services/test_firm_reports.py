"""机构自评: one paper of a firm about all its pairs, kept with each of them."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_village, an_adviser, an_appointment
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Body, Grade, Opinion
from lvgw_desktop.domain.refusal import Refusal
from tests.services.assessed_pairs import serve_pairs

DAY = date(2026, 12, 8)


@pytest.fixture
def pairs(office):
    return serve_pairs(office)


@pytest.fixture
def report(office, pairs):
    """What the law firm says, not kept yet."""
    return replace(
        office.firm_reports.of_pair(pairs[2]),
        text="全年到村服务36次。",
        signed_by="周某某",
        signed_on=DAY,
        grades=dict(zip(pairs[:3], (Grade.GOOD, Grade.GOOD, Grade.PASS), strict=True)),
    )


def kept(office, pair):
    return office.assessments.page(pair).assessment


def test_a_firm_reports_on_all_its_pairs_and_no_others(office, pairs):
    report = office.firm_reports.of_pair(pairs[0])
    assert report.firm.name == "河南砺衡律师事务所"
    assert [one.pair for one in report.lines] == pairs[:3]
    assert (report.text, report.signed_by, report.signed_on, report.grades) == ("", "", None, {})


def test_one_paper_is_kept_with_every_pair_of_the_firm(office, pairs, report):
    office.firm_reports.save(report)
    assert [kept(office, pair).firm_report for pair in pairs] == ["全年到村服务36次。"] * 3 + [""]
    opinions = [kept(office, pair).opinion_firm for pair in pairs[:3]]
    assert [one.grade for one in opinions] == [Grade.GOOD, Grade.GOOD, Grade.PASS]
    assert {(one.signed_by, one.signed_on) for one in opinions} == {("周某某", DAY)}
    assert kept(office, pairs[0]).firm_id == report.firm.id
    assert office.firm_reports.of_pair(pairs[1]).grades == report.grades


def test_what_others_wrote_and_the_reason_of_a_grade_stay(office, pairs, report):
    opinion = Opinion(grade=Grade.PASS, reason="有一个月没到村")
    for body in (Body.FIRM, Body.VILLAGE):
        office.assessment_grades.register(pairs[0], body, opinion)
    office.firm_reports.save(report)
    assert kept(office, pairs[0]).opinion_village == opinion
    own = kept(office, pairs[0]).opinion_firm
    assert (own.grade, own.reason) == (Grade.GOOD, "有一个月没到村")


def test_a_grade_taken_out_is_gone(office, pairs, report):
    office.firm_reports.save(report)
    office.firm_reports.save(replace(report, grades={}))
    assert kept(office, pairs[0]).opinion_firm.grade is None


def test_an_empty_paper_is_refused(office, pairs, report):
    with pytest.raises(Refusal, match="还没有写"):
        office.firm_reports.save(replace(report, text="", grades={}))


def test_a_paper_is_taken_back_in_one_step(office, pairs, report):
    _saved, step = office.steps.watched(lambda: office.firm_reports.save(report))
    office.steps.take_back(step)
    assert [kept(office, pair).firm_report for pair in pairs] == [""] * 4


def test_an_adviser_without_a_firm_is_told_where_to_fill_it_in(office):
    village, adviser = office.villages.save(a_village()), office.advisers.save(an_adviser())
    office.appointments.save(
        an_appointment(village_id=village.id, adviser_id=adviser.id, firm_id=None)
    )
    pair = AssessedPair(village_id=village.id, adviser_id=adviser.id, year=2026)
    with pytest.raises(Refusal, match="没有填所在机构"):
        office.firm_reports.of_pair(pair)
