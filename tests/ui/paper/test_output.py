"""Pages on paper: their size, their way round, and a printing that is stopped."""

import pytest
from PySide6.QtPrintSupport import QPrinter

from lvgw_desktop.ui.paper.faces import Sides
from lvgw_desktop.ui.paper.output import PaperOrder, print_pages
from lvgw_desktop.ui.shared.progress import Cancelled, Progress
from tests.ui.paper.ink import ink_mm, paper_mm, printers_to

A4, ACROSS, SIXTEENMO = (595.28, 841.89), (841.89, 595.28), (521.6, 737.0)
MM = 72 / 25.4
BLACK, WHITE = b"\x00", b"\xff"


@pytest.fixture
def paper(tmp_path):
    return tmp_path / "paper.pdf"


def corner_mark(extents):
    """Draw 20 by 10 mm of black into the upper left corner of each page."""

    def draw(page, scale):
        width, height = (round(length * scale) for length in extents[page])
        black, marked = round(20 * MM * scale), round(10 * MM * scale)
        row = BLACK * black + WHITE * (width - black)
        return width, height, row * marked + WHITE * (width * (height - marked))

    return draw


def print_marks(paper, *extents, **settings):
    order = PaperOrder(
        title="校准页",
        draw=corner_mark(extents),
        extents=extents,
        forms=[tuple(range(len(extents)))],
        **settings,
    )
    return print_pages(printers_to(paper).open(""), order, Progress())


def near(*edges):
    return pytest.approx(edges, abs=0.3)


def test_every_page_is_on_paper_of_its_size(qapp, paper):
    assert print_marks(paper, A4, SIXTEENMO, ACROSS) == 3
    assert paper_mm(paper) == [near(210, 297), near(184, 260), near(210, 297)]


def test_a_page_that_lies_across_has_its_head_at_the_left_edge(qapp, paper):
    print_marks(paper, A4, ACROSS)
    upright, across = ink_mm(paper)
    assert upright == near(0, 0, 20, 10)
    assert across == near(0, 277, 10, 297)


def test_on_a_back_its_head_is_at_the_right_edge(qapp, paper):
    print_marks(paper, ACROSS, ACROSS, sides=Sides.BOTH)
    assert ink_mm(paper)[1] == near(200, 0, 210, 20)


def test_a_form_of_three_pages_leaves_its_last_back_empty(qapp, paper):
    assert print_marks(paper, A4, A4, A4, sides=Sides.BOTH) == 3
    assert [bool(box[2]) for box in ink_mm(paper)] == [True, True, True, False]


def test_a_stopped_printing_is_taken_back(qapp, paper):
    progress = Progress()
    draw_mark = corner_mark((A4, A4))

    def draw_and_stop(page, scale):
        progress.cancel()
        return draw_mark(page, scale)

    class Watched(QPrinter):
        aborted = False

        def abort(self):
            self.aborted = True
            return super().abort()

    printer = Watched(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    order = PaperOrder(title="日志", draw=draw_and_stop, extents=(A4, A4), forms=[(0, 1)])
    with pytest.raises(Cancelled):
        print_pages(printer, order, progress)
    assert printer.aborted
