"""顾问费: from no standard to a proposal with its reasons, taken back, and the list of the year."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt

from builders import TODAY, a_log
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.ui.assessments import payment_page
from lvgw_desktop.ui.assessments.deduction_list import SETTLED
from lvgw_desktop.ui.assessments.evidence_page import EvidencePage
from lvgw_desktop.ui.assessments.fee_page import FeePage
from lvgw_desktop.ui.assessments.payment_page import PaymentPage
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.settings.fee_section import FeeSection
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
FIRST = AssessedPair(village_id=1, adviser_id=1, year=2026)


@pytest.fixture
def card(tab):
    return tab.book.pane.fees


@pytest.fixture
def agreed(tab, office, operations):
    """A standard of the whole office."""
    office.fee_standards.set(2026, None, 300_000)
    operations.tell_changed("fees")
    return tab


def decision(office):
    return office.fees.line(1, 1, 2026).decision


def write(window, *lines):
    """Open the page of the proposal and type deductions."""
    press(window, K.Key_F7)
    page = window.tab().page()
    assert isinstance(page, FeePage)
    page.editor["deductions"].take_focus()
    for line in lines:
        type_text(window, line)
        press(window, K.Key_Return)
    return page


def save(window):
    press(window, K.Key_Return, with_=CTRL)


def test_without_a_standard_it_leads_to_the_settings(window, card):
    assert "先在设置里填标准 ›" in [
        one.text() for one in card.findChildren(type(card.write_button))
    ]
    press(window, K.Key_F7)
    assert isinstance(window.tab().page().section(), FeeSection)


def test_the_standard_stands_there_before_anything_is_proposed(agreed, card):
    words = shown_words(card)
    assert "3,000.00 元 / 年" in words
    assert "还没有写建议。" in words
    assert "司法所只提建议，由区司法局律师股核定、发放。" in words


def test_a_half_year_is_not_paid_for(window, agreed, card):
    agreed.book.list.period.choose(0)
    assert not card.isVisible()
    press(window, K.Key_F7)
    assert window.tab().page() is agreed.book
    agreed.book.list.period.choose(1)
    assert card.isVisible()


def test_in_full_with_one_key(window, agreed, card, office):
    write(window)
    save(window)
    assert decision(office).outcome is FeeOutcome.FULL
    assert window.toast.words() == "兴梁社区 周明远：建议发放 3,000.00 元。"
    assert "人民币叁仟元整" in shown_words(card)


def test_less_what_was_not_done(window, agreed, card, office):
    page = write(window, "2月没有到村 150", "缺一次讲座 50.50")
    assert page.subtitle.text() == "兴梁社区 周明远 · 2026 年 · 考核待评"
    assert page.result.text() == "2,799.50 元"
    save(window)
    kept = decision(office)
    assert [(one.reason, one.amount) for one in kept.deductions] == [
        ("2月没有到村", 15_000),
        ("缺一次讲座", 5_050),
    ]
    assert {"−150.00", "−50.50", "2,799.50 元", "人民币贰仟柒佰玖拾玖元伍角"} <= set(
        shown_words(card)
    )
    press(window, K.Key_Z, with_=CTRL)
    assert decision(office) is None
    assert "还没有写建议。" in shown_words(card)


def test_what_the_year_lacks_is_taken_as_a_reason_and_opens_its_logs(window, agreed, card, office):
    page = write(window)
    offered = page.editor["deductions"].editor.list.offered
    lacking = next(one for one in rows_of(offered) if one.cell.rule_id == "quarterly_lecture")
    assert offered.records.columns[0].second(lacking).startswith("还没到期。")
    offered.choose(lacking.sentence)
    offered.setFocus()
    press(window, K.Key_Return)
    type_text(window, "150")
    press(window, K.Key_Return)
    save(window)
    assert "quarterly_lecture" not in [one.cell.rule_id for one in rows_of(offered)]
    (kept,) = decision(office).deductions
    assert (kept.rule_id, kept.period) == ("quarterly_lecture", "2026年第四季度")
    push(card, "依据 ›")
    assert isinstance(window.tab(), ServiceLogsTab)


def test_a_deduction_for_what_does_not_lack_any_more_says_so(window, agreed, office):
    late = FeeDeduction(
        rule_id="monthly_visit", period="2026年11月", reason="11月没有到村", amount=15_000
    )
    office.fees.propose(
        FeeDecision(
            village_id=1,
            adviser_id=1,
            year=2026,
            standard=300_000,
            outcome=FeeOutcome.REDUCED,
            deductions=(late, FeeDeduction(reason="没有请假", amount=5_000)),
            proposed_on=TODAY,
        )
    )
    agreed.operations.tell_changed("fees")
    page = write(window)
    listed = page.editor["deductions"].editor.list.table
    second = listed.records.columns[0].second
    assert [second(line) for line in rows_of(listed)] == [SETTLED, ""]


def test_the_logs_that_a_deduction_names_are_opened_by_themselves(window, agreed, card, office):
    log = office.service_logs.record(a_log(result="", method=ServiceMethod.PHONE))
    page = write(window)
    offered = page.editor["deductions"].editor.list.offered
    lacking = next(one for one in rows_of(offered) if one.cell.rule_id == "log_complete")
    offered.choose(lacking.sentence)
    offered.setFocus()
    press(window, K.Key_Return)
    type_text(window, "50")
    press(window, K.Key_Return)
    save(window)
    push(card, "依据 ›")
    opened = window.tab().page()
    assert isinstance(opened, EvidencePage)
    assert [one.record.id for one in rows_of(opened.table)] == [log.id]


@pytest.mark.parametrize(
    ("typed", "told"), [("没有到村", "先写原因"), ("没有到村 9999", "比应发的 3,000.00 元还多")]
)
def test_what_cannot_be_deducted_is_told_at_the_field(window, agreed, office, typed, told):
    page = write(window, typed)
    save(window)
    assert window.tab().page() is page
    assert told in page.editor["deductions"].problem().sentence
    assert decision(office) is None


def test_a_deduction_is_corrected_and_taken_out(window, agreed, office):
    page = write(window, "2月没有到村 150", "缺一次讲座 50")
    listed = page.editor["deductions"].editor.list
    listed.table.choose(0)
    listed.table.setFocus()
    press(window, K.Key_Return)
    assert listed.line.text() == "2月没有到村 150.00"
    listed.line.clear()
    type_text(window, "2月没有到村 100")
    press(window, K.Key_Return)
    listed.table.choose(0)
    listed.table.setFocus()
    press(window, K.Key_Delete)
    save(window)
    assert [(one.reason, one.amount) for one in decision(office).deductions] == [
        ("2月没有到村", 10_000)
    ]


def test_no_renewal_wants_its_reason(window, agreed, office, card):
    page = write(window)
    page.editor["not_renewed"].take_focus()
    press(window, K.Key_Space)
    save(window)
    assert "不再续聘" in page.editor["note"].problem().sentence
    page.editor["note"].take_focus()
    type_text(window, "群众意见较大")
    save(window)
    assert decision(office).outcome is FeeOutcome.NOT_RENEWED
    assert "建议不再续聘" in shown_words(card)


def test_a_standard_changed_afterwards_is_told_and_can_be_taken(window, agreed, card, office):
    write(window)
    save(window)
    office.fee_standards.set(2026, None, 320_000)
    agreed.operations.tell_changed("fees")
    assert "标准后来改成 3,200.00 元，这份建议没有变。" in shown_words(card)
    page = write(window)
    assert page.result.text() == "3,000.00 元"
    page.go_by_new_standard()
    assert page.result.text() == "3,200.00 元"
    save(window)
    assert decision(office).standard == 320_000


def test_a_part_of_the_year_is_suggested_with_its_calculation(window, agreed, card, office):
    with office.workplace.changing() as store:
        term = store.appointments.of_village(1)[0]
        store.appointments.change(replace(term, starts_on=date(2026, 8, 1)))
    agreed.operations.tell_changed("fees")
    assert "在任 5 个月(8—12月)" in shown_words(card)
    page = write(window)
    hint = "供参考，在任 5 个月(8—12月)：3,000.00 × 5 ÷ 12 = 1,250.00 元；不填是全年的标准"
    assert hint in shown_words(page)
    assert page.result.text() == "3,000.00 元"
    page.editor["share"].take_focus()
    type_text(window, "1250")
    assert page.result.text() == "1,250.00 元"
    save(window)
    assert decision(office).share == 125_000
    assert "1,250.00 元" in shown_words(card)


def test_taking_back_wants_a_reason(window, agreed, card, office):
    write(window)
    save(window)
    push(card, "撤回…")
    type_text(window, "写错了村")
    save(window)
    assert decision(office) is None
    assert window.toast.words() == "兴梁社区 周明远的顾问费建议已撤回。"


def test_its_history_opens(window, agreed, card):
    write(window)
    save(window)
    push(card, "历史")
    assert any("2026年顾问费" in one for one in shown_words(window.tab().page()))


def test_what_was_typed_is_kept_as_a_draft_and_taken_up(window, agreed, office):
    write(window, "2月没有到村 150")
    type_text(window, "缺一次")
    press(window, K.Key_Escape)
    assert decision(office) is None
    (draft,) = office.drafts.all()
    window.errands.drafts.take_up(draft.uuid)
    again = window.tab().page()
    assert isinstance(again, FeePage)
    listed = again.editor["deductions"].editor.list
    assert [one.reason for one in listed.deductions()] == ["2月没有到村"]
    assert listed.line.text() == "缺一次"


def test_the_list_of_the_year_tells_the_sum_and_whom_it_lacks(window, agreed, card, office):
    write(window, "2月没有到村 150")
    save(window)
    press(window, K.Key_F9)
    page = window.tab().page()
    assert isinstance(page, PaymentPage)
    assert (page.sum.text(), page.in_full.text()) == ("2,850.00 元", "人民币贰仟捌佰伍拾元整")
    assert "军营社区 周明远" in page.waiting.text()
    assert [one.village_words for one in rows_of(page.table)] == ["兴梁社区 2,850.00"]
    press(window, K.Key_F8)
    assert isinstance(window.tab().page(), PrintPage)


def test_the_list_is_saved_as_a_workbook(window, agreed, office, tmp_path, monkeypatch):
    write(window)
    save(window)
    press(window, K.Key_F9)
    target = tmp_path / "发放.xlsx"
    monkeypatch.setattr(payment_page, "choose_to_save", lambda *_asked: target)
    press(window, K.Key_E, with_=CTRL)
    assert window.toast.words() == f"已存到 {target}。"
    assert openpyxl.load_workbook(target, data_only=True).active["G5"].value == 3000


def test_the_list_of_another_year_is_chosen_and_come_back_to(window, agreed, office):
    with office.workplace.changing() as store:
        store.fee_decisions.add(
            FeeDecision(village_id=1, adviser_id=1, year=2024, standard=280_000, proposed_on=TODAY)
        )
    press(window, K.Key_F9)
    page = window.tab().page()
    page.year.setFocus()
    press(window, K.Key_A, with_=CTRL)
    type_text(window, "2024")
    press(window, K.Key_Return)
    assert page.sum.text() == "2,800.00 元"
    window.errands.fees.show_payments(2026)
    assert window.tab().page() is page
    assert page.sum.text() == "0.00 元"


def test_an_empty_list_offers_nothing(window, agreed):
    press(window, K.Key_F9)
    page = window.tab().page()
    assert not page._print.isEnabled()
    assert page.sum.text() == "0.00 元"


def test_nothing_is_cut_off(sized, window, agreed, card):
    page = write(window, "2月没有到村，也没有事先说明，群众等了一个上午 150")
    assert_nothing_clipped(page)
    save(window)
    assert_nothing_clipped(card)
    press(window, K.Key_F9)
    assert_nothing_clipped(window.tab().page())
