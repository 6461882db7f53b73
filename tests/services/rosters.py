"""Rosters as offices send them, and what an office holds after an import."""

from typing import NamedTuple

from exchange.workbooks import HEAD, save

FIRM = "河南砺衡律师事务所"


class Line(NamedTuple):
    """One row of a roster; every test names what matters."""

    village: str = "兴梁社区"
    street: str = "龙兴街道"
    adviser: str = "周明远"
    kind: str = "律师"
    firm: str = FIRM
    licence_no: str = "14104202010123456"
    phone: str = "138-0375-0000"
    starts_on: str = "2026-01-01"
    ends_on: str = "2026-12-31"


def a_roster(folder, *lines, name="名册.xlsx"):
    return save(folder / name, [HEAD, *lines])


def content(office):
    """Everything an import can add, as comparable facts."""
    villages = {line.village.id: line.village for line in office.villages.lines()}
    advisers = {line.adviser.id: line for line in office.advisers.lines()}
    appointments = sorted(
        (
            villages[one.village_id].name_with_street,
            advisers[one.adviser_id].adviser.name,
            str(one.starts_on),
            str(one.ends_on),
        )
        for village_id in villages
        for one in office.appointments.of_village(village_id)
    )
    return {
        "villages": sorted(one.name_with_street for one in villages.values()),
        "firms": [one.name for one in office.firms.all()],
        "advisers": sorted(
            (line.adviser.name, line.adviser.licence_no, line.firm) for line in advisers.values()
        ),
        "appointments": appointments,
    }


def run_import(office, file, kind):
    return office.importing.run(office.importing.read(file, kind))


def try_import(office, file, kind):
    return office.importing.try_out(office.importing.read(file, kind))
