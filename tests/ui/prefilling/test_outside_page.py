"""发出未回的预填表: found by number, keyed in, given up and had back, all by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from builders import NOW
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.prefilling.columns import meant
from lvgw_desktop.ui.prefilling.outside_page import OutsidePage
from lvgw_desktop.ui.printing.prefilled_job import PrefilledSheets, PrefillWish
from lvgw_desktop.ui.service_logs.editor import LogEditor
from tests.builders import an_attachment
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def serials(page):
    return [one.sheet.serial for one in rows_of(page.table)]


def cells(page, row):
    """Return the words of a row."""
    record = rows_of(page.table)[row]
    return [column.text(record) for column in page.table.records.columns]


def key_in(window, words="咨询院墙滴水。"):
    """Key in the sheet under the cursor and save it."""
    press(window, K.Key_Return)
    type_text(window, "18 9-11.30\n")
    window.tab().page().form.boxes["content"].take_focus()
    type_text(window, words)
    press(window, K.Key_Return, with_=CTRL)


def test_the_list_says_what_is_printed_on_each_sheet(page, kept):
    assert serials(page) == [one.serial for one in kept]
    assert cells(page, 2) == [kept[2].serial, "军营社区", "周明远", "2026年10月", "11月20日", "—"]


def test_scanned_pages_are_counted(page, kept, practice, window):
    with practice.workplace.changing() as store:
        store.attachments.add(an_attachment(record_uuid=kept[1].uuid))
    press(window, K.Key_F5)
    assert [cells(page, row)[-1] for row in (0, 1)] == ["—", "已扫 1 页"]


def test_f7_and_the_link_with_the_number_lead_here(window):
    window.show_tab_named("工作日志")
    tab = window.tab()
    assert tab._prefilled.text() == "未回的预填表 (5)"
    press(window, K.Key_F7)
    assert isinstance(tab.page(), OutsidePage)
    press(window, K.Key_Escape)
    assert tab.page() is tab.list


def test_typing_a_number_goes_to_its_sheet_and_enter_keys_it_in(page, window, kept):
    number = kept[3].serial[-4:].lstrip("0")
    type_text(window, f"{number}\n")
    assert page.table.hasFocus()
    assert page.table.current().sheet == kept[3]
    press(window, K.Key_Return)
    assert window.tab().page().title.text() == f"录入预填表 {kept[3].serial}"


@pytest.mark.parametrize("typed", ["{0:d}", "{0:04d}", "LX-2026-{0:04d}", "lx-2026-{0:04d}"])
def test_a_number_is_found_however_it_is_written(page, kept, typed):
    sheets = rows_of(page.table)
    number = int(kept[2].serial[-4:])
    written = typed.format(number)
    assert meant(sheets, written).sheet == kept[2]
    assert meant(sheets, written.translate(WIDE)).sheet == kept[2]
    assert meant(sheets, str(number)[-1:]).sheet == kept[2]
    assert meant(sheets, "") is meant(sheets, "0") is None


def test_a_number_that_is_not_outside_is_told(page, window):
    type_text(window, "9999\n")
    assert "没有发出未回的“9999”号，请核对编号。" in shown_words(page)


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_F2])
def test_the_editor_opens_with_what_the_sheet_says_and_waits_for_the_day(page, window, kept, key):
    press(window, K.Key_Down, key)
    editor = window.tab().page()
    entry = editor.entry()
    assert (entry.village_id, entry.adviser_id) == (kept[1].village_id, kept[1].adviser_id)
    assert editor.form.box_in_focus().field == "served_on"
    assert editor.form.boxes["firm_id"].value()
    assert editor.watch.paper.banner.isHidden()


def test_a_day_alone_is_of_the_month_on_the_sheet_and_the_log_has_its_number(
    page, window, kept, practice
):
    key_in(window)
    assert window.tab().page() is page
    log = practice.service_logs.last()
    assert (log.serial, log.uuid) == (kept[0].serial, kept[0].uuid)
    assert log.served_on == date(2026, 10, 18)
    assert log.paper_state is PaperState.PRINTED
    assert serials(page) == [one.serial for one in kept[1:]]
    assert page.table.hasFocus()
    assert window.toast.words() == f"已保存 {kept[0].serial[-4:]} 号"


def test_sheets_are_keyed_in_one_after_the_other(page, window, kept, practice):
    for _sheet in kept:
        key_in(window)
    logs = [practice.service_logs.get(one) for one in practice.log_list.ids(LogFilter())]
    assert {one.serial for one in kept} <= {one.serial for one in logs}
    assert "没有发出未回的预填表。" in shown_words(page)
    assert not page.table.isVisible()
    press(window, K.Key_Escape)
    assert window.tab().page() is window.tab().list


def test_sheets_are_had_back_after_the_page_is_gone(page, window, kept, practice):
    press(window, K.Key_Delete, K.Key_Return, K.Key_Escape)
    assert practice.prefilling.count_outside() == 4
    assert window.tab()._prefilled.text() == "未回的预填表 (4)"
    press(window, K.Key_Z, with_=CTRL)
    assert practice.prefilling.count_outside() == 5
    assert window.tab()._prefilled.text() == "未回的预填表 (5)"


def test_the_handed_in_original_is_signed_back_at_once(page, window, practice):
    press(window, K.Key_Return)
    type_text(window, "18\n")
    tick = window.tab().page().form.boxes["hand_written"]
    tick.take_focus()
    press(window, K.Key_Space)
    press(window, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().paper_state is PaperState.SIGNED


def test_another_village_than_the_printed_one_is_told_while_it_is_keyed_in(page, window):
    press(window, K.Key_Return)
    editor = window.tab().page()
    editor.form.boxes["village_id"].take_focus()
    type_text(window, "军营\n")
    told = editor.watch.paper.banner.sentence.text()
    assert "印的是“…龙兴街道兴梁社区”，现在是“…龙兴街道军营社区”" in told


def test_a_draft_of_a_sheet_is_taken_up_again_and_saved_under_its_number(
    page, window, kept, practice
):
    press(window, K.Key_Return)
    type_text(window, "18 9-11\n")
    window.tab().page().form.boxes["content"].take_focus()
    type_text(window, "写了一半")
    press(window, K.Key_Escape)
    assert window.tab().page() is page
    press(window, K.Key_Return)
    editor = window.tab().page()
    assert editor.entry().content == "写了一半"
    assert editor.entry().served_on == "2026.10.18 9:00-11:00"
    press(window, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().serial == kept[0].serial
    assert practice.drafts.all() == ()


def test_the_next_start_offers_the_draft_and_saves_it_under_the_number_of_its_sheet(
    page, window, kept, practice, qtbot, operations
):
    press(window, K.Key_Return)
    type_text(window, "18 9-11\n")
    press(window, K.Key_Escape)
    window.hide()
    later = shown_window(qtbot, practice, operations)
    later.show_tab_named("工作日志")
    assert "上次没写完的 1 条还在：10月18日 兴梁社区。" in shown_words(later)
    push(later, "接着写")
    later.tab().page().form.boxes["content"].take_focus()
    type_text(later, "写完了")
    press(later, K.Key_Return, with_=CTRL)
    log = practice.service_logs.last()
    assert (log.serial, log.content) == (kept[0].serial, "写完了")
    later.hide()


def test_the_list_of_drafts_knows_the_sheet_too(page, window, kept, practice):
    press(window, K.Key_Return)
    type_text(window, "18\n")
    press(window, K.Key_Escape)
    window.errands.drafts.take_up(practice.drafts.all()[0].uuid)
    editor = window.tab().page()
    assert isinstance(editor, LogEditor)
    assert editor.title.text() == f"录入预填表 {kept[0].serial}"


def test_a_draft_of_a_sheet_given_up_meanwhile_can_be_read_and_is_not_lost(
    page, window, kept, practice
):
    press(window, K.Key_Return)
    type_text(window, "18\n")
    press(window, K.Key_Escape)
    practice.prefilling.give_up([kept[0].id], "未使用")
    window.errands.drafts.take_up(practice.drafts.all()[0].uuid)
    press(window, K.Key_Return, with_=CTRL)
    assert "已作废：未使用" in window.tab().page()._bar.trouble.text()
    assert practice.drafts.all()


def test_a_sheet_keyed_in_elsewhere_goes_and_the_others_are_given_up(page, window, kept, practice):
    press(window, K.Key_A, with_=CTRL)
    practice.service_logs.record_prefilled(
        replace(log_on(kept[1]), served_on=date(2026, 10, 18), content="咨询院墙滴水。")
    )
    press(window, K.Key_Delete, K.Key_Return)
    assert any("已经录入成日志" in words for words in shown_words(page))
    assert serials(page) == [one.serial for one in kept if one is not kept[1]]
    press(window, K.Key_Escape, K.Key_Delete, K.Key_Return)
    assert practice.prefilling.count_outside() == 0


def test_the_sheet_under_the_cursor_is_given_up_with_a_reason_and_had_back(
    page, window, kept, practice
):
    press(window, K.Key_Down, K.Key_Delete)
    press(window, K.Key_Return)
    assert practice.prefilling.named(kept[1].uuid).void_reason == "未使用"
    assert window.toast.words() == f"{kept[1].serial[-4:]} 号已作废。"
    assert len(serials(page)) == 4
    press(window, K.Key_Z, with_=CTRL)
    assert practice.prefilling.named(kept[1].uuid).void_reason == ""
    assert serials(page) == [one.serial for one in kept]


def test_ticked_sheets_are_given_up_together(page, window, kept, practice):
    press(window, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Delete)
    type_text(window, "印坏了\n")
    assert {practice.prefilling.named(one.uuid).void_reason for one in kept[:2]} == {"印坏了"}
    assert serials(page) == [one.serial for one in kept[2:]]
    assert page.table.ticked() == frozenset()


def test_a_ticked_sheet_that_is_keyed_in_is_ticked_no_more(page, window, kept, practice):
    press(window, K.Key_Space)
    key_in(window)
    assert page.table.ticked() == frozenset()
    assert not page._bulk.isVisible()
    press(window, K.Key_Delete, K.Key_Return)
    assert practice.prefilling.named(kept[1].uuid).void_reason == "未使用"


def test_no_reason_gives_nothing_up(page, window, practice):
    press(window, K.Key_Delete)
    press(window, K.Key_A, with_=CTRL)
    press(window, K.Key_Delete, K.Key_Return)
    assert "作废要写明原因" in " ".join(shown_words(page))
    press(window, K.Key_Escape)
    assert page.table.hasFocus()
    assert practice.prefilling.count_outside() == 5


def test_home_tells_of_the_sheets_and_leads_to_them(window):
    words = shown_words(window)
    assert "5 份预填表发出去了，还没录入" in words
    rows = window.tab().home.matters.rows
    row = next(one for one in rows if one.button.text() == "按编号录入")
    row.button.setFocus()
    press(window, K.Key_Return)
    assert isinstance(window.tab().page(), OutsidePage)
    assert window.tab() is window.show_tab_named("工作日志")


@pytest.mark.parametrize("size", [(1366, 697), (1093, 543)])
def test_nothing_is_cut_off(sized, window, size):
    window.resize(*size)
    window.errands.logs.show_prefilled()
    assert_nothing_clipped(window.tab().page())
    press(window, K.Key_Space)
    assert_nothing_clipped(window.tab().page())
    press(window, K.Key_Delete)
    assert_nothing_clipped(window.tab().page())


def test_the_printing_day_is_told(page):
    assert cells(page, 0)[4] == f"{NOW.month}月{NOW.day}日"


def test_asked_for_again_the_same_list_is_shown(page, window):
    window.show_tab_named("首页")
    window.errands.logs.show_prefilled()
    assert window.tab().page() is page
    press(window, K.Key_Escape)
    assert window.tab().page() is window.tab().list


def test_sheets_are_counted_as_soon_as_they_have_numbers(window, practice, kept, tmp_path):
    tab = window.show_tab_named("工作日志")
    wish = PrefillWish(StatisticalMonth(2026, 11), village_id=kept[0].village_id)
    window.errands.printing._open_job(PrefilledSheets(practice, wish))
    tab.page().save_pdf(tmp_path / "预填.pdf")
    press(window, K.Key_Escape)  # whether the paper is good is not answered
    assert tab._prefilled.text() == "未回的预填表 (6)"


def test_a_sheet_is_never_in_two_editors_at_once(page, window, kept, practice):
    press(window, K.Key_Return)
    editor = window.tab().page()
    type_text(window, "18 9-11.30")
    window.errands.logs.show_prefilled()  # as from 首页
    press(window, K.Key_Return)
    assert window.tab().page() is editor
    assert editor.entry().served_on == "18 9-11.30"
    press(window, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().serial == kept[0].serial
    assert practice.drafts.all() == ()
    assert window.tab().page() is page
