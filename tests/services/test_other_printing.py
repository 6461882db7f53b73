"""打印其他记录: every official form is printed, read back, and printed again word for word."""

from dataclasses import replace
from datetime import date, time

import pytest
import zxingcpp

from builders import an_other_record
from lvgw_desktop.domain.lecture import LectureMaterial
from lvgw_desktop.domain.other_kind import LECTURE, OTHER_KINDS, TRAINING
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.scan_page import ScanFinding
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.scan_outcome import PageResult
from scanning.scans import printed_pages, write_file
from services.given_files import written
from services.other_records import saved, serve_a_village
from services.papers import words_of

KINDS = pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
NUMBERED = pytest.mark.parametrize(
    "kind", [one for one in OTHER_KINDS if one.letters], ids=lambda kind: kind.name
)


@pytest.fixture
def office(office):
    serve_a_village(office)
    return office


def codes_on(pdf):
    page = next(printed_pages(pdf, 200))
    return [one.text for one in zxingcpp.read_barcodes(page)]


@KINDS
def test_every_text_of_a_record_is_on_its_form(office, kind):
    record = saved(office, kind)
    words = words_of(office.other_printing.issue(kind, [record.id]))
    typed = (getattr(an_other_record(kind), name) for name in kind.record.__dataclass_fields__)
    for text in typed:
        if isinstance(text, str):
            assert "".join(text.split()) in words


@NUMBERED
def test_an_official_form_bears_number_code_and_qr(office, kind):
    record = saved(office, kind)
    pdf = office.other_printing.issue(kind, [record.id])
    with office.workplace.reading() as store:
        form = store.issued_forms.of_record(record.uuid, kind.form_id)
    assert form.serial == record.serial
    assert record.serial in words_of(pdf)
    assert codes_on(pdf) == [f"YCFL1|410404|{record.serial}|{form.check_code}|1/1"]


@NUMBERED
def test_a_reprint_has_the_same_words_and_code_whatever_the_village_is_called_now(office, kind):
    record = saved(office, kind)
    first = office.other_printing.issue(kind, [record.id])
    again = office.other_printing.issue(kind, [record.id])
    assert words_of(again) == words_of(first)
    assert codes_on(again) == codes_on(first)
    with office.workplace.reading() as store:
        assert store.issued_forms.of_record(record.uuid, kind.form_id).reprints == 1


def test_a_change_after_printing_is_told_and_printed_under_another_code(office):
    record = saved(office, LECTURE)
    first = office.other_printing.issue(LECTURE, [record.id])
    office.other_records.save(LECTURE, replace(record, topic="宪法与村民自治"))
    preview = office.other_printing.preview(LECTURE, [record.id])
    assert preview.remarks == ("讲座备案 0001 号与已打印的不一致：讲座题目",)
    again = office.other_printing.issue(LECTURE, [record.id])
    assert codes_on(again) != codes_on(first)


def test_a_preview_changes_nothing_and_has_no_code(office):
    record = saved(office, LECTURE)
    preview = office.other_printing.preview(LECTURE, [record.id])
    assert codes_on(preview.pdf) == []
    assert [sheet.label for sheet in preview.sheets] == ["讲座备案 0001 号 兴梁社区"]
    with office.workplace.reading() as store:
        assert store.issued_forms.all() == ()


def test_a_lecture_says_when_with_what_and_who_spoke(office):
    lecture = saved(
        office,
        LECTURE,
        spells=(Spell(time(9), time(10, 30)),),
        materials=(LectureMaterial.OUTLINE, LectureMaterial.PHOTO),
        filed_on=date(2026, 11, 16),
    )
    words = words_of(office.other_printing.issue(LECTURE, [lecture.id]))
    for said in ("2026年11月12日", "9:00—10:30", "龙兴街道兴梁社区", "42人", "2026年11月16日"):
        assert said in words
    assert "（2026年第四季度）" in words


def test_a_sign_in_sheet_lists_who_is_expected_and_needs_no_number(office):
    people = tuple(TrainingAttendee(name=f"赵某{n}", unit="龙兴司法所") for n in range(20))
    training = saved(office, TRAINING, attendees=people, expected=20, attended=None)
    words = words_of(office.other_printing.issue(TRAINING, [training.id]))
    assert all(one.name in words for one in people)
    assert "应到20人" in words
    with office.workplace.reading() as store:
        assert store.issued_forms.all() == ()


@KINDS
def test_a_void_record_is_not_printed(office, kind):
    record = saved(office, kind)
    office.other_records.void(kind, [record.id], "重复登记")
    with pytest.raises(Refusal, match="已作废，不能再印"):
        office.other_printing.issue(kind, [record.id])


@NUMBERED
def test_a_scanned_form_comes_to_its_record_unless_that_is_void(office, kind, tmp_path):
    record = saved(office, kind)
    page = next(printed_pages(office.other_printing.issue(kind, [record.id]), 150))
    outcome = office.scan_back.run([write_file([page], tmp_path / "一.pdf")])
    assert outcome.count(PageResult.ATTACHED) == 1
    [scan] = office.scan_back.scans_of(record.uuid)
    assert scan.name == f"{record.serial} 第1页"
    void = saved(office, kind)
    page = next(printed_pages(office.other_printing.issue(kind, [void.id]), 150))
    office.other_records.void(kind, [void.id], "重复登记")
    outcome = office.scan_back.run([write_file([page], tmp_path / "二.pdf")])
    assert [one.finding for one in outcome.of(PageResult.TO_LOOK_AT)] == [ScanFinding.VOIDED]
    with pytest.raises(Refusal, match=r"已作废，附件只能看"):
        office.attachments.add_files(void.uuid, [written(tmp_path, "提纲.txt")])
