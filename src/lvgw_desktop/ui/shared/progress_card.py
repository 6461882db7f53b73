"""进度卡: what is being done, step x of y, and 取消 with what it keeps."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations, Task

SHOW_AFTER_MS, SOON_MS = 700, 100
LOOK_EVERY_MS = 100


class ProgressCard(QFrame):
    """Bar, sentence and a cancel button."""

    def __init__(self, cancel: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.sentence = Label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.hint = Label(role="hint")
        self._button = Button("取消", key="Esc", small=True, clicked=cancel)
        self.setLayout(
            column(
                self.sentence,
                self.bar,
                row(self.hint, STRETCH, self._button),
                margins=(14, 12, 14, 12),
            )
        )
        self.offer_cancel(cancel is not None)

    def offer_cancel(self, offered: bool) -> None:  # noqa: FBT001  a setter's one value
        """Show or hide 取消."""
        self._button.setVisible(offered)

    def show_step(self, words: str, done: int, total: int, hint: str = "") -> None:
        """Show how far the work is; a total of 0 means nobody knows."""
        self.sentence.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.hint.setText(hint)
        self.bar.setAccessibleName(words)


class ProgressOverlay(QFrame):
    """The card over the window for works that take longer than 0.7 s."""

    def __init__(self, window: QWidget, operations: Operations) -> None:
        super().__init__(window)
        self.setProperty("kind", "card")
        self._window = window
        self._operations = operations
        self._tasks: list[Task] = []
        self._card = ProgressCard(self._cancel)
        self.setLayout(column(self._card))
        keep_size(self, width=460)
        self._wait = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._wait.timeout.connect(self._appear)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._refresh)
        operations.started.connect(self._add)
        operations.finished.connect(self._remove)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.activated.connect(self._cancel)
        window.installEventFilter(self)
        self._vanish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _add(self, task: Task) -> None:
        if task.label:
            self._tasks.append(task)
            if len(self._tasks) == 1:
                self._wait.start(SOON_MS if task.soon else SHOW_AFTER_MS)

    def _remove(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        if not self._tasks:
            self._vanish()

    def _vanish(self) -> None:
        self._wait.stop()
        self._look.stop()
        self._escape.setEnabled(False)
        self.hide()

    def _appear(self) -> None:
        self._refresh()
        self._place()
        self.show()
        self.raise_()
        self._look.start()

    def _refresh(self) -> None:
        if self._tasks:
            task = self._tasks[0]
            words = f"{task.label}{task.progress.words}"
            self._card.show_step(words, task.progress.done, task.progress.total)
            self._card.offer_cancel(task.cancellable)
            self._escape.setEnabled(task.cancellable)

    def _cancel(self) -> None:
        if self._tasks:
            self._operations.cancel(self._tasks[0])

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        below = theme.px(60)
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - below)
