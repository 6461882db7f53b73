"""考核: the evidence of every pair of a year equals an independent recount, and its lists do."""

import shutil
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

import pytest

from journeys.assessment_recount import recounted
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.assessment_area import OF_SERVICES, Area
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.statistical_month import MonthRule

ENDS = {AssessmentPeriod.HALF_YEAR: "2026-06-30", AssessmentPeriod.YEAR: "2026-12-31"}

OUTSIDE_TERMS = 1
"""Logs of the year by an adviser who never served that village: they are nobody's evidence."""
SUMMED = {
    "opinions": "VILLAGE_DECISION",
    "lectures": "LECTURE",
    "legal_aid": "LEGAL_AID",
    "mediations": "MEDIATION",
    "visits": "visits",
    "logs": "logs",
    "feedback": "feedback",
    "conduct_reports": "conduct_report",
}
"""Figures of the summary by firm, and what they are called in the recount."""
NEW_YEAR = datetime(2027, 1, 5, 9)


@pytest.fixture(scope="module")
def office(year_of_office, tmp_path_factory):
    kept = year_of_office(MonthRule.NATURAL).file
    file = Path(shutil.copy(kept, tmp_path_factory.mktemp("looked back on")))
    use_cases = office_files(now=lambda: NEW_YEAR).open(file)
    yield use_cases
    use_cases.close()


@pytest.mark.parametrize("period", AssessmentPeriod)
def test_every_number_of_every_pair_equals_a_recount(office, period):
    file = office.workplace.database.path
    recount = recounted(file, "2026-01-01", ENDS[period])
    assessments = office.assessments
    pairs = [line.pair for line in assessments.book(2026, period).lines]
    nobodys = recount.keys() - {(one.village_id, one.adviser_id) for one in pairs}
    assert sum(recount[one]["logs"] for one in nobodys) == OUTSIDE_TERMS
    assert sum(one["ledgers"] for one in recount.values()) > len(pairs)
    assert len(pairs) >= 25
    for pair in pairs:
        expected = recount.get(whose(pair), Counter())
        assert shown(assessments.page(pair)) == of_screen(expected)


def test_every_list_is_as_long_as_its_number(office):
    assessments = office.assessments
    for line in assessments.book(2026, AssessmentPeriod.YEAR).lines:
        for area in assessments.page(line.pair).areas:
            assert len(assessments.evidence(line.pair, area.area.value)) == area.records
            for number in area.numbers:
                lines = assessments.evidence(line.pair, number.key)
                assert sum(one.amount for one in lines) == number.amount, number


def test_the_summary_by_firm_adds_the_same_figures_up(office):
    recount = recounted(office.workplace.database.path, "2026-01-01", "2026-12-31")
    expected = defaultdict(Counter)
    for line in office.assessments.book(2026, AssessmentPeriod.YEAR).lines:
        expected[line.adviser] += recount.get(whose(line.pair), Counter())
    rows = [one for kind in AdviserKind for one in office.firm_summaries.summary(2026, kind).rows]
    assert sorted(one.adviser_name for one in rows) == sorted(expected)
    for row in rows:
        figures = {key: getattr(row, name) for name, key in SUMMED.items()}
        assert figures == {key: expected[row.adviser_name][key] for key in figures}
    assert all(any(getattr(one, name) for one in rows) for name in ("lectures", "mediations"))


def whose(pair):
    return pair.village_id, pair.adviser_id


def of_screen(expected):
    """Return the recount as the page shows it: areas with the records beside the logs."""
    beside = {Area.PUBLICITY: expected["outlines"], Area.DISPUTES: expected["matters"]}
    areas = {area.value: expected[area.value] + beside.get(area, 0) for area in OF_SERVICES}
    papers = {Area.PAPERS.value: expected["logs"] + expected["ledgers"]}
    return +Counter({**expected, **areas, **papers})


def shown(page):
    """Return all numbers of a page, by their keys."""
    numbers = Counter({one.key: one.amount for area in page.areas for one in area.numbers})
    numbers.update({area.area.value: area.records for area in page.areas})
    others = {
        "follow_up_visit": len(page.follow_ups),
        "feedback": page.feedback,
        "conduct_report": page.conduct_reports,
    }
    return +Counter({**numbers, **others})
