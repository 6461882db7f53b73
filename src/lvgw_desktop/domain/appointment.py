"""聘任: which adviser of which firm serves which village, from when to when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.wording import date_words, month_day_words, near_day_words

_A_DAY = timedelta(days=1)


class Renewal(Enum):
    """新聘 or 续聘."""

    NEW = auto()
    RENEWED = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """One 聘任; `ends_on` is its last day, None while no end is agreed.

    One with a `void_reason` was taken back: it is in no list, and counts as never made.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    adviser_id: int
    firm_id: int | None = None
    starts_on: date
    ends_on: date | None = None
    renewal: Renewal = Renewal.NEW
    visit_plan: str = ""
    contract: str = ""
    ended_reason: str = ""
    void_reason: str = ""

    def covers(self, day: date) -> bool:
        """Tell whether the appointment is valid on that day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    def overlaps(self, other: "Appointment") -> bool:
        """Tell whether two appointments share a day."""
        last, other_last = self.ends_on or date.max, other.ends_on or date.max
        return self.starts_on <= other_last and other.starts_on <= last


def valid_on(appointments: Iterable[Appointment], day: date) -> tuple[Appointment, ...]:
    """Return those valid on that day, the latest begun first."""
    valid = (appointment for appointment in appointments if appointment.covers(day))
    return tuple(sorted(valid, key=lambda appointment: appointment.starts_on, reverse=True))


def serving_since(appointments: Iterable[Appointment], day: date) -> date | None:
    """Return since when who serves a village on a day has served it without a break.

    `appointments` are the village's; None where nobody serves it.
    """
    known = tuple(appointments)
    serving = valid_on(known, day)
    if not serving:
        return None
    present = serving[0]
    since = present.starts_on
    own = (one for one in known if one.adviser_id == present.adviser_id)
    for one in sorted(own, key=lambda one: one.starts_on, reverse=True):
        if one.starts_on < since and one.covers(since - _A_DAY):
            since = one.starts_on
    return since


def by_village(valid: Iterable[Appointment]) -> Mapping[int, Appointment]:
    """Return one of the appointments valid on a day for each village: of two the later begun."""
    return {one.village_id: one for one in sorted(valid, key=lambda one: one.starts_on)}


def outside_term(
    appointments: Iterable[Appointment], day: date, adviser_name: str, village_name: str
) -> str:
    """Return the sentence for a day that no appointment of an adviser covers, "" for another."""
    matching = tuple(appointments)
    if any(one.covers(day) for one in matching):
        return ""
    ended = [one.ends_on for one in matching if one.ends_on and one.ends_on < day]
    until = f"(聘期到 {near_day_words(max(ended), day)})" if ended else ""
    who = f"{month_day_words(day)} {adviser_name} 不是{village_name}的顾问"
    return f"{who}{until}。请核对日期或村名。"


def appointment_problems(
    appointment: Appointment, others: Iterable[Appointment] = ()
) -> tuple[Problem, ...]:
    """Return what is wrong or odd with an appointment, given the village's other ones."""
    found = []
    if appointment.ends_on is not None and appointment.ends_on < appointment.starts_on:
        found.append(Problem("ends_on", "聘期止早于聘期起，请改日期。"))
    for other in others:
        same = other.id is not None and other.id == appointment.id
        if same or other.village_id != appointment.village_id or not appointment.overlaps(other):
            continue
        until = date_words(other.ends_on) if other.ends_on else "未定"
        sentence = f"这个村(居)已有聘期 {date_words(other.starts_on)}—{until}，两段重叠，请核对。"
        found.append(Problem("starts_on", sentence, Severity.CHECK))
    return tuple(found)
