"""测评会: one meeting about several pairs, with the votes of each group about each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Assessment, Grade
from lvgw_desktop.domain.assessment_meeting import (
    AssessmentMeeting,
    GroupVotes,
    MeetingGroup,
    Votes,
)
from lvgw_desktop.domain.held_meeting import HeldMeeting, PairVotes
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.assessment_grades import kept_in, write_fields
from lvgw_desktop.services.assessments import PairLine, firm_in, lines_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_NO_DAY = "请填哪一天开的会。"
_TO_COME = "会还没有开，开了再登记票数。会前要用的纸，可以先打印。"
_NO_VOTES = "还没有登记票数：先填到会几人，再填优良、合格、不合格各几票。"


@dataclass(frozen=True, slots=True)
class AssessmentMeetingService:
    """Use cases of the meeting; the grade itself is chosen by a person."""

    workplace: Workplace

    def of_pair(self, pair: AssessedPair) -> HeldMeeting:
        """Return the meeting a pair was voted on in, else a new one.

        It lists who was voted on there, and who was voted on nowhere yet.
        """
        with self.workplace.reading() as store:
            held = kept_in(store, pair).meeting
            lines = lines_in(store, pair.year, pair.period)
            return HeldMeeting(
                year=pair.year,
                period=pair.period,
                held_on=held.held_on,
                place=held.place,
                pairs=tuple(_listed(store, lines, held)),
            )

    def save(self, meeting: HeldMeeting) -> tuple[Assessment, ...]:
        """Keep the votes with every pair. Raises Refusal for numbers that cannot be."""
        _refuse_odd(meeting, self.workplace.today, self.workplace.pack.vocabulary)
        with self.workplace.changing() as store:
            said = ((one, meeting.about(one)) for one in meeting.pairs)
            return tuple(
                write_fields(store, one.pair, {"meeting": about})
                for one, about in said
                if about.held_on or store.assessments.of_pair(one.pair)
            )


def votes_words(votes: Votes, vocabulary: Vocabulary) -> str:
    """Return 代表 12 人：优良 5 合格 7, "" where nobody was there."""
    if not votes.present:
        return ""
    counted = zip(Grade, (votes.good, votes.passed, votes.failed), strict=True)
    words = " ".join(f"{vocabulary.word(grade)} {number}" for grade, number in counted if number)
    return f"代表 {votes.present} 人{words and f'：{words}'}"


def _listed(
    store: Store, lines: tuple[PairLine, ...], held: AssessmentMeeting
) -> Iterator[PairVotes]:
    for line in lines:
        own = line.assessment.meeting if line.assessment else AssessmentMeeting()
        if own.held_on and (own.held_on, own.place) != (held.held_on, held.place):
            continue
        known = {one.group: one for one in own.groups}
        firm = firm_in(store, line.pair)
        yield PairVotes(
            pair=line.pair,
            village=line.village,
            adviser=line.adviser,
            firm=firm.name if firm else "",
            groups=tuple(known.get(one, GroupVotes(group=one)) for one in MeetingGroup),
        )


def _refuse_odd(meeting: HeldMeeting, today: date, vocabulary: Vocabulary) -> None:
    if meeting.held_on is None:
        raise Refusal(_NO_DAY, [Problem("held_on", _NO_DAY)])
    if meeting.held_on > today:
        raise Refusal(_TO_COME, [Problem("held_on", _TO_COME)])
    if not meeting.is_counted:
        raise Refusal(_NO_VOTES)
    for one in meeting.pairs:
        for group in one.groups:
            if group.trouble:
                raise Refusal(f"{one.title}，{vocabulary.word(group.group)}：{group.trouble}。")
