"""依据: a deduction opens the records its rule counts, else the rule itself."""

from datetime import date

import pytest

from lvgw_desktop.domain.duties.duty import Evidence, Records
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import LECTURE, TRAINING
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.assessments.fee_errands import FeeAsks, FeeErrands

FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
ASKED = {
    Records.LOGS: ("show_logs", LogFilter(first_day=FIRST, last_day=LAST, village_id=3)),
    Records.LECTURES: ("show_others", LECTURE, OtherFilter(year=2026, village_id=3)),
    Records.TRAININGS: ("show_others", TRAINING, OtherFilter(year=2026)),
    Records.HAND_INS: ("show_month", StatisticalMonth(2026, 2)),
    Records.VILLAGE_CARD: ("show_village", 3),
    Records.TERMS: ("show_rule", "some_rule"),
}


@pytest.fixture
def asked(window):
    """What was asked of other places of the window, first by whom."""
    found = []

    def note(name):
        return lambda *given: found.append((name, *given))

    names = FeeAsks.__dataclass_fields__
    errands = FeeErrands(window.errands._around, FeeAsks(**{one: note(one) for one in names}))
    return errands, found


@pytest.mark.parametrize("records", ASKED)
def test_each_kind_of_records_is_opened_where_it_is_kept(asked, records):
    errands, found = asked
    evidence = Evidence(records=records, first_day=FIRST, last_day=LAST, village_id=3)
    errands.open_evidence(evidence, "some_rule")
    assert found == [ASKED[records]]


def test_a_deduction_that_rests_on_nothing_shows_its_rule(asked):
    errands, found = asked
    errands.open_evidence(None, "some_rule")
    assert found == [("show_rule", "some_rule")]
