"""首页: every number is the length of the list behind it."""

from dataclasses import replace
from datetime import date

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.other_kind import MAJOR_MATTER
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.services.home import reminder


def test_counts_are_the_lengths_of_the_lists_behind_them(practice):
    overview = practice.home.overview()
    first, last = overview.days
    for one in overview.villages:
        of_village = LogFilter(first_day=first, last_day=last, village_id=one.village.id)
        out = replace(of_village, states=frozenset({PaperState.PRINTED}))
        back = replace(of_village, states=frozenset({PaperState.SIGNED, PaperState.FILED}))
        assert practice.log_list.count(out) == one.sheets_out
        assert practice.log_list.count(back) == one.sheets_back
        assert practice.log_list.count(of_village) == one.logs
        assert one.sheets_printed == one.sheets_back + one.sheets_out
    printed = LogFilter(states=frozenset({PaperState.PRINTED}))
    waiting = LogFilter(states=frozenset({PaperState.TO_PRINT}))
    assert overview.sheets_out.count == practice.log_list.count(printed) == 4
    assert overview.to_print.count == practice.log_list.count(waiting) == 2
    assert sum(count for _name, count in overview.sheets_out.villages) == 4


def test_the_trend_counts_the_logs_of_twelve_months(practice):
    overview = practice.home.overview()
    assert [month.code for month, _count in overview.trend][::11] == ["2025-12", "2026-11"]
    for month, count in overview.trend:
        days = MonthCalendar(MonthRule.NATURAL).days(month)
        wanted = LogFilter(first_day=days[0], last_day=days[1])
        assert practice.log_list.count(wanted) == count


def test_days_follow_the_rule_of_the_month(practice):
    natural = practice.home.overview()
    assert natural.days == (date(2026, 11, 1), date(2026, 11, 30))
    assert (natural.ledger_due, natural.report_due) == (date(2026, 11, 25), date(2026, 11, 30))
    practice.office.change(replace(practice.office.get(), month_rule=MonthRule.FROM_26TH))
    assert practice.home.overview().days == (date(2026, 10, 26), date(2026, 11, 25))


def test_a_past_month_is_shown_beside_what_is_due_today(practice):
    present, past = practice.home.overview(), practice.home.overview(StatisticalMonth(2026, 3))
    assert past.month.code == "2026-03"
    assert past.present == present.present
    assert all(one.onsite_count or one.logs for one in past.villages)
    assert past.visits_due == present.visits_due
    assert past.trend[-1][0].code == "2026-03"


def test_a_visit_due_knows_the_last_visit_and_becomes_a_message(practice):
    due = {one.village.name: one for one in practice.home.overview().visits_due}["赵岭社区"]
    assert due.last_visit is not None
    assert due.last_visit < date(2026, 11, 1)
    assert reminder(due, "龙兴司法所") == (
        "王海涛您好：本月赵岭社区还没有到村服务的记录。如已去过，请把日志交到所里；"
        "如还没去，请在 11月30日前安排。龙兴司法所"
    )


def test_a_void_visit_is_no_visit(practice):
    due = practice.home.overview().visits_due[0]
    log = practice.service_logs.record(a_log(village_id=due.village.id, adviser_id=due.adviser_id))
    assert due.village not in [one.village for one in practice.home.overview().visits_due]
    practice.paper_moves.void([log.id], "记错了村")
    assert practice.home.overview().visits_due[0] == due


def test_the_last_backup_is_the_one_made_last(practice):
    assert practice.home.overview().last_backup is None
    made = practice.backups.make()
    assert practice.home.overview().last_backup == made


def test_an_empty_office_has_an_empty_home(office):
    overview = office.home.overview()
    assert overview.villages == overview.visits_due == overview.drafts == ()
    assert overview.sheets_out.count == overview.to_print.count == overview.logs == 0
    assert [count for _month, count in overview.trend] == [0] * 12


def test_a_major_matter_is_due_until_its_report_was_handed_in(practice):
    """The one that waits longest comes first; void logs and void reports do not count."""
    logs, others = practice.service_logs, practice.other_records
    later = logs.record(a_log(major_matter=True, served_on=date(2026, 11, 19)))
    first = logs.record(a_log(major_matter=True, served_on=date(2026, 11, 17)))
    void = logs.record(a_log(major_matter=True, served_on=date(2026, 11, 1)))
    practice.paper_moves.void([void.id], "重复登记")

    due = practice.home.overview().matter_due
    assert (due.log, due.village, due.others) == (first, "东兴社区", 1)
    begun = replace(others.begin_from(MAJOR_MATTER, first.uuid), title="征地", reported_on=None)
    kept = others.save(MAJOR_MATTER, begun)
    assert practice.home.overview().matter_due.log == first
    kept = others.save(MAJOR_MATTER, replace(kept, reported_on=date(2026, 11, 20)))
    assert (practice.home.overview().matter_due.log, due.others) == (later, 1)
    others.void(MAJOR_MATTER, [kept.id], "重复登记")
    assert practice.home.overview().matter_due.log == first
    for one in (first, later):
        logs.record(replace(one, major_matter=False))
    assert practice.home.overview().matter_due is None


def test_a_major_matter_is_found_without_reading_every_log(practice):
    asked = []
    with practice.workplace.reading() as store:
        raw = practice.workplace.database._raw
        raw.set_trace_callback(asked.append)
        store.unreported_matters.oldest()
        raw.set_trace_callback(None)
        plan = raw.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()
    assert any("ix_service_log_major_matter" in str(row) for row in plan)
