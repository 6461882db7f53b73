"""An office of 58 villages and twelve advisers, with a year of services."""

from datetime import date

from builders import a_firm, a_log, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.service_log import ServiceItem

VILLAGES, ADVISERS, STREETS = 58, 12, ("龙兴街道", "高庄街道", "人民路街道", "龙河街道")
LECTURE = (ServiceItem(kind="LECTURE", quantity=1, heads=30),)
_SURNAMES = "周李王孙吴陈赵刘高马何郑"
_NUMBERS = "一二三四五六七八九十"


def large_office(file, now):
    """Return the open office; some months and quarters of some villages lack."""
    office = office_files(now=lambda: now).create(file, an_office())
    with office.workplace.changing() as store:
        firm = store.firms.add(a_firm())
        for surname in _SURNAMES:
            store.advisers.add(an_adviser(name=f"{surname}素珍", firm_id=firm.id))
        for number in range(VILLAGES):
            name = f"南{_NUMBERS[number // 10]}{_NUMBERS[number % 10]}社区"
            street = STREETS[number * len(STREETS) // VILLAGES]
            village = store.villages.add(a_village(name=name, street=street))
            adviser_id = 1 + number % ADVISERS
            store.appointments.add(
                an_appointment(
                    village_id=village.id, adviser_id=adviser_id, starts_on=date(2025, 1, 1)
                )
            )
            for month in range(1, now.month + 1):
                if (number + month) % 11:
                    given = {"village_id": village.id, "adviser_id": adviser_id}
                    items = LECTURE if month % 3 == 2 and number % 5 else ()
                    day = date(now.year, month, 1 + number % 18)
                    store.service_logs.add(a_log(served_on=day, items=items, **given))
    return office
