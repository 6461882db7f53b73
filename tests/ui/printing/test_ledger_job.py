"""打印台账: the print page for the whole of a ledger and for its new pages."""

import pypdfium2
import pytest

from builders import a_log
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.ui.printing.ledger_job import LedgerBook


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
    (sheet,) = job.preview().sheets
    assert sheet.pages == ledger.next_page
    assert len(pypdfium2.PdfDocument(job.issue((sheet,)))) == ledger.next_page
