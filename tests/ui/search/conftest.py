"""The palette over the whole window of the practice office."""

import pytest
from PySide6.QtCore import Qt

from ui.main_windows import shown_window
from ui.typing import CTRL, press


@pytest.fixture
def window(qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    yield window
    window._leaving.done = True  # the fixture of the practice office closes the file


@pytest.fixture
def palette(window):
    """The palette, brought up by its key."""
    press(window, Qt.Key.Key_K, with_=CTRL)
    return window.search._palette
