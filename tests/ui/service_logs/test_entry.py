from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY, a_log
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.prefilled_sheet import OpenDay
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod, Spell
from lvgw_desktop.ui.service_logs.entry import LogEntry, copy_of, entry_of, log_of
from lvgw_desktop.ui.service_logs.log_draft import payload_of, read_draft

texts = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)
entries = st.builds(
    LogEntry,
    adviser_id=st.none() | st.integers(1, 9),
    village_id=st.none() | st.integers(1, 9),
    adviser_typed=texts,
    open_day=st.none() | st.just(OpenDay(2026, 9)),
    served_on=st.sampled_from(["2026.11.18 9:00-11:30", "2026.1.5 2.5h", "看不懂", ""]),
    method=st.sampled_from(ServiceMethod),
    client_name=texts,
    content=texts,
    result=texts,
    items=st.lists(
        st.builds(
            ServiceItem,
            kind=st.sampled_from(["CONSULTATION", "MEDIATION"]),
            quantity=st.integers(1, 99),
            heads=st.none() | st.integers(0, 99),
            details=st.dictionaries(st.sampled_from(["outcome"]), texts),
        ),
        max_size=3,
    ).map(tuple),
    major_matter=st.booleans(),
    hand_written=st.booleans(),
    remark=texts,
)


@given(entries)
def test_a_draft_gives_back_what_was_typed(entry):
    payload = payload_of(entry, a_log(id=7, uuid="log"), TODAY)
    draft = Draft(uuid="u", editor="service_log", title="", payload=payload, saved_at=None)

    assert read_draft(draft).entry == entry
    assert read_draft(draft).log_id == 7
    assert read_draft(draft).sheet_uuid == ""


def test_a_draft_writes_the_day_out_since_18_means_another_day_next_month():
    payload = payload_of(LogEntry(served_on="18 9-11"), None, TODAY)

    assert '"2026.11.18 9:00-11:00"' in payload


@given(
    spells=st.sampled_from([(), (Spell(time(9), time(11, 30)), Spell(time(14), time(15)))]),
    hours=st.sampled_from([None, Decimal("2.5"), Decimal("3.50")]),
    day=st.dates(date(1990, 1, 1), date(2030, 12, 31)),
)
def test_showing_a_log_and_reading_it_back_changes_nothing(spells, hours, day):
    log = a_log(id=3, serial="LX-2026-0003", served_on=day, spells=spells, hours=hours)
    if spells and hours is None:
        log = replace(log, hours=Decimal("3.50"))

    read_back = log_of(entry_of(log), log, TODAY)

    assert read_back == log


def test_every_missing_field_is_named_at_once():
    with pytest.raises(Refusal) as refused:
        log_of(LogEntry(served_on="31 9-24"), None, TODAY)

    assert [problem.field for problem in refused.value.problems] == [
        "adviser_id",
        "village_id",
        "served_on",
    ]


@pytest.mark.parametrize(
    ("before", "hand_written", "after"),
    [
        (None, False, PaperState.TO_PRINT),
        (None, True, PaperState.SIGNED),
        (PaperState.TO_PRINT, True, PaperState.SIGNED),
        (PaperState.PRINTED, False, PaperState.PRINTED),
        (PaperState.SIGNED, False, PaperState.SIGNED),
    ],
)
def test_the_tick_of_the_hand_written_sheet_only_decides_where_a_log_begins(
    before, hand_written, after
):
    base = before and a_log(id=1, paper_state=before)
    entry = replace(entry_of(a_log()), hand_written=hand_written)

    assert log_of(entry, base, TODAY).paper_state is after


def test_a_copy_is_of_today_and_not_signed():
    log = a_log(paper_state=PaperState.SIGNED)

    copied = copy_of(log, TODAY)

    assert copied.served_on == "2026.11.20"
    assert not copied.hand_written
    assert copied.content == log.content
