"""升级: brings a file to the present schema in one transaction, or leaves it as it was."""

import sqlite3
from collections.abc import Sequence
from functools import cache

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.log_index import INDEX_TABLES
from lvgw_desktop.storage.migrations import STEPS, Step
from lvgw_desktop.storage.schema import APPLICATION_ID
from lvgw_desktop.storage.soundness import is_sound
from lvgw_desktop.storage.triggers import create_triggers, drop_triggers


class MigrationFailed(Exception):  # noqa: N818  says what happened
    """A step left the file in a state that must not be kept; nothing was changed."""


def version_of(raw: sqlite3.Connection) -> int:
    """Return the number of the last step the file went through; 0 for an empty one."""
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(version: int, name: str, steps: Sequence[Step] = STEPS) -> None:
    """Raise Refusal for a file that a later release wrote: it says what we cannot read."""
    if version > len(steps):
        raise Refusal(f"“{name}”是较新版本的工作台存的，这个版本打不开。请先升级工作台。")


def migrate(raw: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Run the steps that are still to come; raises and rolls back if one of them goes wrong."""
    # Off before BEGIN: inside a transaction the pragma does nothing, and with foreign keys on a
    # rebuilt table takes its child rows along.
    raw.execute("PRAGMA foreign_keys=0")
    try:
        raw.execute("BEGIN IMMEDIATE")
        _run(raw, steps)
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise
    finally:
        raw.execute("PRAGMA foreign_keys=1")


def schema_text(raw: sqlite3.Connection) -> frozenset[str]:
    """Return every table, index and trigger of a file as the statement that made it.

    Not those of the search index: they are made anew whenever they are not as they should be.
    """
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return frozenset(
        " ".join(sql.split())
        for kind, name, sql in rows
        if "sqlite_" not in sql[:20] and (kind != "table" or name not in INDEX_TABLES)
    )


@cache
def expected_schema(steps: tuple[Step, ...] = STEPS) -> frozenset[str]:
    """Return what `schema_text` says of a file made by these steps."""
    raw = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(raw, steps)
        return schema_text(raw)
    finally:
        raw.close()


def _run(raw: sqlite3.Connection, steps: Sequence[Step]) -> None:
    before = row_counts(raw)
    drop_triggers(raw)
    for step in steps[version_of(raw) :]:
        for statement in step:
            raw.execute(statement)
    create_triggers(raw)
    _check(raw, before)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version={len(steps)}")


def _check(raw: sqlite3.Connection, before: dict[str, int]) -> None:
    """Raise MigrationFailed if rows are gone, lost their parents or cannot be read."""
    after = row_counts(raw)
    lost = [table for table, rows in before.items() if table in after and after[table] != rows]
    if lost:
        raise MigrationFailed(f"rows are missing in {lost}")
    if raw.execute("PRAGMA foreign_key_check").fetchone():
        raise MigrationFailed("rows point at records that are not there")
    if not is_sound(raw):
        raise MigrationFailed("the file is damaged")


def row_counts(raw: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has, but for the search index, which is no record."""
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608  own names
        for (name,) in names
        if name not in {"indexed_up_to", "changed_log", *INDEX_TABLES}
    }
