"""核验: whether a file is whole, its records are unaltered and its audit trail is unbroken."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from lvgw_desktop.disk import os_error_sentence
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.storage.chain_check import head_of_chain
from lvgw_desktop.storage.connection import connect_for_checking
from lvgw_desktop.storage.content_store import contents_in
from lvgw_desktop.storage.file_header import check_header
from lvgw_desktop.storage.log_index import is_whole
from lvgw_desktop.storage.migrating import refuse_newer, row_counts, version_of
from lvgw_desktop.storage.migrations import STEPS
from lvgw_desktop.storage.row_check import strange_rows
from lvgw_desktop.storage.snapshot import Cancelled, Snapshots
from lvgw_desktop.storage.soundness import is_sound
from lvgw_desktop.storage.working_copy import copy_place, working_copy

_INSTRUCTIONS_BETWEEN_QUESTIONS = 200_000
_FAILED = "核对没有通过：{}。请用最近的备份恢复。"
_DAMAGED = "文件有损坏的地方"
_TRAIL_BROKEN = "留痕被改过或被删过"
_ROWS_ALTERED = "有记录被别的程序改过或删过"
_PARENTS_MISSING = "有记录指向不存在的村(居)、顾问或日志"


_NO_CHECK = {
    sqlite3.SQLITE_NOTADB: "这个文件不是工作台的数据文件，或已经损坏。请用最近的备份恢复。",
    sqlite3.SQLITE_FULL: "磁盘满了，没有地方核对。请删掉一些不用的文件，再核对一次。",
    sqlite3.SQLITE_BUSY: "数据文件正忙，没有核对成。请过一会儿再核对一次。",
    sqlite3.SQLITE_CANTOPEN: "打不开这个文件，没有核对成。请检查它所在的文件夹能否读写。",
}
"""What kept the file from being checked, which says nothing about the file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VerificationReport:
    """What was found; `sentence` is for the user, `strange` names altered records by uuid.

    `contents` are all that the records name, `lost` the hashes of those that are not sound.
    `searchable` is False if the search index is to be made anew, which takes nothing from `ok`.
    """

    ok: bool
    sentence: str
    logs: int = 0
    last_served_on: date | None = None
    audit_head: str = ""
    integrity: bool = False
    foreign_keys: bool = False
    chain: bool = False
    rows: bool = False
    version: int = 0
    row_counts: dict[str, int] = field(default_factory=dict)
    strange: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()
    lost: tuple[str, ...] = ()
    searchable: bool = True


def verify_file(path: Path, cancelled: Callable[[], bool] | None = None) -> VerificationReport:
    """Check an office file, which another program may have open, on a copy.

    This program must not have it open: see `verify_open`. Raises Cancelled when told to stop.
    """
    try:
        check_header(path)
        with working_copy(path) as copy:
            report = _with_index(examine_file(copy, cancelled), copy)
        refuse_newer(report.version, path.name)
    except Refusal as refusal:
        return VerificationReport(ok=False, sentence=refusal.sentence)
    except OSError as error:
        return VerificationReport(ok=False, sentence=os_error_sentence(error, path))
    except sqlite3.Error as error:
        return VerificationReport(ok=False, sentence=_sentence_on(error))
    return report


def verify_open(
    source: Snapshots, path: Path, cancelled: Callable[[], bool] | None = None
) -> VerificationReport:
    """Check the office file at `path` that this program has open, on a copy made between its saves.

    A second connection would keep a save waiting. Raises Cancelled when told to stop, Refusal
    when there is no place for the copy.
    """
    try:
        with copy_place(path) as copy:
            source.snapshot(copy, cancelled=cancelled)
            return _with_index(examine_file(copy, cancelled), copy)
    except OSError as error:
        raise Refusal(os_error_sentence(error, path)) from error


def examine_file(path: Path, cancelled: Callable[[], bool] | None = None) -> VerificationReport:
    """Check a file that nobody has open, reading only; raises Cancelled when told to stop."""
    try:
        check_header(path)
        return _report(_examine(path, cancelled))
    except Refusal as refusal:
        return VerificationReport(ok=False, sentence=refusal.sentence)
    except sqlite3.Error as error:
        return VerificationReport(ok=False, sentence=_sentence_on(error))
    except (TypeError, ValueError):  # values that no version of the program has written
        return VerificationReport(ok=False, sentence=_FAILED.format(_DAMAGED))


def _with_index(report: VerificationReport, path: Path) -> VerificationReport:
    """Return the report of a sound file with a look at its search index; older ones have none."""
    if not report.ok or report.version != len(STEPS):
        return report
    with _checking(path, None) as raw:
        return replace(report, searchable=is_whole(raw))


def logs_words(logs: int, last_served_on: date | None) -> str:
    """Return 312 条日志，截至 2026年11月20日."""
    return f"{logs} 条日志" + (f"，截至 {date_words(last_served_on)}" if last_served_on else "")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Findings:
    """What the checks found out, before it is put into words."""

    sound: bool
    parents_there: bool
    head: bytes | None
    strange: tuple[str, ...]
    logs: int
    last_served_on: date | None
    version: int
    row_counts: dict[str, int]
    contents: tuple[Content, ...]


def _examine(path: Path, cancelled: Callable[[], bool] | None) -> _Findings:
    """Walk the trail while SQLite, which needs no turn of Python, checks pages and rows."""
    with ThreadPoolExecutor(1) as beside:
        walked = beside.submit(_on_own_connection, path, cancelled, head_of_chain)
        with _checking(path, cancelled) as raw:
            sound = is_sound(raw)
            parents_there = raw.execute("PRAGMA foreign_key_check").fetchone() is None
            strange = tuple(strange_rows(raw))
            logs, last = raw.execute("SELECT count(*), max(served_on) FROM service_log").fetchone()
            return _Findings(
                sound=sound,
                parents_there=parents_there,
                head=walked.result(),
                strange=strange,
                logs=logs,
                last_served_on=None if last is None else date.fromisoformat(last),
                version=version_of(raw),
                row_counts=row_counts(raw),
                contents=contents_in(raw),
            )


def _on_own_connection(
    path: Path,
    cancelled: Callable[[], bool] | None,
    check: Callable[[sqlite3.Connection], bytes | None],
) -> bytes | None:
    with _checking(path, cancelled) as raw:
        return check(raw)


@contextmanager
def _checking(path: Path, cancelled: Callable[[], bool] | None) -> Iterator[sqlite3.Connection]:
    with closing(connect_for_checking(path)) as raw:
        if cancelled is not None:
            raw.set_progress_handler(cancelled, _INSTRUCTIONS_BETWEEN_QUESTIONS)
        yield raw


def _report(found: _Findings) -> VerificationReport:
    good = {
        _DAMAGED: found.sound,
        _PARENTS_MISSING: found.parents_there,
        _TRAIL_BROKEN: found.head is not None,
        _ROWS_ALTERED: not found.strange,
    }
    wrong = "；".join(sentence for sentence, passed in good.items() if not passed)
    whole = f"核对无误：{logs_words(found.logs, found.last_served_on)}，每一条都与留痕一致。"
    return VerificationReport(
        ok=not wrong,
        sentence=_FAILED.format(wrong) if wrong else whole,
        logs=found.logs,
        last_served_on=found.last_served_on,
        audit_head="" if found.head is None else found.head.hex(),
        integrity=found.sound,
        foreign_keys=found.parents_there,
        chain=found.head is not None,
        rows=not found.strange,
        version=found.version,
        row_counts=found.row_counts,
        strange=found.strange,
        contents=found.contents,
    )


def _sentence_on(error: sqlite3.Error) -> str:
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        raise Cancelled from error
    if code in _NO_CHECK:
        return _NO_CHECK[code]
    return _FAILED.format(_DAMAGED)
