"""只开一个画面: what is written on in one tab is gone back to from another, never opened twice."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.other_kind import LECTURE, OTHER_KINDS
from lvgw_desktop.ui.settings.office_section import OfficeSection
from lvgw_desktop.ui.settings.offset_section import OffsetSection
from lvgw_desktop.ui.settings.sections import Section
from tests.ui.main_windows import shown_window
from tests.ui.parts import push
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def pages(window):
    return [page for tab in window.tabs for page in tab.pages()]


def begin(window, kind):
    window.errands.others.add(kind)
    return window.tab().page()


@pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
def test_a_new_record_is_begun_once_for_the_whole_window(window, practice, kind):
    page = begin(window, kind)
    type_text(window, "dx")
    press(window, K.Key_5, with_=CTRL)
    assert begin(window, kind) is page
    assert window.tab() is next(iter(window.tabs))
    assert [one for one in pages(window) if one.place == page.place] == [page]
    press(window, K.Key_Escape)
    assert len(practice.drafts.all()) == 1


def test_two_kinds_are_begun_side_by_side(window):
    first = begin(window, LECTURE)
    assert begin(window, OTHER_KINDS[1]) is not first
    assert first in pages(window)


def test_a_draft_is_taken_up_where_its_page_is_open(window, practice):
    page = begin(window, LECTURE)
    type_text(window, "dx")
    page._draft._keeper.keep()
    press(window, K.Key_5, with_=CTRL)
    window.errands.drafts.take_up(practice.drafts.all()[0].uuid)
    assert window.tab().page() is page


def test_what_lies_over_the_page_goes(window):
    page = begin(window, LECTURE)
    press(window, K.Key_F1)
    press(window, K.Key_5, with_=CTRL)
    assert begin(window, LECTURE) is page


def test_the_card_of_a_volume_is_open_once(window):
    window.errands.volumes.edit_volume(VolumeKey(1, 2026))
    page = window.tab().page()
    press(window, K.Key_3, with_=CTRL)
    window.errands.volumes.edit_volume(VolumeKey(1, 2026))
    assert window.tab().page() is page


def test_the_settings_are_open_once_and_show_the_section_asked_for(window):
    window.errands.settings.show()
    page = window.tab().page()
    page.section().editor["head"].take_focus()
    type_text(window, "刘芳")
    press(window, K.Key_2, with_=CTRL)
    window.errands.settings.show(Section.OFFSET)
    assert window.tab().page() is page
    assert isinstance(page.section(), OffsetSection)
    window.errands.settings.show()
    assert isinstance(page.section(), OfficeSection)
    assert page.section().editor["head"].value().endswith("刘芳")


def test_a_page_opened_behind_another_tab_takes_no_cursor(qtbot, practice, held):
    window = shown_window(qtbot, practice, held)
    held.pool.let_go()
    window.errands.others.add(LECTURE)
    press(window, K.Key_5, with_=CTRL)
    here = window.focusWidget()
    held.pool.let_go()
    assert window.focusWidget() is here
    press(window, K.Key_1, with_=CTRL)
    held.pool.let_go()
    assert window.tab().page().isAncestorOf(window.focusWidget())
    push(window.tab(), "返回")
