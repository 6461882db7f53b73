"""触发器: the file itself refuses what must never happen, whoever opens it."""

import sqlite3
from collections.abc import Container, Iterable

from lvgw_desktop.storage.batch_triggers import batch_triggers
from lvgw_desktop.storage.closed_months import closed_month_triggers
from lvgw_desktop.storage.refusing import refusing
from lvgw_desktop.storage.schema import SHAPES
from lvgw_desktop.storage.schema.logs import SEARCHED_TEXTS

_PLACE = ("volume_id", "seq", "page_from", "pages")
_STAYS_IN_ITS_BATCH = (
    "NOT EXISTS (SELECT 1 FROM import_batch AS b CROSS JOIN imported_row AS r ON r.batch_id = b.id "
    "WHERE b.state = 'UNDOING' AND r.table_name = '{table}' AND r.record_id = OLD.id)"
)
"""A record goes only with the import that brought it, while that is being undone."""
_WAITS_AGAIN = (
    "INSERT OR IGNORE INTO changed_log "
    "SELECT NEW.{0} WHERE NEW.{0} <= (SELECT max(log_id) FROM indexed_up_to)"
)


def create_triggers(raw: sqlite3.Connection) -> None:
    """Put all triggers in place; an old file has no tables yet for some of them."""
    tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for statement in trigger_statements({name for (name,) in tables}):
        raw.execute(statement)


def drop_triggers(raw: sqlite3.Connection) -> None:
    """Remove all triggers: a step that rebuilds a table would lose or fire them."""
    names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        raw.execute(f'DROP TRIGGER "{name}"')


def trigger_statements(tables: Container[str]) -> Iterable[str]:
    """Return the CREATE TRIGGER statements for these tables."""
    yield from _guards(tables)
    if "monthly_close" in tables:
        yield from closed_month_triggers()
    if "imported_row" in tables:
        yield from batch_triggers(tables)
    if "changed_log" in tables:
        yield from _index_triggers()


def _guards(tables: Container[str]) -> Iterable[str]:
    kept = [table for table in SHAPES if table in tables]
    has_batches = "imported_row" in tables
    for table in kept:
        stays = _STAYS_IN_ITS_BATCH.format(table=table) if has_batches else ""
        yield refusing(table, "DELETE", "nothing is ever deleted", stays)
    for table in ("counter", "audit", "audit_values"):
        yield refusing(table, "DELETE", "nothing is ever deleted")
    for table in ("audit", "audit_values"):
        yield refusing(table, "UPDATE", "the audit trail only grows")
    for table in kept:
        yield refusing(table, "UPDATE OF uuid", "a uuid never changes", "OLD.uuid <> NEW.uuid")
    given = "OLD.serial <> '' AND OLD.serial <> NEW.serial"
    yield refusing("service_log", "UPDATE OF serial", "a serial never changes", given)
    if "issued_row" in tables:
        yield refusing("issued_row", "UPDATE", "a printed row never changes")
    if "rule_setting" in tables:
        yield refusing("rule_setting", "UPDATE", "a rule of the past never changes")
    if "volume_item" in tables:
        moved = " OR ".join(f"OLD.{name} <> NEW.{name}" for name in _PLACE)
        stays = f"OLD.removed_on IS NULL AND ({moved})"
        yield refusing("volume_item", "UPDATE", "a page number is stamped on the paper", stays)
    falling = "NEW.last <= OLD.last OR NEW.name <> OLD.name"
    yield refusing("counter", "UPDATE", "a number is never given twice", falling)


def _index_triggers() -> Iterable[str]:
    """Let every log that the search index knows wait for it again when it changes."""
    known = ("served_on", "village_id", "adviser_id", *SEARCHED_TEXTS)
    other = " OR ".join(f"OLD.{name} <> NEW.{name}" for name in known)
    change = f"UPDATE OF {', '.join(known)}"
    yield _after(change, "service_log", f" WHEN {other}", _WAITS_AGAIN.format("id"))
    for event in ("INSERT", "UPDATE OF ledger_text"):
        waits_too = _WAITS_AGAIN.format("service_log_id")
        yield _after(event, "service_item", " WHEN NEW.ledger_text <> ''", waits_too)
    gone = "DELETE FROM changed_log WHERE log_id = OLD.id"
    yield _after("DELETE", "service_log", "", gone)


def _after(event: str, table: str, condition: str, statement: str) -> str:
    name = f"index_{table}_{event.split(maxsplit=1)[0].lower()}"
    return f"CREATE TRIGGER {name} AFTER {event} ON {table}{condition} BEGIN {statement}; END"
