"""核查结果: what was decided about a finding of a month's check, by whom and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


class Settlement(Enum):
    """How a finding was settled; 补记 needs none, for the finding is gone with it."""

    REASON = auto()
    """写原因: it is so, and this is why."""
    FINE = auto()
    """无误: looked at, it is right."""
    RETURNED = auto()
    """退回顾问: the adviser puts it right."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SettledFinding:
    """One decision about one finding.

    `code` names the check, `subject` the record it is about by its uuid; `facts` is a digest of
    what the finding said: one that says something else later is open again. A decision is taken
    back by `withdrawn_at`.
    """

    id: int | None = None
    uuid: str = ""
    month: str
    code: str
    subject: str
    facts: str
    settlement: Settlement
    words: str = ""
    settled_at: datetime
    settled_by: str = ""
    withdrawn_at: datetime | None = None
