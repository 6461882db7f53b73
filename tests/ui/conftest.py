"""The window's look for every screen test, and the check that no word is cut off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import BadgeLabel
from lvgw_desktop.ui.shared.labels import ElidedLabel
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.theme import Appearance, TextSize

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = [RESOURCES / "fonts" / "LVGWHei-Regular.ttf", RESOURCES / "fonts" / "LVGWHei-Bold.ttf"]


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard_at_the_end():
    """Without a screen the clipboard outlives Python, and what Python put there would crash it."""
    yield
    if app := QApplication.instance():
        app.clipboard().clear()


def dress(app: QApplication, appearance: Appearance) -> None:
    """Give the application its look; restyling takes longer than most tests, so only a new one."""
    if not app.property("lvgw_theme") or theme.current().appearance != appearance:
        theme.install(app, appearance, resources=RESOURCES, fonts=FONTS)


@pytest.fixture
def themed(qapp):
    """The application in its light look at 标准; put back after the test."""
    dress(qapp, Appearance())
    yield theme.current()
    dress(qapp, Appearance())


@pytest.fixture(params=[TextSize.STANDARD, TextSize.LARGE], ids=["standard", "large"])
def sized(request, qapp):
    """The same at both ends of the text sizes."""
    dress(qapp, Appearance(request.param))
    yield theme.current()
    dress(qapp, Appearance())


@pytest.fixture
def operations(themed):
    """Background work done at once, on the test's own thread."""
    operations = Operations(at_once=True)

    def fail(error):
        raise error

    operations.crashed.connect(fail)
    return operations


class Held:
    """A pool whose work waits until it is let go, the urgent first."""

    def __init__(self):
        self.jobs = []

    def start(self, job, urgency):
        self.jobs.append((urgency, job))

    def waitForDone(self):  # noqa: N802  the name of QThreadPool
        self.let_go()

    def let_go(self):
        while self.jobs:
            self.jobs.sort(key=lambda one: -one[0])
            self.jobs.pop(0)[1].run()
        QApplication.processEvents()


@pytest.fixture
def held(themed):
    """Background work that waits for `held.pool.let_go()`."""
    operations = Operations()
    operations.pool = operations._pool = Held()
    yield operations
    operations.close()


def type_text(widget: QWidget, text: str) -> None:
    """Type a text; QTest knows no Chinese keys, so such letters come as bare key events."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def clipped(widget: QWidget) -> list[str]:
    """Return the words that do not fit into their labels, buttons, badges and choices."""
    QApplication.processEvents()
    QApplication.processEvents()  # a scroll area hears of its content's new height one turn later
    return [
        f"{part.text()}: {part.size().toTuple()} < {part.sizeHint().toTuple()}"
        for kind in (QLabel, QAbstractButton, BadgeLabel)
        for part in widget.findChildren(kind)
        if part.isVisibleTo(widget) and part.text() and _is_cut(part)
    ]


def assert_nothing_clipped(widget: QWidget) -> None:
    found = clipped(widget)
    assert not found, "\n".join(found)


def _is_cut(part: QWidget) -> bool:
    if isinstance(part, ElidedLabel):
        return False
    wanted = part.sizeHint()
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    return part.width() < wanted.width() or part.height() < wanted.height()
