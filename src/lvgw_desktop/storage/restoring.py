"""恢复: brings a backup back; the present state is kept first, and a kill never leaves a half."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.backup import BackupFacts, check_backup, make_backup
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.content_check import copy_contents
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.error_sentences import told_in_chinese
from lvgw_desktop.storage.file_header import SIDE_FILES, check_header
from lvgw_desktop.storage.manifest import sha256_of
from lvgw_desktop.storage.replacing import finish_restore, ready_path
from lvgw_desktop.storage.snapshot import OpenFile
from lvgw_desktop.storage.verification import examine_file

_PART = ".restoring-part"


@dataclass(frozen=True, kw_only=True, slots=True)
class RestoreReport:
    """What was brought back; `kept` is where the state before it went, if there was one."""

    path: Path
    logs: int
    last_served_on: date | None
    kept: Path | None
    sentence: str


def restore(backup: Path, target: Path, now: datetime, backups_folder: Path) -> RestoreReport:
    """Put a backup in the place of an office file that nobody has open.

    Raises Refusal if the backup is not good, the file is open, or the disk declines; the office
    file is then what it was. Killed at any point, the next opening or the next restore finds
    either the state before or the restored one, whole.
    """
    facts = check_backup(backup)
    with _alone(target):
        try:
            finish_restore(target)
            kept = _keep_present(target, backups_folder, now)
            missing = _bring_contents(facts, target)
            _prepare(facts, target, kept)
            finish_restore(target)
        except OSError as error:
            raise Refusal(disk.os_error_sentence(error, target)) from error
        _compare(facts, target)
    before = f"恢复前的数据存在：{kept.name}。" if kept else ""
    without = f"有 {missing} 个附件备份里没有，没能带回来。" if missing else ""
    return RestoreReport(
        path=target,
        logs=facts.logs,
        last_served_on=facts.last_served_on,
        kept=kept,
        sentence=f"已恢复：{facts.sentence}。{before}{without}",
    )


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(disk.os_error_sentence(error, target.parent)) from error
    lock = disk.InstanceLock(target)
    lock.take()
    try:
        yield
    finally:
        lock.give_back()


def _keep_present(target: Path, backups_folder: Path, now: datetime) -> Path | None:
    """Save what is there now: as a verified backup, or byte by byte if it is damaged."""
    if not target.exists() or target.stat().st_size == 0:
        return None
    try:
        check_header(target)
        with told_in_chinese(), closing(connect(target)) as raw:
            return make_backup(OpenFile(target, raw), backups_folder, now).path
    except (Refusal, sqlite3.Error):
        return _keep_bytes(target, backups_folder, now)


def _keep_bytes(target: Path, backups_folder: Path, now: datetime) -> Path:
    """Copy file and side files as they are into a folder of their own. Raises OSError."""
    folder = backups_folder / f"damaged-{now:%Y%m%d-%H%M%S}"
    folder.mkdir(parents=True, exist_ok=True)
    for ending in ("", *SIDE_FILES):
        source = target.with_name(f"{target.name}{ending}")
        if source.exists():
            shutil.copyfile(source, folder / source.name)
            disk.sync_file(folder / source.name)
    disk.sync_folder(folder)
    return folder


def _bring_contents(facts: BackupFacts, target: Path) -> int:
    """Bring back the contents that the backup's records name; returns how many are missing.

    They come before the records: a restore killed between the two has named nothing that is lost.
    """
    source = ContentStore.in_backups(facts.path.parent)
    wanted = ContentStore.beside(target).lost(facts.contents)
    return copy_contents(wanted, source, ContentStore.beside(target))


def _prepare(facts: BackupFacts, target: Path, kept: Path | None) -> None:
    """Lay a checked copy of the backup ready beside the target. Raises OSError."""
    part = target.with_name(f"{target.name}{_PART}")
    shutil.copyfile(facts.path, part)
    disk.sync_file(part)
    if sha256_of(part) != facts.sha256:
        raise Refusal("从备份读出来的内容前后不一样，没有恢复。请换一个 U 盘或磁盘上的备份。")
    if kept is not None and kept.is_file():
        _carry_counters(kept, part)
    disk.replace_file(part, ready_path(target))


def _carry_counters(kept: Path, part: Path) -> None:
    """Let numbers go on after the highest ever given: sheets on paper bear the later ones."""
    with told_in_chinese(), closing(connect(part)) as raw:
        raw.execute("ATTACH ? AS kept", (str(kept),))
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(_RAISE)
        raw.execute(_BRING)
        raw.execute("COMMIT")
    for ending in SIDE_FILES:
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)


_RAISE = """
    UPDATE counter SET last = given.last FROM kept.counter AS given
    WHERE given.name = counter.name AND given.last > counter.last
"""
_BRING = """
    INSERT INTO counter (name, last)
    SELECT name, last FROM kept.counter WHERE name NOT IN (SELECT name FROM counter)
"""


def _compare(facts: BackupFacts, target: Path) -> None:
    """Raise Refusal unless the file now holds what the backup's manifest says."""
    report = examine_file(target)
    if not report.ok or (report.audit_head, report.logs) != (facts.audit_head, facts.logs):
        raise Refusal("恢复后核对没有通过。恢复前的数据在备份文件夹里，请换另一个备份再恢复一次。")
