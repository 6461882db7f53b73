"""设置 · 备份与恢复: the verified backups, one more, the way back, and a check of the data."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.backups import Backup
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.restore_question import ask_to_restore, choose_backup
from lvgw_desktop.ui.settings.packages_card import PackagesCard
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind, link
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

VERIFIED = Badge("核对过", "check", Tone.OK)
NOTE = "每次退出时自动备份。每份备份都重新打开核对过才算数；恢复前，现在的数据会先另存一份。"
BYTES_PER_MB = 1_000_000


def moment_words(moment: datetime) -> str:
    """Return 2026年11月20日 12:05."""
    return f"{date_words(moment.date())} {moment:%H:%M}"


def _last_log(backup: Backup) -> str:
    last = backup.manifest.last_served_on
    return date_words(last) if last else "—"


COLUMNS = (
    Column("made_at", "备份时间", text=lambda one: moment_words(one.made_at)),
    Column("logs", "日志", 100, text=lambda one: f"{one.manifest.logs} 条", align=Align.RIGHT),
    Column("last_served_on", "最后一条", 160, text=_last_log),
    Column(
        "size",
        "大小",
        110,
        text=lambda one: f"{one.manifest.size / BYTES_PER_MB:.1f} MB",
        align=Align.RIGHT,
    ),
    Column("state", "", 110, badge=lambda _one: VERIFIED),
)


class BackupSection(QWidget):
    """`restore_asked(backup)` once the clerk has agreed; the window has to go for that."""

    restore_asked = Signal(Path)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._use_cases, self._operations = use_cases, operations
        self._folder = use_cases.workplace.backups_folder
        self._table = RecordTable(
            COLUMNS, key=lambda one: one.sequence, operations=operations, name="备份"
        )
        self._restore_button = Button(
            "恢复…", icon="clock-counter-clockwise", clicked=self._restore_chosen
        )
        self._result = Label(NOTE, "body2", wrap=True)
        self.packages = PackagesCard(use_cases, operations)
        self._table.current_changed.connect(self._heed_current)
        self._table.opened.connect(lambda _one: self._restore_chosen())
        self._lay_out()
        self._heed_current(None)
        self.refresh()

    def refresh(self) -> None:
        """List the backups again."""
        self._operations.run(
            self._use_cases.backups.all, then=self._table.show_rows, key="settings.backups"
        )

    def make(self) -> None:
        """Make a verified backup now."""
        self._operations.run(
            self._use_cases.backups.make,
            then=self._tell_made,
            refused=lambda refusal: self._result.setText(
                f"备份没有成功：{refusal.sentence}正式数据没有受影响。"
            ),
            changed=("backups",),
            label="正在备份并核对…",
        )

    def verify(self) -> None:
        """Check every record of the open office file."""
        self._operations.run(
            self._use_cases.backups.verify,
            then=lambda report: self._result.setText(report.sentence),
            label="正在核对数据…",
        )

    def _lay_out(self) -> None:
        make = Button("现在备份", Kind.PRIMARY, icon="download-simple", clicked=self.make)
        check = Button("核对数据", icon="shield-check", clicked=self.verify)
        elsewhere = Button("从别处的备份恢复…", icon="folder", clicked=self._restore_other)
        where = row(Label("备份放在", "side"), spacing=6)
        where.put(ElidedLabel(str(self._folder), "side"), 1)
        where.put(link("打开文件夹", self._open_folder))
        inside = column(row(make, self._restore_button, elsewhere, STRETCH, check), self._result)
        inside.put(TableCard(self._table), 1)
        inside.put(where)
        inside.put(self.packages)
        self.setLayout(inside)

    def _tell_made(self, backup: Backup) -> None:
        whole = f"已备份，并重新打开核对过：{backup.manifest.sentence}。"
        self._result.setText(f"{whole}{backup.shortfall}")
        self.refresh()

    def _heed_current(self, backup: Backup | None) -> None:
        if backup:
            self._restore_button.enable()
        else:
            self._restore_button.disable("请先在下面选一份备份。")

    def _restore_chosen(self) -> None:
        backup = self._table.current()
        if backup:
            self._ask(backup.path)

    def _restore_other(self) -> None:
        backup = choose_backup(self, Path.home())
        if backup:
            self._ask(backup)

    def _ask(self, backup: Path) -> None:
        facts = self._use_cases.backups.facts
        ask_to_restore(self, backup, facts, self._operations, self.restore_asked.emit)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
