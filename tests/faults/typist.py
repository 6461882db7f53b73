"""The real window off-screen, with somebody typing into it by keys until it is killed.

Run as `python -m tests.faults.typist OFFICE_FILE REST_MS TYPING_MS SEED`. It says "begin" once it
types, and then, each line with the milliseconds of the machine's clock behind it:
`offered TEXT` what 接着写 brought back, `typed N` and `kept N` how many letters are on the screen
and how many the program has said to be kept.
"""

import json
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop import bootstrap
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.ui.qt_set_up import start_qt
from lvgw_desktop.ui.session import Session
from lvgw_desktop.ui.shared import draft_keeper

SENTENCE = "上午在社区会议室接待来访群众讲解相邻权纠纷的处理办法并当场调解双方同意拆除院墙"
"""Typed over and over: no two letters are alike, so that a gap or a turn would show."""


def text_of(length):
    """Return the text as far as it has been typed."""
    return (SENTENCE * (length // len(SENTENCE) + 1))[:length]


def say(word, what):
    print(word, what, round(time.monotonic() * 1000), flush=True)  # noqa: T201  it speaks to the test


class Typist:
    """Goes from the start of the program to the text field, takes up what is offered, and types."""

    def __init__(self, window, seed):
        self._window = window
        self._moments = random.Random(seed)
        self._typed = 0

    def begin(self):
        """Go to the logs; what was not finished is offered there."""
        self._press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        self._once(lambda: self._tab().drafts.offered, self._open_editor)

    def _open_editor(self):
        if self._tab().drafts.banner.isVisible():
            self._press(Qt.Key.Key_Return)
        else:
            self._press(Qt.Key.Key_F2)
        self._once(lambda: self._area() is not None, self._go_on)

    def _go_on(self):
        while not self._area().hasFocus():
            self._press(Qt.Key.Key_Tab)
        offered = self._area().toPlainText()
        self._typed = len(offered)
        self._press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self._window.tab().page().keeper.kept.connect(self._tell_kept)
        print("begin", flush=True)  # noqa: T201  as above
        say("offered", offered)
        self._type()

    def _type(self):
        letter = text_of(self._typed + 1)[-1]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._area(), key)
        self._typed += 1
        assert len(self._area().toPlainText()) == self._typed
        say("typed", self._typed)
        QTimer.singleShot(self._moments.randrange(5, 60), self._type)

    def _tell_kept(self, draft: Draft):
        say("kept", len(json.loads(draft.payload)["content"]))

    def _once(self, ready, then):
        """Wait in the event loop, as a person in front of the window does."""
        if ready():
            then()
        else:
            QTimer.singleShot(5, lambda: self._once(ready, then))

    def _press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self._window.focusWidget() or self._window, key, modifiers)

    def _tab(self):
        return self._window.tab()

    def _area(self):
        form = getattr(self._tab().page(), "form", None)
        return form and form.fields.area("content")


def run(office_file, rest_ms, typing_ms, seed):
    draft_keeper.REST_MS, draft_keeper.TYPING_MS = int(rest_ms), int(typing_ms)
    places = bootstrap.places()
    app = start_qt(places)
    session = Session(bootstrap.office_files(), places)
    session.start(Path(office_file))
    window = session.window()
    window.activateWindow()
    typist = Typist(window, int(seed))
    typist._once(window.isActiveWindow, typist.begin)
    app.exec()


if __name__ == "__main__":
    run(*sys.argv[1:])
