"""A print page on practice logs, with a PDF file in the place of a printer."""

import pytest

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.printing.jobs import Offer
from lvgw_desktop.ui.printing.log_jobs import LogSheets
from lvgw_desktop.ui.printing.page import PrintPage
from tests.ui.paper.ink import printers_to

A4 = (595, 842)
LASER = PrinterFacts(name="激光打印机", paper=A4)
TURNING = PrinterFacts(name="双面打印机", paper=A4, prints_both_sides=True)
TO_PRINT = LogFilter(states=frozenset({PaperState.TO_PRINT}))


@pytest.fixture
def paper(tmp_path):
    """Where the substitute printer writes."""
    return tmp_path / "paper.pdf"


@pytest.fixture
def log_ids(practice):
    """Two logs that wait to be printed."""
    ids = practice.log_list.ids(TO_PRINT)[:2]
    assert len(ids) == 2
    return ids


@pytest.fixture
def open_page(practice, operations, paper, qtbot):
    def open_offers(*offers, printers=(LASER,)):
        page = PrintPage(practice, operations, offers, printers=printers_to(paper, *printers))
        qtbot.addWidget(page)
        page.resize(1366, 621)
        page.show()
        page.start()
        return page

    return open_offers


def offer(job, words="", kind="填好的"):
    return Offer(kind, words, job)


@pytest.fixture
def page(practice, open_page, log_ids):
    return open_page(offer(LogSheets(practice, tuple(log_ids))))
