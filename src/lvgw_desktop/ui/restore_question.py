"""从备份恢复: choosing a backup, checking it, and saying what it would bring back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.backups import BackupFacts
from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.operations import Operations

BACKUPS = "备份 (lvgw-*.db)"
CheckBackup = Callable[[Path], BackupFacts]


def choose_backup(parent: QWidget, folder: Path) -> Path | None:
    """Ask which backup to take, beginning in the folder where the office keeps its own."""
    name, _kind = QFileDialog.getOpenFileName(parent, "从备份恢复", str(folder), BACKUPS)
    return Path(name) if name else None


def ask_to_restore(
    parent: QWidget,
    backup: Path,
    check: CheckBackup,
    operations: Operations,
    then: Callable[[Path], object],
) -> None:
    """Check a backup whole, say what is in it, and go on if the clerk wants it."""

    def ask(facts: BackupFacts) -> None:
        if messages.ask(parent, restore_words(facts), ("恢复", "先不恢复"), default=1) == 0:
            then(backup)

    operations.run(lambda: check(backup), then=ask, label="正在核对这份备份…")


def restore_words(facts: BackupFacts) -> str:
    """Return what a restore brings back and what becomes of the present data."""
    last = facts.last_served_on
    newest = f"，最后一条是 {month_day_words(last)}" if last else ""
    return f"这份备份有 {facts.logs} 条日志{newest}。恢复后，现在的数据会先另存一份。"
