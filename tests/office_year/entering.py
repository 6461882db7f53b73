"""The office of 2026 on New Year: its roster is entered, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from builders import a_firm, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.domain.village import NoticeBoard, WechatGroup, kind_of_name
from lvgw_desktop.services.office_files import OfficeFiles
from lvgw_desktop.services.use_cases import UseCases
from office_year import roster

Task = tuple[datetime, Callable[[], object]]
"""When something is done, and what."""


@dataclass(frozen=True)
class Ids:
    """What the office calls villages, advisers and firms, by their names."""

    villages: dict[str, int]
    advisers: dict[str, int]
    firms: dict[str, int]


@dataclass(frozen=True)
class OfficeAtWork:
    """An office in the course of its year; `logs` are as recorded, by the names of services."""

    office: UseCases
    ids: Ids
    folder: Path
    rule: MonthRule
    logs: dict[tuple[str, int, int], ServiceLog] = field(default_factory=dict)


def open_office(files: OfficeFiles, folder: Path, rule: MonthRule) -> OfficeAtWork:
    """Make the office, and enter who is there on New Year or comes later."""
    streets = "、".join(roster.STREETS)
    office = files.create(folder / "office.db", an_office(month_rule=rule, streets=streets))
    firms = {
        name: office.firms.save(a_firm(name=name, kind=FirmKind[kind])).id
        for name, kind in roster.FIRMS.items()
    }
    advisers = {name: office.advisers.save(_adviser(name, firms)).id for name in roster.ADVISERS}
    terms = roster.terms_on_new_year()
    serving = {term.village: term.adviser for term in terms}
    villages = {
        name: office.villages.save(_village(name, street, serving[name])).id
        for street, names in roster.STREETS.items()
        for name in names
    }
    ids = Ids(villages, advisers, firms)
    for term in terms:
        office.appointments.save(appointment(term, ids))
    return OfficeAtWork(office, ids, folder, rule)


def appointment(term, ids):
    """Return the record of a term."""
    return an_appointment(
        village_id=ids.villages[term.village],
        adviser_id=ids.advisers[term.adviser],
        firm_id=None,
        starts_on=term.starts_on,
        ends_on=term.ends_on,
    )


def board_of(adviser, day):
    return NoticeBoard(shows_adviser=adviser, updated_on=day)


def group_of(village, day):
    return WechatGroup(name=f"{village}法律顾问工作群", size=86, created_on=day)


def _adviser(name, firms):
    kind, firm = roster.ADVISERS[name]
    number = list(roster.ADVISERS).index(name)
    return an_adviser(
        name=name,
        kind=AdviserKind[kind],
        firm_id=firms[firm],
        phone=f"138-0375-000{number}",
        villages_elsewhere=roster.VILLAGES_ELSEWHERE.get(name, 0),
    )


def _village(name, street, adviser):
    village = a_village(
        name=name,
        street=street,
        kind=kind_of_name(name),
        notice_board=board_of(adviser, date(2025, 2, 3)),
        wechat_group=group_of(name, date(2025, 3, 1)),
    )
    if name in {roster.NO_WECHAT_GROUP, roster.GROUP_COMES}:
        return replace(village, wechat_group=None)
    return village
