"""年度总结: written, renewed, left out and reported by the keyboard alone."""

from datetime import date

import pytest
from docx import Document
from PySide6.QtCore import Qt

from lvgw_desktop.domain.figure_text import shown_text
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.year import summary_page
from lvgw_desktop.ui.year.part_columns import CHANGED, COUNTED, LEFT_OUT, OWN
from lvgw_desktop.ui.year.summary_page import YearSummaryPage
from lvgw_desktop.ui.year.year_head import NOT_REPORTED
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
KEY = "services"
STALE = "咨询{consultations=3}条，群众满意。"


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def page(window):
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "年度总结")
    press(window, K.Key_Return)
    page = window.tab().page()
    assert isinstance(page, YearSummaryPage)
    return page


def line_of(page, key=KEY):
    return next(one for one in rows_of(page.parts.table) if one.written.key == key)


def part_of(practice, key=KEY):
    return next(one for one in practice.year_summaries.state(2026).parts if one.key == key)


def consultations(practice):
    return practice.year_summaries.state(2026).figures["consultations"].written


def test_it_opens_from_the_month_with_f12(window):
    press(window, K.Key_4, with_=CTRL)
    press(window, K.Key_F12)
    page = window.tab().page()
    assert isinstance(page, YearSummaryPage)
    assert page.parts.table.hasFocus()


def test_every_part_follows_the_figures_at_first(page):
    lines = rows_of(page.parts.table)
    assert len(lines) == 10
    assert {one.badge for one in lines} == {COUNTED}
    assert lines[2].heading == "三、服务成效"
    assert page.year_head.reported.text() == NOT_REPORTED


def test_enter_opens_a_part_and_ctrl_enter_keeps_its_words(window, page, practice):
    page.parts.table.choose(KEY)
    press(window, K.Key_Return)
    editor = window.tab().page()
    assert isinstance(editor, EditorPage)
    press(window, K.Key_End, with_=CTRL)
    type_text(window, "\n群众满意。")
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is page
    assert part_of(practice).kept.endswith("件。\n群众满意。")
    assert "{consultations=" in part_of(practice).kept
    assert line_of(page).badge is OWN
    press(window, K.Key_Z, with_=CTRL)
    assert line_of(page).badge is COUNTED


def test_a_number_that_changed_is_told_and_f7_writes_it(window, page, practice):
    practice.year_summaries.save(2026, KEY, STALE)
    press(window, K.Key_F5)
    line = line_of(page)
    now = consultations(practice)
    assert line.badge is CHANGED
    assert line.second == f"解答咨询现在是 {now} 条，文中写 3。"
    page.parts.table.choose(KEY)
    press(window, K.Key_F7)
    assert shown_text(part_of(practice).kept) == f"咨询{now}条，群众满意。"
    assert line_of(page).badge is OWN
    press(window, K.Key_Z, with_=CTRL)
    assert part_of(practice).kept == STALE


def test_f4_lets_a_part_say_again_what_the_figures_say(window, page, practice):
    practice.year_summaries.save(2026, KEY, STALE)
    press(window, K.Key_F5)
    page.parts.table.choose(KEY)
    press(window, K.Key_F4)
    assert line_of(page).badge is COUNTED
    assert "按现在的数字重写" in window.toast.words()


def test_what_has_nothing_to_do_says_so(window, page):
    page.parts.table.choose(KEY)
    press(window, K.Key_F7)
    assert "和现在的一致" in window.toast.words()
    press(window, K.Key_F4)
    assert "本来就跟着数字走" in window.toast.words()


def test_del_leaves_a_part_out_and_the_others_move_up(window, page, practice):
    page.parts.table.choose("measures")
    press(window, K.Key_Delete)
    assert line_of(page, "measures").badge is LEFT_OUT
    assert line_of(page, "measures").heading == "主要做法"
    assert line_of(page).heading == "二、服务成效"


def test_what_was_typed_and_not_kept_is_offered_again(window, page, practice):
    page.parts.table.choose(KEY)
    press(window, K.Key_Return)
    press(window, K.Key_End, with_=CTRL)
    type_text(window, "半句")
    press(window, K.Key_Escape)
    (draft,) = practice.drafts.all()
    assert draft.title == "2026年总结 服务成效"
    window.errands.drafts.take_up(draft.uuid)
    editor = window.tab().page()
    assert isinstance(editor, EditorPage)
    assert editor.editor["text"].value().endswith("半句")
    assert "{consultations=" in editor.editor["text"].value()


def test_f9_notes_the_day_it_was_reported_and_it_can_be_taken_back(window, page, practice):
    press(window, K.Key_F9)
    press(window, K.Key_A, with_=CTRL)
    type_text(window, "2026.11.18")
    press(window, K.Key_Return)
    assert practice.year_summaries.state(2026).reported_on == date(2026, 11, 18)
    assert page.year_head.reported.text() == "11月18日报送区局；现在的和报的一样。"
    practice.year_summaries.save(2026, KEY, "改了。")
    press(window, K.Key_F5)
    assert page.year_head.reported.text() == "11月18日报送区局；以后又改过，和报的不一样。"
    push(page, "撤销报送")
    assert page.year_head.reported.text() == NOT_REPORTED


@pytest.mark.parametrize(("typed", "told"), [("2026.12.28", "还没到"), ("", "请写报送的那一天")])
def test_a_day_that_cannot_be_is_told_beside_it(window, page, typed, told):
    press(window, K.Key_F9)
    press(window, K.Key_A, with_=CTRL)
    press(window, K.Key_Delete)
    type_text(window, typed)
    press(window, K.Key_Return)
    assert told in " ".join(shown_words(page.reporting))


def test_ctrl_e_writes_the_word_file(window, page, tmp_path, monkeypatch):
    asked = []

    def choose(_parent, _title, name, _kinds):
        asked.append(name)
        return tmp_path / name

    monkeypatch.setattr(summary_page, "choose_to_save", choose)
    press(window, K.Key_E, with_=CTRL)
    assert asked == ["龙兴司法所_2026年工作总结.docx"]
    words = [one.text for one in Document(tmp_path / asked[0]).paragraphs]
    assert "一、基本情况" in words


@pytest.mark.parametrize(("keys", "words"), [(K.Key_F8, "2026年工作总结"), (None, "(报送的)")])
def test_it_prints_and_so_does_what_was_sent(window, page, practice, keys, words):
    practice.year_papers.report(2026, date(2026, 11, 18))
    press(window, K.Key_F5)
    if keys:
        press(window, keys)
    else:
        push(page, "看报送的那份")
    opened = window.tab().page()
    assert isinstance(opened, PrintPage)
    assert words in opened.title.text()


def test_page_keys_lead_to_other_years(window, page):
    press(window, K.Key_PageUp)
    assert (page.year, page.year_head.year.text()) == (2025, "2025年")
    press(window, K.Key_PageDown)
    assert page.year == 2026


def test_f11_folds_the_pages(window, page):
    folded = page.sides.is_folded()
    press(window, K.Key_F11)
    assert page.sides.is_folded() is not folded


def test_a_second_asking_comes_back_to_the_open_page(window, page):
    window.errands.year.show_summary(2025)
    assert window.tab().page() is page
    assert page.year == 2025


def test_nothing_is_clipped(sized, qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    practice.year_papers.report(2026, date(2026, 11, 18))
    practice.year_summaries.save(2026, KEY, STALE)
    window.errands.year.show_summary()
    assert_nothing_clipped(window)
    page = window.tab().page()
    page.parts.table.choose(KEY)
    page.parts.write()
    assert_nothing_clipped(window)
