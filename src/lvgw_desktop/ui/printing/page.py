"""打印页: pages with their ticks, the preview, the settings, and the way to paper or PDF."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter

from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import BlankSheets, LogSheets, PrintJob
from lvgw_desktop.ui.printing.page_choice import PageChoice, choose_pages, page_words
from lvgw_desktop.ui.printing.paper_output import (
    PaperOrder,
    named_printer,
    print_pages,
    printer_names,
)
from lvgw_desktop.ui.printing.side import PrintSide
from lvgw_desktop.ui.printing.view_card import PagesCard, ViewCard
from lvgw_desktop.ui.shared.choose_file import PDF, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.pdf_preview import STEP, PageSize
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.progress import Progress
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
    """Prints one matter; `finished(sentence, undo or None)` when the paper is there.

    `printers` names the installed printers, `new_printer` makes the one to draw on.
    """

    finished = Signal(str, object)
    calibrate_asked = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        job: PrintJob,
        *,
        printers: Callable[[], Sequence[str]] = printer_names,
        new_printer: Callable[[str], QPrinter] = named_printer,
    ) -> None:
        super().__init__(job.title, hints=HINTS)
        self._use_cases, self._operations = use_cases, operations
        self._filled_job = self._job = job
        self._new_printer = new_printer
        self._preview: Preview | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._sent: dict[int, PreviewSheet] = {}
        self._pages = PagesCard(operations)
        self._view = ViewCard(operations)
        self.side = PrintSide(job.copies_words, offers_blank=isinstance(job, LogSheets))
        panes = row(self._pages, spacing=12)
        panes.put(self._view, 1)
        panes.put(self.side)
        self.put(panes, 1)
        self._connect()
        operations.run(printers, then=self._show_printers)
        self._load(job)

    def start(self) -> None:
        """Put the cursor on the small pages."""
        self._pages.small_pages.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print with Enter, or say that all is well."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif isinstance(self.focusWidget(), Picker):
            self.start()  # Enter has just chosen the printer
        elif self.side.is_asking():
            self._note_printed()
        elif self.side.can_print():
            self._print()

    def _connect(self) -> None:
        side, pages = self.side, self._pages
        pages.page_chosen.connect(self._view.preview.go_to)
        pages.ticks_changed.connect(self._show_amount)
        side.settings.changed.connect(self._show_amount)
        side.settings.blank_asked.connect(self._choose_blank)
        side.checks.calibrate_asked.connect(self.calibrate_asked)
        side.print_asked.connect(self._print)
        side.pdf_asked.connect(self._save_pdf)
        side.back_asked.connect(self.back_asked)
        side.question.all_good.connect(self._note_printed)
        side.question.some_again.connect(self._choose_again)
        zooms = {"+": STEP, "=": STEP, "-": 1 / STEP}
        zoom_by = self._view.preview.zoom_by
        on_keys(self, {key: partial(zoom_by, factor) for key, factor in zooms.items()})

    def _show_printers(self, names: Sequence[str]) -> None:
        self.side.settings.show_printers(names)
        self._show_amount()

    def _choose_blank(self, blank: bool) -> None:  # noqa: FBT001  a signal's one value
        self._load(BlankSheets(self._use_cases) if blank else self._filled_job)

    def _load(self, job: PrintJob) -> None:
        self._job = job
        self._sent.clear()
        self.set_title(job.title)
        self.side.settings.show_copies_words(job.copies_words)
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
        self.side.settings.show_paper(landscape=sizes[0][0] > sizes[0][1])
        self.side.checks.show_checks(preview, self._use_cases.preferences.printer_offset())
        self.set_title(self._job.title, f"{len(preview.sheets)} 份；不勾的不印")

    def _choice(self) -> PageChoice:
        sheets = self._preview.sheets if self._preview else ()
        return choose_pages(sheets, self._pages.small_pages.ticked())

    def _show_amount(self) -> None:
        self.side.show_amount(len(self._choice().pages))

    def _print(self) -> None:
        """Make the sheets official and send their ticked pages to the printer."""
        choice, job, settings = self._choice(), self._job, self.side.settings
        name, copies, both_sides = (
            settings.printer_name(),
            settings.copies(),
            settings.both_sides(),
        )
        use_cases, new_printer = self._use_cases, self._new_printer

        def work(progress: Progress) -> int:
            pdf = job.issue(choice.sheets)
            order = PaperOrder(
                draw=lambda page, scale: use_cases.printing.picture(pdf, page, scale, grey=True),
                extents=use_cases.printing.page_sizes(pdf),
                pages=choice.pages,
                copies=copies,
                both_sides=both_sides,
                offset=use_cases.preferences.printer_offset(),
            )
            return print_pages(new_printer(name), order, progress)

        self._operations.run(
            work,
            then=lambda sent: self._ask(choice, f"{sent} 页已经交给打印机。"),
            label="正在打印 ",
            cancellable=True,
        )

    def _save_pdf(self) -> None:
        """Write the official sheets into a file and ask the same question."""
        target = choose_to_save(self, "存成 PDF", self._job.file_name, PDF)
        if target:
            self.save_pdf(target)

    def save_pdf(self, target: Path) -> None:
        """Write the ticked sheets as PDF."""
        choice, job, printing = self._choice(), self._job, self._use_cases.printing
        self._operations.run(
            lambda: printing.save_pdf(job.issue(choice.sheets), target),
            then=lambda saved: self._ask(choice, f"已存到 {saved}。印好以后再回答。"),
            label="正在存成 PDF…",
        )

    def _ask(self, choice: PageChoice, what: str) -> None:
        self._sent.update({sheet.first_page: sheet for sheet in choice.sheets})
        self.side.ask(what)

    def _note_printed(self) -> None:
        sheets, job = tuple(self._sent.values()), self._job
        self._operations.run(
            lambda: job.note_printed(sheets),
            then=lambda undo: self.finished.emit(job.done_words(len(sheets)), self._undo(undo)),
            changed=("service_logs",),
            urgent=True,
        )

    def _undo(self, undo: Callable[[], None] | None) -> Callable[[], object] | None:
        """Return what the toast's 撤销 does; it runs after this page has gone."""
        operations = self._operations
        if undo is None:
            return None
        return lambda: operations.run(undo, changed=("service_logs",), urgent=True)

    def _choose_again(self) -> None:
        """Let the clerk tick the pages to print once more."""
        self._pages.small_pages.tick(frozenset())
        self.side.stop_asking("请勾上要重印的页，再打印一次。")
        self.start()
