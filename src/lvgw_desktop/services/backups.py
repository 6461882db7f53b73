"""备份与恢复: verified copies of the office file, made on demand and at exit."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.services.indexing import with_new_index
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.backup import Backup, BackupFacts, check_backup, list_backups, make_backup
from lvgw_desktop.storage.content_check import with_contents
from lvgw_desktop.storage.verification import VerificationReport, verify_open

__all__ = ["Backup", "BackupFacts", "BackupService", "VerificationReport"]


@dataclass(frozen=True, slots=True)
class BackupService:
    """Use cases of backups; restoring needs the office file closed: see `OfficeFiles`."""

    workplace: Workplace

    def make(
        self, folder: Path | None = None, report: Callable[[int, int], None] | None = None
    ) -> Backup:
        """Make a verified backup in the folder, by default beside the office file.

        `report(done, total)` is told between the steps; what it raises stops the backup.
        """
        workplace = self.workplace
        target = folder or workplace.backups_folder
        return make_backup(workplace.database, target, workplace.now(), report)

    def all(self) -> tuple[Backup, ...]:
        """Return the verified backups, the latest first."""
        return list_backups(self.workplace.backups_folder)

    def facts(self, backup: Path) -> BackupFacts:
        """Return what a backup would bring back: 312 条日志, 截至 11月20日."""
        return check_backup(backup)

    def verify(self) -> VerificationReport:
        """Check the open office file itself, on a copy made between its saves.

        A search index that does not know the logs is begun anew.
        """
        database = self.workplace.database
        report = with_contents(verify_open(database, database.path), database.contents)
        return report if report.searchable else with_new_index(self.workplace, report)
