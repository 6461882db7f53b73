"""打印: real PDFs of the practice office read back, and what printing leaves behind."""

import io
import re
from dataclasses import replace
from datetime import date

import pdfplumber
import pytest

from builders import a_log
from domain.refusals import sentence_of
from lvgw_desktop.domain.check_code import check_code
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState

TO_PRINT = LogFilter(states=frozenset({PaperState.TO_PRINT}), descending=False)
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{6}")


def texts(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return [page.extract_text() for page in read.pages]


def issued(use_cases, log, form_id="service_log"):
    with use_cases.workplace.reading() as store:
        return store.issued_forms.of_record(log.uuid, form_id)


@pytest.fixture
def logs(practice):
    return tuple(map(practice.service_logs.get, practice.log_list.ids(TO_PRINT)[:3]))


@pytest.fixture
def ids(logs):
    return [log.id for log in logs]


def test_a_preview_has_neither_code_nor_state_nor_trace(practice, ids):
    long = replace(practice.service_logs.get(ids[0]), content="咨询宅基地纠纷，已答复。" * 150)
    practice.service_logs.record(long)
    logs = tuple(map(practice.service_logs.get, ids))
    preview = practice.printing.preview_sheets(ids)
    pages = texts(preview.pdf)
    for sheet, log in zip(preview.sheets, logs, strict=True):
        assert sheet.log_id == log.id
        assert log.serial[-4:] in sheet.label
        first = pages[sheet.first_page]
        assert log.serial in first
        assert "———" in first
    assert preview.sheets[0].pages > 1
    assert preview.sheets[-1].first_page + preview.sheets[-1].pages == len(pages)
    assert issued(practice, logs[0]) is None
    assert practice.service_logs.get(ids[0]) == logs[0]


def test_an_issued_sheet_bears_the_code_of_its_words_and_of_the_trail_before_it(
    practice, logs, ids
):
    with practice.workplace.reading() as store:
        head = store.audit.head()
    pages = texts(practice.printing.issue_sheets(ids))
    form = issued(practice, logs[0])
    assert (form.serial, form.reprints) == (logs[0].serial, 0)
    assert CODE.fullmatch(form.check_code)
    assert form.check_code in pages[0]
    assert check_code(form.serial, words_of(practice, logs[0]), head) == form.check_code
    assert len({issued(practice, log).check_code for log in logs}) == len(logs)


def words_of(use_cases, log):
    from lvgw_desktop.services.names import names_in
    from lvgw_desktop.services.sheets import SHEET, filled, sheet_roots

    with use_cases.workplace.reading() as store:
        roots = sheet_roots(log, names_in(store), store.office.get())
    return filled(use_cases.workplace.pack, SHEET, roots).words()


def test_a_reprint_keeps_its_lines_and_its_code(practice, logs, ids):
    first = practice.printing.issue_sheets(ids)
    again = practice.printing.issue_sheets(ids)
    assert texts(again) == texts(first)
    assert issued(practice, logs[0]).reprints == 1


def test_changed_words_are_issued_anew(practice, logs, ids):
    practice.printing.issue_sheets(ids[:1])
    before = issued(practice, logs[0])
    practice.service_logs.record(replace(logs[0], content="改过的内容。"))
    (page, *_) = texts(practice.printing.issue_sheets(ids[:1]))
    after = issued(practice, logs[0])
    assert "改过的内容" in page
    assert (after.serial, after.reprints) == (before.serial, 0)
    assert after.check_code != before.check_code


def test_a_void_sheet_stops_the_whole_print(practice, logs, ids):
    practice.paper_moves.void(ids[1:2], "重复录入")
    assert f"{logs[1].serial} 号已作废" in sentence_of(practice.printing.issue_sheets, ids)
    assert issued(practice, logs[0]) is None


def test_paper_that_came_out_is_noted_and_taken_back(practice, logs, ids):
    marked = practice.printing.mark_printed(ids)
    assert tuple(move.before for move in marked.moves) == logs
    assert {practice.service_logs.get(one).paper_state for one in ids} == {PaperState.PRINTED}
    assert practice.paper_moves.put_back(marked.moves) == ""
    assert tuple(map(practice.service_logs.get, ids)) == logs


def test_a_reprint_of_a_signed_sheet_leaves_it_signed(practice, ids):
    practice.paper_moves.sign_back(ids, None)
    marked = practice.printing.mark_printed(ids)
    assert (marked.moves, marked.reprints) == ((), len(ids))
    assert practice.service_logs.get(ids[0]).paper_state is PaperState.SIGNED


def test_a_log_voided_while_it_was_printed_does_not_hold_up_the_others(practice, logs, ids):
    practice.paper_moves.void(ids[1:2], "重复录入")
    marked = practice.printing.mark_printed(ids)
    assert [log.serial for log in marked.void] == [logs[1].serial]
    assert [move.before for move in marked.moves] == [logs[0], *logs[2:]]
    practice.paper_moves.put_back(marked.moves)
    assert practice.service_logs.get(ids[0]) == logs[0]
    assert practice.service_logs.get(ids[1]).paper_state is PaperState.VOID


def test_undo_leaves_alone_what_was_moved_on_since(practice, logs, ids):
    marked = practice.printing.mark_printed(ids)
    practice.paper_moves.sign_back(ids[:1], None)
    left = practice.paper_moves.put_back(marked.moves)
    assert left == f"{short_serial(logs[0].serial)} 号的状态后来又变过，没有改回去。其余的已撤销。"
    assert practice.service_logs.get(ids[0]).paper_state is PaperState.SIGNED
    assert practice.service_logs.get(ids[1]) == logs[1]


def test_undo_is_refused_when_everything_was_moved_on_since(practice, logs, ids):
    moves = practice.paper_moves.sign_back(ids[:1], date(2026, 11, 3))
    practice.paper_moves.void(ids[:1], "重复录入")
    sentence = sentence_of(practice.paper_moves.put_back, moves)
    assert sentence.startswith(f"{short_serial(logs[0].serial)} 号的状态后来又变过，不能再撤销。")
    assert practice.service_logs.get(ids[0]).paper_state is PaperState.VOID


def test_undo_keeps_the_words_that_were_changed_since(practice, ids):
    moves = practice.paper_moves.sign_back(ids[:1], None)
    signed = practice.service_logs.get(ids[0])
    practice.service_logs.record(replace(signed, remark="补记一句"), reason="补记")
    assert practice.paper_moves.put_back(moves) == ""
    present = practice.service_logs.get(ids[0])
    assert (present.paper_state, present.remark) == (PaperState.TO_PRINT, "补记一句")


def test_blank_sheets_have_no_number(practice):
    pages = texts(practice.printing.blank_sheets(3))
    assert len(pages) == 3
    assert not any("LX-" in page for page in pages)


def test_a_missing_telephone_and_a_character_without_a_font_are_told_before_printing(
    practice, logs, ids
):
    odd = replace(logs[0], client_phone=" ", content="\ue123 是自造字。")
    practice.service_logs.record(odd)
    preview = practice.printing.preview_sheets(ids[:1])
    assert preview.remarks == (f"{logs[0].serial[-4:]} 号没写联系电话，可印后手填",)
    assert [one.char for one in preview.missing] == ["\ue123"]


def test_a_short_number_and_missing_content_are_told_before_printing(practice, logs, ids):
    practice.service_logs.record(replace(logs[0], client_phone="138-0375-000", content=" "))
    number = logs[0].serial[-4:]
    told = (f"{number} 号手机号只有 10 位，少 1 位", f"{number} 号没写服务内容，可印后手填")
    assert practice.printing.preview_sheets(ids[:1]).remarks == told


def test_the_room_left_on_a_sheet_shrinks_and_turns_into_pages(practice):
    short, long = a_log(content="咨询。" * 10), a_log(content="咨询。" * 600)
    assert practice.printing.capacity(short).pages == 1
    assert practice.printing.capacity(long).pages > 1


def test_a_pdf_is_written_whole_or_not_at_all(practice, tmp_path):
    target = tmp_path / "日志.pdf"
    pdf = practice.printing.blank_sheets(1)
    assert practice.printing.save_pdf(pdf, target) == target
    assert "没有写完整" in sentence_of(practice.printing.save_pdf, pdf[:-40], target)
    assert target.read_bytes() == pdf
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".pdf"] == ["日志.pdf"]


def test_each_record_with_a_character_without_a_font_is_named_with_its_place(practice, logs, ids):
    odd = "\U000f0000"
    practice.service_logs.record(replace(logs[0], content=f"{odd}某某来访，{odd}某某。"))
    practice.service_logs.record(replace(logs[1], client_name=f"张{odd}"))
    preview = practice.printing.preview_sheets(ids)
    assert [(one.log_id, one.place, one.is_private) for one in preview.missing] == [
        (ids[0], "服务内容及结果", True),
        (ids[1], "服务对象基本情况、联系方式", True),
    ]
    assert preview.missing[0].words == (
        f"{preview.sheets[0].label}：「{odd}」(U+F0000) 服务内容及结果"
    )
