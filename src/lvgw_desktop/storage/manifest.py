"""备份清单: what a backup holds, written when it was verified; without one it never counts."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from lvgw_desktop.storage.plain_values import from_plain, json_text
from lvgw_desktop.storage.verification import VerificationReport, logs_words

_CHUNK = 1 << 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """The facts of one backup; `sequence` orders backups, whatever the clock said."""

    sequence: int
    made_at: datetime
    file: str
    size: int
    sha256: str
    schema: int
    logs: int
    last_served_on: date | None
    audit_head: str
    row_counts: dict[str, int] = field(default_factory=dict)
    contents: int = 0
    """Contents (scans, photos) that the records name; they lie in `files`, beside the backups."""
    contents_missing: int = 0
    """Those of them that were lost when the backup was made."""

    @property
    def sentence(self) -> str:
        """Return what the backup would bring back: 312 条日志，截至 2026年11月20日."""
        missing = f"(缺 {self.contents_missing} 个)" if self.contents_missing else ""
        contents = f"，附件 {self.contents} 个{missing}" if self.contents else ""
        return f"{logs_words(self.logs, self.last_served_on)}{contents}"

    def describes(self, report: VerificationReport) -> bool:
        """Tell whether a verified file holds what this manifest says."""
        return (report.ok, report.audit_head, report.row_counts) == (
            True,
            self.audit_head,
            self.row_counts,
        )


def manifest_path(backup: Path) -> Path:
    """Return where the manifest of a backup lies: beside it."""
    return backup.with_suffix(".json")


def read_manifest(backup: Path) -> Manifest | None:
    """Return the manifest of a backup, None if there is none that can be read."""
    try:
        content = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
        manifest: Manifest = from_plain(Manifest, content)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return manifest


def manifest_text(manifest: Manifest) -> str:
    """Return the manifest as JSON."""
    return json_text(manifest)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file that is not open in this program, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
