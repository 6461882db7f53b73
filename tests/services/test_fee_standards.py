"""顾问费标准: set by year and village, taken over from the last year, taken back."""

from dataclasses import replace
from datetime import date

import pytest

from lvgw_desktop.domain.refusal import Refusal
from tests.services.served_villages import serve_villages


@pytest.fixture
def served(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return office


def amounts(office, year=2026):
    """Return what holds for the whole office and for each village."""
    lines = office.fee_standards.of_year(year).lines
    return [one.holding.amount if one.holding else None for one in lines]


def test_none_is_shipped(served):
    found = served.fee_standards.of_year(2026)
    assert [one.name for one in found.lines] == ["全所各村(居)", "兴梁社区", "军营社区"]
    assert amounts(served) == [None, None, None]
    assert found.to_copy == ()


def test_the_whole_offices_holds_where_a_village_has_none_of_its_own(served):
    served.fee_standards.set(2026, 2, 360_000)
    assert amounts(served) == [None, None, 360_000]
    served.fee_standards.set(2026, None, 300_000)
    assert amounts(served) == [300_000, 300_000, 360_000]
    served.fee_standards.set(2026, None, 310_000)
    assert amounts(served) == [310_000, 310_000, 360_000]
    assert amounts(served, 2027) == [None, None, None]


def test_the_years_reach_back_to_the_first_standard(served):
    assert served.fee_standards.years() == (2027, 2026, 2025)
    kept = served.fee_standards.set(2022, None, 260_000)
    assert served.fee_standards.years() == (2027, 2026, 2025, 2024, 2023, 2022)
    served.fee_standards.take_back(kept)
    assert served.fee_standards.years() == (2027, 2026, 2025)


@pytest.mark.parametrize("amount", [0, None])
def test_nothing_is_no_standard(served, amount):
    with pytest.raises(Refusal, match="大于 0") as refused:
        served.fee_standards.set(2026, None, amount)
    assert [one.field for one in refused.value.problems] == ["amount"]


def test_one_taken_back_is_no_more_and_can_be_set_again(served):
    served.fee_standards.set(2026, None, 300_000)
    own = served.fee_standards.set(2026, 2, 360_000)
    served.fee_standards.take_back(own)
    assert amounts(served) == [300_000, 300_000, 300_000]
    served.fee_standards.set(2026, 2, 350_000)
    assert amounts(served) == [300_000, 300_000, 350_000]


def test_the_last_year_is_taken_over_where_this_one_says_nothing(served):
    served.fee_standards.set(2024, 1, 100_000)
    served.fee_standards.set(2025, None, 280_000)
    served.fee_standards.set(2025, 2, 290_000)
    served.fee_standards.set(2026, None, 300_000)
    assert [one.amount for one in served.fee_standards.of_year(2026).to_copy] == [290_000]
    copied, step = served.steps.watched(lambda: served.fee_standards.copy_last(2026))
    assert [one.year for one in copied] == [2026]
    assert amounts(served) == [300_000, 300_000, 290_000]
    assert amounts(served, 2025) == [280_000, 280_000, 290_000]
    assert served.fee_standards.copy_last(2026) == ()
    served.steps.take_back(step)
    assert amounts(served) == [300_000, 300_000, 300_000]


def test_setting_and_taking_back_are_undone(served):
    own, step = served.steps.watched(lambda: served.fee_standards.set(2026, 1, 300_000))
    served.steps.take_back(step)
    assert amounts(served) == [None, None, None]
    own = served.fee_standards.set(2026, 1, 300_000)
    _gone, step = served.steps.watched(lambda: served.fee_standards.take_back(own))
    served.steps.take_back(step)
    assert amounts(served) == [None, 300_000, None]


def test_a_village_that_is_no_more_is_listed_for_the_years_it_was_there(served):
    with served.workplace.changing() as store:
        store.villages.change(replace(store.villages.get(2), retired_on=date(2026, 6, 1)))
    assert len(amounts(served, 2026)) == 3
    assert len(amounts(served, 2027)) == 2


def test_the_history_tells_the_amounts_and_gives_the_former_one_back(served):
    kept = served.fee_standards.set(2026, 1, 300_000)
    served.fee_standards.set(2026, 1, 320_050)
    history = served.history.of(kept.uuid)
    changed, added = history.changes
    assert history.title == "兴梁社区 2026年顾问费标准"
    assert (changed.what, added.what) == ("改了标准", "新增")
    [field] = changed.fields
    assert (field.before.full, field.after.full) == ("3,000.00 元", "3,200.50 元")
    served.history.restore(served.history.plan(changed))
    assert amounts(served) == [None, 300_000, None]
