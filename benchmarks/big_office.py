"""大库: an office file with very many invented logs, whose audit trail holds."""

import random
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import AdviserKind, LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.serial import log_serial
from lvgw_desktop.domain.service_log import (
    PaperState,
    ServiceItem,
    ServiceLog,
    ServiceMethod,
    Spell,
)
from lvgw_desktop.domain.village import Village, WechatGroup
from lvgw_desktop.storage.audit_chain import entry_hash, values_hash
from lvgw_desktop.storage.audit_trail import ADDED
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.schema import SERVICE_ITEM, SERVICE_LOG

VILLAGES, ADVISERS = 25, 8
FIRST_DAY, LAST_DAY = date(2022, 1, 1), date(2026, 11, 20)

_NOW = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001  the office's own clock has no zone
_SURNAMES = "赵钱孙李周吴郑王冯陈"
_MATTERS = ("院墙滴水", "土地流转", "借款", "赡养", "宅基地", "工伤赔偿", "物业费", "离婚财产分割")
_RESULTS = ("当场答复，双方同意协商。", "告知可申请法律援助。", "约定下周到村委会调解。")
_KINDS = ("CONSULTATION", "MEDIATION", "LECTURE", "PUBLICITY", "DOCUMENT_DRAFTING", "LEGAL_AID")
_STATES = (PaperState.FILED,) * 6 + (PaperState.SIGNED,) * 2 + (PaperState.PRINTED, PaperState.VOID)
_METHODS = (ServiceMethod.ON_SITE,) * 4 + (ServiceMethod.PHONE, ServiceMethod.HOME_VISIT)
_BATCH = 20_000


def fill(database_path: Path, logs: int = 100_000, first_day: date = FIRST_DAY) -> None:
    """Make a new office file with that many logs, spread evenly from that day to LAST_DAY."""
    database = Database.create(
        database_path,
        JudicialOffice(name="龙兴司法所", district="平顶山市石龙区司法局", prefix="LX"),
        lambda: _NOW,
    )
    _add_people(database)
    database.close()
    raw = sqlite3.connect(database_path, isolation_level=None)
    try:
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("BEGIN")
        _insert(raw, _some_logs(logs, first_day))
        raw.execute("COMMIT")
    finally:
        raw.close()


def _add_people(database: Database) -> None:
    with database.change_store() as store:
        firm = store.firms.add(Firm(name="河南砺衡律师事务所"))
        for number in range(ADVISERS):
            kind = AdviserKind.LEGAL_WORKER if number % 4 == 0 else AdviserKind.LAWYER
            name = f"{_SURNAMES[number]}明远"
            store.advisers.add(LegalAdviser(name=name, kind=kind, firm_id=firm.id))
        for number in range(VILLAGES):
            group = WechatGroup(name="法律服务群", created_on=FIRST_DAY) if number % 3 else None
            name = f"兴梁{number + 1}社区"
            village = store.villages.add(Village(name=name, street="龙兴街道", wechat_group=group))
            store.appointments.add(
                Appointment(
                    village_id=village.id or 0,
                    adviser_id=number % ADVISERS + 1,
                    firm_id=firm.id,
                    starts_on=FIRST_DAY,
                )
            )


def _some_logs(number: int, first_day: date) -> Iterator[ServiceLog]:
    chance = random.Random(20261120)
    days = (LAST_DAY - first_day).days + 1
    counted: dict[int, int] = {}
    for index in range(number):
        day = first_day + timedelta(days=index * days // number)
        counted[day.year] = counted.get(day.year, 0) + 1
        yield _log(index + 1, day, log_serial("LX", day.year, counted[day.year]), chance)


def _log(log_id: int, day: date, serial: str, chance: random.Random) -> ServiceLog:
    village_id = chance.randrange(VILLAGES) + 1
    start = chance.randrange(8, 16)
    matter = chance.choice(_MATTERS)
    return ServiceLog(
        id=log_id,
        uuid=str(UUID(int=chance.getrandbits(128), version=4)),
        serial=serial,
        village_id=village_id,
        adviser_id=(village_id - 1) % ADVISERS + 1,
        firm_id=1,
        served_on=day,
        spells=(Spell(time(start), time(start + 2, 30)),),
        hours=Decimal("2.5"),
        method=chance.choice(_METHODS),
        client_category="VILLAGER",
        client_name=f"{chance.choice(_SURNAMES)}某某",
        client_description=f"男，{chance.randrange(20, 80)}岁，村民",
        client_phone=f"138-0375-{chance.randrange(10_000):04d}",
        content=f"咨询{matter}的事，讲明有关规定、需要的材料和办理的步骤。" * 3,
        result=chance.choice(_RESULTS),
        items=_items(chance),
        paper_state=chance.choice(_STATES),
        recorded_on=datetime.combine(day, time(17)),
    )


def _items(chance: random.Random) -> tuple[ServiceItem, ...]:
    kinds = chance.sample(_KINDS, chance.choice((1, 1, 1, 2)))
    return tuple(ServiceItem(kind=kind, quantity=chance.randrange(1, 4), heads=2) for kind in kinds)


def _insert(raw: sqlite3.Connection, logs: Iterator[ServiceLog]) -> None:
    head = raw.execute("SELECT hash FROM audit ORDER BY id DESC LIMIT 1").fetchone()[0]
    audit_id = raw.execute("SELECT max(id) FROM audit").fetchone()[0]
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in _TABLES}
    counters: dict[str, int] = {}
    for log in logs:
        audit_id += 1
        head = _collect(rows, log, audit_id, head)
        prefix, year, number = log.serial.split("-")
        counters[f"log {prefix} {year}"] = int(number)
        if len(rows["service_log"]) == _BATCH:
            _write(raw, rows)
    _write(raw, rows)
    raw.executemany("INSERT INTO counter VALUES (?, ?)", counters.items())


def _collect(rows: dict[str, list[Any]], log: ServiceLog, audit_id: int, head: bytes) -> bytes:
    row = SERVICE_LOG.row(log)
    items = [SERVICE_ITEM.row(item) for item in log.items]
    digits = log.client_phone.replace("-", "") + " "
    rows["service_log"].append({**row, "phone_digits": digits})
    rows["service_item"] += [
        {"service_log_id": log.id, "position": place, **item} for place, item in enumerate(items)
    ]
    texts = ("{}", json_text({**row, "items": items}), "")
    salt = audit_id.to_bytes(16, "big")
    facts = (str(row["recorded_on"]), "", ADDED, "service_log", log.uuid)
    hashed = values_hash(salt, *texts)
    head = entry_hash(head, facts, hashed)
    rows["audit"].append((audit_id, *facts, hashed, head))
    rows["audit_values"].append((audit_id, salt, *texts))
    return head


def _write(raw: sqlite3.Connection, rows: dict[str, list[Any]]) -> None:
    for table, found in rows.items():
        if found:
            raw.executemany(_statement(table, found[0]), found)
            found.clear()


def _statement(table: str, row: dict[str, Any] | tuple[Any, ...]) -> str:
    if isinstance(row, tuple):
        return f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})"
    named = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({named})"


_TABLES = ("service_log", "service_item", "audit", "audit_values")
