"""律所: a log bears the firm its adviser served for on the day, whatever firm he has later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from builders import a_log
from lvgw_desktop.domain.service_log import PaperState
from tests.services.closing import IN_OCTOBER, close


@pytest.fixture
def log(practice):
    """A log whose adviser has gone to another firm since."""
    kept = practice.service_logs.record(a_log(served_on=IN_OCTOBER))
    with practice.workplace.changing() as store:
        other = next(one for one in store.firms.all() if one.id != kept.firm_id)
        for term in store.appointments.of_village(kept.village_id):
            store.appointments.change(replace(term, firm_id=other.id))
    return kept


def test_a_changed_log_keeps_its_firm(practice, log):
    assert practice.service_logs.record(replace(log, content="改")).firm_id == log.firm_id


def test_a_log_of_a_closed_month_is_signed_though_its_adviser_has_another_firm(practice, log):
    close(practice)
    signed = replace(log, paper_state=PaperState.SIGNED, signed_on=IN_OCTOBER + timedelta(days=2))
    assert practice.service_logs.record(signed) == signed


def test_another_day_brings_the_firm_of_that_day(practice, log):
    moved = practice.service_logs.record(replace(log, served_on=IN_OCTOBER + timedelta(days=1)))
    assert moved.firm_id not in (None, log.firm_id)


def test_a_log_put_back_to_an_earlier_text_keeps_its_firm(practice, log):
    practice.service_logs.record(replace(log, content="改"))
    first = practice.history.of(log.uuid).changes[-1]
    practice.history.restore(practice.history.plan(first))
    kept = practice.service_logs.get(log.id)
    assert (kept.content, kept.firm_id) == (log.content, log.firm_id)
