"""考核的历史: what was written when, in words, and an earlier content put back."""

from contextlib import closing
from datetime import date

import pytest

from builders import a_lecture, a_log, a_village
from domain.refusals import sentence_of
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Grade, Opinion
from lvgw_desktop.domain.other_kind import LECTURE
from lvgw_desktop.services.assessment_grades import Suggestion
from tests.services.packages import pack, read
from tests.services.packed_offices import an_empty_office
from tests.services.served_villages import serve_villages

PAIR = AssessedPair(village_id=1, adviser_id=1, year=2026)
PASSED = Suggestion(suggested_grade=Grade.PASS, suggested_reason="2月没有到村")
GOOD = Suggestion(suggested_grade=Grade.GOOD, suggested_reason="补到了", advice="提前约好")


@pytest.fixture
def graded(office):
    serve_villages(office, "兴梁社区")
    office.service_logs.record(a_log())
    office.assessment_grades.suggest(PAIR, PASSED)
    return office


def kept(office):
    return office.assessments.page(PAIR).assessment


def said(change):
    return {one.name: (one.before.full, one.after.full) for one in change.fields}


def test_it_tells_in_words_what_was_written(graded):
    signed = Opinion(
        grade=Grade.GOOD, signed_by="李素珍", signed_on=date(2026, 12, 10), reason="好"
    )
    graded.assessment_grades.register(PAIR, Body.VILLAGE, signed)
    history = graded.history.of(kept(graded).uuid)
    assert history.title == "兴梁社区 周明远 2026 年终考核"
    opinion, begun = history.changes
    assert opinion.what == "改了村(居)评定"
    assert said(opinion) == {"村(居)评定": ("", "优良，李素珍，2026年12月10日，好")}
    assert said(begun)["建议等次"] == ("", "合格")
    assert said(begun)["存等次时的证据"] == ("", "1 条记录")
    assert "counts" not in said(begun)


def test_an_earlier_grade_is_put_back_with_what_it_rested_on(graded):
    evidence = kept(graded).evidence
    graded.service_logs.record(a_log(served_on=date(2026, 11, 3)))
    graded.assessment_grades.suggest(PAIR, GOOD)
    assert len(kept(graded).evidence) == 2
    latest, *_others = graded.history.of(kept(graded).uuid).changes
    graded.history.restore(graded.history.plan(latest))
    put_back = kept(graded)
    assert (put_back.suggested_grade, put_back.advice) == (Grade.PASS, "")
    assert put_back.evidence == evidence
    assert graded.assessments.page(PAIR).changed == 1


def test_what_was_written_since_is_not_taken_back(graded):
    _kept, step = graded.steps.watched(lambda: graded.assessment_grades.suggest(PAIR, GOOD))
    graded.assessment_grades.choose(PAIR, Body.FIRM, Grade.PASS)
    sentence = sentence_of(graded.steps.take_back, step)
    assert sentence.startswith("兴梁社区 周明远 2026 年终考核后来又改过")


def test_on_another_pc_nothing_was_changed_since_the_grade(graded, tmp_path):
    graded.other_records.save(LECTURE, a_lecture(filed_on=date(2026, 11, 14)))
    graded.assessment_grades.suggest(PAIR, GOOD)
    with closing(an_empty_office(tmp_path / "new" / "接手.lvgw", "LX")) as new:
        with new.workplace.changing() as store:
            store.villages.add(a_village(name="另一个村"))
        read(new, pack(graded, tmp_path))
        (line,) = new.assessments.book(2026, AssessmentPeriod.YEAR).lines
        assert line.pair.village_id != PAIR.village_id
        assert line.assessment.suggested_grade is Grade.GOOD
        assert new.assessments.page(line.pair).changed == 0
