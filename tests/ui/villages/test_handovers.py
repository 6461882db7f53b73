"""交接: asked when an adviser is replaced, then seen through, printed or made void."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.appointing.handover_page import HandoverPage
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.villages.tab import VillagesTab
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
VILLAGE = "东兴社区"


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def tab(window, practice):
    window.errands.show_village(practice.villages.named(VILLAGE).id)
    shown = window.tab()
    assert isinstance(shown, VillagesTab)
    return shown


@pytest.fixture
def replaced(window, tab):
    """李素珍 takes over from today."""
    push(tab, "换顾问…")
    page = tab.page()
    type_text(window, "lsz")
    press(window, K.Key_Return)
    type_text(window, "2026.11.20")
    page.editor["reason"].set_value("工作调动")
    press(window, K.Key_Return, with_=CTRL)
    return tab.card.handovers[0].handover


def test_what_there_is_to_hand_over_stands_in_the_page_that_replaces(window, tab, practice):
    push(tab, "换顾问…")
    editor = tab.page().editor
    group = practice.villages.named(VILLAGE).wechat_group.name
    assert editor["wechat_group"].value().text.startswith(group)
    assert editor["open_matters"].value().text
    assert not editor["board"].value().done


def test_it_is_kept_with_the_change_and_listed_on_the_card(tab, practice, replaced):
    assert replaced.from_adviser_id == practice.advisers.named("周明远").id
    assert replaced.to_adviser_id == practice.advisers.named("李素珍").id
    said = [words for words in shown_words(tab) if "交给李素珍" in words]
    assert said == ["还没签交接单，周明远交给李素珍：没办结的事、微信群、资料、公示牌还没交"]


def test_it_is_seen_through_and_its_day_registered(window, tab, practice, replaced):
    push(tab, "办交接…")
    page = tab.page()
    assert isinstance(page, HandoverPage)
    for name in ("open_matters", "wechat_group", "files", "board"):
        page.editor[name].editor._done.set_value(True)
    page.editor["handed_on"].set_value(date(2026, 11, 20))
    press(window, K.Key_Return, with_=CTRL)
    assert not practice.handovers.by_uuid(replaced.uuid).is_open
    assert "2026-11-20 周明远交给李素珍：都交了" in shown_words(tab)


def test_what_was_typed_there_is_kept_as_a_draft(window, tab, practice, replaced):
    push(tab, "办交接…")
    tab.page().editor["files"].take_focus()
    type_text(window, "台账两本")
    press(window, K.Key_Escape)
    (draft,) = practice.drafts.all()
    assert draft.title == f"交接 {practice.villages.named(VILLAGE).name_with_street}"
    window.errands.drafts.take_up(draft.uuid)
    assert window.tab().page().editor["files"].value().text.endswith("台账两本")


def test_the_sheet_is_printed_for_two_signatures(window, tab, replaced):
    push(tab, "打印交接单 ›")
    page = window.tab().page()
    assert isinstance(page, PrintPage)


def test_one_entered_by_mistake_is_made_void_and_comes_back_by_ctrl_z(window, tab, replaced):
    push(tab, "办交接…")
    push(tab, "作废…")
    type_text(window, "登记错了")
    press(window, K.Key_Return, with_=CTRL)
    assert tab.page() is tab.list
    assert tab.card.handovers == ()
    press(window, K.Key_Z, with_=CTRL)
    assert len(tab.card.handovers) == 1


def test_nothing_is_cut_off(sized, window, tab, replaced):
    assert_nothing_clipped(tab)
    push(tab, "办交接…")
    assert_nothing_clipped(tab)
