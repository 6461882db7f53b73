"""培训: the district's yearly training of advisers, and who came [plan §三(二)2]."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, kw_only=True, slots=True)
class TrainingAttendee:
    """One line of the sign-in sheet; `signed` once the hand-signed sheet is back.

    `adviser_id` is set for an adviser of the office's register: his attendance is counted.
    """

    name: str
    adviser_id: int | None = None
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

    def attended_by(self, adviser_id: int) -> bool:
        """Tell whether an adviser of the register signed."""
        return any(one.signed and one.adviser_id == adviser_id for one in self.attendees)
