"""测评会的纸: ballot, sign-in sheet and the sheet of the votes, to be filled in or filled."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lvgw_desktop.domain.assessment_meeting import MeetingGroup, Votes
from lvgw_desktop.domain.held_meeting import HeldMeeting, PairVotes
from lvgw_desktop.domain.meeting_sheet import (
    MeetingPair,
    MeetingSeat,
    MeetingSheet,
    MeetingVotesLine,
)
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace

_ALL = "合　计"


class MeetingPaper(Enum):
    """What is printed of a meeting; the value is its form."""

    BALLOT = "meeting_ballot"
    SIGN_IN = "meeting_signin"
    VOTES = "meeting_votes"


@dataclass(frozen=True, slots=True)
class MeetingPaperService:
    """Use cases of a meeting on paper; these sheets have no number."""

    workplace: Workplace

    def preview(self, meeting: HeldMeeting, paper: MeetingPaper) -> Preview:
        """Return one of the papers as it prints."""
        vocabulary = self.workplace.pack.vocabulary
        with self.workplace.reading() as store:
            roots = {"meeting": sheet_of(meeting, vocabulary), "office": store.office.get()}
        label = self.workplace.pack.definition(paper.value).title.text.source
        return preview_plain(self.workplace, paper.value, [PlainSheet(roots, label)])


def sheet_of(meeting: HeldMeeting, vocabulary: Vocabulary) -> MeetingSheet:
    """Return what the papers of a meeting say; before it is held there are no numbers."""
    return MeetingSheet(
        year=meeting.year,
        period=meeting.period,
        held_on=meeting.held_on,
        place=meeting.place,
        pairs=tuple(map(_pair, meeting.asked)),
        seats=tuple(_seats(meeting)),
        votes=tuple(line for one in meeting.asked for line in _votes(one, vocabulary)),
    )


def _pair(one: PairVotes) -> MeetingPair:
    return MeetingPair(village_name=one.village, adviser_name=one.adviser, firm_name=one.firm)


def _seats(meeting: HeldMeeting) -> Iterator[MeetingSeat]:
    """Yield a line for each who was there: the most of a group that voted on any pair."""
    for place, group in enumerate(MeetingGroup):
        present = max((one.groups[place].present for one in meeting.pairs), default=0)
        yield from [MeetingSeat(group=group)] * present


def _votes(one: PairVotes, vocabulary: Vocabulary) -> Iterator[MeetingVotesLine]:
    pair = _pair(one).words
    for group in one.groups:
        votes = group if group.present else None
        yield _line(pair, vocabulary.word(group.group), votes)
    yield _line(pair, _ALL, one.votes if one.has_votes else None)


def _line(pair: str, who: str, votes: Votes | None) -> MeetingVotesLine:
    if votes is None:
        return MeetingVotesLine(pair=pair, who=who)
    return MeetingVotesLine(
        pair=pair,
        who=who,
        present=votes.present,
        good=votes.good,
        passed=votes.passed,
        failed=votes.failed,
    )
