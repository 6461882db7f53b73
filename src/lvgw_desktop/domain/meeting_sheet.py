"""测评会的纸: what the ballot, the sign-in sheet and the sheet of the votes say."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.assessment_meeting import MeetingGroup


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingPair:
    """One adviser in one village, as the ballot asks about them."""

    village_name: str
    adviser_name: str
    firm_name: str = ""

    @property
    def words(self) -> str:
        """Return 军营社区　王㛃舟（为民法律服务所）."""
        firm = f"（{self.firm_name}）" if self.firm_name else ""
        return f"{self.village_name}　{self.adviser_name}{firm}"


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingVotesLine:
    """The votes of one group about a pair, or of all of them; None before they are counted."""

    pair: str
    who: str
    present: int | None = None
    good: int | None = None
    passed: int | None = None
    failed: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingSeat:
    """A line of the sign-in sheet for somebody of a group."""

    group: MeetingGroup


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingSheet:
    """One meeting on paper, before it is held or after."""

    year: int
    period: AssessmentPeriod
    held_on: date | None = None
    place: str = ""
    pairs: tuple[MeetingPair, ...] = ()
    seats: tuple[MeetingSeat, ...] = ()
    votes: tuple[MeetingVotesLine, ...] = ()
