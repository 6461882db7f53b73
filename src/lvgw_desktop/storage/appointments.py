"""聘任: appointments by village, by adviser and by day."""

from datetime import date
from typing import Any

from sqlalchemy import Select, or_

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.roster import APPOINTMENT, appointment
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = appointment.c


class Appointments(Collection[Appointment]):
    """All appointments, past ones too; each list has the latest begun first.

    One that was taken back is only found by its id and its uuid.
    """

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, appointment, APPOINTMENT)

    def all(self, *, include_retired: bool = False) -> tuple[Appointment, ...]:
        """Return all appointments in the order they were added."""
        return tuple(
            one for one in super().all(include_retired=include_retired) if not one.void_reason
        )

    def of_village(self, village_id: int) -> tuple[Appointment, ...]:
        """Return a village's appointments."""
        return self._read(self._latest_first().where(_COLUMNS.village_id == village_id))

    def of_adviser(self, adviser_id: int) -> tuple[Appointment, ...]:
        """Return an adviser's appointments."""
        return self._read(self._latest_first().where(_COLUMNS.adviser_id == adviser_id))

    def valid_on(self, day: date) -> tuple[Appointment, ...]:
        """Return the appointments that cover a day."""
        return self.valid_within(day, day)

    def valid_within(self, first: date, last: date) -> tuple[Appointment, ...]:
        """Return the appointments that cover one of some days."""
        begun = _COLUMNS.starts_on <= last.isoformat()
        not_ended = or_(_COLUMNS.ends_on.is_(None), _COLUMNS.ends_on >= first.isoformat())
        return self._read(self._latest_first().where(begun, not_ended))

    def _latest_first(self) -> Select[Any]:
        standing = self._select().where(_COLUMNS.void_reason == "")
        return standing.order_by(_COLUMNS.starts_on.desc(), _COLUMNS.id.desc())
