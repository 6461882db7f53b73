"""考核的纸: what is printed of an assessment beside its 考核表; none of it has a number."""

from collections.abc import Sequence
from functools import partial

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.held_meeting import HeldMeeting
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.services.meeting_papers import MeetingPaper
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import Offer
from lvgw_desktop.ui.printing.office_jobs import PlainPaper

PAPER_WORDS = {
    MeetingPaper.BALLOT: "测评票",
    MeetingPaper.SIGN_IN: "签到表",
    MeetingPaper.VOTES: "测评汇总表",
}


def offers_of_meeting(use_cases: UseCases, meeting: HeldMeeting) -> Sequence[Offer]:
    """Offer the three papers of a meeting: before it the ballot first, after it the votes."""
    preview = use_cases.meeting_papers.preview
    offers = [
        Offer(words, words, PlainPaper(words, partial(preview, meeting, paper)))
        for paper, words in PAPER_WORDS.items()
    ]
    return offers[::-1] if meeting.is_counted else offers


def offers_of_scores(use_cases: UseCases, pair: AssessedPair) -> Sequence[Offer]:
    """Offer the office's own sheet with the points of a pair."""
    read = partial(use_cases.local_points.preview, pair)
    return _alone("本地评分表", PlainPaper("本地评分表", read))


def offers_of_firms(use_cases: UseCases, year: int, kind: AdviserKind) -> Sequence[Offer]:
    """Offer the yearly review's paper about the advisers of a kind."""
    summaries = use_cases.firm_summaries
    read, then = partial(summaries.preview, year, kind), "，签字盖章后上报"
    return _alone("按机构汇总", PlainPaper(summaries.title(year, kind), read, then))


def _alone(words: str, paper: PlainPaper) -> Sequence[Offer]:
    return (Offer(words, "", paper),)
