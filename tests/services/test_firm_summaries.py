"""按机构汇总: one line for each adviser of a kind, with the sums of all villages."""

from dataclasses import asdict, replace

import pytest
from openpyxl import load_workbook

from builders import a_conduct_report, a_feedback, a_log
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Grade, Opinion
from lvgw_desktop.domain.firm_summary import PURPOSES
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.other_kind import CONDUCT_REPORT, FEEDBACK
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from tests.forms.sheets import text_of
from tests.services.assessed_pairs import serve_pairs

LAWYER, WORKER = AdviserKind.LAWYER, AdviserKind.LEGAL_WORKER
NOTHING = {"seq", "firm_name", "adviser_name", "villages"}


@pytest.fixture
def pairs(office):
    return serve_pairs(office)


def log(office, pair, *items, **fields):
    given = {"village_id": pair.village_id, "adviser_id": pair.adviser_id}
    return office.service_logs.record(a_log(**given, items=items, **fields))


def sums(line):
    """The figures of a line that are not 0."""
    return {name: one for name, one in asdict(line).items() if one and name not in NOTHING}


def settle(office, pair, grade, period=AssessmentPeriod.YEAR):
    pair = replace(pair, period=period)
    office.assessment_grades.register(pair, Body.DISTRICT, Opinion(grade=grade))


def test_there_are_two_papers_each_with_its_own_advisers(office, pairs):
    lawyers, workers = (office.firm_summaries.summary(2026, one) for one in (LAWYER, WORKER))
    assert [(one.seq, one.adviser_name) for one in lawyers.rows] == [(1, "周明远"), (2, "王㛃舟")]
    assert [one.firm_name for one in workers.rows] == ["为民法律服务所"]
    assert {lawyers.purpose, workers.purpose} == set(PURPOSES.values())


def test_villages_stand_with_the_grades_of_both_halves(office, pairs):
    settle(office, pairs[0], Grade.GOOD, AssessmentPeriod.HALF_YEAR)
    settle(office, pairs[0], Grade.PASS)
    office.assessment_grades.choose(pairs[1], Body.VILLAGE, Grade.GOOD)
    first = office.firm_summaries.summary(2026, LAWYER).rows[0]
    assert first.villages.split("\n") == [
        "兴梁社区　半年优良　年终合格",
        "军营社区　半年未定　年终未定",
    ]


def test_the_figures_of_all_villages_are_added_up(office, pairs):
    first, second, other, _worker = pairs
    advice = ServiceItem(kind="CONSULTATION", quantity=1, heads=5)
    log(office, first, advice, ServiceItem(kind="LECTURE", quantity=1, heads=40))
    log(office, second, advice, method=ServiceMethod.PHONE)
    log(office, other, ServiceItem(kind="MEDIATION", quantity=2))
    about = {"village_id": first.village_id, "adviser_id": first.adviser_id}
    with office.workplace.changing() as store:
        store.other_records(FEEDBACK).add(a_feedback(**about))
        store.other_records(CONDUCT_REPORT).add(a_conduct_report(**about))
    whole = office.firm_summaries.summary(2026, LAWYER)
    of_first, of_other = map(sums, whole.rows)
    expected = {"consultations": 10, "lectures": 1, "visits": 1, "logs": 2}
    assert of_first == {**expected, "feedback": 1, "conduct_reports": 1}
    assert of_other == {"mediations": 2, "visits": 1, "logs": 1}
    assert sums(whole.total) == {**of_first, "mediations": 2, "visits": 2, "logs": 3}
    assert sums(office.firm_summaries.summary(2026, WORKER).rows[0]) == {}


def test_the_paper_says_what_it_is_for(office, pairs):
    words = text_of(office.firm_summaries.preview(2026, LAWYER).pdf)
    assert "市律协" in words
    assert "王㛃舟" in words
    assert "年检的考评依据" in text_of(office.firm_summaries.preview(2026, WORKER).pdf)


def test_the_workbook_has_the_rows_and_the_sums(office, pairs, tmp_path):
    log(office, pairs[0], ServiceItem(kind="CONSULTATION", quantity=1, heads=5))
    written = office.firm_summaries.export(2026, LAWYER, tmp_path / "汇总.xlsx")
    rows = [*load_workbook(written).active.iter_rows(values_only=True)]
    assert rows[0][0] == "2026年律师担任法律顾问情况"
    assert rows[1][4] == "法律咨询(人次)"
    assert rows[2][:5] == (1, "河南砺衡律师事务所", "周明远", rows[2][3], 5)
    assert rows[4][2:5] == ("合计", None, 5)
