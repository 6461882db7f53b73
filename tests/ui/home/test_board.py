"""尽责表: what its fields say, and that each opens as many records as it says."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from builders import a_lecture, a_log
from lvgw_desktop.domain.assessment import AssessmentPeriod, Body, Grade
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE, MAJOR_MATTER
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.figures import Part
from ui.home.walking import go_to, said
from ui.in_window import Asked
from ui.typing import ALT, CTRL, press

LECTURES = (ServiceItem(kind="LECTURE", quantity=1, heads=30),)
ENTER = Qt.Key.Key_Return


def view(tab, number):
    press(
        tab.window(),
        (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)[number - 1],
        with_=ALT,
    )


def opened(tab, title, column):
    """Open a field by Enter; returns the page that came."""
    go_to(tab, title, column)
    press(tab.window(), ENTER)
    return tab.page()


def rows_of(page):
    return page.table.records.rowCount()


def test_villages_stand_under_their_streets(tab):
    table = tab.home.duties.table.records
    rows = [table.record(row) for row in range(table.rowCount())]
    streets = [row.title for row in rows if isinstance(row, Group)]
    assert streets == ["龙兴街道", "高庄街道", "人民路街道", "龙河街道"]
    assert len(rows) == len(streets) + 16


def test_a_month_says_its_state_in_words_and_icon(tab, practice):
    assert said(tab, "龙源社区", "monthly_visit") == ("已完成", "2 次")
    assert said(tab, "赵岭社区", "monthly_visit") == ("还差", "还差 1 次")
    assert said(tab, "军营社区", "quarterly_lecture") == ("已完成", "11-03")
    assert said(tab, "军营社区", "lecture_outline") == ("还差", "待交")
    assert said(tab, "东兴社区", "lecture_outline") == ("", "—")
    assert said(tab, "张庄社区", "wechat_group") == ("还差", "待建")
    assert said(tab, "张庄社区", "notice_board") == ("还差", "待更新")
    practice.plans.record(PlannedService(village_id=4, planned_on=date(2026, 11, 23)))
    tab.refresh()
    assert said(tab, "赵岭社区", "monthly_visit") == ("已约好日期", "已约 11-23")


def test_a_field_is_told_in_whole_words_where_the_pointer_rests(tab):
    """And so to a screen reader: a narrow field shows but a number."""

    def told(title, column):
        go_to(tab, title, column)
        return tab.home.duties.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    assert told("赵岭社区", "monthly_visit") == "赵岭社区，2026年11月 到村服务，还差 1 次"
    assert told("东兴社区", "lecture_outline") == "东兴社区，2026年第四季度 讲座提纲，不需要"
    view(tab, 3)
    assert told("东兴社区", "2") == "东兴社区，2026年2月 到村服务，已完成 2 次"
    assert told("赵岭社区", "monthly_visit") == "赵岭社区，到村，9/11"


def test_what_lacks_turns_bold_in_its_last_days(tab):
    row, records = go_to(tab, "赵岭社区", "monthly_visit"), tab.home.duties.table.records
    [shown] = [one for one in records.columns if one.id == "monthly_visit"]
    pressing = {day: shown.bold(replace(row, today=date(2026, 11, day))) for day in (25, 26, 30)}
    assert pressing == {25: False, 26: True, 30: True}
    done = go_to(tab, "龙源社区", "monthly_visit")
    assert not shown.bold(replace(done, today=date(2026, 11, 30)))


def test_visits_open_as_many_visits_and_those_the_log(tab, practice):
    page = opened(tab, "龙源社区", "monthly_visit")
    assert rows_of(page) == 2
    asked = Asked(tab.asks.log)
    press(tab.window(), ENTER)
    assert practice.service_logs.get(asked.last).village_id == 5
    press(tab.window(), Qt.Key.Key_Escape)
    assert tab.page() is tab.home


def test_a_missing_visit_is_recorded_for_that_village_and_its_adviser(tab):
    asked = Asked(tab.asks.new_log)
    row = go_to(tab, "赵岭社区", "monthly_visit")
    press(tab.window(), ENTER, ENTER)
    assert asked == [(row.village_id, row.adviser_id)]


def test_the_page_of_a_cell_follows_what_is_recorded(tab, practice, operations):
    page = opened(tab, "赵岭社区", "monthly_visit")
    assert "还差1次到村服务" in page.summary.text()
    practice.service_logs.record(a_log(village_id=4, adviser_id=2))
    operations.tell_changed("service_logs")
    assert rows_of(page) == 1
    assert page.summary.text() == "共 1，出自 1 条日志"


def test_a_planned_visit_opens_the_plans(tab, practice):
    practice.plans.record(PlannedService(village_id=4, planned_on=date(2026, 11, 23)))
    tab.refresh()
    asked = Asked(tab.asks.plans)
    opened(tab, "赵岭社区", "monthly_visit")
    assert len(asked) == 1


def test_a_lecture_filed_ahead_opens_its_filing(tab, practice):
    filing = a_lecture(village_id=1, adviser_id=1, held_on=date(2026, 12, 3))
    kept = practice.other_records.save(LECTURE, filing)
    tab.refresh()
    assert said(tab, "东兴社区", "quarterly_lecture") == ("已约好日期", "已约 12-03")
    page = opened(tab, "东兴社区", "quarterly_lecture")
    asked = Asked(tab.asks.other)
    assert rows_of(page) == 1
    press(tab.window(), ENTER)
    assert asked == [(LECTURE, kept.id)]


def test_an_outline_that_lacks_is_filed_from_the_log_of_its_lecture(tab, practice):
    log = practice.service_logs.record(a_log(village_id=1, adviser_id=1, items=LECTURES))
    tab.refresh()
    asked = Asked(tab.asks.other_of_log)
    page = opened(tab, "东兴社区", "lecture_outline")
    press(tab.window(), Qt.Key.Key_N, with_=CTRL)
    assert asked == [(LECTURE, log.uuid)]
    filed = a_lecture(
        village_id=1, adviser_id=1, held_on=log.served_on, log_uuid=log.uuid, filed_on=log.served_on
    )
    practice.other_records.save(LECTURE, filed)
    tab.operations.tell_changed("other_records")
    assert (rows_of(page), page.button.isHidden()) == (1, True)
    press(tab.window(), Qt.Key.Key_Escape)
    assert said(tab, "东兴社区", "lecture_outline") == ("已完成", "已备案")


def test_a_matter_that_waits_is_reported_from_its_cell(tab, practice):
    log = practice.service_logs.record(a_log(major_matter=True, village_id=2, adviser_id=1))
    tab.toggle_side()
    tab.refresh()
    assert said(tab, "兴梁社区", "major_matter") == ("还差", "1 件未报")
    asked = Asked(tab.asks.other_of_log)
    assert rows_of(opened(tab, "兴梁社区", "major_matter")) == 1
    press(tab.window(), Qt.Key.Key_N, with_=CTRL)
    assert asked == [(MAJOR_MATTER, log.uuid)]


def test_logs_that_lack_something_are_those_that_are_opened(tab, practice):
    practice.service_logs.record(a_log(village_id=2, adviser_id=1, result=""))
    tab.toggle_side()
    tab.refresh()
    assert said(tab, "兴梁社区", "log_complete") == ("还差", "1 条不全")
    assert rows_of(opened(tab, "兴梁社区", "log_complete")) == 1
    press(tab.window(), Qt.Key.Key_Escape)
    state, words = said(tab, "军营社区", "log_complete")
    page = opened(tab, "军营社区", "log_complete")
    assert (state, words) == ("已完成", f"{rows_of(page)} 条")


def test_sheets_ask_for_as_many_logs(tab, practice):
    asked = Asked(tab.asks.logs)
    row = go_to(tab, "龙源社区", "sheets")
    press(tab.window(), ENTER)
    assert practice.log_list.count(asked.last) == row.sheets.printed == 2


@pytest.mark.parametrize("column", ["village", "wechat_group", "notice_board"])
def test_what_the_card_of_a_village_tells_opens_it(tab, column):
    asked = Asked(tab.asks.village)
    opened(tab, "张庄社区", column)
    assert asked == [8]


def test_the_adviser_opens_his_card(tab):
    asked = Asked(tab.asks.adviser)
    row = go_to(tab, "龙源社区", "adviser")
    press(tab.window(), ENTER)
    assert asked == [row.adviser_id]


@pytest.mark.parametrize(("part", "count"), [(Part.DONE, 12), (Part.ALL, 16), (Part.REST, 4)])
def test_the_numbers_of_visits_open_as_many_villages(tab, part, count):
    tab.home.figures.visits.opened.emit(part)
    assert rows_of(tab.page()) == count


def test_a_listed_cell_opens_like_one_of_the_board(tab):
    tab.home.figures.ledgers.opened.emit(Part.REST)
    asked = Asked(tab.asks.month)
    assert rows_of(tab.page()) == 5
    press(tab.window(), ENTER)
    assert asked == [StatisticalMonth(2026, 11)]


def test_a_quarter_shows_its_months_and_a_year_all_of_them(tab):
    view(tab, 2)
    titles = [one.title for one in tab.home.duties.table.records.columns]
    assert titles[2:7] == ["10月到村", "11月到村", "12月到村", "到村合计", "法治讲座"]
    assert said(tab, "赵岭社区", "monthly_visit") == ("还差", "1/2")
    assert said(tab, "赵岭社区", "12") == ("", "—")
    view(tab, 3)
    assert said(tab, "赵岭社区", "9") == ("还差", "0")
    assert said(tab, "赵岭社区", "12") == ("", "")
    assert said(tab, "赵岭社区", "monthly_visit") == ("还差", "9/11")
    assert rows_of(opened(tab, "赵岭社区", "monthly_visit")) == 11


def test_a_month_of_the_year_opens_as_many_visits(tab):
    view(tab, 3)
    _state, number = said(tab, "东兴社区", "2")
    assert rows_of(opened(tab, "东兴社区", "2")) == int(number) == 2


def test_each_duty_counts_what_lacks_in_a_month_or_all_that_are_done(tab):
    view(tab, 4)
    assert said(tab, "到村服务", "11") == ("还差", "4")
    assert rows_of(opened(tab, "到村服务", "11")) == 4
    press(tab.window(), Qt.Key.Key_Escape)
    assert said(tab, "到村服务", "1") == ("已完成", "16")
    assert rows_of(opened(tab, "到村服务", "1")) == 16
    press(tab.window(), Qt.Key.Key_Escape)
    assert said(tab, "法治讲座", "11") == ("", "")
    state, whole = said(tab, "到村服务", "year")
    done, asked = map(int, whole.split("/"))
    assert (state, done < asked) == ("还差", True)
    assert rows_of(opened(tab, "到村服务", "year")) == asked


def test_an_assessment_that_lacks_opens_the_book_at_its_pair(tab, practice):
    view(tab, 4)
    page = opened(tab, "考核", "6")
    cell, asked = page.table.current(), Asked(tab.asks.assessment)
    press(tab.window(), ENTER)
    assert [(one.village_id, one.adviser_id, one.year) for one in asked] == [
        (cell.village_id, cell.adviser_id, 2026)
    ]
    assert asked.last.period is AssessmentPeriod.HALF_YEAR


def test_an_inspection_that_lacks_is_recorded_from_its_row(tab, practice):
    view(tab, 4)
    asked = Asked(tab.asks.new_other)
    opened(tab, "检查", "year")
    press(tab.window(), Qt.Key.Key_N, with_=CTRL)
    assert asked == [INSPECTION]


def test_what_is_reported_or_graded_elsewhere_is_seen_at_once(tab, practice, tmp_path):
    view(tab, 4)
    assert said(tab, "上报月报", "11") == ("还差", "1")
    practice.report_packages.make(StatisticalMonth(2026, 11), tmp_path)
    tab.operations.tell_changed("reports")
    assert said(tab, "上报月报", "11") == ("已完成", "1")
    assert said(tab, "工作总结", "year") == ("还差", "未报")
    practice.year_papers.report(2026, practice.workplace.today)
    tab.operations.tell_changed("year_texts")
    assert said(tab, "工作总结", "year") == ("已完成", "已报")
    before = said(tab, "考核", "6")
    lines = practice.assessments.book(2026, AssessmentPeriod.HALF_YEAR).lines
    pair = next(one.pair for one in lines if not one.is_settled)
    practice.assessment_grades.choose(pair, Body.DISTRICT, Grade.PASS)
    tab.operations.tell_changed("assessments")
    assert said(tab, "考核", "6") != before


def test_the_basis_tells_rule_source_and_number_with_its_day(tab, practice):
    setting = RuleSetting(
        rule_id="monthly_visit", holds_from=date(2026, 11, 1), value=2, reason="区局通知"
    )
    practice.rules.set(setting)
    tab.operations.tell_changed("rules")
    go_to(tab, "赵岭社区", "monthly_visit")
    press(tab.window(), Qt.Key.Key_F4)
    facts = tab.page().facts()
    for words in (
        "每月到村(居)服务",
        "实施方案 二(二)6",
        "每个月到村(居)服务不少于一次。",
        "2 次，2026年11月1日起(区局通知)",
        "赵岭社区 2026年11月：还差2次到村服务",
    ):
        assert words in facts
    asked = Asked(tab.asks.rule)
    press(tab.window(), ENTER)
    assert asked == ["monthly_visit"]
    practice.rules.set(replace(setting, value=3, reason="又一份通知"))
    tab.operations.tell_changed("rules")
    assert "3 次，2026年11月1日起(又一份通知)" in tab.page().facts()
    assert "还差3次到村服务" in tab.page().facts()


def test_the_basis_of_a_month_before_has_the_number_of_then(tab, practice):
    setting = RuleSetting(
        rule_id="monthly_visit", holds_from=date(2026, 11, 1), value=2, reason="区局通知"
    )
    practice.rules.set(setting)
    tab.operations.tell_changed("rules")
    view(tab, 3)
    go_to(tab, "赵岭社区", "9")
    press(tab.window(), Qt.Key.Key_F4)
    assert "没有另设，照省里默认：1 次" in tab.page().facts()


def test_a_rule_that_is_off_has_its_basis_too(tab):
    view(tab, 4)
    opened(tab, "现场时长", "rule")
    assert "4 小时，不启用" in tab.page().facts()


def test_what_no_rule_asks_has_no_basis(tab):
    go_to(tab, "龙源社区", "sheets")
    press(tab.window(), Qt.Key.Key_F4)
    assert tab.page() is tab.home
    assert tab.window().toast.words() == "这一格不是规则要求的，只供查看。"
