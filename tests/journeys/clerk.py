"""A clerk before the main window: has its keys, sees its words, and waits while it works."""

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.log_filter import LogFilter
from tests.ui.parts import shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
PATIENCE = 60_000  # ms: a busy machine
STOPS = 90


class Clerk:
    """Works at one window; its printer writes into `paper`."""

    def __init__(self, window, office, folder):
        self.window, self.office, self.folder = window, office, folder
        self.paper = folder / "paper.pdf"

    def press(self, *keys, with_=Qt.KeyboardModifier.NoModifier):
        press(self.window, *keys, with_=with_)
        self.wait()

    def type(self, text):
        type_text(self.window, text)
        self.wait()

    def wait(self, condition=lambda: True):
        """Let the window work until it has nothing to do and something is so."""
        deadline = QDeadlineTimer(PATIENCE)
        while not (self.window.operations.idle() and condition()):
            assert not deadline.hasExpired()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def go_to(self, words):
        """Press Tab until the part with these words has the cursor."""
        for _stop in range(STOPS):
            if words in self._named():
                return
            self.press(K.Key_Tab)
        pytest.fail(f"Tab never comes to {words}")

    def push(self, words):
        self.go_to(words)
        self.press(K.Key_Space)

    def said(self):
        return self.window.toast.words()

    def sees(self, words):
        """Wait until these words are in sight."""
        self.wait(lambda: any(words in shown for shown in shown_words(self.window)))

    def print_ticked(self):
        """Print what the print page has ticked, say that all is well; returns the paper."""
        self.press(K.Key_Return)
        self.sees("纸都印好了吗？")
        self.press(K.Key_Return)
        return self.paper.read_bytes()

    def show_all_logs(self):
        """Bring the list forward with the logs of all months."""
        self.press(K.Key_2, with_=CTRL)
        self.press(K.Key_F, with_=CTRL)
        self.press(K.Key_Delete, K.Key_Return)
        self.go_to("全部月份")
        self.press(K.Key_Delete)
        self.go_to("工作日志")

    def find(self, number):
        """Look for a log by its short number and put the cursor on it."""
        self.press(K.Key_2, with_=CTRL)
        self.press(K.Key_F, with_=CTRL)
        self.type(f"{number}\n")
        self.sees(f"日志预览 {number}")

    def logs(self):
        """Return every log by its short number."""
        ids = self.office.log_list.ids(LogFilter())
        return {log.serial[-4:]: log for log in map(self.office.service_logs.get, ids)}

    def _named(self):
        focus = self.window.focusWidget()
        return (focus.accessibleName(), getattr(focus, "text", str)()) if focus else ()
