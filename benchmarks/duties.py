"""尽责: the duty board of a whole year at 1,000,000 logs against a bare SQL group-by of it."""

import sqlite3
from datetime import datetime
from pathlib import Path

from benchmarks.big_office import kept
from benchmarks.measure import cost_against
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.storage.connection import connect

LOGS = 1_000_000
YEAR = 2026
BARE = (
    """
    SELECT village_id, substr(served_on, 1, 7), count(*), sum(hours) FROM service_log
    WHERE served_on BETWEEN '2026-01-01' AND '2026-12-31' AND paper_state <> 'VOID'
    AND method IN ('ON_SITE', 'HOME_VISIT') GROUP BY 1, 2
    """,
    """
    SELECT village_id, substr(served_on, 1, 7), sum(quantity)
    FROM service_log JOIN service_item ON service_log_id = id
    WHERE served_on BETWEEN '2026-01-01' AND '2026-12-31' AND paper_state <> 'VOID'
    AND kind = 'LECTURE' GROUP BY 1, 2
    """,
)
"""Visits with their hours and lectures, by village and month: what the board counts at least."""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    return measured(kept(LOGS), LOGS, rounds)


def measured(path: Path, logs: int, rounds: int) -> list[tuple[str, float, str]]:
    raw, use_cases = connect(path), office_files(datetime.now).open(path)
    ratio = cost_against(lambda: grouped(raw), lambda: use_cases.duties.year(YEAR), rounds)
    use_cases.close()
    raw.close()
    return [(f"the board of a year / bare GROUP BY at {logs:,} logs", ratio, "≤ 2")]


def grouped(raw: sqlite3.Connection) -> None:
    for statement in BARE:
        raw.execute(statement).fetchall()
