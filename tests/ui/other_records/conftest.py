"""The whole window over the practice office, with the list of other records open."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from tests.ui.main_windows import shown_window
from tests.ui.typing import CTRL, press


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def listed(window):
    """The list of lectures, as Ctrl+G opens it."""
    press(window, Qt.Key.Key_G, with_=CTRL)
    return window.tab().page()


@pytest.fixture
def first_of(practice):
    """The record of a kind that stands first in its list."""

    def first(kind):
        return practice.other_records.page(kind, OtherFilter(), 0, 1)[0].record

    return first


def kinds_by_name(names=None):
    return pytest.mark.parametrize(
        "kind",
        [kind for kind in OTHER_KINDS if names is None or kind.name in names],
        ids=lambda kind: kind.name,
    )
