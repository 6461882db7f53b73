"""装满: people, then logs in bundles that several processes make and one writes."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.big_office.bundles import ADVISERS, VILLAGES, Bundle, Plan
from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import AdviserKind, LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.village import Village, WechatGroup
from lvgw_desktop.storage.audit_chain import entry_hash
from lvgw_desktop.storage.database import Database

FIRST_DAY, LAST_DAY = date(2022, 1, 1), date(2026, 11, 20)

_NOW = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001  the office's own clock has no zone
_FAMILY_NAMES = "赵钱孙李周吴郑王"
_IN_ORDER = "INSERT INTO log_words (log_words) VALUES ('optimize')"
"""The search index in one piece, as a window leaves it that was idle for a while."""
_ALL_KNOWN = "INSERT INTO indexed_up_to SELECT max(id) FROM service_log"
_PROCESSES = 2
_FEW = 20_000
"""So many logs are made before another process has started."""


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
        for setting in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-400000"):
            raw.execute(f"PRAGMA {setting}")
        raw.execute("BEGIN")
        plan = Plan(logs, first_day, LAST_DAY)
        with _without_indexes(raw):
            _write(raw, _made(plan))
        raw.execute(_IN_ORDER)
        raw.execute(_ALL_KNOWN)
        raw.executemany("INSERT INTO counter VALUES (?, ?)", plan.counters().items())
        raw.execute("COMMIT")
    finally:
        raw.close()


def _add_people(database: Database) -> None:
    with database.change_store() as store:
        firm = store.firms.add(Firm(name="河南砺衡律师事务所"))
        for number in range(ADVISERS):
            kind = AdviserKind.LEGAL_WORKER if number % 4 == 0 else AdviserKind.LAWYER
            name = f"{_FAMILY_NAMES[number]}明远"
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


def _made(plan: Plan) -> Iterator[Bundle]:
    """Make the bundles in their order, by several processes if there are many."""
    if plan.logs <= _FEW:
        yield from map(plan.bundle, plan.bundles())
    else:
        with get_context("spawn").Pool(_PROCESSES) as pool:
            yield from pool.imap(plan.bundle, plan.bundles())


@contextmanager
def _without_indexes(raw: sqlite3.Connection) -> Iterator[None]:
    """Build the indexes of logs anew at the end: sorted at once, not entry by entry."""
    found = raw.execute(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') "
        "AND tbl_name IN ('service_log', 'service_item') AND sql IS NOT NULL"
    ).fetchall()
    for name, sql in found:
        raw.execute(f"DROP {sql.split()[1]} {name}".replace("UNIQUE", "INDEX"))
    yield
    for _name, sql in found:
        raw.execute(sql)


def _write(raw: sqlite3.Connection, bundles: Iterable[Bundle]) -> None:
    head = raw.execute("SELECT hash FROM audit ORDER BY id DESC LIMIT 1").fetchone()[0]
    audit_id = raw.execute("SELECT max(id) FROM audit").fetchone()[0]
    for bundle in bundles:
        audit: list[tuple[Any, ...]] = []
        values: list[tuple[Any, ...]] = []
        for facts, salt, texts, hashed in bundle.trail:
            audit_id += 1
            head = entry_hash(head, facts, hashed)
            audit.append((audit_id, *facts, hashed, head))
            values.append((audit_id, salt, *texts))
        _insert(raw, "service_log", bundle.log_names, bundle.logs)
        _insert(raw, "service_item", bundle.item_names, bundle.items)
        raw.executemany("INSERT INTO log_words (rowid, tokens) VALUES (?, ?)", bundle.tokens)
        raw.executemany(f"INSERT INTO audit VALUES ({_marks(audit)})", audit)
        raw.executemany(f"INSERT INTO audit_values VALUES ({_marks(values)})", values)


def _insert(
    raw: sqlite3.Connection, table: str, names: Iterable[str], rows: list[tuple[Any, ...]]
) -> None:
    raw.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({_marks(rows)})", rows)


def _marks(rows: list[tuple[Any, ...]]) -> str:
    return ", ".join("?" * len(rows[0]))
