"""本地评分: a card that says 本地, and nothing where the office has no sheet."""

import pytest
from PySide6.QtCore import Qt

from builders import a_local_item
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.ui.assessments.local_score_card import LocalScoreCard
from lvgw_desktop.ui.printing.page import PrintPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
FIRST = AssessedPair(village_id=1, adviser_id=1, year=2026)


def card(window):
    return window.tab().book.pane.cards[LocalScoreCard]


@pytest.fixture
def scored(served):
    """The same office with a sheet of two lines."""
    served.local_scores.save(a_local_item(word="讲座", area=2))
    served.local_scores.save(a_local_item(note="缺一次扣 2 分"))
    return served


@pytest.fixture
def with_sheet(qtbot, scored, operations):
    window = shown_window(qtbot, scored, operations)
    window.show_tab_named("考核与费用")
    return window


def give(window, *points):
    """Type points into one line after the other; "" leaves one out."""
    push(window, "给分 ›")
    page = window.tab().page()
    for one in points:
        type_text(window, one)
        press(window, K.Key_Return)
    press(window, K.Key_Return, with_=CTRL)
    return page


def test_an_office_without_a_sheet_sees_nothing_of_it(window):
    assert card(window).isHidden()


def test_points_are_given_by_keys_and_the_card_says_they_are_local(with_sheet, scored):
    assert card(with_sheet).said.text() == "本地还没有给分"
    give(with_sheet, "18", "15")
    assert card(with_sheet).said.text() == "本地得 33 / 40 分"
    assert with_sheet.toast.words() == "兴梁社区 周明远的本地评分已存。"
    assert scored.assessments.page(FIRST).assessment.final_grade is None
    press(with_sheet, K.Key_Z, with_=CTRL)
    assert card(with_sheet).said.text() == "本地还没有给分"


def test_a_line_without_points_is_not_0(with_sheet, scored):
    give(with_sheet, "", "15")
    assert len(scored.local_points.of_pair(FIRST).given) == 1


def test_nought_is_given_like_any_other_number(with_sheet, scored):
    give(with_sheet, "0", "15")
    assert sorted(scored.local_points.of_pair(FIRST).given.values()) == [0, 15]


def test_too_many_points_are_marked_and_not_kept(with_sheet, scored):
    page = give(with_sheet, "21")
    assert with_sheet.tab().page() is page
    assert page.trouble.text() == "“讲座”最多 20 分，填了 21 分，请改。"
    assert rows_of(page.table)[1].trouble == "“讲座”最多 20 分，填了 21 分，请改"
    assert scored.local_points.of_pair(FIRST).given == {}


def test_points_are_taken_out_again(with_sheet, scored):
    give(with_sheet, "18", "15")
    push(with_sheet, "给分 ›")
    press(with_sheet, K.Key_Delete)
    press(with_sheet, K.Key_Return, with_=CTRL)
    assert scored.local_points.of_pair(FIRST).words == "得 15 / 40 分"


def test_the_sheet_is_printed_from_the_card(with_sheet):
    push(with_sheet, "打印 ›")
    assert isinstance(with_sheet.tab().page(), PrintPage)


def test_what_was_typed_is_kept_as_a_draft(with_sheet, scored):
    push(with_sheet, "给分 ›")
    type_text(with_sheet, "18")
    press(with_sheet, K.Key_Escape)
    (draft,) = scored.drafts.all()
    with_sheet.errands.drafts.take_up(draft.uuid)
    assert rows_of(with_sheet.tab().page().table)[1].points == 18


def test_nothing_is_cut_off(sized, with_sheet):
    assert_nothing_clipped(card(with_sheet))
    push(with_sheet, "给分 ›")
    assert_nothing_clipped(with_sheet.tab().page())
