"""检索 over the assessment book: a pair by its names, and by what was written about it."""

import pytest

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Opinion
from lvgw_desktop.domain.search_hit import SearchGroup
from lvgw_desktop.services.assessment_grades import Suggestion
from tests.services.served_villages import serve_villages

PAIR = AssessedPair(village_id=1, adviser_id=1, year=2026)
HALF = AssessedPair(village_id=2, adviser_id=1, year=2026, period=AssessmentPeriod.HALF_YEAR)


@pytest.fixture
def served(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return office


def found(office, typed):
    return [(hit.title.text, hit.pair) for hit in office.search.assessments(typed)]


def test_a_village_or_a_name_with_the_word_finds_the_page_in_hand(served):
    assert found(served, "兴梁 考核") == [("兴梁社区 周明远", PAIR)]
    assert len(found(served, "zmy 年终考核")) == 2
    assert found(served, "兴梁 半年考核") == []


def test_names_alone_find_their_own_cards(served):
    assert found(served, "兴梁") == found(served, "周明远") == found(served, "") == []


def test_what_was_written_is_found_with_its_place(served):
    served.assessment_grades.suggest(PAIR, Suggestion(advice="到村前一天在微信群预告"))
    (hit,) = served.search.assessments("微信群预告")
    assert (hit.group, hit.record_uuid) == (
        SearchGroup.ASSESSMENT,
        served.assessments.page(PAIR).assessment.uuid,
    )
    assert hit.second.text == "2026 年终考核 · 意见和建议：到村前一天在微信群预告"
    assert [hit.second.text[at : at + length] for at, length in hit.second.places] == ["微信群预告"]


def test_written_pages_of_other_periods_are_found_too(served):
    served.assessment_grades.register(HALF, Body.VILLAGE, Opinion(signed_by="李素珍"))
    assert found(served, "李素珍") == [("军营社区 周明远", HALF)]
    assert [pair for _title, pair in found(served, "军营 2026 半年")] == [HALF]


def test_a_page_begun_by_mistake_is_not_found(served):
    _kept, step = served.steps.watched(
        lambda: served.assessment_grades.register(HALF, Body.VILLAGE, Opinion(signed_by="李素珍"))
    )
    served.steps.take_back(step)
    assert found(served, "李素珍") == []
