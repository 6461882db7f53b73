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
class GroupVotes:
    """How many of a group were there, and for which grade each of them was."""

    group: MeetingGroup
    present: int = 0
    good: int = 0
    passed: int = 0
    failed: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentMeeting:
    """One meeting; nothing in it until it was held."""

    held_on: date | None = None
    place: str = ""
    groups: tuple[GroupVotes, ...] = ()

    @property
    def present(self) -> int:
        """Return how many were there."""
        return sum(one.present for one in self.groups)
