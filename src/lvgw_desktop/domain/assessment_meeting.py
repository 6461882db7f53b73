"""测评会: the meeting the office holds for an assessment, with its votes [plan 附件1 二]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class MeetingGroup(Enum):
    """Who is asked: village bodies, 人大代表, enterprises and villagers."""

    VILLAGE_BODIES = auto()
    DEPUTIES = auto()
    ENTERPRISES = auto()
    VILLAGERS = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Votes:
    """How many were there, and for which grade each of them was; some may be for none."""

    present: int = 0
    good: int = 0
    passed: int = 0
    failed: int = 0

    @property
    def cast(self) -> int:
        """Return how many were for a grade."""
        return self.good + self.passed + self.failed

    @property
    def trouble(self) -> str:
        """Return why the numbers cannot be, "" where they can."""
        if self.cast <= self.present:
            return ""
        return f"一共 {self.cast} 票，到会只有 {self.present} 人，请核对"


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupVotes(Votes):
    """The votes of one group."""

    group: MeetingGroup


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentMeeting:
    """What one meeting said of one adviser in one village; nothing in it until it was held."""

    held_on: date | None = None
    place: str = ""
    groups: tuple[GroupVotes, ...] = ()

    @property
    def votes(self) -> Votes:
        """Return the votes of all groups together."""
        names = ("present", "good", "passed", "failed")
        return Votes(**{name: sum(getattr(one, name) for one in self.groups) for name in names})
