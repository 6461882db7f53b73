"""测评会: one meeting about several pairs; votes that cannot be; its papers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from builders import NOW
from lvgw_desktop.domain.assessment_meeting import AssessmentMeeting, MeetingGroup, Votes
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.assessment_meetings import votes_words
from lvgw_desktop.services.meeting_papers import MeetingPaper, sheet_of
from tests.forms.sheets import text_of
from tests.services.assessed_pairs import serve_pairs

DAY = NOW.date() - timedelta(days=2)
DEPUTIES, VILLAGERS = MeetingGroup.DEPUTIES, MeetingGroup.VILLAGERS


@pytest.fixture
def pairs(office):
    return serve_pairs(office)


def voted(meeting, number, group, **votes):
    """The meeting with the votes of one group about its n-th pair."""
    one = meeting.pairs[number]
    groups = (replace(each, **votes) if each.group is group else each for each in one.groups)
    changed = replace(one, groups=tuple(groups))
    return replace(meeting, pairs=(*meeting.pairs[:number], changed, *meeting.pairs[number + 1 :]))


@pytest.fixture
def meeting(office, pairs):
    """A meeting about the first two pairs, not kept yet."""
    new = replace(office.assessment_meetings.of_pair(pairs[0]), held_on=DAY, place="会议室")
    new = voted(new, 0, DEPUTIES, present=3, good=2, passed=1)
    new = voted(new, 0, VILLAGERS, present=9, good=3, passed=6)
    return voted(new, 1, VILLAGERS, present=9, good=9)


def kept(office, pair):
    return office.assessments.page(pair).assessment.meeting


def test_a_new_meeting_lists_every_pair_that_was_voted_on_nowhere(office, pairs):
    new = office.assessment_meetings.of_pair(pairs[0])
    assert [one.pair for one in new.pairs] == pairs
    assert (new.held_on, new.place, new.pairs[0].title) == (None, "", "兴梁社区 周明远")
    assert [one.group for one in new.pairs[0].groups] == list(MeetingGroup)


def test_the_votes_are_kept_with_each_pair_that_was_voted_on(office, pairs, meeting):
    office.assessment_meetings.save(meeting)
    first, second, third, _fourth = (kept(office, pair) for pair in pairs)
    assert (first.held_on, first.place) == (DAY, "会议室")
    assert first.votes == Votes(present=12, good=5, passed=7)
    assert [one.group for one in second.groups] == [VILLAGERS]
    assert third == AssessmentMeeting()
    assert office.assessments.page(pairs[0]).assessment.opinion_office.grade is None


def test_a_pair_opens_its_own_meeting_and_others_a_new_one(office, pairs, meeting):
    office.assessment_meetings.save(meeting)
    again = office.assessment_meetings.of_pair(pairs[1])
    assert (again.held_on, len(again.pairs)) == (DAY, 4)
    assert again.pairs[0].groups == meeting.pairs[0].groups
    other = office.assessment_meetings.of_pair(pairs[3])
    assert other.held_on is None
    assert [one.pair for one in other.pairs] == pairs[2:]


def test_a_pair_without_votes_leaves_the_meeting(office, pairs, meeting):
    office.assessment_meetings.save(meeting)
    office.assessment_meetings.save(voted(meeting, 1, VILLAGERS, present=0, good=0))
    assert kept(office, pairs[1]) == AssessmentMeeting()
    assert kept(office, pairs[0]).votes.present == 12


def test_a_whole_meeting_is_taken_back_in_one_step(office, pairs, meeting):
    _saved, step = office.steps.watched(lambda: office.assessment_meetings.save(meeting))
    office.steps.take_back(step)
    assert [kept(office, pair) for pair in pairs] == [AssessmentMeeting()] * 4


def refused(office, meeting):
    with pytest.raises(Refusal) as caught:
        office.assessment_meetings.save(meeting)
    return caught.value.sentence


def test_no_more_votes_than_people_are_kept_of_any_pair(office, pairs, meeting):
    odd = voted(meeting, 1, VILLAGERS, failed=1)
    assert refused(office, odd) == "军营社区 周明远，群众代表：一共 10 票，到会只有 9 人，请核对。"
    assert [kept(office, pair) for pair in pairs] == [AssessmentMeeting()] * 4


@pytest.mark.parametrize(
    ("day", "said"), [(None, "请填哪一天"), (NOW.date() + timedelta(days=1), "会还没有开")]
)
def test_votes_want_a_day_that_has_come(office, meeting, day, said):
    assert said in refused(office, replace(meeting, held_on=day))


def test_a_meeting_nobody_voted_in_is_none(office, pairs):
    empty = replace(office.assessment_meetings.of_pair(pairs[0]), held_on=DAY)
    assert "还没有登记票数" in refused(office, empty)


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        (Votes(), ""),
        (Votes(present=3), "代表 3 人"),
        (Votes(present=12, good=5, passed=7), "代表 12 人：优良 5 合格 7"),
        (Votes(present=2, failed=2), "代表 2 人：不合格 2"),
    ],
)
def test_votes_in_words(office, votes, words):
    assert votes_words(votes, office.workplace.pack.vocabulary) == words


def text_of_paper(office, meeting, paper):
    return text_of(office.meeting_papers.preview(meeting, paper).pdf)


def test_before_the_meeting_its_papers_name_the_pairs_and_no_numbers(office, pairs):
    new = office.assessment_meetings.of_pair(pairs[0])
    assert "周明远" in text_of_paper(office, new, MeetingPaper.BALLOT)
    sheet = sheet_of(new, office.workplace.pack.vocabulary)
    assert len(sheet.pairs) == 4
    assert (sheet.seats, {one.present for one in sheet.votes}) == ((), {None})
    assert len(sheet.votes) == 4 * 5


def test_after_it_they_say_who_was_there_and_how_they_voted(office, meeting):
    sheet = sheet_of(meeting, office.workplace.pack.vocabulary)
    assert [one.village_name for one in sheet.pairs] == ["兴梁社区", "军营社区"]
    assert [one.group for one in sheet.seats] == [DEPUTIES] * 3 + [VILLAGERS] * 9
    told = [(one.who, one.present, one.good, one.passed, one.failed) for one in sheet.votes[:5]]
    assert told[1:] == [
        ("人大代表", 3, 2, 1, 0),
        ("企事业单位", None, None, None, None),
        ("群众代表", 9, 3, 6, 0),
        ("合　计", 12, 5, 7, 0),
    ]
    words = text_of_paper(office, meeting, MeetingPaper.VOTES)
    assert "2026年11月18日" in words
    assert "军营社区" in words
    assert "村（居）组织" in text_of_paper(office, meeting, MeetingPaper.BALLOT)
    assert text_of_paper(office, meeting, MeetingPaper.SIGN_IN).count("人大代表") == 3
