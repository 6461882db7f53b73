"""看扫描件: all scanned pages of one sheet, one below the other."""

from lvgw_desktop.domain.content import Content
from lvgw_desktop.services.scan_back import PageView, ScanBackService
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.pdf_preview import PdfPreview
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("PgUp PgDn", "翻页"),
    Hint("+ -", "放大缩小"),
    Hint("0", "整页"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class ScansPage(Page):
    """Read only: the scans are evidence."""

    help_part = "scan"

    def __init__(
        self, use_cases: UseCases, operations: Operations, record_uuid: str, title: str
    ) -> None:
        super().__init__("扫描件", title, hints=HINTS)
        self._views: list[PageView] = []
        self.pages = PdfPreview(operations)
        self.pages.setAccessibleName("扫描件")
        self.put(self.pages, 1)
        scan_back = use_cases.scan_back
        operations.run(
            lambda: _views(scan_back, record_uuid), then=self._show, label="正在打开扫描件…"
        )

    def start(self) -> None:
        """Let the keys turn the pages."""
        self.pages.setFocus()

    def _show(self, views: list[PageView]) -> None:
        self._views = views
        self.pages.show_pages(
            lambda page, scale: views[page].drawn(scale), [view.size for view in views]
        )


def _views(scan_back: ScanBackService, record_uuid: str) -> list[PageView]:
    scans = scan_back.scans_of(record_uuid)
    return [scan_back.view(Content(scan.content_hash, scan.media_type)) for scan in scans]
