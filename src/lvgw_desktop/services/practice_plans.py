"""练习预约: a visit and a lecture that are agreed for days to come."""

from datetime import date, timedelta

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.planned_service import TO_THE_VILLAGE, PlannedService
from lvgw_desktop.storage.store import Store

_AGREED = (
    ("张庄社区", TO_THE_VILLAGE, 3, "上午到村委会"),
    ("龙港社区", "LECTURE", 6, "宪法宣传周，讲宪法"),
)
"""Village, kind, days from today, note."""


def add_practice_plans(store: Store, appointments: list[Appointment], today: date) -> None:
    """Agree them with whoever serves the village today."""
    serving = {one.village_id: one.adviser_id for one in appointments if one.covers(today)}
    named = {one.name: one.id or 0 for one in store.villages.all()}
    for village, kind, days, note in _AGREED:
        village_id = named[village]
        store.planned_services.add(
            PlannedService(
                village_id=village_id,
                adviser_id=serving.get(village_id),
                kind=kind,
                planned_on=today + timedelta(days=days),
                note=note,
            )
        )
