"""测评会: the votes of all groups together, and numbers that cannot be."""

import pytest

from lvgw_desktop.domain.assessment_meeting import (
    AssessmentMeeting,
    GroupVotes,
    MeetingGroup,
    Votes,
)


def test_the_groups_are_added_up():
    meeting = AssessmentMeeting(
        groups=(
            GroupVotes(group=MeetingGroup.DEPUTIES, present=3, good=2, passed=1),
            GroupVotes(group=MeetingGroup.VILLAGERS, present=9, good=3, passed=5, failed=1),
        )
    )
    assert meeting.votes == Votes(present=12, good=5, passed=6, failed=1)
    assert AssessmentMeeting().votes == Votes()


@pytest.mark.parametrize(
    ("votes", "trouble"),
    [
        (Votes(present=12, good=5, passed=7), ""),
        (Votes(present=12, good=5, passed=2), ""),
        (Votes(present=12, good=5, passed=7, failed=1), "一共 13 票，到会只有 12 人，请核对"),
    ],
)
def test_there_are_no_more_votes_than_people(votes, trouble):
    assert votes.trouble == trouble
