"""打印台账: the print page for the whole of a ledger and for its new pages."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.ui.printing.ledger_job import LedgerBook, offers_of_ledger
from lvgw_desktop.ui.shared.picker import Picker
from ui.parts import buttons
from ui.typing import press


@pytest.fixture
def ledger(practice):
    """A printed ledger with one row more."""
    key = LedgerKey(year=2026, village_id=1)
    practice.printing.issue_ledger(key)
    practice.service_logs.record(a_log(village_id=1))
    return practice.ledgers.with_logs(key)


def test_new_pages_are_named_and_come_out_again_as_they_were(practice, ledger):
    job = LedgerBook(practice, ledger, ledger.next_page)
    page = ledger.next_page
    assert job.title == f"打印工作台账新页(第 {page} 页起)"
    assert job.file_name == f"工作台账_东兴社区_2026_第{page}页起.pdf"
    assert job.done_words(1) == "东兴社区 2026年台账新页已印好。"
    first = job.issue(job.preview().sheets)
    assert len(pypdfium2.PdfDocument(first)) == 1
    assert job.issue(job.preview().sheets) == first


def test_the_whole_has_every_page(practice, ledger):
    job = LedgerBook(practice, ledger)
    assert job.title == "打印工作台账"
    assert job.file_name == "工作台账_东兴社区_2026.pdf"
    sheets = job.preview().sheets
    assert [sheet.number for sheet in sheets] == [1, ledger.next_page]
    assert sum(sheet.pages for sheet in sheets) == ledger.next_page
    assert job.sheets_words(len(sheets)) == "1 本"
    assert len(pypdfium2.PdfDocument(job.issue(sheets))) == ledger.next_page


def test_rows_whose_pages_are_not_ticked_stay_new(practice, ledger):
    job = LedgerBook(practice, ledger)
    issued, _new = job.preview().sheets
    assert len(pypdfium2.PdfDocument(job.issue((issued,)))) == ledger.next_page - 1
    after = practice.ledgers.with_logs(ledger.key)
    assert (after.next_page, len(after.new_rows)) == (ledger.next_page, 1)
    assert [batch.reprints for batch in after.batches] == [1]


def print_more(practice, ledger, times=1):
    """Print what is new, record a log and look at the ledger again, that many times."""
    for _time in range(times):
        practice.printing.issue_ledger(ledger.key, ledger.next_page)
        practice.service_logs.record(a_log(village_id=1))
        ledger = practice.ledgers.with_logs(ledger.key)
    return ledger


def told(offers):
    return [(offer.kind, offer.job.first_page) for offer in offers]


def test_a_ledger_never_printed_is_offered_whole(practice):
    ledger = practice.ledgers.with_logs(LedgerKey(year=2026, village_id=1))
    assert told(offers_of_ledger(practice, ledger)) == [("整本", 1)]


def test_what_was_asked_for_is_offered_first(practice, ledger):
    page = ledger.next_page
    assert told(offers_of_ledger(practice, ledger)) == [("整本", 1), ("新页", page)]
    assert told(offers_of_ledger(practice, ledger, page)) == [("新页", page), ("整本", 1)]


def test_pages_of_a_former_printing_are_offered_again_and_come_out_as_they_were(practice, ledger):
    page = ledger.next_page
    first = practice.printing.issue_ledger(ledger.key, page)  # and the paper jams
    ledger = practice.ledgers.with_logs(ledger.key)
    whole, again = offers_of_ledger(practice, ledger)
    assert (whole.kind, again.kind) == ("整本", f"从第 {page} 页起")
    assert again.job.title == f"打印工作台账(第 {page} 页起)"
    assert again.job.done_words(1) == f"东兴社区 2026年台账第 {page} 页起已印好。"
    assert again.job.issue(again.job.preview().sheets) == first


def test_of_many_printings_one_is_picked_by_keys(practice, ledger, open_page):
    starts = [ledger.next_page + number for number in range(3)]
    ledger = print_more(practice, ledger, 3)
    page = open_page(*offers_of_ledger(practice, ledger, ledger.next_page))
    assert page.title.text() == f"打印工作台账新页(第 {ledger.next_page} 页起)"
    next(one for one in buttons(page) if one.text() == "新页").setFocus()
    press(page, Qt.Key.Key_3)
    assert page.title.text() == f"打印工作台账(第 {starts[0]} 页起)"
    [picker] = (one for one in page.findChildren(Picker) if one.accessibleName() == "从哪页起")
    picker.setFocus()
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.title.text() == f"打印工作台账(第 {starts[1]} 页起)"
    assert page.side.which.job().first_page == starts[1]
