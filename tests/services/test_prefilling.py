"""空白预填: numbered sheets go out, come back as logs, or are given up."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_log, an_appointment, an_attachment
from domain.refusals import sentence_of
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.services.test_printing import issued, texts

NOVEMBER = StatisticalMonth(2026, 11)


@pytest.fixture
def kept(practice):
    return practice.prefilling.keep(practice.prefilling.plan([2, 3], NOVEMBER, 2))


def test_a_preview_has_adviser_and_village_but_no_number_and_keeps_nothing(practice):
    planned = practice.prefilling.plan([2, 3], NOVEMBER, 2)
    preview = practice.prefilling.preview(planned)
    assert [sheet.label for sheet in preview.sheets] == ["兴梁社区"] * 2 + ["军营社区"] * 2
    page = texts(preview.pdf)[0]
    assert "周明远" in page
    assert "兴梁社区" in page
    assert "LX-2026" not in page
    assert {sheet.serial for sheet in planned} == {""}
    assert practice.prefilling.outside() == ()


def test_a_sheet_goes_out_with_its_number_its_month_and_a_code(practice, kept):
    last = practice.service_logs.last().serial
    pages = texts(practice.prefilling.issue(kept))
    assert len(pages) == 4
    for sheet, page in zip(kept, pages, strict=True):
        assert sheet.serial in page
        assert issued(practice, sheet).check_code in page
        assert "2026年11月" in page
        assert "星期" not in page
    assert kept[0].serial > last
    assert len({sheet.serial for sheet in kept}) == 4


def test_the_next_log_never_gets_the_number_of_a_sheet_outside(practice, kept):
    log = practice.service_logs.record(a_log(village_id=2))
    assert log.serial > kept[-1].serial


def test_a_sheet_printed_again_is_the_same(practice, kept):
    first = practice.prefilling.issue(kept[:1])
    assert practice.prefilling.issue(kept[:1]) == first
    assert issued(practice, kept[0]).reprints == 1


def test_the_adviser_is_the_one_of_that_month(practice):
    (now,) = practice.prefilling.plan([2], NOVEMBER)
    current = next(
        one for one in practice.pickers.roster().appointments
        if one.village_id == 2 and one.covers(date(2026, 11, 20))
    )  # fmt: skip
    with practice.workplace.changing() as store:
        store.appointments.change(replace(current, ends_on=date(2026, 11, 30)))
        store.appointments.add(
            an_appointment(village_id=2, adviser_id=2, starts_on=date(2026, 12, 1))
        )
    (later,) = practice.prefilling.plan([2], NOVEMBER.next)
    assert (now.adviser_id, later.adviser_id) == (current.adviser_id, 2)


def test_a_village_without_an_adviser_in_that_month_is_named(practice):
    told = sentence_of(practice.prefilling.plan, [2, 3], StatisticalMonth(2031, 1))
    assert told.startswith("兴梁社区、军营社区在2031年1月没有法律顾问。")


def test_all_villages_are_those_with_an_adviser_in_that_month(practice):
    served = {one.village_id for one in practice.prefilling.plan(None, NOVEMBER)}
    ending = min(served)
    with practice.workplace.changing() as store:
        for one in store.appointments.of_village(ending):
            store.appointments.change(replace(one, ends_on=date(2026, 11, 30)))
    later = {one.village_id for one in practice.prefilling.plan(None, NOVEMBER.next)}
    assert later == served - {ending}


def test_an_office_without_advisers_is_told_what_to_do(office):
    told = sentence_of(office.prefilling.plan, None, NOVEMBER)
    assert told == "2026年11月还没有哪个村(居)有法律顾问。请先办聘任，再打印。"


def written(sheet, **fields):
    """Return the log of what an adviser wrote on a sheet."""
    given = {"uuid": sheet.uuid, "village_id": sheet.village_id, "adviser_id": sheet.adviser_id}
    return a_log(**{**given, "firm_id": sheet.firm_id, **fields})


def scanned(practice, sheet, page=1):
    """Keep a scan of one page of a sheet."""
    code = issued(practice, sheet).check_code
    with practice.workplace.changing() as store:
        store.attachments.add(an_attachment(record_uuid=sheet.uuid, check_code=code, page=page))


def test_a_log_takes_over_number_and_name_of_its_sheet(practice, kept):
    practice.prefilling.issue(kept)
    sheet = kept[1]
    log = written(sheet, paper_state=PaperState.SIGNED)
    recorded = practice.service_logs.record_prefilled(log)
    assert (recorded.serial, recorded.uuid) == (sheet.serial, sheet.uuid)
    assert recorded.paper_state is PaperState.SIGNED
    assert issued(practice, recorded).serial == sheet.serial
    outside = [one.sheet.serial for one in practice.prefilling.outside()]
    assert outside == [one.serial for one in kept if one is not sheet]
    assert practice.prefilling.count_outside() == 3
    assert "已经录过了" in sentence_of(practice.service_logs.record_prefilled, log)
    assert "已经录过了" in sentence_of(practice.prefilling.to_key_in, sheet.uuid)
    assert "已经录入成日志" in sentence_of(practice.prefilling.give_up, [sheet.id], "没用")


def test_what_was_left_for_handwriting_is_no_difference(practice, kept):
    practice.prefilling.issue(kept)
    log = written(
        kept[0],
        method=ServiceMethod.PHONE,
        signer_phone="138-0375-0000",
        remark="已交",
        major_matter=True,
    )
    recorded = practice.service_logs.record_prefilled(log)
    assert practice.printing.printed_sheet(recorded).differences == ()


def test_the_log_begins_with_the_words_printed_on_its_sheet(practice, kept):
    practice.prefilling.issue(kept)
    assert practice.printing.printed_sheet(log_on(kept[0])).differences == ()


def test_a_log_keyed_in_is_printed_and_signed_back_once_it_is_scanned(practice, kept):
    practice.prefilling.issue(kept)
    recorded = practice.service_logs.record_prefilled(written(kept[0]))
    assert recorded.paper_state is PaperState.PRINTED
    scanned(practice, kept[1])
    assert [one.scans for one in practice.prefilling.outside()] == [1, 0, 0]
    recorded = practice.service_logs.record_prefilled(written(kept[1]))
    assert recorded.paper_state is PaperState.SIGNED


def test_a_scan_of_another_page_does_not_sign_the_log_back(practice, kept):
    practice.prefilling.issue(kept)
    scanned(practice, kept[0], page=2)
    recorded = practice.service_logs.record_prefilled(written(kept[0]))
    assert recorded.paper_state is PaperState.PRINTED


def test_a_sheet_that_is_scanned_may_be_said_to_be_handed_in_too(practice, kept):
    practice.prefilling.issue(kept)
    scanned(practice, kept[0])
    recorded = practice.service_logs.record_prefilled(
        written(kept[0], paper_state=PaperState.SIGNED)
    )
    assert recorded.paper_state is PaperState.SIGNED


def test_the_typed_words_are_printed_under_the_number_of_the_sheet(practice, kept):
    practice.prefilling.issue(kept)
    blank = issued(practice, kept[0]).check_code
    recorded = practice.service_logs.record_prefilled(written(kept[0]))
    (remark,) = practice.printing.preview_sheets([recorded.id]).remarks
    number = short_serial(recorded.serial)
    assert remark == f"{number} 号印过，空着的后来填了：再印是另一份，编号不变，签回认新印的"
    (page,) = texts(practice.printing.issue_sheets([recorded.id]))
    assert recorded.serial in page
    assert "院墙滴水" in page
    assert issued(practice, recorded).check_code != blank
    assert practice.printing.preview_sheets([recorded.id]).remarks == ()


def test_a_log_of_another_month_than_its_sheet_differs_from_it(practice, kept):
    practice.prefilling.issue(kept)
    log = written(kept[0], served_on=date(2026, 10, 18))
    recorded = practice.service_logs.record_prefilled(log)
    (one,) = practice.printing.printed_sheet(recorded).differences
    assert one.label == "服务时间"


def test_a_draft_goes_with_its_log_and_stays_with_a_sheet_given_up(practice, kept):
    practice.drafts.keep("d1", "service_log", "题", "{}")
    practice.prefilling.give_up([kept[0].id], "未使用")
    log = written(kept[0])
    assert "已作废：未使用" in sentence_of(practice.service_logs.record_prefilled, log, "d1")
    assert practice.drafts.all()
    practice.prefilling.take_back([kept[0].id])
    practice.service_logs.record_prefilled(log, "d1")
    assert practice.drafts.all() == ()


def test_a_sheet_given_up_keeps_its_number_and_its_reason(practice, kept):
    practice.prefilling.give_up([kept[0].id], "未使用")
    outside = practice.prefilling.outside()
    assert [(one.sheet.id, one.village) for one in outside[:1]] == [(kept[1].id, "兴梁社区")]
    with practice.workplace.reading() as store:
        void = store.prefilled_sheets.by_serial(kept[0].serial)
    assert void.void_reason == "未使用"
    assert "已作废：未使用" in sentence_of(practice.prefilling.to_key_in, void.uuid)
    assert "请填一句" in sentence_of(practice.prefilling.give_up, [kept[1].id], " ")
    assert "不用再办" in sentence_of(practice.prefilling.give_up, [kept[0].id], "没用")


def test_a_sheet_given_up_by_mistake_is_outside_again(practice, kept):
    before = practice.prefilling.outside()
    practice.prefilling.give_up([one.id for one in kept[:2]], "未使用")
    practice.prefilling.take_back([one.id for one in kept[:2]])
    assert practice.prefilling.outside() == before
