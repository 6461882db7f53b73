"""状态栏: the keys of the focused place, and at the right saved state, last backup and operator."""

from datetime import date, datetime

from PySide6.QtWidgets import QStatusBar, QWidget

from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.ui.shared.key_hints import Hint, KeyHints
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations, Task
from lvgw_desktop.ui.shared.tokens import Tone


class StatusLine(QStatusBar):
    """Says 数据已保存 only while no save is under way."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._saves = 0
        self._hints = KeyHints()
        self._saved_icon = IconLabel("check-circle", Tone.OK, 15)
        self._saved = Label("数据已保存", "side")
        self._backup = Label("", "side")
        self._operator = Label("", "side")
        self.addWidget(self._hints, 1)
        facts = QWidget()
        facts.setLayout(
            row(
                self._saved_icon,
                self._saved,
                IconLabel("database", edge=15),
                self._backup,
                self._operator,
                spacing=8,
                margins=(0, 0, 12, 0),
            )
        )
        self.addPermanentWidget(facts)
        operations.started.connect(self._begin)
        operations.finished.connect(self._end)

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show the keys of the focused place."""
        self._hints.show_hints(hints)

    def hints(self) -> tuple[Hint, ...]:
        """Return the keys shown."""
        return self._hints.hints()

    def show_backup(self, made_at: datetime | None, today: date) -> None:
        """Show when the last verified backup was made."""
        self._backup.setText(backup_words(made_at, today))

    def show_operator(self, name: str) -> None:
        """Show who works at it."""
        self._operator.setText(f"操作人 {name}" if name else "")
        self._operator.setVisible(bool(name))

    def _begin(self, task: Task) -> None:
        self._saves += bool(task.changed)
        self._show_saves()

    def _end(self, task: Task) -> None:
        self._saves = max(0, self._saves - bool(task.changed))
        self._show_saves()

    def _show_saves(self) -> None:
        self._saved.setText("正在保存…" if self._saves else "数据已保存")
        self._saved_icon.show_icon(
            "floppy-disk" if self._saves else "check-circle",
            Tone.MUTE if self._saves else Tone.OK,
        )


def backup_words(made_at: datetime | None, today: date) -> str:
    """Return 备份 今天 12:05, 备份 11月18日, or that there is none yet."""
    if made_at is None:
        return "还没有备份"
    if made_at.date() == today:
        return f"备份 今天 {made_at:%H:%M}"
    return f"备份 {month_day_words(made_at.date())}"
