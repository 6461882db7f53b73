"""拼音表: read aside; no key waits for it, and what was typed meanwhile is looked for again."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lvgw_desktop.services import spelling
from lvgw_desktop.services.pinyin_tables import PinyinTables
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared import filter_bar, pinyin
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.filter_bar import SearchBox
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.picker import Picker

VILLAGES = [Choice(1, "兴梁社区", "", finder("兴梁社区")), Choice(2, "张庄社区")]


class Slow:
    """Tables that are there when the test says so; `by` is who read them."""

    def __init__(self):
        self.may_end = threading.Event()
        self.by = []

    def __call__(self):
        self.by.append(threading.current_thread())
        self.may_end.wait()


@pytest.fixture
def slow(monkeypatch):
    slow = Slow()
    tables = PinyinTables(slow)
    for module in (spelling, pinyin, filter_bar):
        monkeypatch.setattr(module, "PINYIN", tables)
    yield slow
    slow.may_end.set()


def shown(qtbot, line):
    window = QWidget()
    window.setLayout(column(QLineEdit(), line))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.window_kept = window
    return line


@pytest.fixture
def picker(themed, qtbot, slow):
    return shown(qtbot, Picker(VILLAGES))


def offered(picker):
    return [one.text for one in picker.offered()] if picker.is_open() else []


def test_a_key_does_not_wait_and_the_names_come_by_themselves(picker, qtbot, slow):
    picker.setFocus()
    qtbot.keyClicks(picker, "xl")
    assert picker.text() == "xl"
    assert offered(picker) == []
    slow.may_end.set()

    qtbot.waitUntil(lambda: offered(picker) == ["兴梁社区"])
    assert threading.main_thread() not in slow.by


def test_they_are_being_read_before_the_first_key(picker, slow, qtbot):
    picker.setFocus()

    qtbot.waitUntil(lambda: bool(slow.by))
    assert len(slow.by) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_what_takes_a_name_for_good_waits_for_it(picker, qtbot, slow, key):
    picker.setFocus()
    qtbot.keyClicks(picker, "xl")
    threading.Timer(0.05, slow.may_end.set).start()
    qtbot.keyClick(picker, key)

    assert picker.value() == 1


def test_characters_are_found_meanwhile(picker, qtbot):
    picker.setFocus()
    picker.setText("张")
    picker.textEdited.emit("张")

    assert offered(picker) == ["张庄社区"]


def test_a_search_box_asks_once_letters_spell(themed, qtbot, slow, monkeypatch):
    monkeypatch.setattr(filter_bar, "SEARCH_AFTER_MS", 0)
    box = shown(qtbot, SearchBox("村名"))
    asked = []
    box.searched.connect(asked.append)
    box.setFocus()
    qtbot.keyClicks(box, "xl")
    QApplication.processEvents()
    assert asked == []
    slow.may_end.set()

    qtbot.waitUntil(lambda: asked == ["xl"])
