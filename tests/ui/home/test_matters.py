"""今天可以办的事: five by their day, all of them on 全部待办, each with a button that works."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.other_kind import MAJOR_MATTER
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.home.duty_matters import all_matters, matters_of_today
from lvgw_desktop.ui.home.matters import Deed
from lvgw_desktop.ui.home.start_reminder import start_words
from lvgw_desktop.ui.home.tab import HomeTab
from tests.services.closing import OCTOBER, close
from ui.home.walking import button_of, push
from ui.in_window import Asked, hold
from ui.typing import CTRL, press

ENTER = Qt.Key.Key_Return
WANG = 3


def matter(practice, deed):
    return next(one for one in all_matters(practice.home.overview()) if one.deed is deed)


def test_the_five_are_the_nearest_and_the_rest_is_told_among_all(practice):
    practice.backups.make()
    matters = all_matters(practice.home.overview())
    today = matters_of_today(matters)
    assert [one.title for one in today] == [
        "封 10 月的账",
        "交台账：还差 5 名顾问",
        "4 份日志已打印，还没签回",
        "2 份日志还没打印",
        "到村服务：还差 3 个村(居)",
    ]
    days = [one.by or date.max for one in matters]
    assert days == sorted(days)
    quiet = {one.title for one in matters if one.quiet}
    assert quiet == {"张庄社区：公示牌上还是陈国栋，2月1日起该换成王海涛", "本所：月报还没有上报"}


def test_what_is_done_with_the_month_to_close_is_told_once(practice):
    """Its ledgers and its report are steps of 月报."""
    before = {one.title for one in all_matters(practice.home.overview())}
    assert "2026年10月 交台账：还差 5 名顾问" not in before
    close(practice)
    after = {one.title for one in all_matters(practice.home.overview())}
    assert "2026年10月 交台账：还差 5 名顾问" in after
    assert "封 10 月的账" not in after


def test_one_that_lacks_alone_is_named_with_the_adviser_and_the_last_visit(practice):
    for village_id, adviser_id in ((6, 2), (15, 5)):
        practice.service_logs.record(a_log(village_id=village_id, adviser_id=adviser_id))
    alone = [one for one in all_matters(practice.home.overview()) if one.icon == "map-pin"]
    assert [(one.title, one.second, one.deed) for one in alone] == [
        (
            "赵岭社区：还差1次到村服务",
            "王海涛 · 上次到村 10月20日 · 11月30日 周一前",
            Deed.REMIND,
        )
    ]


def test_all_matters_are_listed_and_done_from_there(tab, practice):
    tab.home.matters.all_asked.emit()
    page = tab.page()
    matters = all_matters(practice.home.overview())
    assert page.table.records.rowCount() == len(matters)
    asked = Asked(tab.asks.month)
    assert page.table.choose(("封 10 月的账", date(2026, 10, 31)))
    assert page.button.text() == "办月报"
    press(tab.window(), ENTER)
    assert asked == [OCTOBER]
    practice.backups.make()
    tab.operations.tell_changed("backups")
    assert page.table.records.rowCount() == len(matters) - 1


def test_several_lead_to_their_list_and_from_there_to_the_text(tab, practice):
    practice.backups.make()
    tab.operations.tell_changed("backups")
    tab.home.matters.asked.emit(
        next(one for one in all_matters(practice.home.overview()) if one.icon == "map-pin")
    )
    page = tab.page()
    assert page.table.records.rowCount() == 3
    page.table.choose_row(
        next(row for row in range(3) if page.table.records.record(row).village_id == 6)
    )
    press(tab.window(), Qt.Key.Key_T, with_=CTRL)
    assert tab.page().table.current().adviser == "李素珍"
    assert "本月龙港社区还没有到村服务的记录" in tab.page().text.text()


def test_a_text_for_each_adviser_is_shown_and_copied(tab, practice):
    close(practice)
    tab.operations.tell_changed("month_close")
    tab.opening.show_reminders(WANG)
    page = tab.page()
    shown = page.text.text()
    assert page.table.current().adviser == "王海涛"
    assert shown.startswith("王海涛您好：\n1. ")
    assert "本月赵岭社区还没有到村服务的记录" in shown
    assert "11月的工作台账还没有收到，请在 11月25日前交到所里。" in shown
    assert shown.endswith("\n龙兴司法所")
    press(tab.window(), ENTER)
    assert QApplication.clipboard().text() == shown
    assert tab.window().toast.words() == "给王海涛的提醒语已复制，可以粘贴到微信里。"


def test_an_adviser_who_lacks_nothing_now_is_not_written_to(tab):
    tab.opening.show_reminders(6)
    assert tab.page() is tab.home
    assert tab.window().toast.words() == "这名顾问本月没有要提醒的。"


def test_the_sheets_to_print_are_those_that_wait(tab, practice):
    asked = Asked(tab.asks.logs)
    push(tab, "打印日志")
    assert asked.last.states == {PaperState.TO_PRINT}
    assert practice.log_list.count(asked.last) == 2
    push(tab, "登记签回")
    assert practice.log_list.count(asked.last) == 4


def test_a_backup_is_made_and_its_matter_goes(tab, practice):
    push(tab, "现在备份")
    assert len(practice.backups.all()) == 1
    assert tab.window().toast.words() == "备份好了，并试打开成功。"
    with pytest.raises(AssertionError):
        button_of(tab, "现在备份")


def test_a_draft_is_gone_on_with_and_several_are_listed(tab, practice, operations):
    practice.drafts.keep("uuid-1", "service_log", "11月18日 兴梁社区", "{}")
    operations.tell_changed("drafts")
    asked = Asked(tab.asks.draft)
    push(tab, "接着写")
    assert asked == ["uuid-1"]
    practice.drafts.keep("uuid-2", "service_log", "11月19日 军营社区", "{}")
    operations.tell_changed("drafts")
    push(tab, "看看草稿")
    assert tab.page().table.records.rowCount() == 2
    press(tab.window(), ENTER)
    assert asked.last in {"uuid-1", "uuid-2"}


def test_a_major_matter_without_a_report_leads_to_its_report(tab, practice, operations):
    first, _second = (
        practice.service_logs.record(a_log(major_matter=True, village_id=2, adviser_id=1))
        for _each in range(2)
    )
    operations.tell_changed("service_logs")
    waiting = matter(practice, Deed.REPORT)
    assert waiting.title == "兴梁社区的重大事项还没有报告记录"
    assert waiting.second == f"{first.short_number} 号日志 · 周明远 · 11月18日 · 另外还有 1 条"
    asked = Asked(tab.asks.other_of_log)
    push(tab, "报告重大事项")
    assert asked == [(MAJOR_MATTER, first.uuid)]


def test_the_month_before_is_closed_from_here_while_it_is_open(tab, practice):
    asked = Asked(tab.asks.month)
    push(tab, "办月报")
    assert asked == [OCTOBER]
    close(practice)
    tab.operations.tell_changed("month_close")
    assert Deed.CLOSE_MONTH not in {one.deed for one in all_matters(practice.home.overview())}


def test_sheets_and_scans_that_wait_elsewhere_are_asked_for(tab, practice, operations):
    practice.prefilling.keep(practice.prefilling.plan([2, 3], StatisticalMonth(2026, 11)))
    operations.tell_changed("prefilled")
    waiting = matter(practice, Deed.SEE_PREFILLED)
    assert waiting.title == "2 份预填表发出去了，还没录入"
    assert waiting.second == "兴梁社区 1 份 · 军营社区 1 份"
    prefilled, scans = Asked(tab.asks.prefilled), Asked(tab.asks.scan_back)
    tab.home.matters.asked.emit(waiting)
    overview = practice.home.overview()
    of_scans = all_matters(replace(overview, work=replace(overview.work, scans_waiting=2)))
    tab.home.matters.asked.emit(next(one for one in of_scans if one.deed is Deed.SEE_SCANS))
    assert (len(prefilled), len(scans)) == (1, 1)


def test_what_comes_due_is_said_once_after_the_start(practice, operations, qtbot, monkeypatch):
    monkeypatch.setattr("lvgw_desktop.ui.home.tab.START_MS", 0)
    tab = HomeTab(practice, operations)
    with qtbot.waitSignal(tab.reminded) as said:
        hold(qtbot, tab)
    again = Asked(tab.reminded)
    tab.refresh()
    qtbot.wait(0)
    assert again == []
    overview = practice.home.overview()
    coming = [one for one in overview.reminders if one.days_left >= 0]
    told = f"近日到期：交台账(11月25日 周三)等 {len(coming)} 件，在「全部待办」里都列着。"
    assert said.args == [start_words(overview)] == [told]
    assert start_words(replace(overview, reminders=())) == ""
