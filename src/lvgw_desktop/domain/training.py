"""培训: the district's yearly training of advisers, and who came [plan §三(二)2]."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, kw_only=True, slots=True)
class TrainingAttendee:
    """One line of the sign-in sheet; `signed` once the hand-signed sheet is back."""

    name: str
    unit: str = ""
    phone: str = ""
    signed: bool = False
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Training:
    """One 培训 with its sign-in sheet; `expected` and `attended` are 应到 and 实到.

    One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    topic: str
    held_on: date
    starts_at: time | None = None
    place: str = ""
    unit: str = ""
    lecturer: str = ""
    attendees: tuple[TrainingAttendee, ...] = ()
    expected: int | None = None
    attended: int | None = None
    recorder: str = ""
    void_reason: str = ""
