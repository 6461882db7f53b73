"""月报数字: the month's figures out of 100,000 logs against a bare SQL group-by of the same."""

import tempfile
from datetime import date, datetime
from pathlib import Path

from benchmarks.big_office import fill
from benchmarks.measure import Work, cost_against
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.database import Database

LOGS = 100_000
MONTH = date(2026, 10, 1), date(2026, 10, 31)
YEAR = date(2026, 1, 1), date(2026, 10, 31)

BARE = """
    SELECT village_id, kind, count(*), sum(quantity), sum(heads)
    FROM service_log JOIN service_item ON service_log_id = id
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    GROUP BY village_id, kind
"""
BARE_HOURS = """
    SELECT village_id, count(*), sum(hours) FROM service_log
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    AND method IN ('ON_SITE', 'HOME_VISIT')
    GROUP BY village_id
"""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:
        path = Path(folder) / "office.db"
        fill(path, LOGS)
        database = Database.open(path, datetime.now)
        results = [
            (
                f"figures of a {name} by village / bare GROUP BY at {LOGS:,} logs",
                cost_against(bare_group_by(path, *days), by_village(database, *days), rounds),
                "≤ 2",
            )
            for name, days in (("month", MONTH), ("year", YEAR))
        ]
        database.close()
    return results


def by_village(database: Database, first: date, last: date) -> Work:
    def figures() -> None:
        with database.open_store() as store:
            store.figures.by_village(first, last)

    return figures


def bare_group_by(path: Path, first: date, last: date) -> Work:
    raw = connect(path)
    days = (first.isoformat(), last.isoformat())

    def group() -> None:
        raw.execute(BARE, days).fetchall()
        raw.execute(BARE_HOURS, days).fetchall()

    return group
