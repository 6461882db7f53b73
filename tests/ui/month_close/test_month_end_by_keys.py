"""月底: a month from hand-in to report by the keyboard alone: what is said, where the cursor is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.corrections.page import CorrectionPage
from lvgw_desktop.ui.month_close import exporting
from lvgw_desktop.ui.month_close.sent_comparison_page import SentComparisonPage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from ui.main_windows import shown_window
from ui.typing import ALT, CTRL, SHIFT, commit_text, press

K = Qt.Key
OCTOBER, NOVEMBER = StatisticalMonth(2026, 10), StatisticalMonth(2026, 11)
IN_OCTOBER = a_log().served_on.replace(month=10, day=7)


@pytest.fixture
def log(practice):
    return practice.service_logs.record(a_log(served_on=IN_OCTOBER))


@pytest.fixture
def window(qtbot, practice, log, operations, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "choose_folder", lambda *_asked: tmp_path)
    window = shown_window(qtbot, practice, operations)
    press(window, K.Key_4, with_=CTRL)
    window.tab().show_month(OCTOBER)
    yield window
    window.hide()


def said(window):
    return window.toast.words()


def write(window, words):
    commit_text(window.focusWidget(), words)


def reach(window, widget):
    """Go there by Tab alone."""
    for _step in range(20):
        if window.focusWidget() is widget:
            return
        press(window, K.Key_Tab)
    pytest.fail(f"Tab does not lead to {widget.text()}")


def hand_in_and_settle(window):
    """收台账, 核查: everything is there, everything is decided with one word."""
    tab = window.tab()
    assert window.focusWidget() is tab.hand_in.card.table
    press(window, K.Key_A, with_=CTRL)
    press(window, K.Key_Space)
    assert tab.hand_in.is_done(None)
    press(window, K.Key_N, with_=ALT)
    assert window.focusWidget() is tab.check.findings.table
    while not tab.check.is_done(tab._reading.now):
        press(window, K.Key_A, with_=CTRL)
        press(window, K.Key_Space)
        write(window, "都看过")
        press(window, K.Key_Return)
        assert window.focusWidget() is tab.check.findings.table


def test_a_month_is_taken_in_checked_closed_reported_opened_again_and_compared(window, practice):
    tab = window.tab()
    hand_in_and_settle(window)
    press(window, K.Key_N, K.Key_N, with_=ALT)
    assert window.focusWidget() is tab.closing_step._main
    press(window, K.Key_Return, with_=CTRL)
    assert said(window).startswith("2026年10月已封账，")
    assert window.focusWidget() is tab.month_page.onward
    press(window, K.Key_N, with_=ALT)
    assert window.focusWidget() is tab.report.report.export_button
    press(window, K.Key_E, with_=CTRL | SHIFT)
    assert len(practice.sent_reports.packages(OCTOBER)) == 1
    press(window, K.Key_B, with_=ALT)
    reach(window, tab.closing_step._main)
    press(window, K.Key_Space)
    write(window, "漏了一条")
    press(window, K.Key_Return, with_=CTRL)
    assert said(window) == "2026年10月已撤销封账，可以修改；改好请再封账。"
    assert window.focusWidget() is tab.closing_step._main
    press(window, K.Key_H, with_=CTRL)
    press(window, K.Key_Return)
    assert isinstance(tab.page(), SentComparisonPage)
    assert tab.page().sentence.text() == "和报的一样，数字、台账都没有变。"
    press(window, K.Key_Escape, K.Key_Escape)
    assert tab.count() == 1
    assert window.focusWidget() is tab.closing_step._main


def test_after_the_close_a_log_is_corrected_and_a_late_one_added(window, practice, log):
    practice.month_close.close(practice.month_close.check(OCTOBER), "其余下月补")
    window.operations.tell_changed("month_close")
    press(window, K.Key_2, with_=CTRL)
    tab = window.tab()
    tab.edit(log)
    press(window, K.Key_F7)
    assert isinstance(tab.page(), CorrectionPage)
    press(window, K.Key_Escape)
    assert isinstance(tab.page(), LogEditor)
    press(window, K.Key_Escape)
    assert tab.count() == 1
    tab.copy(replace(log, content="另一件事：院墙与排水沟的归属，先由社区丈量。"))
    page = tab.page()
    page.form.boxes["served_on"].editor.set_value("10.15 9-10.30")
    press(window, K.Key_Return, with_=CTRL)
    press(window, K.Key_Escape)
    assert tab.page() is page
    press(window, K.Key_Return, with_=CTRL)
    press(window, K.Key_Return)
    assert practice.service_logs.last().late_month == NOVEMBER.code
