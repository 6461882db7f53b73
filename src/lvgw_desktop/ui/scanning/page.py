"""扫描签回: choose scans or watch a folder, see what found its log, decide about the rest."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.services.scan_outcome import PageResult, ScanOutcome, joined
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.scanning.candidates import sheets_out
from lvgw_desktop.ui.scanning.deciding import ScanDeciding
from lvgw_desktop.ui.scanning.folder_watch import FolderWatch
from lvgw_desktop.ui.scanning.heaps import Heaps
from lvgw_desktop.ui.scanning.page_row import Heap, PageRow, rows_of, waiting_row
from lvgw_desktop.ui.scanning.picture_card import PictureCard
from lvgw_desktop.ui.scanning.reader import CHANGED, ScanReader
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.choose_file import SCANS, choose_folder, choose_several
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.undoing import Undo

SUBTITLE = "扫成 PDF、TIFF 或 JPEG，顺序和方向都不要紧"
RUN_HEAPS = (Heap.ATTACHED, Heap.UNUSED)
HINTS = (
    Hint("Ctrl+O", "选文件"),
    Hint("Ctrl+I", "选文件夹"),
    Hint("Ctrl+J", "盯住文件夹"),
    Hint("Enter", "认这一页"),
    Hint("Del", "放一边"),
    Hint("Ctrl+T", "转向"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class ScanBackPage(Page):
    """`said(sentence, Undo | None)` after each run and decision.

    `key_in_asked(uuid)` for a pre-filled sheet whose scan came before it was keyed in.
    """

    help_part = "scan"

    said = Signal(str, object)
    key_in_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__("扫描签回", SUBTITLE, hints=HINTS)
        self._use_cases, self._operations = use_cases, operations
        self._scan_back = use_cases.scan_back
        self._so_far = ScanOutcome()
        self.heaps = Heaps()
        self._deciding = ScanDeciding(self.heaps, operations, self._scan_back)
        self.picture = PictureCard(operations, self._scan_back.view)
        self.watch = FolderWatch(operations, self)
        self.reader = ScanReader(operations, self._scan_back, self)
        self._lay_out()
        self._connect()
        self._show_watch()
        self.load()

    def start(self) -> None:
        """Put the cursor into the list if there are pages in it, else on the first button."""
        if self.heaps.count(self.heaps.heap()):
            self.heaps.start()
        else:
            self._choose.setFocus()

    def back(self) -> bool:
        """Watch no more when the page goes."""
        self.watch.stop()
        return True

    def choose_files(self) -> None:
        """Ask for scans and read them."""
        self.reader.read(choose_several(self, "选扫描件", SCANS))

    def choose_folder(self) -> None:
        """Ask for a folder of scans and read all of them."""
        if folder := choose_folder(self, "选放扫描件的文件夹"):
            self._operations.run(lambda: self._scan_back.files([folder]), then=self.reader.read)

    def watch_folder(self) -> None:
        """Begin to watch a folder, or stop."""
        if self.watch.folder() is not None:
            self.watch.stop()
        elif folder := choose_folder(self, "盯住哪个文件夹"):
            self.watch.watch(folder)
        self._show_watch()

    def load(self) -> None:
        """Ask for the pages that wait and the sheets that are out."""
        use_cases = self._use_cases

        def read() -> tuple[tuple[ScanPage, ...], list[Choice], frozenset[str]]:
            outside = use_cases.prefilling.outside()
            sheets = sheets_out(use_cases, outside)
            return use_cases.scan_back.waiting(), sheets, frozenset(o.sheet.uuid for o in outside)

        self._operations.run(
            read, then=lambda found: self._show_waiting(*found), key="scanning.waiting"
        )

    def _show_waiting(
        self, pages: tuple[ScanPage, ...], sheets: list[Choice], outside: frozenset[str]
    ) -> None:
        self.heaps.match.offer(sheets)
        self._so_far = self._so_far.as_of_now(outside)
        self.heaps.show_rows({Heap.WAITING: [waiting_row(page) for page in pages], **self._rows()})
        self._start_unless_at_work()

    def _start_unless_at_work(self) -> None:
        """Leave the cursor where it is in a list, the bar below it or the picture."""
        here = self.focusWidget()
        places = (self.heaps, self.picture)
        if here is None or not any(place.isAncestorOf(here) for place in places):
            self.start()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & frozenset(CHANGED):
            self.load()

    def _show_outcome(self, outcome: ScanOutcome) -> None:
        self._so_far = joined([self._so_far, outcome])
        rows = self._rows()
        if self.watch.folder() is not None:
            self.heaps.show_rows(rows)  # somebody may be deciding about a page just now
        else:
            waiting = outcome.count(PageResult.TO_LOOK_AT)
            self.heaps.show_rows(rows, Heap.WAITING if waiting else Heap.ATTACHED)
        self._start_unless_at_work()
        self.said.emit(outcome.sentence, self._undo_of(outcome.signed))

    def _rows(self) -> dict[Heap, list[PageRow]]:
        """Return the lists of what the runs have brought so far."""
        return {heap: rows_of(self._so_far, heap) for heap in RUN_HEAPS}

    def _undo_of(self, signed: tuple[PaperMove, ...]) -> Undo | None:
        service = self._use_cases.paper_moves
        return (lambda: service.put_back(signed)) if signed else None

    def _show_picture(self, current: PageRow | None) -> None:
        content = current.content if current else None
        caption = f"{current.source} {current.source_page}" if current else ""
        self.picture.follow(content, caption, current.remark if current else "")

    def _show_watch(self) -> None:
        folder = self.watch.folder()
        self._watch.set_words("不盯了" if folder else "盯住文件夹…")
        watched = f"正盯着“{folder.name}”，扫好的会自动读" if folder else SUBTITLE
        self.set_title("扫描签回", watched)

    def _lose_folder(self, name: str) -> None:
        self._show_watch()
        tell(self, f"找不到“{name}”了，已经不盯它了。请检查 U 盘或网络，再盯一次。")

    def _lay_out(self) -> None:
        self._choose = Button(
            "选文件…", Kind.PRIMARY, icon="file-pdf", key="Ctrl+O", clicked=self.choose_files
        )
        folder = Button("选文件夹…", icon="folder", key="Ctrl+I", clicked=self.choose_folder)
        self._watch = Button("盯住文件夹…", icon="eye", key="Ctrl+J", clicked=self.watch_folder)
        for button in (self._watch, folder, self._choose):
            self.action_row.put(button)
        panes = row(spacing=12)
        panes.put(self.heaps, 5)
        panes.put(self.picture, 4)
        self.body.addLayout(panes, 1)

    def _connect(self) -> None:
        self.heaps.current_changed.connect(self._show_picture)
        self._deciding.decided.connect(self.said)
        self.heaps.key_in_asked.connect(self.key_in_asked)
        self._operations.changed.connect(self._heed_change)
        self.reader.done.connect(self._show_outcome)
        self.reader.refused.connect(lambda sentence: tell(self, sentence))
        self.watch.ready.connect(self.reader.read)
        self.watch.lost.connect(self._lose_folder)
        on_keys(
            self,
            {
                "Ctrl+O": self.choose_files,
                "Ctrl+I": self.choose_folder,
                "Ctrl+J": self.watch_folder,
                "Ctrl+T": self.picture.turn,
                "F5": self.load,
            },
        )
