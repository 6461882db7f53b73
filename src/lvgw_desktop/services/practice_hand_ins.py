"""练习台账登记: what came in of the months that were reported; the last one waits to be closed."""

from collections.abc import Sequence
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.storage.store import Store

_LAST_REPORTED, _MONTHS = 2, 11
_EARLIEST, _DAYS_APART = 20, 5
"""Ledgers come in from the 20th to the 24th."""


def add_practice_hand_ins(store: Store, appointments: Sequence[Appointment], today: date) -> None:
    """Write down a ledger for each adviser and month, none of this month and the one before."""
    present = StatisticalMonth(today.year, today.month)
    for back in range(_MONTHS, _LAST_REPORTED - 1, -1):
        month = month_before(present, back)
        for adviser_id in _serving(appointments, month):
            day = date(month.year, month.number, _EARLIEST + adviser_id % _DAYS_APART)
            store.hand_ins.add(HandIn(month=month.code, adviser_id=adviser_id, handed_in_on=day))


def _serving(appointments: Sequence[Appointment], month: StatisticalMonth) -> list[int]:
    first, last = date(month.year, month.number, 1), month.report_due
    its = (one for one in appointments if one.starts_on <= last)
    return sorted({one.adviser_id for one in its if one.ends_on is None or one.ends_on >= first})
