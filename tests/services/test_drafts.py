"""草稿: kept beside the records, outside the audit chain."""

from datetime import timedelta

import pytest

from builders import NOW, a_firm, a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.drafts import DraftPlace


def audit_head(office):
    with office.workplace.reading() as store:
        return store.audit.head()


def an_office_at_work(office):
    office.firms.save(a_firm())
    office.villages.save(a_village())
    office.advisers.save(an_adviser(firm_id=1))
    office.appointments.save(an_appointment())
    return office


def test_a_draft_is_in_no_list_and_no_trail(office):
    before = audit_head(office)
    kept = office.drafts.keep("d1", "service_logs", "赵某某", '{"content": "咨询"}')
    assert office.drafts.all() == (kept,)
    assert office.log_list.count(LogFilter()) == 0
    assert audit_head(office) == before


def test_the_latest_draft_comes_first_and_the_last_text_counts(office):
    office.drafts.keep("d1", "service_logs", "甲", "{}")
    office.workplace.now = lambda: NOW + timedelta(minutes=1)
    office.drafts.keep("d2", "service_logs", "乙", "{}")
    office.workplace.now = lambda: NOW + timedelta(minutes=2)
    office.drafts.keep("d1", "service_logs", "甲", '{"content": "又写"}')
    assert [(one.uuid, one.payload) for one in office.drafts.all()] == [
        ("d1", '{"content": "又写"}'),
        ("d2", "{}"),
    ]


def test_a_draft_goes_with_the_save_that_took_it_up(office):
    an_office_at_work(office)
    office.drafts.keep("d1", "service_logs", "赵某某", "{}")
    office.drafts.keep("d2", "service_logs", "李某", "{}")
    office.service_logs.record(a_log(), draft="d1")
    assert [one.uuid for one in office.drafts.all()] == ["d2"]


def test_a_draft_thrown_away_waits_to_be_put_back(office):
    office.drafts.keep("d1", "service_log", "赵某某", '{"content": "咨询"}')
    office.drafts.discard("d1")
    assert office.drafts.all() == ()
    assert office.drafts.named("d1") is None
    office.drafts.put_back("d1")
    assert [one.payload for one in office.drafts.all()] == ['{"content": "咨询"}']
    with pytest.raises(Refusal, match="放回来了"):
        office.drafts.put_back("d1")


def test_a_draft_is_found_where_it_was_typed(office):
    payload = '{"record": "v1", "page": "换顾问", "typed": {}}'
    kept = office.drafts.keep("d1", "village", "换顾问 兴梁社区", payload)
    assert office.drafts.at(DraftPlace("village", "v1", "换顾问")) == kept
    for other in (
        DraftPlace("village", "v1"),
        DraftPlace("village", "v2", "换顾问"),
        DraftPlace("adviser", "v1", "换顾问"),
    ):
        assert office.drafts.at(other) is None


def test_a_draft_stays_where_its_log_was_refused(office):
    an_office_at_work(office)
    office.drafts.keep("d1", "service_logs", "赵某某", "{}")
    with pytest.raises(LookupError):
        office.service_logs.record(a_log(adviser_id=99, firm_id=None), draft="d1")
    assert [one.uuid for one in office.drafts.all()] == ["d1"]
