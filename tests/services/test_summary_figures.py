"""总结的数字: those of logs are those of 统计, the others what their lists show."""

from datetime import date

import pytest

from builders import a_log
from lvgw_desktop.domain.assessment import Assessment, Grade
from lvgw_desktop.domain.fee import FeeDecision, FeeOutcome
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.other_kind import LECTURE, LEGAL_NEED, MAJOR_MATTER, TRAINING
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from lvgw_desktop.domain.summary_figures import FIGURE_NAMES, FIGURE_WORDS, disputes_in
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.summary_figures import summary_figures
from tests.services.closing import close
from tests.services.other_records import recorded_log, saved, serve_a_village
from tests.storage.offices import add_roster

YEAR = Period(2026, PeriodKind.YEAR)
DAY = date(2026, 11, 18)


def counted(office, year=2026):
    return {name: int(one.number) for name, one in summary_figures(office.workplace, year).items()}


@pytest.fixture
def served(office):
    with office.workplace.changing() as store:
        add_roster(store)
    return office


def log(office, day, *items, **fields):
    kinds = tuple(
        ServiceItem(kind=kind, quantity=quantity, details=details)
        for kind, quantity, details in items
    )
    return office.service_logs.record(a_log(served_on=day, items=kinds, **fields))


def test_every_figure_a_text_may_name_is_there(office):
    assert set(summary_figures(office.workplace, 2026)) >= FIGURE_NAMES


def test_figures_of_logs_are_those_of_the_statistics(served):
    log(served, DAY, ("CONSULTATION", 3, {}), ("LECTURE", 1, {}))
    log(served, date(2026, 3, 2), ("MEDIATION", 2, {}), ("DOCUMENT_DRAFTING", 1, {}))
    log(served, date(2025, 12, 31), ("CONSULTATION", 9, {}))
    whole = served.statistics.figures(YEAR, GroupedBy.OFFICE).total
    found = counted(served)
    assert {one.name: found[one.name] for one in MEASURES} == {
        one.name: int(whole.figure(one)) for one in MEASURES
    }
    assert (found["consultations"], found["mediations"]) == (3, 2)


def test_a_row_reported_late_counts_in_the_year(served):
    log(served, date(2026, 10, 7), ("CONSULTATION", 3, {}))
    close(served)
    log(served, date(2026, 10, 8), ("CONSULTATION", 2, {}), late_month="2026-11")
    assert counted(served)["consultations"] == 5
    assert counted(served)["months_closed"] == 1


def test_mediations_are_told_by_type_without_those_of_no_type(served):
    log(
        served,
        DAY,
        ("MEDIATION", 2, {"dispute_type": "NEIGHBOUR"}),
        ("MEDIATION", 3, {"dispute_type": "LABOUR"}),
        ("MEDIATION", 4, {}),
    )
    found = disputes_in(summary_figures(served.workplace, 2026))
    assert [(one.words, int(one.number)) for one in found] == [("劳动争议", 3), ("邻里", 2)]


def test_the_roster_is_that_of_the_present_day(served):
    served.service_logs.record(a_log(village_id=2, adviser_id=2, method=ServiceMethod.PHONE))
    found = counted(served)
    names = ("villages", "advisers", "lawyers", "legal_workers", "firms", "villages_served", "logs")
    assert [found[name] for name in names] == [3, 3, 2, 1, 1, 1, 1]
    assert found["logs_unsigned"] == 1


def test_lectured_villages_are_counted_once(served):
    for day in (DAY, date(2026, 5, 4)):
        log(served, day, ("LECTURE", 1, {}))
    assert counted(served)["villages_lectured"] == 1


def test_records_beside_the_logs_count_and_so_does_what_is_done_of_them(office):
    serve_a_village(office)
    saved(office, LECTURE, held_on=DAY, filed_on=DAY)
    saved(office, LECTURE, held_on=DAY, filed_on=None)
    saved(office, MAJOR_MATTER, handled_on=None)
    saved(office, LEGAL_NEED, collected_on=DAY, met_on=DAY)
    saved(office, LEGAL_NEED, collected_on=date(2025, 5, 1), met_on=date(2025, 5, 2))
    people = [
        TrainingAttendee(name=name, signed=name != "李某") for name in ("周某", "王某", "李某")
    ]
    saved(office, TRAINING, held_on=DAY, attendees=tuple(people))
    found = counted(office)
    assert (found["lecture_filings"], found["lecture_outlines"]) == (2, 1)
    assert (found["major_matters"], found["major_matters_handled"]) == (1, 0)
    assert (found["legal_needs"], found["legal_needs_met"]) == (1, 1)
    assert (found["district_trainings"], found["training_attendances"]) == (1, 2)


def test_grades_and_fees_are_those_of_the_year_that_stand(served):
    about = {"adviser_id": 1, "year": 2026}
    with served.workplace.changing() as store:
        for village_id, grade in ((1, Grade.GOOD), (2, Grade.PASS), (3, None)):
            store.assessments.add(Assessment(village_id=village_id, final_grade=grade, **about))
        store.assessments.add(
            Assessment(
                village_id=3, adviser_id=2, year=2026, final_grade=Grade.FAIL, void_reason="误"
            )
        )
        store.fee_decisions.add(
            FeeDecision(village_id=1, standard=300_050, proposed_on=DAY, **about)
        )
        store.fee_decisions.add(
            FeeDecision(
                village_id=2,
                standard=10_000,
                outcome=FeeOutcome.NOT_RENEWED,
                proposed_on=DAY,
                **about,
            )
        )
    found = summary_figures(served.workplace, 2026)
    written = {name: one.written for name, one in found.items()}
    assert [written[f"assessed{one}"] for one in ("", "_good", "_passed", "_failed")] == list(
        "2110"
    )
    fees = [written[f"fees_{one}"] for one in ("full", "reduced", "not_renewed", "yuan")]
    assert fees == ["1", "0", "1", "3100.5"]


def test_what_the_plan_still_asks_is_counted_as_on_the_board(served):
    recorded_log(served, served_on=DAY)
    found = counted(served)
    board = served.duties.year(2026)
    for name, rule_id in (
        ("visits_lacking", "monthly_visit"),
        ("lectures_lacking", "quarterly_lecture"),
    ):
        assert found[name] == sum(cell.is_lacking for cell in board.of_rule(rule_id)) > 0


def test_every_figure_has_words_and_a_unit(served):
    for name, one in summary_figures(served.workplace, 2026).items():
        assert one.name == name
        assert one.words
        assert one.unit
    assert FIGURE_WORDS.keys().isdisjoint(one.name for one in MEASURES)
