"""群众意见: what people say of an adviser's work; the assessment reads it [plan §三(二)4]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class FeedbackWay(Enum):
    """How it reached the office."""

    VISIT = auto()
    PHONE = auto()
    LETTER = auto()
    MEETING = auto()
    OTHER = auto()


class FeedbackTone(Enum):
    """What it is: thanks, a wish, or dissatisfaction."""

    PRAISE = auto()
    WISH = auto()
    COMPLAINT = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Feedback:
    """One 群众意见登记表 on one adviser in one village.

    `respondent` said it: the name stays in the office and is in nothing that is published.
    `handling` is what the office did with it. One with a `void_reason` was entered by mistake
    and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    received_on: date
    received_by: str = ""
    way: FeedbackWay | None = None
    respondent: str = ""
    respondent_phone: str = ""
    tone: FeedbackTone | None = None
    opinions: str = ""
    handling: str = ""
    handled_on: date | None = None
    void_reason: str = ""
