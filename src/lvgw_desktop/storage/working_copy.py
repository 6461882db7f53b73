"""工作副本: a copy to examine, so that the office file itself is never kept waiting."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lvgw_desktop.disk import InstanceLock
from lvgw_desktop.storage.connection import connect_for_checking
from lvgw_desktop.storage.file_header import SIDE_FILES

_PAGES_A_STEP = 5_000
_PREFIX = ".checking-"
_OLD = 24 * 3600.0  # seconds; a check takes minutes at most


@contextmanager
def working_copy(path: Path) -> Iterator[Path]:
    """Copy a file, which may be in use or need a rollback, into a folder that is thrown away.

    Raises OSError or sqlite3.Error.
    """
    with copy_place(path) as copy:
        if _was_cut_short(path):
            _copy_and_settle(path, copy)
        else:
            _copy_pages(path, copy)
        yield copy


@contextmanager
def copy_place(path: Path) -> Iterator[Path]:
    """Give a copy of a file its place: beside it, where its personal data may lie already."""
    _sweep(path.parent)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=path.parent) as folder:
        yield Path(folder) / "copy.db"


def _sweep(folder: Path) -> None:
    """Remove copies that killed checks left: they hold personal data."""
    for leftover in folder.glob(f"{_PREFIX}*"):
        if time.time() - leftover.stat().st_mtime > _OLD:
            shutil.rmtree(leftover, ignore_errors=True)


def _was_cut_short(path: Path) -> bool:
    """Tell whether a save was cut short by a crash; another program's running save is not that."""
    journal = path.with_name(f"{path.name}{SIDE_FILES[0]}")
    cut_short = journal.exists() and journal.stat().st_size > 0
    return cut_short and InstanceLock(path).is_free()


def _copy_and_settle(path: Path, copy: Path) -> None:
    """Copy file and journal, and let SQLite roll the copy back."""
    shutil.copyfile(path, copy)
    journal = SIDE_FILES[0]
    shutil.copyfile(f"{path}{journal}", f"{copy}{journal}")
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA trusted_schema=0")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _copy_pages(path: Path, copy: Path) -> None:
    with closing(connect_for_checking(path)) as source, closing(sqlite3.connect(copy)) as target:
        target.execute("PRAGMA journal_mode=OFF")
        target.execute("PRAGMA synchronous=OFF")
        source.backup(target, pages=_PAGES_A_STEP, sleep=0.01)
