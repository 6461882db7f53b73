"""材料: logs that tell everything, ledgers, reports, the yearly summary, major matters."""

from datetime import date

import pytest

from lvgw_desktop.domain.duties.due_days import ledger_due, working_day
from lvgw_desktop.domain.duties.duty import Doer, DutyState, Records
from lvgw_desktop.domain.duties.facts import ToldLog
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.domain.duties.small_office import (
    FROM_26TH,
    YEAR,
    cell,
    cells,
    done,
    facts,
    month,
    setting,
    term,
)

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState


def came(day, code="2026-05", **fields):
    return HandIn(**{"month": code, "adviser_id": 1, "handed_in_on": day, **fields})


def ledger(number, settings=(), **known):
    return cell("ledger_in", month(number), facts(**known), settings)


def test_a_ledger_is_due_on_the_25th_even_on_a_weekend():
    """The 25th of January is a Sunday, that of April a Saturday."""
    assert [ledger(number).by for number in (1, 4)] == [date(2026, 1, 25), date(2026, 4, 25)]
    assert [working_day(ledger(number).by) for number in (1, 4)] == [
        date(2026, 1, 23),
        date(2026, 4, 24),
    ]
    assert working_day(date(2026, 5, 25)) == date(2026, 5, 25)


def test_the_25th_is_the_same_where_months_begin_on_the_26th():
    found = cell("ledger_in", month(5), facts(), calendar=FROM_26TH)
    assert (found.by, found.evidence.last_day) == (date(2026, 5, 25), date(2026, 5, 25))


@pytest.mark.parametrize(
    ("number", "day", "due"),
    [(2, 31, date(2026, 2, 28)), (5, 31, date(2026, 5, 31)), (5, 0, date(2026, 5, 31))],
)
def test_a_day_that_a_month_does_not_have_is_its_last(number, day, due):
    assert ledger_due(StatisticalMonth(2026, number), day) == due


def test_another_day_holds_for_the_months_that_begin_after_it():
    settings = (setting("ledger_in", date(2026, 5, 2), 28),)
    assert [ledger(number, settings).by.day for number in (5, 6)] == [25, 28]


@pytest.mark.parametrize(("day", "late"), [(date(2026, 5, 25), False), (date(2026, 5, 26), True)])
def test_a_ledger_that_came_late_came(day, late):
    found = ledger(5, hand_ins=(came(day),))
    assert (found.state, found.day, found.met_late) == (DONE, day, late)
    assert ledger(6, hand_ins=(came(day),)).state is LACKING


def test_whoever_served_on_one_day_of_the_month_owes_a_ledger():
    terms = (term(ends_on=date(2026, 5, 1)), term(date(2026, 5, 31), adviser_id=2))
    owing = cells("ledger_in", month(5), facts(terms=terms, hand_ins=(came(date(2026, 5, 9)),)))
    assert [(one.adviser_id, one.state) for one in owing] == [(1, DONE), (2, LACKING)]
    assert {one.doer for one in owing} == {Doer.ADVISER}


def test_villages_owe_their_own_only_where_they_hand_in():
    own = came(date(2026, 5, 9), village_id=1)
    assert ledger(5, hand_ins=(own,)).state is LACKING
    adviser_side, village_side = cells(
        "ledger_in", month(5), facts(village_hands_in=True, hand_ins=(own,))
    )
    assert (adviser_side.village_id, adviser_side.state) == (None, LACKING)
    assert (village_side.village_id, village_side.state) == (1, DONE)
    assert village_side.doer is Doer.VILLAGE


def test_a_report_is_due_on_the_last_day_of_the_natural_month():
    for calendar in ({}, {"calendar": FROM_26TH}):
        found = cell("report_out", month(2), facts(), **calendar)
        assert (found.state, found.by, found.doer) == (LACKING, date(2026, 2, 28), Doer.OFFICE)
    sent = facts(reports={"2026-02": date(2026, 3, 1)})
    assert cell("report_out", month(2), sent).met_late
    assert cell("report_out", month(3), sent).state is LACKING


def test_a_summary_is_reported_before_the_year_ends():
    assert cell("year_summary", YEAR, facts()).by == date(2026, 12, 31)
    told = facts(summaries={2026: date(2026, 12, 28)})
    assert (cell("year_summary", YEAR, told).state) is DONE
    assert cell("year_summary", YEAR, facts(summaries={2025: date(2026, 1, 4)})).state is LACKING


def log(day, uuid="a", **fields):
    return ToldLog(uuid=uuid, village_id=1, adviser_id=1, day=day, **fields)


def test_logs_that_do_not_tell_everything_are_named():
    day = date(2026, 5, 9)
    days = (done(day, logs=3), done(date(2026, 6, 1)))
    found = cell("log_complete", month(5), facts(days=days, incomplete=(log(day),)))
    assert (found.state, found.number, found.wanted) == (LACKING, 2, 3)
    assert (found.lacks, found.by) == ("1条日志四项不全", date(2026, 5, 31))
    assert (found.evidence.records, found.evidence.log_uuids) == (Records.LOGS, ("a",))
    later = facts(days=days, incomplete=(log(day),))
    assert cell("log_complete", month(6), later).state is DONE
    assert cell("log_complete", month(7), later).state is NOT_NEEDED


def test_a_matter_waits_from_its_day_on_and_is_never_late():
    day = date(2026, 5, 9)
    told = log(day, "a", reported_on=date(2026, 5, 20))
    silent = log(date(2026, 5, 11), "b")
    found = cell("major_matter", month(5), facts(matters=(told, silent)))
    assert (found.state, found.by) == (LACKING, date(2026, 5, 11))
    assert found.lacks == "1件重大事项还没有报告表"
    assert found.evidence.log_uuids == ("b",)
    met = cell("major_matter", month(5), facts(matters=(told,)))
    assert (met.state, met.met_late) == (DONE, False)
    assert cell("major_matter", month(6), facts(matters=(told,))).state is NOT_NEEDED
