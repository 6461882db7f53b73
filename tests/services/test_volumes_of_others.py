"""归档其他记录: their forms are bound into the village's year beside the logs, pages for good."""

import io
from dataclasses import replace
from datetime import date

import pdfplumber
import pytest

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.other_kind import (
    BOUND_KINDS,
    LECTURE,
    LEGAL_NEED,
    MAJOR_MATTER,
    TRAINING,
    OtherState,
)
from lvgw_desktop.domain.refusal import Refusal
from services.other_records import recorded_log, saved, serve_a_village

KEY = VolumeKey(1, 2026)
DAY = date(2026, 11, 18)


@pytest.fixture
def office(office):
    serve_a_village(office)
    return office


def done(office, kind, **fields):
    """Keep a record that is printed and then settled."""
    record = saved(office, kind, **{kind.settled: None, **fields})
    office.other_printing.issue(kind, [record.id])
    return office.other_records.save(kind, replace(record, **{kind.settled: date(2026, 11, 20)}))


def a_signed_log(office, **fields):
    log = recorded_log(office, served_on=DAY, **fields)
    office.printing.issue_sheets([log.id])
    office.paper_moves.sign_back([log.id], None)
    return office.service_logs.get(log.id)


def file_all(office):
    return office.filing.file(office.filing.of_village(1, 2026)).items


def pages_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [page.extract_text() or "" for page in opened.pages]


@pytest.mark.parametrize("kind", BOUND_KINDS, ids=lambda kind: kind.name)
def test_every_kind_about_a_village_is_filed_once_it_is_done(office, kind):
    record = done(office, kind)
    (item,) = file_all(office)
    assert (item.record_uuid, item.doc_no, item.form_id) == (
        record.uuid,
        record.serial,
        kind.form_id,
    )
    assert (item.dated, item.page_from) == (getattr(record, kind.day), 1)
    assert item.author
    printed = pages_of(office.volume_printing.issue(KEY))
    assert any(f"{kind.form_title}" in one and record.serial in one for one in printed[1:])
    assert office.volumes.place_of(record.uuid).endswith("（兴梁社区 2026）")


def test_a_training_is_of_no_village_and_of_no_volume(office):
    assert TRAINING not in BOUND_KINDS
    saved(office, TRAINING)
    assert office.filing.of_village(1, 2026) == ()


def test_a_record_lies_behind_the_sheet_of_its_log_others_behind_all_sheets(office):
    first, second = a_signed_log(office), a_signed_log(office)
    done(office, LECTURE, held_on=DAY, log_uuid=first.uuid)
    done(office, LEGAL_NEED, collected_on=DAY)
    done(office, MAJOR_MATTER, occurred_on=date(2026, 11, 2), log_uuid=second.uuid)
    items = file_all(office)
    assert [item.doc_no[:2] for item in items] == ["ZD", "LX", "JZ", "LX", "XQ"]
    assert items[1].doc_no == first.serial
    assert [item.page_from for item in items] == [1, 2, 3, 4, 5]


def test_pages_never_change_whatever_comes_later(office):
    lecture = done(office, LECTURE, held_on=DAY)
    (item,) = file_all(office)
    office.other_records.save(LECTURE, replace(lecture, outline="讲座提纲。" * 900))
    done(office, LECTURE, held_on=date(2026, 1, 5))
    items = [item, *file_all(office)]
    assert [(one.seq, one.page_from) for one in items] == [(1, 1), (2, 2)]
    sheets = office.volume_printing.preview(KEY).sheets
    bound = [(one.label, one.pages) for one in sheets if one.label.startswith("法治")]
    assert bound == [("法治讲座备案表 0001", 1), ("法治讲座备案表 0002", 1)]
    office.other_records.void(LECTURE, [lecture.id], "重复登记")
    assert any("作废" in page for page in pages_of(office.volume_printing.issue(KEY)))


def test_what_is_not_done_stands_at_the_end_and_is_printed_with_the_volume(office):
    open_one = saved(office, MAJOR_MATTER, handled_on=None)
    void = saved(office, LECTURE, held_on=DAY)
    office.other_records.void(LECTURE, [void.id], "重复登记")
    assert office.filing.of_village(1, 2026) == ()
    state = office.volumes.state(1, 2026)
    assert (state.to_file, state.not_back) == (0, 1)
    printed = pages_of(office.volume_printing.issue(KEY))
    assert "未归档" in printed[1]
    assert open_one.serial in printed[2]
    with office.workplace.reading() as store:
        assert store.issued_forms.of_record(open_one.uuid, MAJOR_MATTER.form_id)
    assert office.volume_printing.all_of(2026) == (KEY,)
    (hit,) = office.search.people("兴梁")
    assert hit.volume_year == 2026


def test_a_form_written_by_hand_has_as_many_pages_as_the_clerk_says(office):
    saved(office, LECTURE, held_on=DAY, filed_on=DAY)
    (paper,) = office.filing.of_village(1, 2026)
    assert paper.handwritten
    two = replace(paper, paper=replace(paper.paper, pages=2))
    assert office.filing.file([two]).items[0].pages == 2


def test_nothing_is_filed_that_was_changed_since_it_was_looked_at(office):
    lecture = done(office, LECTURE, held_on=DAY)
    papers = office.filing.of_village(1, 2026)
    office.other_records.save(LECTURE, replace(lecture, filed_on=None))
    assert LECTURE.state(office.other_records.get(LECTURE, lecture.id)) is OtherState.OPEN
    with pytest.raises(Refusal, match="JZ-LX-2026-0001 号刚改过"):
        office.filing.file(papers)
    office.other_records.void(LECTURE, [lecture.id], "重复登记")
    with pytest.raises(Refusal, match="刚改过"):
        office.filing.file(papers)


def test_a_filing_is_undone_and_its_place_given_anew(office):
    done(office, LECTURE, held_on=DAY)
    filing = office.filing.file(office.filing.of_village(1, 2026))
    office.filing.undo(filing)
    assert len(office.filing.of_village(1, 2026)) == 1
    (again,) = file_all(office)
    assert (again.seq, again.page_from) == (1, 1)
