"""尽责的记录: a cell opens as many records as it counts, also after corrections."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builders import TODAY, a_lecture, a_log, a_training, an_inspection
from lvgw_desktop.domain.duties.duty import Records
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE, TRAINING, OtherState
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from lvgw_desktop.domain.training import TrainingAttendee
from tests.services.closing import IN_OCTOBER, OCTOBER, close
from tests.services.served_villages import serve_villages

LECTURES = (ServiceItem(kind="LECTURE", quantity=2, heads=30),)
THIS_YEAR = Period(2026, PeriodKind.YEAR)


@pytest.fixture
def served(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return office


def cell_of(office, rule_id, village_id=1, period=None):
    board = office.duties.board(period) if period else office.duties.month(OCTOBER)
    return next(one for one in board.of_rule(rule_id) if one.village_id == village_id)


def counted(office, rule_id, village_id=1):
    """The number of a cell, and the sum of what it opens."""
    cell = cell_of(office, rule_id, village_id)
    logs = office.duty_records.of_cell(cell).logs
    return cell.number, sum(one.amount for one in logs)


@pytest.mark.parametrize("rule_id", ["monthly_visit", "quarterly_lecture", "log_complete"])
def test_a_cell_opens_what_it_counts(served, rule_id):
    served.service_logs.record(a_log(served_on=IN_OCTOBER, items=LECTURES))
    served.service_logs.record(a_log(served_on=IN_OCTOBER, method=ServiceMethod.PHONE))
    served.service_logs.record(a_log(served_on=IN_OCTOBER, village_id=2))
    number, opened = counted(served, rule_id)
    assert (
        number == opened == {"monthly_visit": 1, "quarterly_lecture": 2, "log_complete": 2}[rule_id]
    )


def test_hours_on_site_add_up_to_their_cell(served):
    setting = RuleSetting(
        rule_id="on_site_hours", holds_from=date(2026, 10, 1), value=4, reason="按省厅通知"
    )
    served.rules.set(setting)
    for hours in ("1.5", "2.5"):
        served.service_logs.record(a_log(served_on=IN_OCTOBER, spells=(), hours=Decimal(hours)))
    assert counted(served, "on_site_hours") == (4, 4)


def test_a_log_corrected_to_another_village_is_opened_there(served):
    log = served.service_logs.record(a_log(served_on=IN_OCTOBER))
    close(served)
    served.corrections.correct(log, replace(log, village_id=2), "村名记错")
    assert counted(served, "monthly_visit") == (0, 0)
    assert counted(served, "monthly_visit", village_id=2) == (1, 1)


def test_a_late_row_is_opened_in_the_month_in_which_it_was_done(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER, village_id=2))
    close(served)
    served.service_logs.record(a_log(served_on=IN_OCTOBER), late=True)
    assert counted(served, "monthly_visit") == (1, 1)


def test_void_logs_are_not_opened(served):
    log = served.service_logs.record(a_log(served_on=IN_OCTOBER))
    served.paper_moves.void([log.id], "重复登记")
    assert counted(served, "monthly_visit") == counted(served, "log_complete") == (0, 0)


def test_where_logs_speak_against_a_cell_those_are_opened(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER, major_matter=True))
    odd = served.service_logs.record(a_log(served_on=IN_OCTOBER, result="", major_matter=True))
    complete = served.duty_records.of_cell(cell_of(served, "log_complete"))
    assert [one.line.log.id for one in complete.logs] == [odd.id]
    matters = served.duty_records.of_cell(cell_of(served, "major_matter"))
    assert len(matters.logs) == 2


def test_an_outline_opens_its_filings_or_the_log_to_file(served):
    log = served.service_logs.record(a_log(served_on=IN_OCTOBER, items=LECTURES[:1]))
    found = served.duty_records.of_cell(cell_of(served, "lecture_outline"))
    assert (found.others, found.begin_from) == ((), log.uuid)
    filing = a_lecture(village_id=1, held_on=IN_OCTOBER, filed_on=date(2026, 10, 9))
    served.other_records.save(LECTURE, filing)
    cell = cell_of(served, "lecture_outline")
    found = served.duty_records.of_cell(cell)
    assert (len(found.others), found.begin_from) == (1, "")
    assert cell.number == 1


def test_inspections_and_trainings_are_those_of_the_year_and_adviser(served):
    served.service_logs.record(a_log(served_on=IN_OCTOBER))
    served.other_records.save(INSPECTION, an_inspection(inspected_on=IN_OCTOBER))
    served.other_records.save(INSPECTION, an_inspection(inspected_on=date(2025, 10, 9)))
    came = (TrainingAttendee(name="周明远", adviser_id=1, signed=True),)
    served.other_records.save(TRAINING, a_training(held_on=IN_OCTOBER, attendees=came))
    served.other_records.save(TRAINING, a_training(held_on=TODAY, attendees=()))
    board = served.duties.board(THIS_YEAR)
    for rule_id, kind in (("inspections", INSPECTION), ("adviser_training", TRAINING)):
        [cell] = board.of_rule(rule_id)
        found = served.duty_records.of_cell(cell)
        assert found.kind is kind
        assert cell.number == len(found.others) == 1


def shown(cell):
    """The number that a cell says: what is there, or where logs speak against it, those."""
    against = cell.is_lacking and cell.rule_id in {"log_complete", "major_matter"}
    return cell.wanted - cell.number if against else cell.number


def test_every_number_of_a_year_opens_as_many_records(practice):
    practice.service_logs.record(a_log(village_id=2, adviser_id=1, result=""))
    practice.service_logs.record(a_log(village_id=3, adviser_id=1, major_matter=True))
    kept = {Records.LOGS, Records.LECTURES, Records.TRAININGS}
    cells = [one for one in practice.duties.year(2026).cells if one.evidence.records in kept]
    wrong = []
    for cell in cells:
        found = practice.duty_records.of_cell(cell)
        filed = sum(one.state is OtherState.DONE for one in found.others)
        opened = filed if found.kind is LECTURE else len(found.others)
        if sum(one.amount for one in found.logs) + opened != shown(cell):
            wrong.append((cell.rule_id, cell.period.words, cell.village_id, shown(cell)))
    assert len(cells) > 500
    assert wrong == []
