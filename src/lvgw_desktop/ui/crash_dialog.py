"""出错: the one copyable dialog for an unexpected error; it holds no personal data."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QWidget,
)

from lvgw_desktop import __version__
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.tokens import Tone

SENTENCE = (
    "刚才这一步没有做成，已写的内容都在。请重试；"
    "还不行，点“存错误报告”发给技术人员(报告里没有群众姓名、电话)。"
)

log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Says what to do and offers the report to copy or save."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("这一步没有做成")
        self._report = report
        details = QPlainTextEdit(report)
        details.setReadOnly(True)
        details.setAccessibleName("错误报告")
        keep_size(details, min_height=180)
        keep_size(self, min_width=640)
        close = Button("关闭", Kind.PRIMARY, key="Esc", clicked=self.accept)
        self.setLayout(
            column(
                row(
                    IconLabel("warning-octagon", Tone.SEAL, 24),
                    Label(SENTENCE, wrap=True),
                    spacing=12,
                ),
                details,
                row(
                    Button("复制", icon="copy", clicked=self.copy),
                    Button("存错误报告", icon="floppy-disk", clicked=self.save),
                    STRETCH,
                    close,
                ),
                spacing=12,
                margins=(16, 16, 16, 16),
            )
        )
        close.setDefault(True)
        close.setFocus()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QApplication.clipboard().setText(self._report)

    def save(self) -> None:
        """Save the report where the clerk wants it."""
        name, _kind = QFileDialog.getSaveFileName(
            self, "存错误报告", "错误报告.txt", "文本 (*.txt)"
        )
        if name:
            Path(name).write_text(self._report, encoding="utf-8")


def report_of(error: BaseException) -> str:
    """Describe an error by version, system and places in the code; its message may name people."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    head = (
        f"lvgw-desktop {__version__} · Python {platform.python_version()} · {platform.platform()}"
    )
    return "\n".join((head, type(error).__qualname__, *places))


def show_crash(error: BaseException, parent: QWidget | None = None) -> None:
    """Log the error without its words and show the dialog."""
    report = report_of(error)
    log.error("unexpected error\n%s", report)
    CrashDialog(report, parent).exec()


def install(window: Callable[[], QWidget | None]) -> None:
    """Let every exception that nobody took end in this dialog."""

    def on_exception(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show_crash(error, window())

    sys.excepthook = on_exception
