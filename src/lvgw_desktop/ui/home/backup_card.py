"""上次备份: when it was made, what is in it, where it lies, and the way back to it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.tokens import Tone


class BackupCard(QFrame):
    """One line with 恢复… at its end."""

    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._icon = IconLabel("shield-check", Tone.OK, 20)
        self._made = ElidedLabel()
        self._where = ElidedLabel("", "hint")
        line = row(self._icon, margins=(12, 4, 6, 4), spacing=10)
        line.addLayout(column(self._made, self._where, spacing=0), 1)
        line.put(link("恢复… ›", self.restore_asked.emit))
        self.setLayout(line)

    def show_backup(self, overview: HomeOverview) -> None:
        """Show the last verified backup."""
        last = overview.last_backup
        if last is None:
            self._icon.show_icon("shield-check", Tone.MUTE)
            self._made.setText("还没有备份")
            self._where.setText("关闭程序时会自动备份一次")
            return
        self._icon.show_icon("shield-check", Tone.OK)
        made = f"{_day_words(last.made_at.date(), overview.today)} {last.made_at:%H:%M}"
        self._made.setText(f"{made} 已备份，并试打开成功")
        self._where.setText(f"{last.manifest.logs} 条日志 · 保存在 {last.path.parent}")


def _day_words(day: date, today: date) -> str:
    return "今天" if day == today else month_day_words(day)
