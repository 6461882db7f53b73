"""预约: a service agreed with a village for a day to come, met by a log or dropped."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import near_day_words

TO_THE_VILLAGE = ""
"""The kind of a plan for 到村服务, whatever will be done there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedService:
    """One 预约: that an adviser comes to a village, or does one kind of service there, on a day.

    `kind` is a code of ServiceKind, or `TO_THE_VILLAGE`. `met_by` is the uuid of the log that
    somebody said meets it; without one, the first log of its village and kind from its day on
    does (`met_plans`). A plan that comes to nothing is dropped with a reason.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    adviser_id: int | None = None
    kind: str = TO_THE_VILLAGE
    planned_on: date
    note: str = ""
    met_by: str = ""
    dropped_on: date | None = None
    drop_reason: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has said what became of it."""
        return not self.met_by and self.dropped_on is None


class NotYet(Refusal):
    """A log of a day to come: it can be planned instead."""

    def __init__(self, day: date, today: date) -> None:
        to_come = f"{near_day_words(day, today)}还没到。"
        super().__init__(f"{to_come}请核对日期，还没办的可以记预约。")
        self.question = f"{to_come}要记预约吗？"
