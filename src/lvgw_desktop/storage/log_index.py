"""检索索引: proposes which logs to look through for a word; made from the logs, never trusted.

The index knows the logs up to one number, `indexed_up_to`; those behind it wait, until `index_some`
takes them in when nobody else does. A log that it knows and that changes waits once more: triggers
put it into `changed_log`. What waits is proposed for every word. So a new log costs its save
nothing, and what is found depends neither on how far the index is nor on whether it is whole: the
logs' own texts decide.

Nothing is ever taken out of the index: a log that changed is added once more, a log that went with
its import is proposed in vain.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from lvgw_desktop.storage.log_tokens import asked_for_some, tokens_of
from lvgw_desktop.storage.schema.logs import ITEM_TEXTS, SEARCHED_TEXTS

INDEX_TABLES = frozenset({"log_words", "log_words_data", "log_words_idx", "log_words_config"})
"""Tables that no record is kept in; SQLite makes all but the first by itself."""

_CREATE = (
    "CREATE VIRTUAL TABLE log_words USING fts5(tokens, content='', columnsize=0, detail=none, "
    "tokenize='ascii')"
)
UNKNOWN = """
    SELECT log_id FROM changed_log UNION ALL
    SELECT id FROM service_log WHERE id > coalesce((SELECT max(log_id) FROM indexed_up_to), 0)
"""
"""Selects the logs that the index does not know as they are."""
_PRESENT = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name LIKE 'log_words%'"
_TEXTS = ", ".join(f"l.{name}" for name in SEARCHED_TEXTS)
_ITEM_TEXT = " || ".join(f"coalesce({one} || ' ', '')" for one in ITEM_TEXTS)
_KNOWN = f"""l.served_on, l.village_id, l.adviser_id, {_TEXTS}, (
    SELECT group_concat({_ITEM_TEXT}, ' ') FROM service_item WHERE service_log_id = l.id
)"""  # noqa: S608  own names
_NEXT = f"""
    SELECT u.log_id, {_KNOWN}
    FROM ({UNKNOWN} ORDER BY 1 LIMIT ?) AS u LEFT JOIN service_log AS l ON l.id = u.log_id
    ORDER BY u.log_id
"""  # noqa: S608  own names
_SAMPLE_SIZE = 100
_SAMPLE = f"""
    SELECT l.id, {_KNOWN} FROM service_log AS l
    WHERE l.id % max((SELECT max(id) FROM service_log) / :most, 1) = 0
    AND l.id NOT IN ({UNKNOWN})
"""  # noqa: S608  own names
_WAITING = f"""
    SELECT u.log_id, l.served_on FROM ({UNKNOWN}) AS u
    CROSS JOIN service_log AS l ON l.id = u.log_id LIMIT ?
"""  # noqa: S608  own names
_PROPOSED = "SELECT rowid FROM log_words WHERE log_words MATCH ? LIMIT ?"
_HOW_MANY = f"SELECT count(*) FROM ({_PROPOSED})"  # noqa: S608  own names
_LATEST = "SELECT rowid FROM log_words WHERE log_words MATCH ? ORDER BY rowid DESC LIMIT ?"
_WAITING_LATEST = f"{UNKNOWN} ORDER BY 1 DESC LIMIT ?"
_ADD = "INSERT INTO log_words (rowid, tokens) VALUES (?, ?)"
_ONLY_HIGHEST = "DELETE FROM indexed_up_to WHERE log_id < (SELECT max(log_id) FROM indexed_up_to)"
_PIECES = "SELECT count(DISTINCT segid) FROM log_words_idx"
_MERGE = "INSERT INTO log_words (log_words, rank) VALUES ('merge', ?)"
_FEW_PIECES = 10
_HAS = "SELECT 1 FROM log_words WHERE log_words MATCH ? AND rowid = ?"


class NoIndex(Exception):  # noqa: N818  not an error: the logs are looked through without it
    """There is no index, or it is damaged."""


def is_whole(raw: sqlite3.Connection) -> bool:
    """Tell whether the index knows what it should, on a sample of logs and of their tokens."""
    try:
        with noticing_damage():
            return all(
                raw.execute(_HAS, (asked_for_some(tokens_of(*row[1:])), row[0])).fetchone()
                for row in raw.execute(_SAMPLE, {"most": _SAMPLE_SIZE}).fetchall()
            )
    except NoIndex:
        return False


def ensure_index(raw: sqlite3.Connection) -> None:
    """Begin the index anew where there is none, as in a file from before, or only parts of it."""
    present = dict(raw.execute(_PRESENT).fetchall())
    if present.keys() != INDEX_TABLES or present["log_words"] != _CREATE:
        raw.execute("BEGIN IMMEDIATE")
        try:
            begin_index(raw)
            raw.execute("COMMIT")
        finally:
            if raw.in_transaction:
                raw.execute("ROLLBACK")


def begin_index(raw: sqlite3.Connection) -> None:
    """Throw away what there is of the index and let every log wait for it; in a transaction."""
    _drop(raw)
    raw.execute(_CREATE)
    raw.execute("DELETE FROM indexed_up_to")
    raw.execute("DELETE FROM changed_log")


def index_some(raw: sqlite3.Connection, most: int) -> int:
    """Take so many waiting logs into the index, in a transaction; returns how many it took.

    Raises NoIndex if the index is damaged.
    """
    rows = raw.execute(_NEXT, (most,)).fetchall()
    there = [row for row in rows if row[1] is not None]
    with noticing_damage():
        raw.executemany(_ADD, ((row[0], tokens_of(*row[1:])) for row in there))
    if rows:
        _remember(raw, rows[-1][0])
    return len(rows)


def is_in_pieces(raw: sqlite3.Connection) -> bool:
    """Tell whether there are many pieces, in each of which a word is looked for.

    Every batch of logs begins as a piece of its own; SQLite merges them, but not all.
    """
    with noticing_damage():
        return bool(raw.execute(_PIECES).fetchone()[0] > _FEW_PIECES)


def merge_some(raw: sqlite3.Connection, pages: int) -> bool:
    """Merge so many pages of all pieces into one, in a transaction; tells whether to go on.

    Raises NoIndex if the index is damaged.
    """
    before = raw.total_changes
    with noticing_damage():
        raw.execute(_MERGE, (-pages,))
    return raw.total_changes - before > 1  # SQLite's sign that there was something to merge


def waiting(raw: sqlite3.Connection, most: int) -> list[tuple[int, str]]:
    """Return logs that the index does not know as they are now, with their days, `most` of them."""
    return raw.execute(_WAITING, (most,)).fetchall()


def latest_waiting(raw: sqlite3.Connection, most: int) -> list[int]:
    """Return logs that the index does not know as they are now, the one added last first."""
    return [row[0] for row in raw.execute(_WAITING_LATEST, (most,))]


def proposed(raw: sqlite3.Connection, asked: str, most: int) -> list[int]:
    """Return the logs that the index proposes, `most` of them, -1 for all. Raises NoIndex."""
    with noticing_damage():
        return [row[0] for row in raw.execute(_PROPOSED, (asked, most))]


def count_proposed(raw: sqlite3.Connection, asked: str, most: int) -> int:
    """Return how many logs the index proposes, `most` at most. Raises NoIndex."""
    with noticing_damage():
        return int(raw.execute(_HOW_MANY, (asked, most)).fetchone()[0])


def latest_proposed(raw: sqlite3.Connection, asked: str, most: int) -> list[int]:
    """Return the logs that the index proposes, the one added last first. Raises NoIndex."""
    with noticing_damage():
        return [row[0] for row in raw.execute(_LATEST, (asked, most))]


@contextmanager
def noticing_damage() -> Iterator[None]:
    """Raise NoIndex for what SQLite says of an index that is damaged or not there."""
    try:
        yield
    except (sqlite3.DatabaseError, DBAPIError) as error:
        told = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(told, "sqlite_errorcode", None) or 0
        if (code & 0xFF) in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT):
            raise NoIndex from error
        raise


def _remember(raw: sqlite3.Connection, highest: int) -> None:
    """Remember that every log up to this one is known as it is."""
    raw.execute("DELETE FROM changed_log WHERE log_id <= ?", (highest,))
    raw.execute("INSERT OR IGNORE INTO indexed_up_to VALUES (?)", (highest,))
    raw.execute(_ONLY_HIGHEST)


def _drop(raw: sqlite3.Connection) -> None:
    """Drop table by table: SQLite's own way needs an index that is whole."""
    raw.execute("PRAGMA writable_schema=1")
    raw.execute("DELETE FROM sqlite_master WHERE name = 'log_words'")
    raw.execute("PRAGMA writable_schema=RESET")
    for table in sorted(INDEX_TABLES - {"log_words"}):
        raw.execute(f"DROP TABLE IF EXISTS {table}")
