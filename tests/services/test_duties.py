"""尽责: what a real office file shows of duties, after entering, correcting and late rows."""

from dataclasses import replace
from datetime import date

import pytest

from builders import TODAY, a_lecture, a_log, a_training
from lvgw_desktop.domain.duties.duty import DutyState
from lvgw_desktop.domain.other_kind import LECTURE, TRAINING
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.domain.year_text import REPORTED_ON, YearText
from tests.services.closing import IN_OCTOBER, OCTOBER, close
from tests.services.served_villages import serve_villages
from tests.services.statements import asked

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState
YEAR = Period(2026, PeriodKind.YEAR)
LECTURES = (ServiceItem(kind="LECTURE", quantity=1, heads=30),)


@pytest.fixture
def served(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return office


def state(office, rule_id, month=OCTOBER, village_id=1):
    [found] = [
        one for one in office.duties.month(month).of_rule(rule_id) if one.village_id == village_id
    ]
    return found.state


def test_the_board_is_of_the_present_month_unless_another_is_asked_for(served):
    assert served.duties.month().period.words == "2026年11月"
    assert served.duties.quarter(2026, 3).period.words == "2026年第三季度"
    year = served.duties.year(2026)
    assert (year.period, year.today) == (YEAR, TODAY)
    assert served.duties.shortfalls(YEAR) == year.shortfalls


def test_a_visit_meets_its_month_and_village(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER))
    assert state(served, "monthly_visit") is DONE
    assert state(served, "monthly_visit", village_id=2) is LACKING
    assert state(served, "monthly_visit", StatisticalMonth(2026, 11)) is LACKING


def test_a_visit_corrected_away_lacks_and_where_it_was_in_truth_it_is_done(served):
    log = served.service_logs.record(a_log(served_on=IN_OCTOBER))
    close(served)
    served.corrections.correct(log, replace(log, village_id=2), "村名记错")
    assert state(served, "monthly_visit") is LACKING
    assert state(served, "monthly_visit", village_id=2) is DONE
    again = served.corrections.of_log(log.id).now
    served.corrections.correct(again, replace(again, method=ServiceMethod.PHONE), "实为电话")
    assert state(served, "monthly_visit", village_id=2) is LACKING


def test_a_late_row_meets_the_month_in_which_it_was_done(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER, village_id=2))
    close(served)
    served.service_logs.record(a_log(served_on=IN_OCTOBER), late=True)
    assert state(served, "monthly_visit") is DONE
    assert state(served, "monthly_visit", StatisticalMonth(2026, 11)) is LACKING


def test_a_plan_of_a_day_to_come_is_planned(served):
    with served.workplace.changing() as store:
        day = date(2026, 11, 27)
        store.planned_services.add(PlannedService(village_id=1, planned_on=day))
    assert state(served, "monthly_visit", StatisticalMonth(2026, 11)) is PLANNED


def test_lecture_and_outline_by_the_quarter(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER, items=LECTURES))
    assert state(served, "quarterly_lecture") is DONE
    assert state(served, "lecture_outline") is LACKING
    filing = a_lecture(village_id=1, held_on=IN_OCTOBER, filed_on=date(2026, 10, 9))
    served.other_records.save(LECTURE, filing)
    assert state(served, "lecture_outline") is DONE


def test_a_report_was_made_when_its_package_was(served, tmp_path):
    served.service_logs.record(a_log(served_on=IN_OCTOBER))
    [before] = served.duties.month(OCTOBER).of_rule("report_out")
    served.report_packages.make(OCTOBER, tmp_path)
    [after] = served.duties.month(OCTOBER).of_rule("report_out")
    assert (before.state, after.state, after.day) == (LACKING, DONE, TODAY)
    assert after.met_late


def test_training_and_summary_of_the_year(served):
    served.service_logs.record(a_log(served_on=date(2026, 1, 5)))
    board = served.duties.year(2026)
    assert {one.state for one in (*board.of_rule("adviser_training"),)} == {LACKING}
    attendees = (TrainingAttendee(name="周明远", adviser_id=1, signed=True),)
    served.other_records.save(TRAINING, a_training(held_on=IN_OCTOBER, attendees=attendees))
    with served.workplace.changing() as store:
        store.year_texts.add(YearText(year=2026, key="plan", text="明年打算"))
        store.year_texts.add(YearText(year=2026, key=REPORTED_ON, text="2026-11-19"))
    board = served.duties.year(2026)
    [training], [summary] = board.of_rule("adviser_training"), board.of_rule("year_summary")
    assert (training.state, training.day) == (DONE, IN_OCTOBER)
    assert (summary.state, summary.day) == (DONE, date(2026, 11, 19))


def test_an_office_sets_a_rule_anew(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER))
    setting = RuleSetting(
        rule_id="monthly_visit", holds_from=date(2026, 10, 1), value=2, reason="按区局要求"
    )
    served.rules.set(setting)
    assert state(served, "monthly_visit") is LACKING


def test_reminders_of_another_day(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER))
    days = {day: served.duties.reminders(date(2026, 10, day)) for day in (19, 20)}
    assert [[one.rule_id for one in found] for found in days.values()][1].count("ledger_in") == 1
    assert "ledger_in" not in [one.rule_id for one in days[19]]


def test_a_board_asks_as_much_of_a_full_office_as_of_an_empty_one(served):
    with asked(served) as before:
        served.duties.year(2026)
    for number in range(1, 11):
        served.service_logs.record(a_log(served_on=date(2026, number, 9), items=LECTURES))
    with asked(served) as after:
        served.duties.year(2026)
    assert len(after) == len(before)
