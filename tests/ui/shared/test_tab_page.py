"""A page that is closed while it waits for an answer."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from ui.in_window import hold

DELETE = QEvent.Type.DeferredDelete


class Asking(Page):
    """Asks twice, the second time with the first answer, and shows what it heard."""

    def __init__(self, operations, may_answer):
        super().__init__("问")
        self.words, self.heard = QLabel(), []
        self.put(self.words)
        operations.run(
            lambda: may_answer.wait(10),
            then=lambda _done: operations.run(lambda: "答", then=self._hear),
        )

    def _hear(self, answer):
        self.words.setText(answer)
        self.heard.append(answer)


@pytest.fixture
def tab(themed, qtbot):
    tab = TabPage(Operations())
    tab.set_first(Page("底"))
    hold(qtbot, tab)
    yield tab
    tab.operations.close()


def test_a_page_lives_until_its_questions_are_answered(tab, qtbot):
    may_answer = Event()
    page = Asking(tab.operations, may_answer)
    gone = []
    page.destroyed.connect(lambda: gone.append(True))
    tab.open_page(page)
    assert tab.go_back()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, DELETE)
    assert not gone
    may_answer.set()
    qtbot.waitUntil(lambda: bool(gone))
    assert page.heard == ["答"]
