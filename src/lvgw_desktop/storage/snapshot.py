"""快照: a whole copy of an open file, made step by step so that saves pass in between."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from lvgw_desktop import disk

Progress = Callable[[int, int], None]
"""Told after each step: done, of how much."""

_STEP_BYTES = 20_000_000


class Snapshots(Protocol):
    """Whatever can write a whole copy of itself: an open database, a file."""

    @property
    def path(self) -> Path:
        """The office file."""

    def snapshot(
        self,
        target: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write the copy; raises Cancelled when told to stop."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file behind a connection that nobody else uses, as something to make a backup of."""

    path: Path
    raw: sqlite3.Connection

    def snapshot(
        self,
        target: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Copy the whole file; raises Cancelled when told to stop."""
        copy_pages(self.raw, target, telling(progress, cancelled))


class Cancelled(Exception):  # noqa: N818  what the user asked for, not an error
    """The user stopped the work; nothing was left behind."""


def telling(
    progress: Progress | None, cancelled: Callable[[], bool] | None
) -> Callable[[int, int], None]:
    """Return what is to be called after each step; it raises Cancelled when told to stop."""

    def tell(done: int, total: int) -> None:
        if progress is not None:
            progress(done, total)
        if cancelled is not None and cancelled():
            raise Cancelled

    return tell


def copy_pages(
    raw: sqlite3.Connection, target: Path, between_steps: Callable[[int, int], None]
) -> None:
    """Copy into a new file with SQLite's backup call on the file's own connection.

    `between_steps(done, total)` is called where others may use the connection; what it raises
    ends the copy. A save made meanwhile through the same connection is in the copy too.
    """
    page_bytes = raw.execute("PRAGMA page_size").fetchone()[0]
    target.unlink(missing_ok=True)
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA journal_mode=OFF")  # the copy counts only when it is whole
        copy.execute("PRAGMA synchronous=OFF")
        raw.backup(
            copy,
            pages=max(_STEP_BYTES // page_bytes, 1),
            progress=lambda _status, remaining, total: between_steps(total - remaining, total),
        )
    finally:
        copy.close()
    disk.sync_file(target)
