"""预填哪些: one or more sheets for each village, with the adviser it has in that month."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.storage.store import Store


def planned_sheets(
    store: Store,
    village_ids: Sequence[int] | None,
    month: StatisticalMonth,
    copies: int,
    now: datetime,
) -> tuple[PrefilledSheet, ...]:
    """Return sheets without numbers, village by village; None is all that have an adviser then.

    Raises Refusal naming the villages that have no adviser in that month.
    """
    names, span = names_in(store), calendar_in(store).days(month)
    wanted = [one.id or 0 for one in store.villages.all()] if village_ids is None else village_ids
    served = {one: _last_valid(store.appointments.of_village(one), span) for one in wanted}
    without = [names.village(one) for one, found in served.items() if found is None]
    if village_ids is not None and without:
        raise Refusal(f"{'、'.join(without)}在{month.words}没有法律顾问。请先办聘任，再打印。")
    if not any(served.values()):
        raise Refusal(f"{month.words}还没有哪个村(居)有法律顾问。请先办聘任，再打印。")
    return tuple(
        _sheet(appointment, month, names, now)
        for appointment in served.values()
        if appointment
        for _copy in range(copies)
    )


def _last_valid(appointments: Iterable[Appointment], span: tuple[date, date]) -> Appointment | None:
    """Return the appointment valid on a day of the span; of two the one that began later."""
    first, last = span
    valid = (
        one
        for one in appointments
        if one.starts_on <= last and (one.ends_on is None or one.ends_on >= first)
    )
    return max(valid, key=lambda one: one.starts_on, default=None)


def _sheet(
    appointment: Appointment, month: StatisticalMonth, names: Names, now: datetime
) -> PrefilledSheet:
    return PrefilledSheet(
        village_id=appointment.village_id,
        adviser_id=appointment.adviser_id,
        firm_id=appointment.firm_id or names.advisers[appointment.adviser_id].firm_id,
        year=month.year,
        month=month.number,
        printed_on=now,
    )
