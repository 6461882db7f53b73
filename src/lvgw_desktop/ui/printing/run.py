"""交给打印机: what the clerk has chosen, on its way from the ticked pages to a printer."""

from dataclasses import dataclass

from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.services.printing import PrintingService
from lvgw_desktop.ui.paper.faces import Sides, has_backs
from lvgw_desktop.ui.paper.output import PaperOrder
from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.printing.jobs import PrintJob
from lvgw_desktop.ui.printing.page_choice import PageChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperRun:
    """One printing of some sheets."""

    job: PrintJob
    choice: PageChoice
    printer: PrinterFacts
    copies: int
    both_sides: bool
    offset: PrinterOffset

    @property
    def sides(self) -> Sides:
        """Return how the printing begins; backs that would stay empty need no turning."""
        if not self.both_sides or not has_backs(self.choice.pages):
            return Sides.ONE
        return Sides.BOTH if self.printer.prints_both_sides else Sides.FRONTS

    def order(self, printing: PrintingService) -> PaperOrder:
        """Make the sheets official and return what goes to the printer."""
        pdf = self.job.issue(self.choice.sheets)
        grey = not self.job.colour
        return PaperOrder(
            title=self.job.title,
            draw=lambda page, scale: printing.picture(pdf, page, scale, grey=grey),
            extents=printing.page_sizes(pdf),
            forms=self.choice.pages,
            copies=self.copies,
            sides=self.sides,
            offset=self.offset,
            colour=self.job.colour,
        )
