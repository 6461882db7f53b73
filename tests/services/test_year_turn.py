"""结转新年度: what is left of a year, counted where each matter is settled."""

from datetime import date

import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.fee import FeeStandard
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.year_turn import TurnMatter
from tests.services.closing import close

LAST = date(2026, 12, 31)


def term(village, starts=date(2026, 1, 1), ends=LAST, **fields):
    return an_appointment(
        village_id=village, adviser_id=1, starts_on=starts, ends_on=ends, **fields
    )


@pytest.fixture
def served(office):
    with office.workplace.changing() as store:
        store.firms.add(a_firm())
        store.advisers.add(an_adviser(firm_id=1))
        for name in ("兴梁社区", "军营社区", "何庄村"):
            store.villages.add(a_village(name=name))
        for one in (
            term(1),
            term(2),
            term(2, date(2027, 1, 1), date(2027, 12, 31)),
            term(3, ends=date(2027, 6, 30)),
        ):
            store.appointments.add(one)
    return office


def left(office, matter):
    return office.year_turn.of_year(2026).left[matter]


def test_what_ends_with_nothing_after_it_is_renewed_in_one_go(served):
    turn = served.year_turn.of_year(2026)
    assert [one.village for one in turn.terms] == ["兴梁社区"]
    renew = served.appointments.renew
    ending = [one.appointment for one in turn.terms]
    _, step = served.steps.watched(lambda: renew(ending, date(2027, 12, 31)))
    assert left(served, TurnMatter.TERMS) == 0
    served.steps.take_back(step)
    assert left(served, TurnMatter.TERMS) == 1


def test_a_term_that_was_ended_is_not_renewed(served):
    served.appointments.end(served.year_turn.of_year(2026).terms[0].appointment, LAST, "不再续聘")
    assert left(served, TurnMatter.TERMS) == 0


def test_months_that_have_begun_and_are_open_are_told(served):
    months = served.year_turn.of_year(2026).open_months
    assert (months[0], months[-1]) == (StatisticalMonth(2026, 1), StatisticalMonth(2026, 11))
    close(served)
    assert left(served, TurnMatter.MONTHS) == 10


def test_logs_count_by_how_far_their_paper_has_come(served):
    for state in (PaperState.TO_PRINT, PaperState.SIGNED, PaperState.SIGNED):
        served.service_logs.record(a_log(paper_state=state))
    served.service_logs.record(a_log(served_on=date(2025, 12, 1)))
    assert left(served, TurnMatter.OUTSIDE) == 1
    assert left(served, TurnMatter.BACK) == 2


def test_standards_of_the_old_year_wait_to_be_copied(served):
    with served.workplace.changing() as store:
        store.fee_standards.add(FeeStandard(year=2026, amount=300_000))
    assert left(served, TurnMatter.FEES) == 1
    served.fee_standards.copy_last(2027)
    assert left(served, TurnMatter.FEES) == 0


def test_the_summary_is_left_until_it_is_reported(served):
    assert left(served, TurnMatter.SUMMARY) == 1
    served.year_papers.report(2026, date(2026, 11, 18))
    assert left(served, TurnMatter.SUMMARY) == 0


def test_drafts_are_counted(served):
    served.drafts.keep("u", "village", "村", "{}")
    assert left(served, TurnMatter.DRAFTS) == 1
