"""备份: snapshot → verify → contents → manifest → rename → read again; less never counts."""

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.content_check import copy_contents
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.error_sentences import told_in_chinese
from lvgw_desktop.storage.manifest import (
    Manifest,
    manifest_path,
    manifest_text,
    read_manifest,
    sha256_of,
)
from lvgw_desktop.storage.migrating import refuse_newer
from lvgw_desktop.storage.snapshot import Progress, Snapshots
from lvgw_desktop.storage.verification import VerificationReport, examine_file

_NAME = re.compile(r"lvgw-(\d{6})-\d{8}-\d{4}\.db")
_UNFINISHED = "unfinished-"
_CANNOT_COUNT = "这个备份没有做成，不算数(已有的备份不受影响)。请换一个磁盘或文件夹再备份一次。"


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified backup."""

    path: Path
    manifest: Manifest

    @property
    def sequence(self) -> int:
        """Its place among all backups of the folder."""
        return self.manifest.sequence

    @property
    def shortfall(self) -> str:
        """Say what could not be backed up because no sound copy of it was left, "" if all was."""
        missing = self.manifest.contents_missing
        return f"有 {missing} 个附件不见了或被改过，没能备份，请核对数据。" if missing else ""

    @property
    def made_at(self) -> datetime:
        """When the clock said it was made."""
        return self.manifest.made_at


@dataclass(frozen=True, kw_only=True, slots=True)
class BackupFacts:
    """What a backup would bring back, after checking it whole."""

    path: Path
    made_at: datetime
    logs: int
    last_served_on: date | None
    audit_head: str
    sha256: str
    sentence: str
    contents: tuple[Content, ...] = ()


def make_backup(
    source: Snapshots,
    folder: Path,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Backup:
    """Make a verified backup in a folder.

    Raises Refusal when the copy cannot be written or is not good, Cancelled when told to stop;
    neither leaves anything that counts.
    """
    temporary = folder / f"{_UNFINISHED}{secrets.token_hex(4)}.db"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        with told_in_chinese():
            source.snapshot(temporary, progress, cancelled)
        report = examine_file(temporary, cancelled)
        if not report.ok:
            raise Refusal(report.sentence)
        here, there = ContentStore.beside(source.path), ContentStore.in_backups(folder)
        missing = copy_contents(report.contents, here, there, progress, cancelled)
        return _keep(temporary, _manifest(temporary, folder, now, report, missing))
    except OSError as error:
        raise Refusal(disk.os_error_sentence(error, folder)) from error
    finally:
        _remove_unfinished(temporary)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups that count, the highest sequence first; the clock plays no part."""
    return tuple(sorted(_counting(folder), key=lambda one: one.sequence, reverse=True))


def check_backup(path: Path) -> BackupFacts:
    """Read a backup whole; raises Refusal if it is half-copied, altered or not a backup."""
    manifest = read_manifest(path)
    if manifest is None:
        report = examine_file(path)
        if not report.ok:
            raise Refusal(report.sentence)
        raise Refusal(f"“{path.name}”旁边没有备份清单(.json)。请把两个文件一起复制过来再试。")
    refuse_newer(manifest.schema, path.name)  # put in place, it could not be opened
    try:
        whole = path.stat().st_size == manifest.size and sha256_of(path) == manifest.sha256
    except OSError as error:
        raise Refusal(disk.os_error_sentence(error, path)) from error
    report = examine_file(path)
    if not whole or not manifest.describes(report):
        raise Refusal(f"备份“{path.name}”不完整或被改过，不能用来恢复。请换另一个备份。")
    return BackupFacts(
        path=path,
        made_at=manifest.made_at,
        logs=manifest.logs,
        last_served_on=manifest.last_served_on,
        audit_head=manifest.audit_head,
        sha256=manifest.sha256,
        sentence=manifest.sentence,
        contents=report.contents,
    )


def _counting(folder: Path) -> Iterator[Backup]:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if not _NAME.fullmatch(path.name):
            continue
        manifest = read_manifest(path)
        if manifest is not None and path.stat().st_size == manifest.size:
            yield Backup(path, manifest)


def _manifest(
    temporary: Path, folder: Path, now: datetime, report: VerificationReport, missing: int
) -> Manifest:
    sequence = _next_sequence(folder)
    return Manifest(
        sequence=sequence,
        made_at=now,
        file=f"lvgw-{sequence:06d}-{now:%Y%m%d-%H%M}.db",
        size=temporary.stat().st_size,
        sha256=sha256_of(temporary),
        schema=report.version,
        logs=report.logs,
        last_served_on=report.last_served_on,
        audit_head=report.audit_head,
        row_counts=report.row_counts,
        contents=len(report.contents),
        contents_missing=missing,
    )


def _next_sequence(folder: Path) -> int:
    """Return a number above every name there is, also of backups that do not count."""
    found = (_NAME.fullmatch(path.name) for path in folder.iterdir())
    return max((int(match[1]) for match in found if match), default=0) + 1


def _keep(temporary: Path, manifest: Manifest) -> Backup:
    """Give the copy its name, then the manifest that makes it count, and read both again."""
    path = temporary.with_name(manifest.file)
    disk.replace_file(temporary, path)
    if sha256_of(path) != manifest.sha256:
        raise Refusal(_CANNOT_COUNT)
    disk.write_text_safely(manifest_path(path), manifest_text(manifest))
    if read_manifest(path) != manifest:
        raise Refusal(_CANNOT_COUNT)
    return Backup(path, manifest)


def _sweep(folder: Path) -> None:
    """Remove what killed backups left: it never counts and only fills the disk."""
    for leftover in folder.glob(f"{_UNFINISHED}*"):
        with suppress(OSError):  # on Windows one that is just being written stays
            leftover.unlink()


def _remove_unfinished(temporary: Path) -> None:
    for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
