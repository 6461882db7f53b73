"""练习所: an invented office with a year of records, to try things on."""

import tomllib
from dataclasses import replace
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
from lvgw_desktop.services.practice_logs import practice_logs
from lvgw_desktop.services.workplace import Workplace


def practice_office(source: Path) -> JudicialOffice:
    """Return the card of the invented office."""
    return JudicialOffice(**_read(source)["office"], practice=True)


def fill_practice_office(workplace: Workplace, source: Path) -> None:
    """Write the invented records of a year up to today into an empty practice office."""
    content = _read(source)
    today = workplace.today
    with workplace.changing() as store:
        firms = {one["name"]: store.firms.add(_firm(one)) for one in content["firm"]}
        villages = {
            one["name"]: store.villages.add(_village(one, content["check"], today))
            for one in content["village"]
        }
        advisers = {
            one["name"]: store.advisers.add(_adviser(one, firms[one["firm"]], today))
            for one in content["adviser"]
        }
        appointments = [
            store.appointments.add(_appointment(one, villages, advisers, today))
            for one in content["appointment"]
        ]
        names = {one.id: one.name for one in advisers.values()}
        shown = {one.village_id: names[one.adviser_id] for one in appointments if one.covers(today)}
        for one in content["village"]:
            village = villages[one["name"]]
            adviser = one.get("board") or shown.get(village.id or 0, "")
            store.villages.change(replace(village, notice_board=_board(adviser, today)))
        quiet = {villages[one["name"]].id for one in content["village"] if one.get("quiet")}
        for log in practice_logs(appointments, content["service"], quiet, today):
            store.service_logs.add(log)


def _read(source: Path) -> dict[str, Any]:
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _firm(content: dict[str, Any]) -> Firm:
    return Firm(**{**content, "kind": FirmKind[content["kind"]]})


def _adviser(content: dict[str, Any], firm: Firm, today: date) -> LegalAdviser:
    return LegalAdviser(
        name=content["name"],
        kind=AdviserKind[content["kind"]],
        firm_id=firm.id,
        licence_no=content["licence_no"],
        phone=content["phone"],
        villages_elsewhere=content.get("villages_elsewhere", 0),
        retired_on=date(today.year, 1, 31) if content.get("retired") else None,
    )


def _village(content: dict[str, Any], checks: list[dict[str, str]], today: date) -> Village:
    name = content["name"]
    group = WechatGroup(
        name=f"{name}法律顾问工作群", size=86, created_on=date(today.year - 1, 3, 1)
    )
    return Village(
        name=name,
        kind=VillageKind.COMMUNITY,
        street=content["street"],
        committee_name=content.get("committee_name", ""),
        former_names=content.get("former_names", ""),
        area_code=content["area_code"],
        contacts=(
            Contact(role="主任", name="张某某", phone="139-0375-6021"),
            Contact(role="治保主任", name="史某", phone="136-0375-2290"),
        ),
        wechat_group=None if content.get("no_group") else group,
        checklist=_checklist(checks, content.get("lacking", {}), today),
        service_day="每月第二周周三上午，党群服务中心二楼",
    )


def _appointment(
    content: dict[str, Any],
    villages: dict[str, Village],
    advisers: dict[str, LegalAdviser],
    today: date,
) -> Appointment:
    adviser = advisers[content["adviser"]]
    years = {"last": today.year - 1, "this": today.year}
    return Appointment(
        village_id=villages[content["village"]].id or 0,
        adviser_id=adviser.id or 0,
        firm_id=adviser.firm_id,
        starts_on=date.fromisoformat(content["starts_on"].format(**years)),
        ends_on=date.fromisoformat(content["ends_on"].format(**years)),
        ended_reason=content.get("ended_reason", ""),
    )


def _checklist(
    checks: list[dict[str, str]], lacking: dict[str, str], today: date
) -> tuple[ChecklistMark, ...]:
    return tuple(
        ChecklistMark(
            item=ChecklistItem[one["item"]],
            met=one["item"] not in lacking,
            note=lacking.get(one["item"], one["note"].format(this=today.year)),
        )
        for one in checks
    )


def _board(adviser: str, today: date) -> NoticeBoard:
    return NoticeBoard(shows_adviser=adviser, updated_on=date(today.year, 2, 3))
