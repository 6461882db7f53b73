"""打印页: pages with their ticks, the preview, the settings, and the way to paper or PDF."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.paper.printers import INSTALLED, Printers
from lvgw_desktop.ui.printing.checks import (
    paper_words,
    printer_checks,
    sheet_checks,
)
from lvgw_desktop.ui.printing.jobs import Offer, PrintJob
from lvgw_desktop.ui.printing.page_choice import PageChoice, choose_pages, page_words
from lvgw_desktop.ui.printing.run import PaperRun
from lvgw_desktop.ui.printing.sending import CHANGED, Sending
from lvgw_desktop.ui.printing.side import PrintSide
from lvgw_desktop.ui.printing.view_card import PagesCard, ViewCard
from lvgw_desktop.ui.shared.choose_file import PDF, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import PageSize
from lvgw_desktop.ui.shared.pdf_preview import STEP
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("↑↓", "翻页"),
    Hint("空格", "选/不选这页"),
    Hint("+ / −", "缩放"),
    Hint("Enter", "打印"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PrintPage(Page):
    """Prints one of several offers; `finished(sentence, Undo | None)` when the paper is there.

    `log_asked(id)` leads to the record of a character that no font has.
    """

    help_part = "print"

    finished = Signal(str, object)
    calibrate_asked = Signal()
    log_asked = Signal(int)

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        offers: Sequence[Offer],
        *,
        printers: Printers = INSTALLED,
    ) -> None:
        self._job = offers[0].job
        super().__init__(self._job.title, hints=HINTS)
        self._use_cases, self._operations = use_cases, operations
        self._preview: Preview | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._sent: dict[int, PreviewSheet] = {}
        self._sending = Sending(operations, use_cases.printing, printers, self)
        self._pages = PagesCard(operations)
        self._view = ViewCard(operations)
        self.side = PrintSide(offers)
        panes = row(self._pages, spacing=12)
        panes.put(self._view, 1)
        panes.put(self.side)
        self.put(panes, 1)
        self._connect()
        operations.finished.connect(self._let_choose)
        operations.run(printers.facts, then=self.side.settings.show_printers)
        self._load(self._job)

    def start(self) -> None:
        """Put the cursor on the small pages; the offset may have been changed meanwhile."""
        self._pages.small_pages.setFocus()
        self._show_checks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print with Enter, go on with the backs, or say that all is well."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif isinstance(self.focusWidget(), Picker):
            self.start()  # Enter has just chosen the printer
        elif self.side.is_asking():
            self._note_printed()
        elif self.side.is_turning():
            self.side.turn.go_on()
        elif self.side.can_print():
            self._print()
        else:
            self.side.tell_why_not()

    def _connect(self) -> None:
        side, pages = self.side, self._pages
        pages.page_chosen.connect(self._view.preview.go_to)
        pages.ticks_changed.connect(self._show_amount)
        side.settings.changed.connect(self._heed_settings)
        side.which.chosen.connect(self._load)
        side.checks.calibrate_asked.connect(self.calibrate_asked)
        side.checks.log_asked.connect(self.log_asked)
        side.print_asked.connect(self._print)
        side.pdf_asked.connect(self._save_pdf)
        side.back_asked.connect(self.back_asked)
        self._sending.begun.connect(self._keep_job)
        self._sending.sent.connect(self._ask)
        self._sending.turn_asked.connect(side.ask_to_turn)
        side.question.all_good.connect(self._note_printed)
        side.question.some_again.connect(self._choose_again)
        zooms = {"+": STEP, "=": STEP, "-": 1 / STEP}
        zoom_by = self._view.preview.zoom_by
        on_keys(self, {key: partial(zoom_by, factor) for key, factor in zooms.items()})

    def _keep_job(self) -> None:
        """Offer no other job meanwhile: the question that follows is about this one."""
        self.side.which.setEnabled(False)

    def _let_choose(self) -> None:
        self.side.which.setEnabled(not self._sending.is_under_way())

    def _heed_settings(self) -> None:
        self._show_amount()
        self._show_checks()

    def _load(self, job: PrintJob) -> None:
        self._job = job
        self._preview = None  # what is still in sight belongs to another job
        self._sent.clear()
        self.set_title(job.title)
        self.side.settings.show_job(job)
        self.side.stop_asking("")
        self._show_amount()
        printing = self._use_cases.printing

        def work() -> tuple[Preview, tuple[PageSize, ...]]:
            preview = job.preview()
            return preview, printing.page_sizes(preview.pdf)

        self._operations.run(work, then=self._show_preview, key="print.preview", label="正在排版…")

    def _show_preview(self, shown: tuple[Preview, tuple[PageSize, ...]]) -> None:
        preview, sizes = self._preview, self._sizes = shown
        words = page_words(preview.sheets)
        printing = self._use_cases.printing

        def render(page: int, scale: float) -> tuple[int, int, bytes]:
            return printing.picture(preview.pdf, page, scale)

        self._view.show_pages(render, words, sizes)
        self._pages.show_pages(render, words, sizes)
        self.side.settings.show_paper(paper_words(sizes))
        self._show_checks()
        self.set_title(
            self._job.title, f"{self._job.sheets_words(len(preview.sheets))}；不勾的不印"
        )

    def _show_checks(self) -> None:
        if self._preview is None:
            return
        settings = self.side.settings
        about_printer = printer_checks(
            self._preview, self._sizes, settings.facts(), both_sides=settings.both_sides()
        )
        offset = self._use_cases.preferences.printer_offset(settings.printer_name())
        checks = (*sheet_checks(self._preview), *about_printer)
        self.side.checks.show_checks(
            sorted(checks, key=lambda check: check.good),
            offset.words,
            self._preview.missing,
        )

    def _choice(self) -> PageChoice:
        sheets = self._preview.sheets if self._preview else ()
        return choose_pages(sheets, self._pages.small_pages.ticked())

    def _show_amount(self) -> None:
        boxes = self._preview is not None and bool(self._preview.missing)
        self.side.show_amount(self._choice().count, boxes=boxes)

    def _print(self) -> None:
        """Make the sheets official and send their ticked pages to the printer, once."""
        if self._sending.is_under_way():
            return
        settings = self.side.settings
        printer = settings.facts()
        assert printer
        run = PaperRun(
            job=self._job,
            choice=self._choice(),
            printer=printer,
            copies=settings.copies(),
            both_sides=settings.both_sides(),
            offset=self._use_cases.preferences.printer_offset(printer.name),
        )
        self._sending.print_run(run)

    def _save_pdf(self) -> None:
        """Write the official sheets into a file and ask the same question."""
        target = choose_to_save(self, "存成 PDF", self._job.file_name, PDF)
        if target:
            self.save_pdf(target)

    def save_pdf(self, target: Path) -> None:
        """Write the ticked sheets as PDF, once."""
        if not self._sending.is_under_way():
            self._sending.save_pdf(self._job, self._choice(), target)

    def _ask(self, choice: PageChoice, what: str) -> None:
        self._sent.update({sheet.first_page: sheet for sheet in choice.sheets})
        self.side.ask(what)

    def _note_printed(self) -> None:
        sheets, job = tuple(self._sent.values()), self._job
        self._operations.run(
            lambda: job.note_printed(sheets),
            then=lambda noted: self.finished.emit(noted.sentence, noted.undo),
            changed=CHANGED,
            urgent=True,
        )

    def _choose_again(self) -> None:
        """Let the clerk tick the pages to print once more."""
        self._pages.small_pages.tick(frozenset())
        self.side.stop_asking("请勾上要重印的页，再打印一次。")
        self.start()
