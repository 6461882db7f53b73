"""A text with links: Tab goes from one to the next, Enter opens it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.linked_label import Link, LinkedLabel
from tests.ui.typing import SHIFT, press

K = Qt.Key


@pytest.fixture
def label(themed):
    return LinkedLabel()


@pytest.fixture
def window(qtbot, themed, label):
    window = QWidget()
    window.before, window.after = QPushButton("前"), QPushButton("后")
    window.setLayout(column(window.before, label, window.after))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.before.setFocus()
    return window


def opened(label):
    found = []
    label.linkActivated.connect(found.append)
    return found


def test_it_reads_as_plain_words(label):
    label.show_parts(["咨询 ", Link("38", "advice"), " 条 <b>&"])
    assert label.words() == label.accessibleName() == "咨询 38 条 <b>&"
    assert [one.key for one in label.links()] == ["advice"]


def test_tab_goes_from_link_to_link_and_enter_opens(window, label):
    label.show_parts(["咨询 ", Link("38", "advice"), "，调解 ", Link("7", "disputes")])
    found = opened(label)
    press(window, K.Key_Tab, K.Key_Return, K.Key_Tab, K.Key_Return)
    assert found == ["advice", "disputes"]
    press(window, K.Key_Tab)
    assert window.after.hasFocus()
    press(window, K.Key_Tab, with_=SHIFT)
    press(window, K.Key_Return)
    assert found[2:] == ["disputes"]


def test_without_a_link_tab_passes_by(window, label):
    label.show_parts(["还没有记录"])
    press(window, K.Key_Tab)
    assert window.after.hasFocus()


def test_another_look_colours_the_links_anew(label, themed):
    label.show_parts([Link("38", "advice")])
    assert themed.tokens.pri in label.text()
