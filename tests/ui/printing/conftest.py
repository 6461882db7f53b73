"""A print page on practice logs, with a PDF file in the place of a printer."""

import pytest
from PySide6.QtPrintSupport import QPrinter

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.ui.printing.jobs import LogSheets
from lvgw_desktop.ui.printing.page import PrintPage

COARSE = 144  # dpi: enough to measure, quick to draw
TO_PRINT = LogFilter(states=frozenset({PaperState.TO_PRINT}))


@pytest.fixture
def paper(tmp_path):
    """Where the substitute printer writes."""
    return tmp_path / "paper.pdf"


@pytest.fixture
def pdf_printer(paper):
    def new_printer(_name):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        printer.setResolution(COARSE)
        return printer

    return new_printer


@pytest.fixture
def log_ids(practice):
    """Two logs that wait to be printed."""
    ids = practice.service_logs.ids(TO_PRINT)[:2]
    assert len(ids) == 2
    return ids


@pytest.fixture
def open_page(practice, operations, pdf_printer, qtbot):
    def open_job(job, printers=("激光打印机",)):
        page = PrintPage(
            practice, operations, job, printers=lambda: printers, new_printer=pdf_printer
        )
        qtbot.addWidget(page)
        page.resize(1366, 621)
        page.show()
        page.start()
        return page

    return open_job


@pytest.fixture
def page(practice, open_page, log_ids):
    return open_page(LogSheets(practice, tuple(log_ids)))
