"""更正: opened by F7 from list, editor and ledger, filled in by keys, undone by Ctrl+Z."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceItem
from lvgw_desktop.ui.corrections.page import CorrectionPage
from lvgw_desktop.ui.ledgers.shelf import Grouping
from lvgw_desktop.ui.prefilling.outside_page import OutsidePage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from tests.services.closing import IN_OCTOBER, OCTOBER, close
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.search.test_actions import actions
from ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


@pytest.fixture
def log(practice):
    """A log of October, which is closed."""
    kept = practice.service_logs.record(a_log(served_on=IN_OCTOBER))
    close(practice)
    return kept


@pytest.fixture
def window(qtbot, practice, log, operations):
    window = shown_window(qtbot, practice, operations)
    yield window
    window.hide()


@pytest.fixture
def page(window, log):
    window.show_tab_named("工作日志")
    window.errands.corrections.correct(log.uuid)
    return window.tab().page()


def now(practice, log):
    return practice.corrections.of_log(log.id).now


def write_reason(page, words="写错了"):
    page.editor["reason"].take_focus()
    commit_text(page, words)


def test_only_what_is_changed_is_taken_with_its_reason(window, page, practice, log):
    assert isinstance(page, CorrectionPage)
    assert page.editor["was_client_name"].value() == log.client_name
    page.editor["client_name"].take_focus()
    press(page, K.Key_A, with_=CTRL)
    commit_text(page, "孙某兰")
    press(page, K.Key_Return, with_=CTRL)
    assert page.editor["reason"].problem().sentence == "请写明为什么更正。"
    write_reason(page)
    press(page, K.Key_Return, with_=CTRL)
    assert now(practice, log) == replace(log, client_name="孙某兰")
    assert window.tab().page() is not page
    assert window.toast.words() == f"已更正 {log.short_number} 号的服务对象姓名，计入11月。"


def test_ctrl_z_takes_the_whole_correction_back(window, page, practice, log):
    for name, words in (("client_name", "孙某兰"), ("remark", "补记")):
        page.editor[name].take_focus()
        press(page, K.Key_A, with_=CTRL)
        commit_text(page, words)
    write_reason(page)
    press(page, K.Key_Return, with_=CTRL)
    assert now(practice, log) != log
    press(window, K.Key_Z, with_=CTRL)
    assert now(practice, log) == log


def test_nothing_changed_is_declined(page, practice, log):
    write_reason(page)
    press(page, K.Key_Return, with_=CTRL)
    assert page.trouble.text() == "没有改动，不用更正。请先把要改的改过来。"


def test_quantities_time_and_people_are_corrected(page, practice, log):
    page.editor["items"].editor.amounts.show_items((ServiceItem(kind="CONSULTATION", quantity=4),))
    page.editor["served_on"].take_focus()
    press(page, K.Key_A, with_=CTRL)
    type_text(page, "10.8 9-10")
    page.editor["village_id"].set_value(2)
    write_reason(page)
    press(page, K.Key_Return, with_=CTRL)
    made = {one.correction.field for one in practice.corrections.of_log(log.id).made}
    assert made >= {"items", "served_on", "spells", "hours", "village_id"}
    assert now(practice, log).items[0].quantity == 4


def test_a_whole_log_is_voided(page, practice, log):
    page.editor["void"].set_value(True)
    write_reason(page, "重复")
    press(page, K.Key_Return, with_=CTRL)
    assert now(practice, log).paper_state is PaperState.VOID


def test_what_is_typed_is_kept_and_taken_up_again(window, page, practice, log):
    page.editor["client_name"].take_focus()
    press(page, K.Key_A, with_=CTRL)
    commit_text(page, "孙某兰")
    page.editor["items"].editor.amounts.show_items((ServiceItem(kind="CONSULTATION", quantity=4),))
    press(page, K.Key_Escape)
    (draft,) = practice.drafts.all()
    assert draft.title == f"更正 {log.short_number} 号"
    window.errands.drafts.take_up(draft.uuid)
    again = window.tab().page()
    assert isinstance(again, CorrectionPage)
    assert again.editor["client_name"].value() == "孙某兰"
    assert again.editor["items"].value()[0].quantity == 4
    write_reason(again)
    press(again, K.Key_Return, with_=CTRL)
    assert now(practice, log).client_name == "孙某兰"
    assert practice.drafts.all() == ()


def test_from_the_beginning_shows_the_log_again(page, practice, log):
    page.editor["served_on"].take_focus()
    press(page, K.Key_A, with_=CTRL)
    type_text(page, "10.8 9-10")
    page.editor.start_over()
    assert not page.editor.is_changed()
    assert page.editor["served_on"].value().served_on == IN_OCTOBER


def test_f7_in_the_list_corrects_a_closed_log_and_else_shows_the_sheets_outside(window, log):
    tab = window.show_tab_named("工作日志")
    tab.show_logs(LogFilter(first_day=date(2026, 10, 1), last_day=date(2026, 11, 30)))
    tab.list.table.choose(log.id)
    tab.list.table.setFocus()
    press(window, K.Key_F7)
    assert isinstance(tab.page(), CorrectionPage)
    press(window, K.Key_Escape)
    tab.list.table.choose_row(0)
    press(window, K.Key_F7)
    assert isinstance(tab.page(), OutsidePage)


def test_a_closed_log_says_so_in_its_editor_and_leads_to_the_correction(window, practice, log):
    tab = window.show_tab_named("工作日志")
    tab.edit(log)
    editor = tab.page()
    assert isinstance(editor, LogEditor)
    enabled = {name for name, box in editor.form.boxes.items() if box.isEnabled()}
    assert enabled == {"hand_written", "signer_phone"}
    assert not any(line.tick.isEnabled() for line in editor.side.amounts.lines)
    editor.form.boxes["signer_phone"].take_focus()
    type_text(editor, "138-0375-0000")
    press(editor, K.Key_F7)
    assert isinstance(tab.page(), CorrectionPage)
    press(window, K.Key_Escape)
    assert tab.page() is editor
    press(editor, K.Key_Return, with_=CTRL)
    assert practice.service_logs.get(log.id).signer_phone == "138-0375-0000"


def test_f7_corrects_the_log_of_a_row_of_the_ledger(window, log):
    tab = window.show_tab_named("工作台账")
    tab.show_volume(Grouping.VILLAGE, log.village_id, IN_OCTOBER.year)
    table = tab.ledgers.paper.table
    entries = tab._volume().entries
    seq = next(one.row.seq for one in entries if one.log_uuid == log.uuid)
    table.choose(seq)
    table.setFocus()
    press(window, K.Key_F7)
    assert isinstance(tab.page(), CorrectionPage)


def test_the_palette_offers_to_correct_what_it_found(window, practice, log):
    about = actions(window).about
    (found,) = [one for one in practice.search.logs(log.serial) if one.record_id == log.id]
    (action,) = about(found)
    assert action.words.startswith("更正 ")
    action.run()
    assert isinstance(window.tab().page(), CorrectionPage)
    fresh = practice.service_logs.record(a_log())
    (found,) = [one for one in practice.search.logs(fresh.serial) if one.record_id == fresh.id]
    assert about(found) == ()


@pytest.mark.usefixtures("sized")
def test_nothing_is_cut_off_and_the_reason_comes_into_sight(page):
    assert_nothing_clipped(page)
    page.editor["reason"].take_focus()
    assert not page.editor["reason"].editor.widget.visibleRegion().isEmpty()


def test_a_month_closed_or_opened_in_the_window_is_known_to_the_next_editor(window, practice, log):
    practice.month_close.reopen(OCTOBER, "漏记")
    window.operations.tell_changed("month_close")
    tab = window.show_tab_named("工作日志")
    tab.edit(log)
    assert tab.page().form.boxes["content"].isEnabled()
    tab.go_back()
    close(practice)
    window.operations.tell_changed("month_close")
    tab.edit(log)
    assert not tab.page().form.boxes["content"].isEnabled()
