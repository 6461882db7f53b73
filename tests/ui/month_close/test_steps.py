"""月报 step by step: findings decided by key, the month closed, and taken back with a reason."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close.comparison_page import ComparisonPage
from lvgw_desktop.ui.month_close.finding_rows import (
    SETTLED,
    TO_CHECK,
    TO_COMPLETE,
    badge_of,
    key_of,
)
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.shared.operations import Operations
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.main_windows import shown_window
from ui.parts import buttons, push, rows_of, shown_words
from ui.typing import ALT, CTRL, SHIFT, press, type_text

K = Qt.Key
OCTOBER, NOVEMBER = StatisticalMonth(2026, 10), StatisticalMonth(2026, 11)
WHY = "确实没有去，下月补上"
TEXT = "来访人咨询其子与邻居因翻建房屋滴水、出路问题发生争执，询问能否要求停止施工。"


@pytest.fixture
def tab(tab):
    """月报 of November at 核查."""
    tab.month_page.lead_to(tab.check)
    return tab


def findings(tab):
    return rows_of(tab.check.findings.table)


def badges(tab):
    return [badge_of(one) for one in findings(tab)]


def states(tab):
    return tab.month_page.stepper.accessibleName()


def settle_all(practice, month=NOVEMBER):
    checked = practice.month_close.check(month)
    practice.month_close.settle(month, checked.open_findings, Settlement.REASON, "都看过")


def go_on(tab, times=1):
    press(tab.window(), *[K.Key_N] * times, with_=ALT)


def test_what_is_missing_comes_first_and_then_what_to_check(tab):
    assert badges(tab) == sorted(badges(tab), key=[TO_COMPLETE, TO_CHECK, SETTLED].index)
    number = badges(tab).count(TO_COMPLETE)
    assert f"要补齐 {number}" in [one.text() for one in tab.check.findings._counts.values()]
    assert f"2 核查 正在做 剩 {len(findings(tab))} 项" in states(tab)


def test_enter_records_the_missing_visit_or_opens_the_log(tab, practice):
    log = practice.service_logs.record(a_log(village_id=1, adviser_id=1, result=""))
    tab.operations.tell_changed("service_logs")
    opened, new = Asked(tab.log_asked), Asked(tab.new_log_asked)
    tab.check.findings.table.setFocus()
    press(tab.window(), K.Key_Home, K.Key_Return)
    assert new == [(4, 3)]
    found = next(one for one in findings(tab) if one.sentence == "还没写处理结果。")
    tab.check.findings.table.choose(key_of(found))
    press(tab.window(), K.Key_Return)
    assert opened == [log.id]


def test_space_asks_for_a_word_and_ctrl_z_opens_the_finding_again(qtbot, operations, practice):
    main_window = shown_window(qtbot, practice, operations)
    tab = main_window.show_tab(3)
    tab.month_page.lead_to(tab.check)
    before = badges(tab).count(TO_COMPLETE)
    press(main_window, K.Key_Home, K.Key_Space, K.Key_Return)
    assert badges(tab).count(TO_COMPLETE) == before
    assert "请写一句为什么，以后查起来才清楚。" in shown_words(tab)
    type_text(main_window, WHY + "\n")
    assert badges(tab).count(TO_COMPLETE) == before - 1
    settled = findings(tab)[-1]
    assert (badge_of(settled), settled.settled.words) == (SETTLED, WHY)
    assert tab.check.findings.table.hasFocus()
    press(main_window, K.Key_Z, with_=CTRL)
    assert badges(tab).count(TO_COMPLETE) == before
    press(main_window, K.Key_Y, with_=CTRL)
    assert badges(tab).count(TO_COMPLETE) == before - 1
    main_window._leaving.done = True  # the fixture of the practice office closes the file


def test_a_word_not_finished_is_offered_again(tab):
    press(tab.window(), K.Key_Home, K.Key_Space)
    type_text(tab.window(), "确实")
    press(tab.window(), K.Key_Escape, K.Key_Space, K.Key_End)
    type_text(tab.window(), "没有去\n")
    assert findings(tab)[-1].settled.words == "确实没有去"


def test_several_are_decided_with_one_word(tab):
    number = badges(tab).count(TO_COMPLETE)
    press(tab.window(), K.Key_Home)
    press(tab.window(), *[K.Key_Down] * (number - 1), with_=SHIFT)
    press(tab.window(), K.Key_Space)
    type_text(tab.window(), WHY + "\n")
    assert badges(tab).count(SETTLED) == number


def test_what_was_decided_wrongly_is_looked_at_again(tab):
    press(tab.window(), K.Key_Home, K.Key_Space)
    type_text(tab.window(), WHY + "\n")
    press(tab.window(), K.Key_End)
    assert "重新核对" in [one.text() for one in buttons(tab)]
    press(tab.window(), K.Key_Space)
    assert SETTLED not in badges(tab)


def test_a_finding_returned_to_the_adviser_stays_open_with_words_to_send(tab):
    press(tab.window(), K.Key_Home)
    press(tab.window(), K.Key_B, with_=CTRL)
    first = tab.check.findings.table.current()
    assert first.settled.settlement is Settlement.RETURNED
    assert badge_of(first) is TO_COMPLETE
    assert first.sentence in QApplication.clipboard().text()


def test_two_logs_alike_stand_side_by_side(tab, practice):
    logs = [
        practice.service_logs.record(a_log(village_id=1, adviser_id=1, content=TEXT))
        for _each in range(2)
    ]
    tab.operations.tell_changed("service_logs")
    found = next(one for one in findings(tab) if one.other_id == logs[0].id)
    tab.check.findings.table.choose(key_of(found))
    press(tab.window(), K.Key_Return)
    page, opened = tab.page(), Asked(tab.log_asked)
    assert isinstance(page, ComparisonPage)
    assert shown_words(page).count(TEXT) == 2
    press(tab.window(), K.Key_1, with_=ALT)
    press(tab.window(), K.Key_2, with_=ALT)
    assert opened == [logs[1].id, logs[0].id]


def test_more_may_come_while_texts_are_compared(tab):
    assert "只提醒，不拦着" in shown_words(tab)
    tab._show_comparing(going_on=True)
    assert "正在对照以前的日志…" in shown_words(tab)
    go_on(tab, 2)
    press(tab.window(), K.Key_Return, with_=CTRL)
    assert tab.month_page.step() is tab.closing_step
    assert tab.count() == 1


def test_the_steps_lead_on_and_back_and_not_past_the_close(tab, practice):
    settle_all(practice)
    tab.operations.tell_changed("findings")
    assert "核对完了，下一步：汇总" in [one.text() for one in buttons(tab)]
    go_on(tab, 2)
    assert tab.month_page.step() is tab.closing_step
    press(tab.window(), K.Key_B, with_=ALT)
    assert tab.month_page.step() is tab.summary
    assert practice.month_close.check(NOVEMBER).close is None


def test_alt_n_closes_a_month_with_nothing_left_and_then_leads_to_the_report(tab, practice):
    settle_all(practice)
    tab.operations.tell_changed("findings")
    go_on(tab, 3)
    close = practice.month_close.check(NOVEMBER).close
    assert (close.closed_by, close.logs) == ("刘芳", 18)
    assert "11月已封账(11月20日 刘芳)，11 月的日志只能更正。" in shown_words(tab)
    assert "已做完 11月20日 刘芳" in states(tab).replace("正在做", "已做完")
    go_on(tab)
    assert tab.month_page.step() is tab.report


def test_with_findings_left_a_reason_is_asked_kept_and_told(tab, practice):
    go_on(tab, 2)
    left = badges(tab)
    says = (
        "封账后 11 月的 18 条不能再改，只能更正。"
        f"还有 {left.count(TO_COMPLETE)} 项要补齐、{left.count(TO_CHECK)} 项请核对。"
    )
    assert says in shown_words(tab)
    press(tab.window(), K.Key_Return, with_=CTRL)
    type_text(tab.window(), "区局催")
    press(tab.window(), K.Key_Escape)
    assert practice.month_close.check(NOVEMBER).close is None
    (draft,) = practice.drafts.all()
    tab.take_up_draft(draft)
    press(tab.window(), K.Key_End)
    type_text(tab.window(), "了")
    press(tab.window(), K.Key_Return, with_=CTRL)
    assert practice.month_close.check(NOVEMBER).close.reason == "区局催了"
    assert practice.drafts.all() == ()
    assert "区局催了" in shown_words(tab)
    assert tab.check.findings._hint.text() == "已封账，只能看"


def test_first_to_complete_leads_back_to_the_check(tab):
    go_on(tab, 2)
    push(tab, "先去补")
    assert tab.month_page.step() is tab.check


def test_a_close_is_taken_back_with_a_reason(tab, practice):
    practice.month_close.close(practice.month_close.check(NOVEMBER), "先封")
    tab.operations.tell_changed("month_close")
    tab.month_page.lead_to(tab.closing_step)
    push(tab, "撤销封账(写明原因)…")
    type_text(tab.window(), "漏了一条")
    press(tab.window(), K.Key_Return, with_=CTRL)
    assert practice.month_close.check(NOVEMBER).close is None
    said = "11月已封账(11月20日 刘芳)，刘芳 11月20日 撤销：漏了一条"
    assert said in shown_words(tab)


def test_a_backup_that_is_cancelled_leaves_the_month_open(practice, held, qtbot):
    settle_all(practice)
    tab = MonthTab(practice, held)
    hold(qtbot, tab)
    held.pool.let_go()
    held.pool.let_go()
    tab.month_page.lead_to(tab.summary)
    go_on(tab, 3)
    ((_urgency, job),) = held.pool.jobs
    asked = Asked(tab.said)
    held.cancel(job._task)
    held.pool.let_go()
    assert practice.month_close.check(NOVEMBER).close is None
    assert asked == [("已取消备份，2026年11月没有封账。", None)]


def test_a_backup_cancelled_on_the_page_of_the_reason_keeps_what_was_typed(practice, held, qtbot):
    tab = MonthTab(practice, held)
    hold(qtbot, tab)
    held.pool.let_go()
    held.pool.let_go()
    tab.month_page.lead_to(tab.closing_step)
    press(tab.window(), K.Key_Return, with_=CTRL)
    page = tab.page()
    type_text(tab.window(), "区局催")
    held.pool.let_go()
    press(tab.window(), K.Key_Return, with_=CTRL)
    task = next(job._task for _urgency, job in held.pool.jobs if job._task.label)
    assert (task.cancellable, task.soon) == (True, True)
    held.cancel(task)
    held.pool.let_go()
    assert practice.month_close.check(NOVEMBER).close is None
    assert page.trouble.text() == "已取消备份，2026年11月没有封账。"
    assert page.editor["reason"].value() == "区局催"
    press(tab.window(), K.Key_Return, with_=CTRL)
    held.pool.let_go()
    assert practice.month_close.check(NOVEMBER).close.reason == "区局催"


def test_a_month_opens_where_its_work_stands(tab, practice):
    def opened(month):
        other = MonthTab(practice, Operations(at_once=True))
        other.show_month(month)
        other.deleteLater()
        return other.month_page.step().title

    assert opened(OCTOBER) == "收台账"
    practice.hand_ins.register(OCTOBER, practice.hand_ins.of_month(OCTOBER).missing)
    assert opened(OCTOBER) == "核查"
    settle_all(practice, OCTOBER)
    assert opened(OCTOBER) == "汇总"
    practice.month_close.close(practice.month_close.check(OCTOBER))
    assert opened(OCTOBER) == "上报"
    tab.show_month(OCTOBER)
    tab.show_month(NOVEMBER)
    assert tab.month_page.step() is tab.check


def test_in_a_closed_month_findings_are_only_looked_at(tab, practice):
    practice.month_close.close(practice.month_close.check(NOVEMBER), "先封")
    tab.operations.tell_changed("month_close")
    assert tab.month_page.step() is tab.check
    assert "无误" not in [one.text() for one in buttons(tab)]
    press(tab.window(), K.Key_Home, K.Key_Space)
    assert not tab.check.findings.ask_bar.isVisible()


def test_a_month_that_still_runs_says_so_before_it_is_closed(tab):
    go_on(tab, 2)
    says = "11 月到11月30日为止，还没过完；封账后再有的服务只能记为补报。"
    assert says in shown_words(tab)
    tab.show_month(OCTOBER)
    tab.month_page.lead_to(tab.closing_step)
    assert not [one for one in shown_words(tab) if "还没过完" in one]


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1093"])
def test_nothing_is_cut_off(practice, sized, qtbot, size):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    practice.service_logs.record(
        replace(a_log(village_id=1, adviser_id=1, result=""), served_on=date(2026, 11, 3))
    )
    tab = MonthTab(practice, Operations(at_once=True))
    window = hold(qtbot, tab, size)
    for step in tab.month_page.steps:
        tab.month_page.lead_to(step)
        assert_nothing_clipped(tab)
        if step.side and step.side.is_folded():
            tab.toggle_side()
            assert_nothing_clipped(tab)
    tab.summary.figures.grouping.choose(1)
    assert_nothing_clipped(tab)
    tab.month_page.lead_to(tab.check)
    press(window, K.Key_Home, K.Key_Space)
    assert_nothing_clipped(tab)
    assert window.size().toTuple() == size
