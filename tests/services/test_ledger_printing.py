"""打印台账: issued pages stay, new pages go on behind them, and a reprint draws the same lines."""

import io
import re
from dataclasses import replace
from datetime import date

import openpyxl
import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_log, an_issued_form
from domain.refusals import sentence_of
from lvgw_desktop.domain.issued_row import RowKind
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.service_log import PaperState

KEY = LedgerKey(year=2026, village_id=2)
MM = 72 / 25.4
CODE = re.compile(r"校验码 ([0-9A-HJKMNP-TV-Z]{6})")


def texts(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return [page.extract_text() for page in read.pages]


def pages_of(pdf):
    """What every page draws: characters and strokes at their places, without the PDF around."""
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return [
            [(c["text"], c["x0"], c["top"], c["size"]) for c in page.chars]
            + [(o["x0"], o["top"], o["x1"], o["bottom"]) for o in (*page.lines, *page.rects)]
            for page in read.pages
        ]


def numbers_on(pdf):
    """The numbers in the first column, as they stand on the paper; a row over two pages once."""
    found = []
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        for page in read.pages:
            column = page.crop((20 * MM, 62 * MM, 30 * MM, 186 * MM)).extract_words()
            found += [int(word["text"]) for word in column if word["text"].isdecimal()]
    return list(dict.fromkeys(found))


def ledger(use_cases, key=KEY):
    return use_cases.ledgers.with_logs(key)


def issued(use_cases, key=KEY):
    return ledger(use_cases, key).batches


def record(use_cases, day=18, **fields):
    return use_cases.service_logs.record(
        a_log(**{"village_id": 2, "served_on": date(2026, 11, day), **fields})
    )


@pytest.fixture
def printed(practice):
    """The practice office after its second village's ledger was printed."""
    practice.printing.issue_ledger(KEY)
    return practice


def test_the_first_print_fixes_rows_numbers_and_code(practice):
    rows = ledger(practice).ledger.rows
    pages = texts(practice.printing.issue_ledger(KEY))
    (form,) = issued(practice)
    assert "TZ-LX-2026-01" in pages[0]
    assert form.check_code in pages[0]
    assert (form.first_page, form.page_count) == (1, len(pages))
    after = ledger(practice)
    assert after.ledger.rows == rows
    assert after.new_rows == ()
    assert after.next_page == len(pages) + 1


def test_new_pages_hold_exactly_the_rows_on_no_issued_page(printed):
    before = ledger(printed)
    late = record(printed, day=1, content="三月的事，十一月才交来。")
    new = record(printed, day=19, content="新近的事。")
    after = ledger(printed)
    assert [row.log_serial for row in after.new_rows] == [late.serial, new.serial]
    pages = texts(printed.printing.issue_ledger(KEY, after.next_page))
    assert len(pages) == 1
    assert f"第 {before.next_page} 页" in pages[0]
    assert "三月的事" in pages[0]
    assert "新近的事" in pages[0]
    first, second = issued(printed)
    assert first.serial == second.serial
    assert first.check_code != second.check_code
    assert second.check_code in pages[0]
    assert second.first_page == first.next_page


def test_an_issued_page_never_changes_whatever_happens_to_its_logs(printed):
    first = printed.printing.issue_ledger(KEY)
    count = len(texts(first))
    logs = ledger(printed).logs
    printed.paper_moves.void([logs[0].id], "重复录入")
    printed.service_logs.record(replace(logs[1], content="改过的内容。"))
    record(printed, day=2)
    whole = printed.printing.issue_ledger(KEY)
    assert pages_of(whole)[:count] == pages_of(first)
    last = texts(whole)[-1].replace("\n", "")
    assert "作废" in last
    assert "更正" in last
    assert "改过的内容" in last


def test_a_voided_and_a_changed_row_get_one_line_each(printed):
    logs = ledger(printed).logs
    printed.paper_moves.void([logs[0].id], "重复录入")
    printed.service_logs.record(replace(logs[1], content="改过的内容。"))
    kinds = [entry.kind for entry in ledger(printed).entries if not entry.is_issued]
    assert kinds == [RowKind.VOIDED, RowKind.CORRECTED]
    remarks = [row.remark for row in ledger(printed).new_rows]
    assert remarks == ["作废\n序号1", "更正\n序号2"]
    printed.printing.issue_ledger(KEY)
    assert ledger(printed).new_rows == ()


def test_the_preview_shows_the_pages_that_will_be_printed(printed):
    record(printed)
    wanted = ledger(printed).next_page
    preview = printed.printing.preview_ledger(KEY, wanted)
    (sheet,) = preview.sheets
    assert (sheet.first_page, sheet.number, sheet.pages) == (0, wanted, 1)
    (page,) = texts(preview.pdf)
    assert f"第 {wanted} 页" in page
    assert "编号 TZ-LX-2026-01" in page
    assert "校验码 ———" in page
    assert not CODE.search(page)
    whole = printed.printing.preview_ledger(KEY)
    assert [sheet.number for sheet in whole.sheets] == [1, wanted]
    assert [sheet.pages for sheet in whole.sheets] == [wanted - 1, 1]
    assert CODE.search(texts(whole.pdf)[0])
    assert not CODE.search(texts(whole.pdf)[-1])


def test_pages_just_issued_come_out_again_from_the_same_page(printed):
    record(printed)
    wanted = ledger(printed).next_page
    once = printed.printing.issue_ledger(KEY, wanted)
    again = printed.printing.issue_ledger(KEY, wanted)
    assert again == once
    assert issued(printed)[-1].reprints == 1


def test_nothing_new_is_refused_with_what_to_do(printed):
    assert "打印整本台账" in sentence_of(
        printed.printing.issue_ledger, KEY, ledger(printed).next_page
    )
    empty = LedgerKey(year=2020, village_id=2)
    assert "台账是空的" in sentence_of(printed.printing.preview_ledger, empty)


def test_village_and_adviser_are_independent(printed):
    adviser = LedgerKey(year=2026, adviser_id=ledger(printed).logs[0].adviser_id)
    assert all(not entry.is_issued for entry in ledger(printed, adviser).entries)
    printed.printing.issue_ledger(adviser)
    assert issued(printed, adviser)[0].serial == "TZ-LX-2026-02"
    assert len(issued(printed)) == 1


def test_a_log_that_moves_to_another_village_is_voided_here_and_new_there(printed):
    log = ledger(printed).logs[0]
    printed.service_logs.record(replace(log, village_id=3))
    here = ledger(printed)
    assert [row.remark for row in here.new_rows] == ["作废\n序号1"]
    assert here.log_ids[log.uuid] == log.id
    there = ledger(printed, LedgerKey(year=2026, village_id=3))
    assert log.serial in [row.log_serial for row in there.new_rows]


def test_a_ledger_of_the_first_release_is_not_continued(practice):
    """It left no rows behind, so nothing can be said to stand on its pages."""
    village = practice.pickers.names().villages[2]
    with practice.workplace.changing() as store:
        old = store.issued_forms.next_ledger_serial("LX", 2026)
        store.issued_forms.add(
            an_issued_form(form_id="ledger", serial=old, record_uuid=village.uuid)
        )
    assert ledger(practice).next_page == 1
    practice.printing.issue_ledger(KEY)
    assert issued(practice)[0].serial == "TZ-LX-2026-02"


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(("add", "void", "change", "new pages", "whole")),
        st.integers(0, 9),
        st.text(st.sampled_from("咨询院墙滴水纠纷，已答复。䶮𠮷"), min_size=1, max_size=60),
    ),
    min_size=4,
    max_size=9,
)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(operations=OPERATIONS)
def test_whatever_happens_no_issued_page_changes_and_no_log_is_lost(practice, operations):
    key = LedgerKey(year=2026, village_id=5)
    frozen = {}
    for what, which, text in operations:
        happen(practice, key, what, which, text)
        now = ledger(practice, key)
        for form in now.batches:
            assert frozen.setdefault(form.uuid, form.pages) == form.pages
        told = [one.log_uuid for one in now.entries if one.kind is RowKind.SERVICE]
        assert len(told) == len(set(told))
        assert {log.uuid for log in now.logs} <= set(told)
        assert [row.seq for row in now.ledger.rows] == list(range(1, len(now.entries) + 1))


def happen(use_cases, key, what, which, text):
    now = ledger(use_cases, key)
    if what == "add" or not now.logs:
        record(use_cases, day=which + 1, village_id=key.village_id, content=text)
    elif what == "void":
        use_cases.paper_moves.void([now.logs[which % len(now.logs)].id], "练习")
    elif what == "change":
        use_cases.service_logs.record(replace(now.logs[which % len(now.logs)], content=text))
    elif what == "whole":
        use_cases.printing.issue_ledger(key)
    elif now.new_rows:
        issue_new(use_cases, key, now)


def issue_new(use_cases, key, now):
    """Print the new pages; they hold the rows on no issued page and nothing else."""
    pages = use_cases.printing.issue_ledger(key, now.next_page)
    after = ledger(use_cases, key)
    with use_cases.workplace.reading() as store:
        of_batch = [
            row.printed
            for row in store.issued_rows.of_ledger(after.record_uuid, key.year)
            if row.issued_form_uuid == after.batches[-1].uuid
        ]
    assert tuple(of_batch) == now.new_rows
    assert numbers_on(pages) == [row.seq for row in now.new_rows]
    assert len(texts(pages)) == after.batches[-1].page_count
    assert after.new_rows == ()
    assert PaperState.VOID not in {log.paper_state for log in after.logs}


def test_a_renamed_village_changes_no_printed_row(printed):
    village = printed.pickers.names().villages[2]
    printed.villages.save(replace(village, name="兴梁新村"))
    assert ledger(printed).new_rows == ()
    assert ledger(printed).ledger.title_name == "兴梁新村"


def test_the_workbook_has_the_rows_of_the_paper(printed, tmp_path):
    printed.paper_moves.void([ledger(printed).logs[0].id], "重复录入")
    late = record(printed, day=1)
    file = printed.ledgers.export(ledger(printed).ledger, tmp_path / "台账.xlsx")
    cells = [
        (row[0].value, row[8].value)
        for row in openpyxl.load_workbook(file).active.iter_rows()
        if isinstance(row[0].value, int)
    ]
    rows = ledger(printed).ledger.rows
    assert [number for number, _ in cells] == [row.seq for row in rows]
    assert cells[-1] == (len(rows), "作废\n序号1")
    assert rows[-2].log_serial == late.serial
