"""核对留痕: walks the hash chain from its first row to its last."""

import sqlite3

from lvgw_desktop.storage.audit_chain import START, entry_hash, values_hash


def head_of_chain(raw: sqlite3.Connection) -> bytes | None:
    """Return the hash of the last row, None if a row was changed, taken out or cut off."""
    head, last = START, 0
    for number, *facts, hashed, found, salt, before, after, reason in raw.execute(_CHAIN):
        if salt is None or values_hash(salt, before, after, reason) != hashed:
            return None
        if number != last + 1 or entry_hash(head, tuple(facts), hashed) != found:
            return None
        head, last = found, number
    return head if last == _highest_ever(raw) else None


def _highest_ever(raw: sqlite3.Connection) -> int:
    """Return the highest number ever given: SQLite remembers it when the tail is cut."""
    row = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").fetchone()
    return row[0] if row else 0


_CHAIN = """
    SELECT id, at, operator, action, table_name, record_uuid, values_hash, hash,
        salt, "before", "after", reason
    FROM audit LEFT JOIN audit_values ON audit_id = id ORDER BY id
"""
