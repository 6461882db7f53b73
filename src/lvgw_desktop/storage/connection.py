"""连接: one SQLite connection in the durable mode, checked by reading every setting back."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, StaticPool, create_engine

from lvgw_desktop.domain.refusal import Refusal

PRAGMAS: tuple[tuple[str, str | int], ...] = (
    ("trusted_schema", 0),  # first: a foreign file must not run anything
    ("journal_mode", "truncate"),  # a copy made by hand while the program runs has all rows
    ("synchronous", 2),  # FULL: NORMAL loses acknowledged saves when the power fails
    ("foreign_keys", 1),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("cache_size", -8_000),  # KiB
)
REQUIRED: dict[str, str | int] = {
    "trusted_schema": 0,
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "mmap_size": 0,
}
"""What must be read back, whatever was asked for: SQLite ignores what it cannot set."""

_WAIT = 5.0  # seconds for another tool to let go of the file


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file for reading and writing; raises Refusal if it is not durable."""
    raw = sqlite3.connect(
        _uri(path, "rw"),
        uri=True,
        timeout=_WAIT,
        isolation_level=None,  # the driver's own transactions leave half a migration behind
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        for name, value in PRAGMAS:
            raw.execute(f"PRAGMA {name}={value}")
        _read_back(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def connect_for_checking(path: Path) -> sqlite3.Connection:
    """Open a file that nobody has open, read-only, as hostile input."""
    raw = sqlite3.connect(_uri(path, "ro"), uri=True, isolation_level=None)
    raw.execute("PRAGMA trusted_schema=0")
    raw.execute("PRAGMA cell_size_check=1")
    raw.execute("PRAGMA query_only=1")
    return raw


def sql_connection(raw: sqlite3.Connection) -> Connection:
    """Return SQLAlchemy's connection over it; transactions are begun and ended in words."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
    )
    return engine.connect()


def _uri(path: Path, mode: str) -> str:
    """Return the address that never creates a file; `//server` and `C:` need a slash more."""
    place = path.absolute().as_posix()
    return f"file://{quote(place if place.startswith('/') else f'/{place}', safe='/:')}?mode={mode}"


def _read_back(raw: sqlite3.Connection) -> None:
    for name, wanted in REQUIRED.items():
        row = raw.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] != wanted:
            sentence = "数据文件所在的位置不能安全保存(写入设置没有生效)。请换到本机硬盘上再打开。"
            raise Refusal(sentence)
