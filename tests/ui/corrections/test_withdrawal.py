"""撤回更正: asked for from the ledger and from the page of corrections, each time with a reason."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.ui.corrections.page import CorrectionPage
from lvgw_desktop.ui.ledgers.shelf import Grouping
from tests.services.closing import IN_OCTOBER, NOVEMBER, close
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from ui.typing import CTRL, commit_text, press

K = Qt.Key


@pytest.fixture
def log(practice):
    """A log of October, which is closed, with its quantity corrected in November."""
    kept = practice.service_logs.record(a_log(village_id=2, served_on=IN_OCTOBER))
    close(practice)
    practice.corrections.correct(kept, replace(kept, client_name="孙某兰"), "签到表写错。")
    return kept


@pytest.fixture
def window(qtbot, practice, log, operations):
    window = shown_window(qtbot, practice, operations)
    yield window
    window.hide()


@pytest.fixture
def ledgers(window, log):
    tab = window.show_tab_named("工作台账")
    tab.show_volume(Grouping.VILLAGE, log.village_id, 2026)
    return tab


def made(practice, log):
    return practice.corrections.of_log(log.id).made


def line(ledgers):
    return ledgers.ledgers.side.corrections.lines[0]


def test_the_side_of_the_ledger_says_what_was_corrected(ledgers, practice, log):
    card = ledgers.ledgers.side.corrections
    assert card.title.text() == "11 月更正 1 处"
    seq = next(
        one.row.seq
        for one in practice.ledgers.with_logs_of_village(2, 2026).entries
        if one.log_uuid == log.uuid
    )
    assert line(ledgers).words.text() == (
        f"序号 {seq}(10月7日)：服务对象姓名 {log.client_name} 改为 孙某兰。"
        "原因：签到表写错。刘芳，11月20日。"
    )
    assert [one.isHidden() for one in card.lines] == [False, True, True]
    assert line(ledgers).printed.isHidden()
    assert_nothing_clipped(card)


def test_del_on_its_row_asks_why_and_takes_it_back(window, ledgers, practice, log):
    table = ledgers.ledgers.paper.table
    entries = practice.ledgers.with_logs_of_village(2, 2026).entries
    table.choose(next(one.row.seq for one in entries if one.log_uuid == log.uuid))
    table.setFocus()
    press(window, K.Key_Delete)
    page = window.tab().page()
    assert page.title.text() == f"撤回更正 {log.serial}"
    press(window, K.Key_Return, with_=CTRL)
    assert made(practice, log)
    commit_text(page, "原来的对")
    press(window, K.Key_Return, with_=CTRL)
    assert made(practice, log) == ()
    assert window.toast.words().startswith(f"已撤回 {log.short_number} 号的更正。")
    assert window.focusWidget() is table
    assert ledgers.ledgers.side.corrections.isHidden()


def test_nothing_is_withdrawn_once_its_month_is_closed(window, ledgers, practice, log):
    close(practice, NOVEMBER)
    ledgers.refresh()
    assert line(ledgers).withdraw.isHidden()
    ledgers.withdraw_asked.emit(log.uuid)
    assert "不能撤回" in window.toast.words()
    assert window.tab().count() == 1


def test_a_log_that_was_never_corrected_says_so(window, ledgers, practice):
    other = practice.ledgers.with_logs_of_village(2, 2026).logs[0]
    ledgers.withdraw_asked.emit(other.uuid)
    assert "没有更正过" in window.toast.words()


def test_f9_withdraws_instead_of_correcting_again(window, ledgers, practice, log):
    window.errands.corrections.correct(log.uuid)
    press(window, K.Key_F9)
    page = window.tab().page()
    assert not isinstance(page, CorrectionPage)
    commit_text(page, "原来的对")
    press(window, K.Key_Return, with_=CTRL)
    assert made(practice, log) == ()
    assert window.tab().count() == 1


def test_what_was_typed_as_reason_is_taken_up_again(window, ledgers, practice, log):
    ledgers.withdraw_asked.emit(log.uuid)
    commit_text(window.tab().page(), "原来的对")
    press(window, K.Key_Escape)
    [draft] = practice.drafts.all()
    window.errands.corrections.take_up_draft(draft)
    assert window.tab().page().editor["reason"].value() == "原来的对"


def test_a_printed_row_leads_to_its_page(ledgers, practice, log, operations):
    practice.printing.issue_ledger(practice.ledgers.with_logs_of_village(2, 2026).key)
    ledgers.refresh()
    assert not line(ledgers).printed.isHidden()
    line(ledgers).printed.click()
    assert ledgers.count() == 2


def test_only_what_was_corrected_before_can_be_withdrawn(practice, log):
    other = practice.service_logs.record(a_log())
    assert practice.corrections.to_correct(log.uuid).can_withdraw
    close(practice, NOVEMBER)
    asked = [practice.corrections.to_correct(one.uuid) for one in (log, other)]
    assert [one.can_withdraw for one in asked] == [False, False]
