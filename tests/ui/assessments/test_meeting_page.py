"""测评会: the votes about all pairs are typed by keys in one table, kept, taken back, printed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Body
from lvgw_desktop.domain.assessment_meeting import Votes
from lvgw_desktop.ui.assessments.meeting_page import NAME, MeetingPage
from lvgw_desktop.ui.assessments.opinions_card import OpinionsCard
from lvgw_desktop.ui.printing.page import PrintPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.parts import buttons, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
PAIRS = [AssessedPair(village_id=number, adviser_id=1, year=2026) for number in (1, 2)]


def votes(office, pair):
    return office.assessments.page(pair).assessment.meeting.votes


def type_numbers(window, *numbers):
    """Type numbers into one cell after the other, each ended by Enter."""
    for number in numbers:
        type_text(window, str(number))
        press(window, K.Key_Return)


def go_to(table, row, column=1):
    table.setCurrentIndex(table.records.index(row, column))


@pytest.fixture
def page(window):
    press(window, K.Key_M, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, MeetingPage)
    return page


@pytest.fixture
def held(window, page):
    """The votes of two groups about both pairs, typed and not saved."""
    type_text(window, "2026.11.18")
    page.where.take_focus()
    type_text(window, "会议室")
    page.table.setFocus()
    type_numbers(window, 4, 3, 1, 0, 2, 2)
    for _row in range(3):
        press(window, K.Key_Down)
    for _column in range(2):
        press(window, K.Key_Left)
    type_numbers(window, 12, 5, 7)
    return page


def head(page, number):
    return [one for one in rows_of(page.table) if isinstance(one, str)][number]


def test_every_pair_has_a_line_for_each_group(page):
    rows = rows_of(page.table)
    assert head(page, 0) == "兴梁社区 周明远"
    assert len(rows) == 2 * (1 + 4)
    assert page.day.editor.widget.hasFocus()


def test_numbers_are_typed_from_cell_to_cell_and_from_row_to_row(held):
    one = held.meeting().pairs
    assert [(each.present, each.good, each.passed) for each in one[0].groups[:2]] == [
        (4, 3, 1),
        (2, 2, 0),
    ]
    assert one[1].groups[0].present == 12
    assert head(held, 0) == "兴梁社区 周明远　代表 6 人：优良 5 合格 1"


def test_the_people_of_the_pair_above_are_taken_over_and_not_their_votes(window, held):
    go_to(held.table, 8)
    press(window, K.Key_Apostrophe, with_=CTRL)
    first, second = held.meeting().pairs
    assert [one.present for one in second.groups] == [one.present for one in first.groups]
    assert second.groups[0].good == 5
    assert held.table.current().one.pair == PAIRS[1]
    go_to(held.table, 1)
    press(window, K.Key_Apostrophe, with_=CTRL)
    assert held.meeting().pairs[0] == first


def test_the_meeting_is_kept_with_its_pairs_and_said_in_its_row(window, tab, held, served):
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is tab.book
    assert votes(served, PAIRS[0]) == Votes(present=6, good=5, passed=1)
    assert votes(served, PAIRS[1]) == Votes(present=12, good=5, passed=7)
    row = tab.book.pane.cards[OpinionsCard].rows[Body.OFFICE]
    assert row.signed.text() == "代表 6 人：优良 5 合格 1"
    assert row.grade.value() is None
    row.signed.click()
    said = "".join(shown_words(window.tab().page()))
    assert "测评会上，代表 6 人：优良 5 合格 1；等次由人选" in said
    press(window, K.Key_Escape)
    assert window.toast.words() == "测评会已存，2 对有票数；等次在四方意见里选。"
    press(window, K.Key_Z, with_=CTRL)
    assert votes(served, PAIRS[0]) == votes(served, PAIRS[1]) == Votes()


def test_more_votes_than_people_are_marked_at_once_and_not_kept(window, held, served):
    go_to(held.table, 1)
    type_text(window, "2")
    trouble = held.table.records.columns[-1]
    assert trouble.text(held.table.current()) == "一共 4 票，到会只有 2 人，请核对"
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is held
    assert (
        held.trouble.text() == "兴梁社区 周明远，村（居）组织：一共 4 票，到会只有 2 人，请核对。"
    )
    assert votes(served, PAIRS[0]) == Votes()


def test_without_a_day_nothing_is_kept_and_the_day_says_so(window, held):
    held.day.set_value(None)
    press(window, K.Key_Return, with_=CTRL)
    assert held.day.problem().sentence == "请填哪一天开的会。"


def test_digits_replace_what_stood_there_and_backspace_takes_them_away(window, held):
    go_to(held.table, 1)
    type_text(window, "１2")
    assert held.table.current().votes.present == 12
    press(window, K.Key_Backspace)
    assert held.table.current().votes.present == 1
    press(window, K.Key_Down)
    press(window, K.Key_Up)
    type_text(window, "9")
    assert held.table.current().votes.present == 9
    press(window, K.Key_Delete)
    assert held.table.current().votes.present == 0


def test_what_was_typed_becomes_a_draft_and_is_taken_up(window, held, served):
    before = held.meeting()
    press(window, K.Key_Escape)
    (draft,) = served.drafts.all()
    assert NAME in draft.title
    window.errands.drafts.take_up(draft.uuid)
    again = window.tab().page()
    assert isinstance(again, MeetingPage)
    assert again.meeting() == before
    assert again.meeting().held_on == date(2026, 11, 18)


def test_a_day_that_cannot_be_read_is_kept_in_the_draft_too(window, page, served):
    type_text(window, "下周")
    press(window, K.Key_Escape)
    (draft,) = served.drafts.all()
    window.errands.drafts.take_up(draft.uuid)
    assert window.tab().page().day.editor.typed() == "下周"


def test_its_papers_are_offered_before_and_after(window, page):
    press(window, K.Key_F8)
    printing = window.tab().page()
    assert isinstance(printing, PrintPage)
    words = [one.text() for one in buttons(printing)]
    assert {"测评票", "签到表", "测评汇总表"} <= {*words}


def test_nothing_is_cut_off(sized, held):
    assert_nothing_clipped(held)
