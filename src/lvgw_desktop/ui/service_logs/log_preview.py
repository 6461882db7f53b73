"""日志预览: the sheet of the current log beside the list, exactly as it prints."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.services.printing import Preview, PrintedSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.link import AttachmentLink
from lvgw_desktop.ui.attachments.subject import subject_of
from lvgw_desktop.ui.service_logs.paper_note import PaperNote
from lvgw_desktop.ui.shared.buttons import Button, Kind, history_button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import A4
from lvgw_desktop.ui.shared.pdf_preview import PdfPreview
from lvgw_desktop.ui.shared.segmented import Segmented

AFTER_MS = 60
KEY = "logs.preview"
WIDTH = 412


class LogPreview(TableCard):
    """Follows the list; while ↑↓ are held down only the last log is laid out."""

    edit_asked = Signal()
    history_asked = Signal()
    onward_asked = Signal()
    print_asked = Signal()

    def __init__(self, operations: Operations, use_cases: UseCases) -> None:
        super().__init__()
        self._operations, self._use_cases = operations, use_cases
        self._line: LogLine | None = None
        self._shown: object = None
        self._title = Label("日志预览", "cardTitle")
        self._scale: Segmented[bool] = Segmented(
            ((False, "清晰"), (True, "整页")), value=False, name="预览大小"
        )
        self.edit = Button(
            "编辑", Kind.TEXT, icon="pencil-simple", small=True, clicked=self.edit_asked.emit
        )
        self.history = history_button(self.history_asked.emit)
        self.onward = Button(
            "据此办理…", Kind.TEXT, key="Ctrl+T", small=True, clicked=self.onward_asked.emit
        )
        self.sheet = PdfPreview(operations)
        self.sheet.show_whole(False)
        self._scale.changed.connect(self.sheet.show_whole)
        self._wait = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._wait.timeout.connect(self._ask)
        head = row(
            self._title, STRETCH, self._scale, self.history, self.edit, margins=(10, 2, 4, 2)
        )
        self._place = ElidedLabel("", "hint")
        self.attachments = AttachmentLink(operations, use_cases, "logs.attachments")
        self.body.addLayout(head)
        self.body.addLayout(_beside(self.attachments, self.onward, self._place))
        self.body.put(self.sheet, 1)
        self.paper = PaperNote()
        self.paper.print_asked.connect(self.print_asked)
        self.paper.printed_wanted.connect(self._show_printed)
        self.body.put(self.paper)
        keep_size(self, width=WIDTH)
        self.follow(None)

    def follow(self, line: LogLine | None) -> None:
        """Show this log's sheet once the cursor rests."""
        self._line = line
        number = line.log.short_number if line else ""
        self._title.setText(f"日志预览 {number}".strip())
        for button in (self.edit, self.history, self.onward):
            button.setVisible(line is not None)
        self._place.setVisible(line is not None and _is_filed(line.log))
        self._place.setText("")
        self.paper.hide()
        self._wait.start()

    def shown(self) -> object:
        """Return the id of the log whose sheet is shown."""
        return self._shown

    def place(self) -> str:
        """Return what is said of where the paper lies."""
        return self._place.text()

    def _ask(self) -> None:
        if self._line is None or self._line.log.id is None:
            self._operations.drop(KEY)
            self.attachments.follow(None)
            self._shown = None
            self.sheet.show_pages(None)
            return
        log, use_cases = self._line.log, self._use_cases
        self.attachments.follow(subject_of(log))

        def read() -> tuple[Preview, str, PrintedSheet | None]:
            place = use_cases.volumes.place_of(log.uuid) if _is_filed(log) else ""
            printing = use_cases.printing
            return printing.preview_sheets([log.id or 0]), place, printing.printed_sheet(log)

        self._operations.run(read, then=lambda found: self._show(log.id, *found), key=KEY)

    def _show(
        self, log_id: int | None, preview: Preview, place: str, paper: PrintedSheet | None
    ) -> None:
        self._shown = log_id
        self._place.setText(f"纸在 {place}" if place else "")
        self._place.setVisible(bool(place))
        self.paper.show_paper(paper, self._use_cases.workplace.today)
        self._show_pages(preview)

    def _show_pages(self, preview: Preview) -> None:
        pages = sum(sheet.pages for sheet in preview.sheets)
        printing, pdf = self._use_cases.printing, preview.pdf
        self.sheet.show_pages(lambda page, scale: printing.picture(pdf, page, scale), [A4] * pages)

    def _show_printed(self, printed: bool) -> None:  # noqa: FBT001  a signal's one value
        """Show the sheet as it was printed, or as it would print now."""
        log_id, printing = self._line.log.id if self._line else None, self._use_cases.printing
        if log_id is None:
            return
        self._operations.run(
            lambda: (
                printing.printed_pages(log_id) if printed else printing.preview_sheets([log_id])
            ),
            then=self._show_pages,
            key=KEY,
        )


def _beside(link: AttachmentLink, onward: Button, place: ElidedLabel) -> Box:
    """Return the line under the head: attachments, what is begun, and where the paper lies."""
    line = row(link, onward, margins=(4, 0, 10, 4))
    rest = QWidget()  # keeps the buttons at the left where nothing is said of the paper
    rest.setLayout(row(place, margins=(6, 0, 0, 0)))  # below the title where there is no button
    line.put(rest, 1)
    return line


def _is_filed(log: ServiceLog) -> bool:
    """Tell whether the sheet may lie in a volume; one voided later stays in it."""
    return log.paper_state in {PaperState.FILED, PaperState.VOID}
