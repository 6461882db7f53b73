"""总结的样子: the summary beside its parts, page by page as it prints."""

from PySide6.QtWidgets import QFrame

from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.printing import PrintingService
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import PageSize
from lvgw_desktop.ui.shared.pdf_preview import PdfPreview

Shown = tuple[Preview, tuple[PageSize, ...]]


class PaperCard(QFrame):
    """Pages under one another; the one in sight stays when they come anew."""

    def __init__(self, printing: PrintingService, operations: Operations) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self._printing = printing
        self.pages = PdfPreview(operations)
        inside = column(margins=(8, 8, 8, 8))
        inside.put(self.pages, 1)
        self.setLayout(inside)

    def show_preview(self, shown: Shown) -> None:
        """Show pages."""
        preview, sizes = shown
        page = self.pages.page()

        def render(number: int, scale: float) -> tuple[int, int, bytes]:
            return self._printing.picture(preview.pdf, number, scale)

        self.pages.show_pages(render, sizes)
        self.pages.go_to(page)
