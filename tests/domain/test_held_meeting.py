"""一次测评会: who is of it, what is kept with a pair, people taken over from the pair above."""

from dataclasses import replace
from datetime import date

import pytest

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.assessment_meeting import (
    AssessmentMeeting,
    GroupVotes,
    MeetingGroup,
    Votes,
)
from lvgw_desktop.domain.held_meeting import HeldMeeting, PairVotes

DEPUTIES, VILLAGERS = MeetingGroup.DEPUTIES, MeetingGroup.VILLAGERS
FIRST, SECOND = (AssessedPair(village_id=one, adviser_id=1, year=2026) for one in (1, 2))


@pytest.fixture
def meeting():
    """Two pairs; six villagers and two deputies voted on the first."""
    nobody = tuple(GroupVotes(group=one) for one in MeetingGroup)
    names = {"village": "兴梁社区", "adviser": "周明远", "firm": ""}
    empty = HeldMeeting(
        year=2026,
        period=AssessmentPeriod.YEAR,
        held_on=date(2026, 12, 9),
        place="会议室",
        pairs=tuple(PairVotes(pair=one, groups=nobody, **names) for one in (FIRST, SECOND)),
    )
    with_deputies = empty.with_votes(FIRST, GroupVotes(group=DEPUTIES, present=2, good=2))
    return with_deputies.with_votes(FIRST, GroupVotes(group=VILLAGERS, present=6, passed=5))


def test_the_votes_of_one_pair_leave_the_others_alone(meeting):
    first, second = meeting.pairs
    assert first.votes == Votes(present=8, good=2, passed=5)
    assert (second.votes, second.has_votes) == (Votes(), False)


def test_of_a_meeting_are_those_who_were_voted_on_and_before_it_all(meeting):
    assert [one.pair for one in meeting.asked] == [FIRST]
    before = replace(meeting, pairs=meeting.pairs[1:])
    assert [one.pair for one in before.asked] == [SECOND]
    assert (meeting.is_counted, before.is_counted) == (True, False)


def test_only_groups_that_were_there_are_kept_with_a_pair(meeting):
    first, second = meeting.pairs
    kept = meeting.about(first)
    assert (kept.held_on, kept.place) == (date(2026, 12, 9), "会议室")
    assert [one.group for one in kept.groups] == [DEPUTIES, VILLAGERS]
    assert meeting.about(second) == AssessmentMeeting()


def test_the_people_of_the_pair_above_are_taken_over_without_their_votes(meeting):
    voted = meeting.with_votes(SECOND, GroupVotes(group=DEPUTIES, present=1, failed=1))
    _first, second = voted.with_people_of_above(SECOND).pairs
    assert second.votes == Votes(present=8, failed=1)
    assert meeting.with_people_of_above(FIRST) == meeting
