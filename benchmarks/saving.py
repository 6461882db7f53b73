"""保存一条日志: a save with its audit row against a bare commit of the log's rows, same mode.

The peer writes neither serial counter nor audit trail: ours writes a third more bytes to the disk.
Logs are taken into the search index later, many at once, while nobody waits: the second line has
that in it.
The faster the disk, the more of the time is ours, not the disk's.
"""

import itertools
import tempfile
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

from benchmarks.big_office import fill
from benchmarks.measure import Work, cost_against
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog, Spell
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.schema.logs import SERVICE_ITEM, SERVICE_LOG

LOGS_BEFORE = 10_000
SAVES = 40

A_LOG = ServiceLog(
    village_id=1,
    adviser_id=1,
    firm_id=1,
    served_on=date(2026, 11, 18),
    spells=(Spell(time(9), time(11, 30)),),
    hours=Decimal("2.5"),
    client_name="赵某某",
    client_description="女，62岁，兴梁社区居民",
    client_phone="138-0375-0000",
    content="咨询院墙滴水纠纷，告知相邻各方应按照有利生产、方便生活的原则处理。" * 3,
    result="当场答复，双方同意暂停施工。",
    items=(ServiceItem(kind="CONSULTATION", quantity=1, heads=1),),
)


def measure(rounds: int) -> list[tuple[str, float, str]]:
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:
        peer, ours = Path(folder) / "bare.db", Path(folder) / "office.db"
        fill(peer, LOGS_BEFORE)
        fill(ours, LOGS_BEFORE)
        database = Database.open(ours, datetime.now)
        bare = bare_commits(peer)
        cost = cost_against(bare, saves(database), rounds)
        with_index = cost_against(bare, saves(database, indexed=True), rounds)
        database.close()
    return [
        ("save one log with its audit row / bare commit of the log's rows", cost, "≤ 1.5"),
        (f"the same, and after {SAVES} of them the search index", with_index, "≤ 1.5"),
    ]


def saves(database: Database, *, indexed: bool = False) -> Work:
    def save_some() -> None:
        for _ in range(SAVES):
            with database.change_store() as store:
                store.service_logs.add(A_LOG)
        if indexed:
            with database.change_store() as store:
                store.search_index.take_in(SAVES)

    return save_some


def bare_commits(path: Path) -> Work:
    """The same rows in the same tables with the same indexes, without serial and audit trail."""
    raw = connect(path)
    log_row = {**SERVICE_LOG.row(A_LOG), "phone_digits": "13803750000 "}
    item_row = {"service_log_id": 0, "position": 0, **SERVICE_ITEM.row(A_LOG.items[0])}
    statements = [
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(map(':{}'.format, row))})"
        for table, row in (("service_log", log_row), ("service_item", item_row))
    ]
    numbers = itertools.count(1)

    def commit_some() -> None:
        for _ in range(SAVES):
            raw.execute("BEGIN IMMEDIATE")
            named = {"uuid": str(uuid4()), "serial": f"BARE-2026-{next(numbers):04d}"}
            added = raw.execute(statements[0], {**log_row, **named})
            raw.execute(statements[1], {**item_row, "service_log_id": added.lastrowid})
            raw.execute("COMMIT")

    return commit_some
