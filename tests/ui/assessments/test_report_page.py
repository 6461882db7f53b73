"""机构自评: one page for a firm's paper; its grades are chosen by digits, row by row or all."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Grade
from lvgw_desktop.ui.assessments.report_page import ReportPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.parts import rows_of
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
PAIRS = [AssessedPair(village_id=number, adviser_id=1, year=2026) for number in (1, 2)]


def kept(office, pair):
    return office.assessments.page(pair).assessment


@pytest.fixture
def page(window):
    press(window, K.Key_O, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, ReportPage)
    return page


@pytest.fixture
def written(window, page):
    """Text, signature and grades, typed and not saved."""
    type_text(window, "全年到村服务")
    for name, words in (("signed_by", "周某某"), ("signed_on", "2026.12.8")):
        page.boxes[name].take_focus()
        type_text(window, words)
    page.table.setFocus()
    press(window, K.Key_A, with_=CTRL)
    type_text(window, "1")
    press(window, K.Key_Down)
    type_text(window, "2")
    return page


def grades(page):
    return [one.grade for one in rows_of(page.table)]


def test_digits_give_all_chosen_rows_a_grade(window, written):
    assert grades(written) == [Grade.GOOD, Grade.PASS]
    type_text(window, "0")
    assert grades(written) == [Grade.GOOD, None]


def test_the_paper_is_kept_with_every_pair_in_one_step(window, written, served):
    press(window, K.Key_Return, with_=CTRL)
    first, second = (kept(served, pair) for pair in PAIRS)
    assert first.firm_report == second.firm_report == "全年到村服务"
    assert (first.opinion_firm.grade, second.opinion_firm.grade) == (Grade.GOOD, Grade.PASS)
    assert second.opinion_firm.signed_on == date(2026, 12, 8)
    assert window.toast.words() == "河南砺衡律师事务所的自评已存，记到 2 对。"
    press(window, K.Key_Z, with_=CTRL)
    assert kept(served, PAIRS[0]).firm_report == ""


def test_an_empty_paper_says_what_lacks(window, page):
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is page
    assert "还没有写" in page.trouble.text()


def test_what_was_typed_becomes_a_draft_and_is_taken_up(window, written, served):
    press(window, K.Key_Escape)
    (draft,) = served.drafts.all()
    window.errands.drafts.take_up(draft.uuid)
    again = window.tab().page()
    assert isinstance(again, ReportPage)
    assert again.boxes["text"].value() == "全年到村服务"
    assert grades(again) == [Grade.GOOD, Grade.PASS]


def test_nothing_is_cut_off(sized, written):
    assert_nothing_clipped(written)
