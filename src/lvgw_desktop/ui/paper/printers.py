"""打印机: which are installed, the paper each is set to, and whether it prints both sides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from lvgw_desktop.ui.shared.page_rasters import PageSize

TURNING = {
    QPrinter.DuplexMode.DuplexAuto,
    QPrinter.DuplexMode.DuplexLongSide,
    QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterFacts:
    """What a printer tells of itself; `paper` in pt, None where it does not say."""

    name: str
    paper: PageSize | None = None
    prints_both_sides: bool = False


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of this computer; tests put others in their place.

    `facts` tells them all, the usual one first; `open` gives the one to draw on.
    """

    facts: Callable[[], Sequence[PrinterFacts]]
    open: Callable[[str], QPrinter]


def installed_printers() -> tuple[PrinterFacts, ...]:
    """Ask the system for its printers; one that does not answer at once makes this slow."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(_facts(name) for name in sorted(names, key=lambda name: name != usual))


def named_printer(name: str) -> QPrinter:
    """Return an installed printer by its name."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


INSTALLED = Printers(installed_printers, named_printer)


def _facts(name: str) -> PrinterFacts:
    info = QPrinterInfo.printerInfo(name)
    turning = not TURNING.isdisjoint(info.supportedDuplexModes())
    paper = _extent(info.defaultPageSize())
    return PrinterFacts(name=name, paper=paper, prints_both_sides=turning)


def _extent(paper: QPageSize) -> PageSize | None:
    size = paper.size(QPageSize.Unit.Point)
    return (size.width(), size.height()) if paper.isValid() else None
