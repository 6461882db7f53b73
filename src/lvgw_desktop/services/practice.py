"""练习所: an invented office with a year of records, to try things on."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm, FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind, LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.village import (
    ChecklistItem,
    ChecklistMark,
    Contact,
    NoticeBoard,
    Village,
    VillageKind,
    WechatGroup,
)
from lvgw_desktop.services.practice_assessments import add_practice_assessments
from lvgw_desktop.services.practice_changes import add_practice_changes
from lvgw_desktop.services.practice_fees import add_practice_fees
from lvgw_desktop.services.practice_hand_ins import add_practice_hand_ins
from lvgw_desktop.services.practice_logs import practice_logs
from lvgw_desktop.services.practice_plans import add_practice_plans
from lvgw_desktop.services.practice_records import add_practice_records
from lvgw_desktop.services.practice_volumes import make_practice_volumes
from lvgw_desktop.services.workplace import Workplace

_Table = Mapping[str, Any]
"""One table of practice.toml, where names stand for records."""


def practice_office(source: Path) -> JudicialOffice:
    """Return the card of the invented office."""
    return JudicialOffice(**_read(source)["office"], practice=True)


def fill_practice_office(workplace: Workplace, source: Path) -> None:
    """Write the invented records of a year up to today into an empty practice office."""
    content, today = _read(source), workplace.today
    alike, checks = content["every_village"], content["check"]
    serving = _serving(content["appointment"], today)
    with workplace.changing() as store:
        firms = {one["name"]: store.firms.add(_firm(one)) for one in content["firm"]}
        villages = {
            one["name"]: store.villages.add(_village({**alike, **one}, checks, serving, today))
            for one in content["village"]
        }
        advisers = {
            one["name"]: store.advisers.add(_adviser(one, firms[one["firm"]], today))
            for one in content["adviser"]
        }
        appointments = [
            store.appointments.add(
                _appointment(one, villages[one["village"]], advisers[one["adviser"]], today)
            )
            for one in content["appointment"]
        ]
        quiet = {villages[one["name"]].id for one in content["village"] if one.get("quiet")}
        logs = practice_logs(appointments, content["service"], quiet, today)
        make_practice_volumes(workplace, store, map(store.service_logs.add, logs))
        add_practice_records(workplace, store, content["other"])
        add_practice_fees(store, content["fee_standard"], content["fee"], today)
        add_practice_changes(store, content["recommendation"], content["handover"], today)
        add_practice_hand_ins(store, appointments, today)
        add_practice_plans(store, appointments, today)
        add_practice_assessments(workplace, store, content["assessment"])


def _read(source: Path) -> dict[str, Any]:
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _serving(appointments: Iterable[_Table], today: date) -> dict[str, str]:
    """Return the village names with the name of the adviser who serves there now."""
    spans = ((one, _span(one, today)) for one in appointments)
    return {
        one["village"]: one["adviser"] for one, (first, last) in spans if first <= today <= last
    }


def _span(content: _Table, today: date) -> tuple[date, date]:
    """Return first and last day of an appointment, told relative to this year."""
    years = {"last": today.year - 1, "this": today.year}
    first, last = (content[key].format(**years) for key in ("starts_on", "ends_on"))
    return date.fromisoformat(first), date.fromisoformat(last)


def _firm(content: _Table) -> Firm:
    return Firm(**{**content, "kind": FirmKind[content["kind"]]})


def _adviser(content: _Table, firm: Firm, today: date) -> LegalAdviser:
    return LegalAdviser(
        name=content["name"],
        kind=AdviserKind[content["kind"]],
        firm_id=firm.id,
        licence_no=content["licence_no"],
        phone=content["phone"],
        villages_elsewhere=content.get("villages_elsewhere", 0),
        retired_on=date(today.year, 1, 31) if content.get("retired") else None,
    )


def _village(
    content: _Table, checks: Iterable[_Table], serving: Mapping[str, str], today: date
) -> Village:
    name = content["name"]
    group = WechatGroup(
        name=f"{name}法律顾问工作群",
        size=content["group_size"],
        created_on=date(today.year - 1, 3, 1),
    )
    board = content.get("board") or serving.get(name, "")
    return Village(
        name=name,
        kind=VillageKind.COMMUNITY,
        street=content["street"],
        committee_name=content.get("committee_name", ""),
        former_names=content.get("former_names", ""),
        area_code=content["area_code"],
        contacts=tuple(Contact(**one) for one in content["contact"]),
        wechat_group=None if content.get("no_group") else group,
        notice_board=NoticeBoard(shows_adviser=board, updated_on=date(today.year, 2, 3)),
        checklist=_checklist(checks, content.get("lacking", {}), today),
        service_day=content["service_day"],
    )


def _appointment(
    content: _Table, village: Village, adviser: LegalAdviser, today: date
) -> Appointment:
    starts_on, ends_on = _span(content, today)
    return Appointment(
        village_id=village.id or 0,
        adviser_id=adviser.id or 0,
        firm_id=adviser.firm_id,
        starts_on=starts_on,
        ends_on=ends_on,
        ended_reason=content.get("ended_reason", ""),
    )


def _checklist(
    checks: Iterable[_Table], lacking: Mapping[str, str], today: date
) -> tuple[ChecklistMark, ...]:
    return tuple(
        ChecklistMark(
            item=ChecklistItem[one["item"]],
            met=one["item"] not in lacking,
            note=lacking.get(one["item"], one["note"].format(this=today.year)),
        )
        for one in checks
    )
