"""An office whose own form file is broken: all else goes on, and that form says what is wrong."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from builders import NOW
from lvgw_desktop import paths
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.service_logs import log_preview, measure
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.operations import Operations
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.parts import shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
BROKEN = "[form]\nedition = 1\n"


@pytest.fixture
def told(monkeypatch):
    """What message boxes said."""
    sentences = []
    monkeypatch.setattr(messages, "tell", lambda _parent, sentence: sentences.append(sentence))
    return sentences


@pytest.fixture
def open_window(practice_file, tmp_path, qtbot, themed, monkeypatch):
    """Open the practice office with one of its own form files broken."""
    monkeypatch.setattr(log_preview, "AFTER_MS", 0)
    monkeypatch.setattr(measure, "AFTER_MS", 0)
    own = tmp_path / "own"
    own.mkdir()
    file = tmp_path / practice_file.name
    shutil.copy(practice_file, file)
    opened = []

    def open_it(form):
        (own / f"{form}.toml").write_text(BROKEN, "utf-8")
        use_cases = replace(office_files(now=lambda: NOW), own_forms=own).open(file)
        operations = Operations(at_once=True)
        window = MainWindow(use_cases, operations, paths.resources_folder() / "help" / "index.html")
        operations.crashed.disconnect()
        operations.crashed.connect(fail)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        opened.append((window, use_cases))
        return window

    yield open_it
    for window, use_cases in opened:
        window._leaving.done = True
        use_cases.close()


def fail(error):
    raise error


def test_a_broken_ledger_is_told_on_its_tab_only(open_window, told):
    window = open_window("ledger")
    for key in (K.Key_1, K.Key_2, K.Key_4, K.Key_5, K.Key_6):
        press(window, key, with_=CTRL)
    assert told == []
    press(window, K.Key_3, with_=CTRL)
    assert any("ledger.toml 的 form" in words for words in shown_words(window))
    assert_nothing_clipped(window)
    press(window, K.Key_2, with_=CTRL)
    assert isinstance(window.tab(), ServiceLogsTab)


def test_with_a_broken_log_sheet_a_service_is_still_recorded(open_window, told, qtbot):
    window = open_window("service_log")
    press(window, K.Key_2, with_=CTRL)
    press(window, K.Key_F2)
    press(window, K.Key_Return)
    type_text(window, "兴梁社区\n18\n1\n\n赵某某\n村民\n\n照常记录。")
    qtbot.wait(0)
    press(window, K.Key_Return, with_=CTRL)
    assert window.toast.words().startswith("已保存")
    assert all("service_log.toml 的 form" in sentence for sentence in told)
