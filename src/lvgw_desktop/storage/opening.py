"""打开: looks at a file before trusting it, and brings an older one up to date."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lvgw_desktop.disk import os_error_sentence
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.backup import make_backup
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.file_header import check_header
from lvgw_desktop.storage.log_index import ensure_index
from lvgw_desktop.storage.migrating import (
    expected_schema,
    migrate,
    refuse_newer,
    schema_text,
    version_of,
)
from lvgw_desktop.storage.migrations import STEPS, Step
from lvgw_desktop.storage.replacing import finish_restore
from lvgw_desktop.storage.snapshot import OpenFile


def open_file(
    path: Path,
    backups: Path,
    now: Callable[[], datetime],
    steps: tuple[Step, ...] = STEPS,
) -> sqlite3.Connection:
    """Return a connection to a good file of the present schema; raises Refusal otherwise."""
    _finish_restore(path)
    check_header(path)
    raw = connect(path)
    try:
        refuse_newer(version_of(raw), path.name, steps)
        _refuse_strange(raw, path, steps[: version_of(raw)])
        if version_of(raw) < len(steps):
            make_backup(OpenFile(path, raw), backups, now())
            migrate(raw, steps)
        ensure_index(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _finish_restore(path: Path) -> None:
    """Finish a restore that was killed; raises Refusal where the disk declines."""
    try:
        finish_restore(path)
    except OSError as error:
        raise Refusal(os_error_sentence(error, path)) from error


def _refuse_strange(raw: sqlite3.Connection, path: Path, steps: tuple[Step, ...]) -> None:
    """Raise Refusal if tables or triggers are not ours: someone else's may run anything."""
    if schema_text(raw) != expected_schema(steps):
        sentence = f"“{path.name}”的结构被别的程序改过，不能打开。请用最近的备份恢复。"
        raise Refusal(sentence)
