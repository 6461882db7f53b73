"""名册: who serves which village when, as the log editor needs it while typing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.closed_months import ClosedMonths
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster:
    """All names and appointments of the office, read once."""

    names: Names
    appointments: tuple[Appointment, ...]
    closed_months: ClosedMonths

    @property
    def calendar(self) -> MonthCalendar:
        """Return which days make which month."""
        return self.closed_months.calendar

    def advisers_of(self, village_id: int | None, day: date) -> tuple[int, ...]:
        """Return the advisers appointed to a village on that day."""
        return _each_once(
            one.adviser_id for one in self._valid_on(day) if one.village_id == village_id
        )

    def villages_of(self, adviser_id: int | None, day: date) -> tuple[int, ...]:
        """Return the villages that an adviser is appointed to on that day."""
        return _each_once(
            one.village_id for one in self._valid_on(day) if one.adviser_id == adviser_id
        )

    def villages_served(self, day: date) -> frozenset[int]:
        """Return the villages that have an adviser on that day."""
        return frozenset(one.village_id for one in self._valid_on(day))

    def advisers_serving(self, day: date) -> frozenset[int]:
        """Return the advisers appointed anywhere on that day."""
        return frozenset(one.adviser_id for one in self._valid_on(day))

    def between(self, adviser_id: int, village_id: int) -> tuple[Appointment, ...]:
        """Return the appointments of one adviser at one village."""
        wanted = (adviser_id, village_id)
        return tuple(one for one in self.appointments if (one.adviser_id, one.village_id) == wanted)

    def firm_id(self, adviser_id: int | None, village_id: int | None, day: date) -> int | None:
        """Return the firm by the appointment of that day, else the adviser's own one."""
        if adviser_id is None:
            return None
        for one in self.between(adviser_id, village_id or 0):
            if one.covers(day) and one.firm_id:
                return one.firm_id
        adviser = self.names.advisers.get(adviser_id)
        return adviser.firm_id if adviser else None

    def _valid_on(self, day: date) -> Iterable[Appointment]:
        return (one for one in self.appointments if one.covers(day))


def roster_in(store: Store) -> Roster:
    """Read the roster in one go; an office has a few dozen of each."""
    return Roster(
        names=names_in(store),
        appointments=store.appointments.all(),
        closed_months=closed_months_in(store),
    )


def _each_once(ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))
