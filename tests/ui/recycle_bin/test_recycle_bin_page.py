"""回收站: reached by key from where things are thrown away; Enter puts back."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.home.drafts_page import DraftsPage
from lvgw_desktop.ui.recycle_bin.page import RecycleBinPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import buttons, push, shown_words
from tests.ui.typing import CTRL, press

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def drafts(practice):
    for uuid, title in (("d1", "修改村(居) 东兴社区"), ("d2", "新增法律顾问")):
        practice.drafts.keep(uuid, "village", title, "{}")


def names(page):
    return [page.table.records.record(row).name for row in range(page.table.records.rowCount())]


def open_bin(window):
    press(window, K.Key_R, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, RecycleBinPage)
    return page


def test_a_draft_goes_in_and_comes_back_by_keys(window, practice, drafts):
    window.operations.tell_changed("drafts")
    push(window.tab(), "看看草稿")
    assert isinstance(window.tab().page(), DraftsPage)
    title = window.tab().page().table.current().title
    press(window, K.Key_Delete)
    assert window.toast.words() == f"草稿“{title}”已放进回收站。"
    assert len(practice.drafts.all()) == 1

    page = open_bin(window)
    assert names(page) == [title]
    press(window, K.Key_Return)
    assert window.toast.words() == f"草稿“{title}”已放回。"
    assert len(practice.drafts.all()) == 2
    assert "回收站是空的" in " ".join(shown_words(window.tab()))
    press(window, K.Key_Z, with_=CTRL)
    assert names(page) == [title]
    press(window, K.Key_Escape)
    assert isinstance(window.tab().page(), DraftsPage)


def test_throwing_a_draft_away_is_undone_by_key(window, practice, drafts):
    window.operations.tell_changed("drafts")
    push(window.tab(), "看看草稿")
    press(window, K.Key_Delete)
    press(window, K.Key_Z, with_=CTRL)
    assert len(practice.drafts.all()) == 2
    assert window.tab().page().table.records.rowCount() == 2


@pytest.mark.parametrize("place", ["logs", "settings"])
def test_it_is_reached_by_key(window, practice, drafts, place):
    practice.drafts.discard("d1")
    if place == "logs":
        press(window, K.Key_2, with_=CTRL)
    else:
        window.errands.settings.show()
    assert names(open_bin(window)) == ["修改村(居) 东兴社区"]
    assert_nothing_clipped(window.tab())


def test_the_list_of_drafts_offers_it_in_place_of_what_drafts_have_not(window, practice):
    press(window, K.Key_2, with_=CTRL)
    page = window.tab().list
    assert "回收站…" not in [button.text() for button in _buttons(page)]
    page.filters.status.setFocus()
    press(window, K.Key_2)
    assert "回收站…" in [button.text() for button in _buttons(page)]
    assert_nothing_clipped(page)
    page.filters.status.setFocus()
    press(window, K.Key_1)
    assert "回收站…" not in [button.text() for button in _buttons(page)]


def _buttons(page):
    return buttons(page)
