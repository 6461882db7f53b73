"""CUPS: a batch leaves the window by keys, and what a real print server receives is measured."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.paper.output import PaperOrder, print_pages
from lvgw_desktop.ui.paper.printers import installed_printers, named_printer
from lvgw_desktop.ui.printing.ledger_job import LedgerBook
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress
from tests.ui.paper.ink import frames_mm, heads_mm, paper_mm
from tests.ui.paper.print_server import PRINTER, print_server
from tests.ui.typing import CTRL, press

pytestmark = pytest.mark.cups

NOVEMBER = StatisticalMonth(2026, 11)
EXACT = 0.5  # mm
LOG_FRAME = (28, 53, 184, 260)
"""Left, top, right and bottom, as the form's own file has them; next of the ledger."""
LEDGER_LEFT, LEDGER_TOP, LEDGER_RIGHT = 20, 38, 277
SIXTEENMO = (521.6, 737.0)  # pt
PATIENCE = 60_000  # ms: a busy machine


@pytest.fixture
def server(qapp, qtbot):
    def wait_until(seen):
        qtbot.waitUntil(seen, timeout=PATIENCE)

    with tempfile.TemporaryDirectory() as folder, print_server(Path(folder), wait_until) as up:
        yield up


@pytest.fixture
def window(server, practice, themed, qtbot, tmp_path):
    window = MainWindow(practice, Operations(at_once=True), tmp_path / "help.html")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield window
    window._leaving.done = True  # the fixture of the practice office closes the file


@pytest.fixture
def print_by_enter(window, server, qtbot, tmp_path):
    """Press Enter on the print page and wait for what arrives."""

    def wait_for_paper(name="received.pdf"):
        page = window.tab().page()
        assert page.side.settings.printer_name() == PRINTER
        press(page, Qt.Key.Key_Return)
        qtbot.waitUntil(server.is_done, timeout=PATIENCE)
        return server.take(tmp_path / name)

    return wait_for_paper


def close_to(*edges):
    return pytest.approx(edges, abs=EXACT)


def test_a_month_arrives_whole_and_each_mark_in_its_place(
    window, practice, print_by_enter, tmp_path
):
    press(window, Qt.Key.Key_4, with_=CTRL)
    press(window, Qt.Key.Key_F8)
    ids = ids_on(window.tab().page())
    received = print_by_enter()
    assert paper_mm(received) == [close_to(210, 297)] * 2
    assert frames_mm(received) == [close_to(*LOG_FRAME)] * 2
    official = tmp_path / "official.pdf"
    official.write_bytes(practice.printing.issue_sheets(ids))
    assert heads_mm(received) == [close_to(*head) for head in heads_mm(official)]


def test_only_all_good_makes_the_month_printed(window, practice, print_by_enter):
    window.errands.printing.month(NOVEMBER)
    ids = ids_on(window.tab().page())
    print_by_enter()
    assert states(practice, ids) == {PaperState.TO_PRINT}
    press(window.tab().page(), Qt.Key.Key_Return)
    assert states(practice, ids) == {PaperState.PRINTED}


def test_an_offset_of_three_millimetres_is_three_on_paper(window, practice, print_by_enter):
    practice.preferences.set_printer_offset(PRINTER, PrinterOffset(right=3, down=-3))
    window.errands.printing.month(NOVEMBER)
    left, top, right, bottom = LOG_FRAME
    moved = close_to(left + 3, top - 3, right + 3, bottom - 3)
    assert frames_mm(print_by_enter()) == [moved] * 2


def test_a_ledger_lies_across_the_same_paper(window, practice, print_by_enter):
    village = practice.villages.lines()[0].village
    ledger = practice.ledgers.with_logs_of_village(village.id, 2026)
    window.errands.printing.ledger(ledger)
    assert isinstance(window.tab().page().side.which.job(), LedgerBook)
    received = print_by_enter()
    assert all(size == close_to(210, 297) for size in paper_mm(received))
    for left, top, right, _bottom in frames_mm(received, turned=True):
        assert (left, top, right) == close_to(LEDGER_LEFT, LEDGER_TOP, LEDGER_RIGHT)


def test_a_form_on_16k_arrives_on_16k(server, qtbot, tmp_path):
    order = PaperOrder(title="十六开", draw=white_page, extents=[SIXTEENMO], forms=[(0,)], copies=2)
    print_pages(named_printer(PRINTER), order, Progress())
    qtbot.waitUntil(server.is_done, timeout=PATIENCE)
    assert paper_mm(server.take(tmp_path / "received.pdf")) == [close_to(184, 260)] * 2


def test_the_server_s_printer_tells_its_paper_and_its_sides(server):
    [printer] = installed_printers()
    assert printer.name == PRINTER
    assert printer.paper == pytest.approx((595, 842), abs=1)
    assert not printer.prints_both_sides


def white_page(_page, scale):
    width, height = (round(length * scale) for length in SIXTEENMO)
    return width, height, b"\xff" * (width * height)


def ids_on(page):
    return page.side.which.job().log_ids


def states(practice, log_ids):
    return {practice.service_logs.get(one).paper_state for one in log_ids}
