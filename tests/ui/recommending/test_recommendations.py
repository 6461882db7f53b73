"""推荐名单: entered, changed, taken out and printed by keys; who stands on it is offered first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.recommending.list_page import VOID, RecommendationsPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def nobody(practice):
    """The practice office has recommended somebody: take them out."""
    for line in practice.recommendations.lines(2026):
        practice.recommendations.void(line.recommendation, "试")


def opened(window):
    press(window, K.Key_6, with_=CTRL)
    push(window.tab(), "推荐名单…")
    page = window.tab().page()
    assert isinstance(page, RecommendationsPage)
    return page


def recommend(practice, **fields):
    return practice.recommendations.save(replace(practice.recommendations.begin(), **fields))


def test_one_is_entered_by_keys_and_ctrl_z_takes_it_back(window, practice, nobody):
    page = opened(window)
    before = len(rows_of(page.table))
    press(window, K.Key_N, with_=CTRL)
    type_text(window, "zmy")
    press(window, K.Key_Return)
    type_text(window, "dx")
    press(window, K.Key_Return)
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is page
    line = rows_of(page.table)[0]
    assert (line.adviser, line.village) == ("周明远", "东兴社区")
    assert len(rows_of(page.table)) == before + 1
    press(window, K.Key_Z, with_=CTRL)
    standing = [one for one in rows_of(page.table) if not one.recommendation.void_reason]
    assert standing == []


def test_nobody_is_not_saved_and_says_so_at_the_field(window, practice, nobody):
    opened(window)
    press(window, K.Key_N, with_=CTRL)
    press(window, K.Key_Return, with_=CTRL)
    assert "请选法律顾问；名册里没有的，在下面填姓名。" in shown_words(window.tab().page())


def test_enter_changes_one_and_its_outcome_is_kept(window, practice, nobody):
    one = recommend(practice, name="孙立新", firm_name="某某律师事务所")
    page = opened(window)
    page.table.choose(one.id)
    press(window, K.Key_Return)
    editor = window.tab().page().editor
    editor["outcome"].set_value("已聘任")
    press(window, K.Key_Return, with_=CTRL)
    assert practice.recommendations.by_uuid(one.uuid).outcome == "已聘任"


def test_del_asks_why_and_the_void_one_stays_marked(window, practice, nobody):
    one = recommend(practice, name="孙立新")
    page = opened(window)
    page.table.choose(one.id)
    press(window, K.Key_Delete, K.Key_Return)
    assert not practice.recommendations.by_uuid(one.uuid).void_reason
    type_text(window, "重复登记")
    press(window, K.Key_Return)
    assert practice.recommendations.by_uuid(one.uuid).void_reason == "重复登记"
    line = next(each for each in rows_of(page.table) if each.recommendation.id == one.id)
    assert page.table.records.columns[-1].badge(line) is VOID


def test_f8_prints_the_year_that_is_shown(window, practice):
    recommend(practice, name="孙立新")
    opened(window)
    press(window, K.Key_F8)
    assert isinstance(window.tab().page(), PrintPage)


def test_what_is_typed_is_kept_as_a_draft_and_taken_up_from_home(window, practice):
    opened(window)
    press(window, K.Key_N, with_=CTRL)
    window.tab().page().editor["name"].take_focus()
    type_text(window, "孙立新")
    press(window, K.Key_Escape)
    (draft,) = practice.drafts.all()
    assert draft.title == "新增推荐"
    window.errands.drafts.take_up(draft.uuid)
    assert window.tab().page().editor["name"].value() == "孙立新"


def test_who_is_recommended_is_offered_first_when_appointing(window, practice, nobody):
    adviser = practice.advisers.named("吴桂芳")
    recommend(practice, adviser_id=adviser.id, village_id=1)
    recommend(practice, name="孙立新", village_id=1)
    window.errands.show_village(1)
    push(window.tab(), "换顾问…")
    page = window.tab().page()
    assert isinstance(page, AppointPage)
    first = page.editor["adviser_id"].editor.picker._offer("")[0]
    assert (first.key, first.tag.startswith("推荐 · ")) == (adviser.id, True)
    assert "推荐名单里的孙立新还不在名册，先在法律顾问里新增" in shown_words(page)


def test_nothing_is_cut_off(sized, window, practice):
    recommend(practice, name="孙立新", firm_name="某某律师事务所", reason="熟悉征地拆迁")
    page = opened(window)
    assert_nothing_clipped(page)
    press(window, K.Key_N, with_=CTRL)
    assert_nothing_clipped(window.tab().page())
