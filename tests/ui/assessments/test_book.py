"""考核簿: pair by pair by keys; what is shown, opened, registered and written."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from builders import a_feedback, a_follow_up_visit, a_log
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Grade
from lvgw_desktop.domain.assessment_area import Area
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.other_kind import FEEDBACK, FOLLOW_UP_VISIT
from lvgw_desktop.services.assessment_grades import Suggestion
from lvgw_desktop.ui.assessments.advice_card import AdviceCard
from lvgw_desktop.ui.assessments.book_page import BookPage
from lvgw_desktop.ui.assessments.evidence_card import EvidenceCard
from lvgw_desktop.ui.assessments.evidence_page import EvidencePage
from lvgw_desktop.ui.assessments.opinions_card import OpinionsCard
from lvgw_desktop.ui.history.page import HistoryPage
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.shared.editor_page import EditorPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import buttons, push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
FIRST = AssessedPair(village_id=1, adviser_id=1, year=2026)


def kept(office, pair=FIRST):
    return office.assessments.page(pair).assessment


def opinions(tab):
    return tab.book.pane.cards[OpinionsCard].rows


def area(tab, one):
    return tab.book.pane.cards[EvidenceCard].rows[one]


def badges(tab):
    column = tab.book.list.table.records.columns[1]
    return [column.badge(line).text for line in rows_of(tab.book.list.table)]


def test_ctrl_7_opens_it_with_the_assessment_in_hand(qtbot, served, operations):
    window = shown_window(qtbot, served, operations)
    press(window, K.Key_7, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, BookPage)
    assert page.list.table.hasFocus()
    assert page.list.chosen() == (2026, AssessmentPeriod.YEAR)
    assert page.list.settled.text() == "已定 0 / 2"
    assert page.pane.head.name.text() == "兴梁社区 · 周明远"


def test_arrows_go_from_pair_to_pair(window, tab):
    press(window, K.Key_Down)
    assert tab.book.pane.head.name.text() == "军营社区 · 周明远"
    assert area(tab, Area.PAPERS).records.text() == "证据 0 ›"
    assert area(tab, Area.ADVICE).words.words() == "还没有记录"


def test_half_and_year_and_another_year(window, tab):
    tab.book.list.period.choose(0)
    assert tab.shown.pair.period is AssessmentPeriod.HALF_YEAR
    assert area(tab, Area.PAPERS).records.text() == "证据 0 ›"
    tab.book.list.period.choose(1)
    assert area(tab, Area.PAPERS).records.text() == "证据 1 ›"


def test_a_period_without_terms_says_so(tab):
    tab.choose(AssessedPair(village_id=1, adviser_id=1, year=2020))
    assert tab.shown is None
    assert tab.book.pane.currentIndex() == 0
    tab.suggest()
    assert tab.page() is tab.book


def test_a_number_opens_what_it_counts_and_enter_opens_the_record(window, tab):
    row = area(tab, Area.ADVICE)
    assert [one.words for one in row.words.links()] == ["1"]
    row.words.linkActivated.emit(row.words.links()[0].key)
    page = tab.page()
    assert isinstance(page, EvidencePage)
    assert page.title.text() == "法律咨询"
    assert [line.record.village_id for line in rows_of(page.table)] == [1]
    press(window, K.Key_Return)
    assert isinstance(window.tab().page(), LogEditor)


def test_the_records_of_an_area_are_opened_by_key(window, tab):
    area(tab, Area.ADVICE).records.setFocus()
    press(window, K.Key_Space)
    assert tab.page().title.text() == "一、提供法律咨询"
    press(window, K.Key_Escape)
    assert tab.page() is tab.book


def test_enter_in_the_list_opens_all_the_evidence(window, tab):
    press(window, K.Key_Return)
    assert tab.page().subtitle.text() == "兴梁社区 周明远 · 2026 年终考核 · 共 1 条"


def test_a_log_recorded_elsewhere_counts_at_once(tab, served, operations):
    served.service_logs.record(a_log(served_on=date(2026, 3, 3)))
    operations.tell_changed("service_logs")
    assert area(tab, Area.PAPERS).records.text() == "证据 2 ›"


def test_what_people_said_stands_at_the_right_and_opens(window, tab, served, operations):
    served.other_records.save(FOLLOW_UP_VISIT, a_follow_up_visit())
    served.other_records.save(FEEDBACK, a_feedback())
    operations.tell_changed("other_records")
    said = tab.book.pane.head.said
    assert said.words() == "回访 1 人：满意 1 · 群众意见 1 条"
    said.linkActivated.emit(said.links()[1].key)
    assert tab.page().title.text() == "群众意见"
    press(window, K.Key_Return)
    assert isinstance(tab.page(), EditorPage)


def test_a_digit_in_a_row_registers_that_grade_and_ctrl_z_takes_it_back(window, tab, served):
    opinions(tab)[Body.VILLAGE].grade.setFocus()
    press(window, K.Key_1)
    assert kept(served).opinion_village.grade is Grade.GOOD
    assert opinions(tab)[Body.VILLAGE].grade.isAncestorOf(window.focusWidget())
    press(window, K.Key_Z, with_=CTRL)
    assert kept(served).opinion_village.grade is None
    assert opinions(tab)[Body.VILLAGE].grade.value() is None


def test_who_signed_is_registered_on_its_own_page(window, tab, served):
    opinions(tab)[Body.DISTRICT].signed.setFocus()
    press(window, K.Key_Space)
    assert tab.page().title.text() == "登记区司法局综合"
    type_text(window, "2\n律师股\n2026.12.11\n")
    press(window, K.Key_Return, with_=CTRL)
    assert tab.page() is tab.book
    assert kept(served).settled_on == date(2026, 12, 11)
    assert opinions(tab)[Body.DISTRICT].signed.text() == "律师股 12月11日"
    assert tab.book.list.settled.text() == "已定 1 / 2"
    assert badges(tab) == ["合格", "待评"]


def test_a_digit_in_the_list_begins_the_proposal(window, tab, served):
    press(window, K.Key_2)
    page = tab.page()
    assert isinstance(page, EditorPage)
    assert page.save_button.text() == "存为建议等次：合格"
    press(window, K.Key_Return)
    type_text(window, "2月没有到村")
    press(window, K.Key_Return, with_=CTRL)
    assert kept(served).suggested_grade is Grade.PASS
    assert badges(tab) == ["建议合格", "待评"]
    reason = tab.book.pane.cards[AdviceCard].reason
    assert reason.text() == "建议等次：合格。理由：2月没有到村"


def test_a_grade_without_reason_stays_on_its_page(window, tab, served):
    press(window, K.Key_3)
    press(window, K.Key_Return, with_=CTRL)
    assert isinstance(tab.page(), EditorPage)
    assert tab.page().editor["suggested_reason"].problem() is not None
    assert kept(served).suggested_grade is None


def test_what_was_typed_waits_as_a_draft(window, tab, served):
    press(window, K.Key_Down)
    press(window, K.Key_F6)
    assert tab.page().save_button.text() == "保存"
    tab.page().editor["advice"].editor.area.setFocus()
    type_text(window, "多来几次")
    press(window, K.Key_Escape)
    assert tab.page() is tab.book
    (draft,) = served.drafts.all()
    assert draft.title == "军营社区 周明远 2026 年终考核 意见和等次"
    press(window, K.Key_Up)
    window.errands.drafts.take_up(draft.uuid)
    assert tab.book.pane.head.name.text() == "军营社区 · 周明远"
    assert tab.page().editor["advice"].value() == "多来几次"


def test_nothing_is_clipped(window, tab, served, sized):
    served.assessment_grades.choose(FIRST, Body.DISTRICT, Grade.FAIL)
    tab.refresh()
    assert_nothing_clipped(window)
    press(window, K.Key_F6)
    assert_nothing_clipped(window)


@pytest.mark.parametrize("body", Body)
def test_a_draft_of_an_opinion_opens_its_page_again(window, tab, served, body):
    opinions(tab)[body].signed.click()
    title = tab.page().title.text()
    tab.page().editor["signed_by"].take_focus()
    type_text(window, "居委会")
    press(window, K.Key_Escape)
    (draft,) = served.drafts.all()
    window.errands.drafts.take_up(draft.uuid)
    assert tab.page().title.text() == title


def test_a_log_changed_after_the_grade_is_told_and_opened(window, tab, served, operations):
    served.assessment_grades.suggest(
        FIRST, Suggestion(suggested_grade=Grade.PASS, suggested_reason="都到了")
    )
    tab.refresh()
    changed = tab.book.pane.head.changed
    assert not changed.isVisible()
    log = served.assessments.evidence(FIRST, "logs")[0].record
    served.service_logs.record(replace(log, result="双方又谈了一次。"))
    operations.tell_changed("service_logs")
    assert changed.isVisible()
    push(window, "存等次以后改过 1 条 ›")
    (line,) = rows_of(tab.page().table)
    assert (line.record.id, line.change) == (log.id, "改过")
    assert "改过" in tab.page().table.records.columns[0].words(line)


def test_f8_offers_this_pair_all_and_an_empty_form(window, tab):
    press(window, K.Key_Down)
    press(window, K.Key_F8)
    page = window.tab().page()
    assert isinstance(page, PrintPage)
    assert page.title.text() == "打印考核表"
    offered = {one.text() for one in buttons(page)}
    assert offered >= {"填好的", "空白表", "这一对 1", "全部 2"}
    assert "第 1 页 · 军营社区 周明远" in shown_words(page)
    push(page, "全部 2")
    assert "2 份；不勾的不印" in shown_words(page)


def test_ctrl_h_shows_the_history_once_there_is_one(window, tab, served):
    said = []
    tab.said.connect(lambda sentence, _undo: said.append(sentence))
    press(window, K.Key_H, with_=CTRL)
    assert tab.page() is tab.book
    assert said == ["这一对还没有登记过意见，没有历史。"]
    served.assessment_grades.choose(FIRST, Body.FIRM, Grade.PASS)
    tab.refresh()
    press(window, K.Key_H, with_=CTRL)
    assert isinstance(tab.page(), HistoryPage)


def test_the_palette_leads_to_a_page(window, tab):
    window.show_tab(0)
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "军营 考核")
    press(window, K.Key_Return)
    assert window.tab() is tab
    assert tab.book.pane.head.name.text() == "军营社区 · 周明远"


def test_a_grade_is_taken_back_on_its_page(window, tab, served):
    served.assessment_grades.choose(FIRST, Body.DISTRICT, Grade.GOOD)
    tab.refresh()
    opinions(tab)[Body.DISTRICT].signed.click()
    type_text(window, "4")
    press(window, K.Key_Return, with_=CTRL)
    assert kept(served).opinion_district.grade is None
    assert (kept(served).final_grade, kept(served).settled_on) == (None, None)
    assert badges(tab) == ["待评", "待评"]


def test_a_ledger_of_the_evidence_opens_its_month(window, tab, served, operations):
    with served.workplace.changing() as store:
        store.hand_ins.add(HandIn(month="2026-10", adviser_id=1, handed_in_on=date(2026, 10, 24)))
    operations.tell_changed("hand_ins")
    row = area(tab, Area.PAPERS)
    row.words.linkActivated.emit(row.words.links()[-1].key)
    assert tab.page().title.text() == "台账"
    press(window, K.Key_Return)
    assert isinstance(window.tab(), MonthTab)
    assert window.tab().month_page.months.value() == date(2026, 10, 1)
