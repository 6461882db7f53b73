"""补报: a row whose month is closed counts in the open one, once the clerk says so."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from builders import a_log
from lvgw_desktop.domain.closed_months import NoEntry
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.refusal import Refusal
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, close
from tests.services.papers import words_of


@pytest.fixture
def closed(practice):
    close(practice)
    return practice


def onsite(use_cases, month):
    return use_cases.months.figures(month).total.month["onsite_count"]


def test_a_row_for_a_closed_month_is_asked_about_and_counts_where_it_is_open(closed):
    log = a_log(served_on=IN_OCTOBER)
    before = onsite(closed, OCTOBER), onsite(closed, NOVEMBER)
    with pytest.raises(NoEntry) as declined:
        closed.service_logs.record(log)
    assert declined.value.question == "10月已封账。记为11月的补报吗？"
    kept = closed.service_logs.record(log, late=True)
    assert kept.late_month == NOVEMBER.code
    assert (onsite(closed, OCTOBER), onsite(closed, NOVEMBER)) == (before[0], before[1] + 1)


def test_a_row_of_an_open_month_is_never_late(closed):
    assert closed.service_logs.record(a_log(), late=True).late_month == ""


def test_a_row_moved_into_a_closed_month_is_asked_about_too_and_loses_it_moved_back(closed):
    log = closed.service_logs.record(a_log())
    moved = replace(log, served_on=IN_OCTOBER)
    with pytest.raises(NoEntry):
        closed.service_logs.record(moved)
    late = closed.service_logs.record(moved, late=True)
    assert late.late_month == NOVEMBER.code
    assert closed.service_logs.record(replace(late, content="改")).late_month == NOVEMBER.code
    assert closed.service_logs.record(replace(late, served_on=log.served_on)).late_month == ""


def test_a_late_row_keeps_its_month_though_its_own_is_opened_again(closed):
    late = closed.service_logs.record(a_log(served_on=IN_OCTOBER), late=True)
    closed.month_close.reopen(OCTOBER, "漏记")
    assert closed.service_logs.record(replace(late, content="改")).late_month == NOVEMBER.code
    other_day = replace(late, served_on=date(2026, 10, 9))
    assert closed.service_logs.record(other_day).late_month == ""


def test_a_late_row_is_closed_with_the_month_it_counts_in(closed):
    late = closed.service_logs.record(a_log(served_on=IN_OCTOBER), late=True)
    close(closed, NOVEMBER)
    with pytest.raises(Refusal, match=r"11月已封账.*F7"):
        closed.service_logs.record(replace(late, content="改"), late=True)


def test_paper_and_workbook_of_the_ledger_say_that_a_row_came_late(closed, tmp_path):
    late = closed.service_logs.record(a_log(served_on=IN_OCTOBER), late=True)
    key = LedgerKey(year=2026, village_id=late.village_id)
    ledger = closed.ledgers.with_logs(key).ledger
    seq = next(one.seq for one in ledger.rows if one.log_serial == late.serial)
    file = closed.ledgers.export(ledger, tmp_path / "台账.xlsx")
    printed = closed.printing.issue_ledger(key)
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(file).active.rows]
    assert next(row for row in rows if row[0] == seq)[8] == "补报"
    assert words_of(printed).count("补报") == 1
