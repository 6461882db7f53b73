"""首页: every number is the length of the list behind it."""

from dataclasses import replace
from datetime import date

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.other_kind import MAJOR_MATTER
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import MonthRule
from tests.services.statements import asked

MARCH, YEAR = Period(2026, PeriodKind.MONTH, 3), Period(2026, PeriodKind.YEAR)
THIRD_QUARTER = Period(2026, PeriodKind.QUARTER, 3)


def missing(overview):
    """The villages that nobody has been to this month."""
    cells = overview.present.of_rule("monthly_visit", overview.present.period)
    return {one.village_id: one for one in cells if not one.is_done}


def test_counts_are_the_lengths_of_the_lists_behind_them(practice):
    overview = practice.home.overview()
    first, last = overview.days
    for village in overview.villages:
        of_village = LogFilter(first_day=first, last_day=last, village_id=village.id)
        out = replace(of_village, states=frozenset({PaperState.PRINTED}))
        back = replace(of_village, states=frozenset({PaperState.SIGNED, PaperState.FILED}))
        sheets = overview.sheets.get(village.id)
        assert practice.log_list.count(out) == (sheets.out if sheets else 0)
        assert practice.log_list.count(back) == (sheets.back if sheets else 0)
        assert not sheets or sheets.printed == sheets.back + sheets.out
    printed = LogFilter(states=frozenset({PaperState.PRINTED}))
    waiting = LogFilter(states=frozenset({PaperState.TO_PRINT}))
    assert overview.work.sheets_out.count == practice.log_list.count(printed) == 4
    assert overview.work.to_print.count == practice.log_list.count(waiting) == 2
    assert sum(count for _name, count in overview.work.sheets_out.villages) == 4


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
    present, past = practice.home.overview(), practice.home.overview(MARCH)
    assert past.month.code == past.trend[-1][0].code == "2026-03"
    assert (past.board.period, past.report_due) == (MARCH, date(2026, 3, 31))
    assert (past.present, past.reminders) == (present.present, present.reminders)


def test_a_quarter_and_a_year_are_shown_by_their_own_days(practice):
    quarter, year = (practice.home.overview(one) for one in (THIRD_QUARTER, YEAR))
    assert quarter.days == (date(2026, 7, 1), date(2026, 9, 30))
    assert (quarter.month.code, year.month.code) == ("2026-09", "2026-11")
    assert year.ledger_due == date(2026, 11, 25)
    days = LogFilter(first_day=date(2026, 1, 1), last_day=date(2026, 12, 31))
    printed = replace(days, states=frozenset(PaperState) - {PaperState.VOID, PaperState.TO_PRINT})
    assert sum(one.printed for one in year.sheets.values()) == practice.log_list.count(printed)


def test_the_last_visit_is_known_of_a_village_that_waits(practice):
    overview = practice.home.overview()
    names = overview.present.wording.villages
    days = {names[key]: overview.last_visits[key] for key in missing(overview)}
    assert days["赵岭社区"] == date(2026, 10, 20)


def test_a_void_visit_is_no_visit(practice):
    village_id, cell = next(iter(missing(practice.home.overview()).items()))
    log = practice.service_logs.record(a_log(village_id=village_id, adviser_id=cell.adviser_id))
    assert village_id not in missing(practice.home.overview())
    practice.paper_moves.void([log.id], "记错了村")
    assert missing(practice.home.overview())[village_id] == cell


def test_a_village_merged_in_spring_is_a_row_of_that_month_and_of_the_year(practice):
    village = practice.villages.named("兴梁社区")
    practice.villages.save(replace(village, retired_on=date(2026, 4, 10)))
    shown = {
        period: village.id in {one.id for one in practice.home.overview(period).villages}
        for period in (None, MARCH, YEAR)
    }
    assert shown == {None: False, MARCH: True, YEAR: True}


def test_what_is_told_has_what_is_due_and_what_is_reminded_of_once(practice):
    overview = practice.home.overview()
    reminded = {one for reminder in overview.reminders for one in reminder.shortfalls}
    assert set(overview.told) == {*overview.present.shortfalls, *reminded}
    assert len(overview.told) == len(set(overview.told))
    assert all(one.cell == overview.judged[one.cell.key] for one in overview.told)


def test_a_look_at_the_month_counts_the_logs_once_for_board_and_reminders(practice):
    with asked(practice) as seen:
        practice.home.overview()
    counting = [one for one in seen if "GROUP BY service_log.served_on" in one]
    assert len(counting) == 2, "visits and lectures"
    with asked(practice) as of_a_month:
        practice.home.overview()
    with asked(practice) as of_a_year:
        practice.home.overview(YEAR)
    unread = [one for one in of_a_year if one not in of_a_month]
    assert not unread


def test_the_last_backup_is_the_one_made_last(practice):
    assert practice.home.overview().last_backup is None
    made = practice.backups.make()
    assert practice.home.overview().last_backup == made


def test_an_empty_office_has_an_empty_home(office):
    overview = office.home.overview()
    assert overview.villages == overview.work.drafts == overview.adviser_reminders == ()
    assert overview.sheets == overview.last_visits == {}
    assert overview.work.sheets_out.count == overview.work.to_print.count == 0


def test_a_major_matter_is_due_until_its_report_was_handed_in(practice):
    """The one that waits longest comes first; void logs and void reports do not count."""
    logs, others = practice.service_logs, practice.other_records
    later = logs.record(a_log(major_matter=True, served_on=date(2026, 11, 19)))
    first = logs.record(a_log(major_matter=True, served_on=date(2026, 11, 17)))
    void = logs.record(a_log(major_matter=True, served_on=date(2026, 11, 1)))
    practice.paper_moves.void([void.id], "重复登记")

    due = practice.home.overview().work.matter_due
    assert (due.log, due.village, due.others) == (first, "东兴社区", 1)
    begun = replace(others.begin_from(MAJOR_MATTER, first.uuid), title="征地", reported_on=None)
    kept = others.save(MAJOR_MATTER, begun)
    assert practice.home.overview().work.matter_due.log == first
    kept = others.save(MAJOR_MATTER, replace(kept, reported_on=date(2026, 11, 20)))
    assert (practice.home.overview().work.matter_due.log, due.others) == (later, 1)
    others.void(MAJOR_MATTER, [kept.id], "重复登记")
    assert practice.home.overview().work.matter_due.log == first
    for one in (first, later):
        logs.record(replace(one, major_matter=False))
    assert practice.home.overview().work.matter_due is None


def test_a_major_matter_is_found_without_reading_every_log(practice):
    asked = []
    with practice.workplace.reading() as store:
        raw = practice.workplace.database._raw
        raw.set_trace_callback(asked.append)
        store.unreported_matters.oldest()
        raw.set_trace_callback(None)
        plan = raw.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()
    assert any("ix_service_log_major_matter" in str(row) for row in plan)
