"""Saved filters over the other records: the same mechanism, by keys, with years."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.other_kind import OtherState
from lvgw_desktop.services.saved_filters import SavedFilter
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
LIST = "other_records"


@pytest.fixture
def open_ones(window, listed, practice):
    """The list with one saved group: this year's records that are not done."""
    practice.saved_filters.keep(
        LIST, SavedFilter("今年没办的", {"month": "present", "status": "OPEN"})
    )
    listed.keeper._load()
    return listed


def test_a_group_is_applied_with_one_choice(window, open_ones):
    press(window, K.Key_L, with_=CTRL)
    type_text(window, "jnmbd\n")
    assert open_ones.filter.filters().status is OtherState.OPEN
    assert open_ones.filter.filters().month.year == 2026
    assert open_ones.filter.bar.saved.text() == "今年没办的"


def test_a_group_is_saved_under_the_words_of_its_filters(window, listed, practice):
    press(window, K.Key_L, with_=CTRL)
    press(window, K.Key_Return, K.Key_Return)
    assert practice.saved_filters.all(LIST)[0].name == "今年"
    assert practice.saved_filters.all(LIST)[0].values["month"] == "present"
    assert practice.saved_filters.all("service_logs") == ()
    assert window.toast.words() == "筛选“今年”已存下。"


@pytest.mark.parametrize(("width", "size"), [(1093, TextSize.STANDARD), (1366, TextSize.LARGE)])
def test_the_bar_never_asks_for_more_room_than_there_is(window, open_ones, width, size):
    theme.change(Appearance(size))
    window.resize(width, 697)
    assert open_ones.filter.bar.minimumSizeHint().width() <= width - 32
