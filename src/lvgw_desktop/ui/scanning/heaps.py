"""三叠页: the pages to look at, those attached now and those that gave nothing, one list each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.scan_code import read_scan_code
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.ui.scanning.key_in_bar import KeyInBar
from lvgw_desktop.ui.scanning.match_bar import MatchBar
from lvgw_desktop.ui.scanning.page_row import COLUMNS, Heap, PageRow
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented

EMPTY = {
    Heap.WAITING: "没有要认的页。",
    Heap.ATTACHED: "这次还没有附上的页。",
    Heap.UNUSED: "这次每一页都用上了。",
}
REASON = EditorField("reason", "原因", lambda: LineEditor(placeholder="如 不是日志、别的所的"))


class Heaps(TableCard):
    """The lists and, for a page that waits, what is decided about it.

    Signals: `current_changed(PageRow | None)`, `attach_asked(ScanPage, number, page)`,
    `aside_asked(ScanPage, reason)`, `key_in_asked(uuid of a pre-filled sheet)`.
    """

    current_changed = Signal(object)
    attach_asked = Signal(object, str, int)
    aside_asked = Signal(object, str)
    key_in_asked = Signal(str)

    def __init__(self) -> None:
        self._heaps = Segmented([(heap, heap.value) for heap in Heap], Heap.WAITING, name="哪些页")
        head = QWidget()
        head.setLayout(row(self._heaps, STRETCH, margins=(12, 9, 12, 9)))
        super().__init__(head)
        self._rows: dict[Heap, Sequence[PageRow]] = dict.fromkeys(Heap, ())
        self._deciding: int | None = None
        self.table = RecordTable(COLUMNS, key=lambda one: one.key, name="扫描页")
        self._empty = Label(EMPTY[Heap.WAITING], "side")
        self.match = MatchBar()
        self._key_in_bar = KeyInBar(self.key_in)
        self.reason = AskBar(REASON, "放一边", "先不放")
        self._lay_out()
        self._connect()
        self._show()

    def show_rows(self, rows: Mapping[Heap, Sequence[PageRow]], heap: Heap | None = None) -> None:
        """Show these lists, and this one of them if it is told."""
        self._rows.update(rows)
        if heap is not None:
            self._heaps.set_value(heap)
        self._show()

    def count(self, heap: Heap) -> int:
        """Return how long a list is."""
        return len(self._rows[heap])

    def heap(self) -> Heap:
        """Return which list is shown."""
        return self._heaps.value() or Heap.WAITING

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def waiting(self) -> ScanPage | None:
        """Return the page under the cursor, if a person has to decide on it."""
        current: PageRow | None = self.table.current()
        return current.waiting if current else None

    def key_in(self) -> None:
        """Ask for the pre-filled sheet of the page under the cursor to be keyed in."""
        current: PageRow | None = self.table.current()
        if current and current.to_key_in:
            self.key_in_asked.emit(current.to_key_in)

    def ask_aside(self) -> None:
        """Ask why the page belongs to nothing here."""
        page = self.waiting()
        if page is None:
            return
        self.match.hide()
        self.reason.ask("放一边", "", lambda reason: self.aside_asked.emit(page, reason))

    def _show(self) -> None:
        rows = self._rows[self.heap()]
        self._heaps.set_words([f"{heap.value} {self.count(heap)}" for heap in Heap])
        self._empty.setText(EMPTY[self.heap()])
        self._empty.setVisible(not rows)
        self.table.show_rows(rows)

    def _heed_current(self, current: PageRow | None) -> None:
        page = current.waiting if current else None
        if page is None or page.id != self._deciding:
            self._begin(page)  # else what is typed about this page stays while others come in
        self._key_in_bar.setVisible(current is not None and bool(current.to_key_in))
        self.current_changed.emit(current)

    def _begin(self, page: ScanPage | None) -> None:
        self._deciding = page.id if page else None
        self.reason.hide()
        self.match.setVisible(page is not None)
        code = read_scan_code(page.payload) if page else None
        self.match.clear(code.serial if code else "", code.page if code else 1)

    def _attach(self, number: str, page_number: int) -> None:
        if page := self.waiting():
            self.attach_asked.emit(page, number, page_number)

    def _open(self, opened: PageRow) -> None:
        """Decide about a page that waits; key in the sheet of one that is attached."""
        if opened.waiting:
            self.match.take_focus()
        else:
            self.key_in()

    def _close_reason(self) -> None:
        self.match.setVisible(self.waiting() is not None)
        self.start()

    def _lay_out(self) -> None:
        self.body.addLayout(row(self._empty, STRETCH, margins=(14, 0, 14, 0)))
        self.body.put(self.table, 1)
        self.body.put(self.match)
        self.body.put(self._key_in_bar)
        self.body.put(self.reason)

    def _connect(self) -> None:
        self._heaps.changed.connect(lambda _heap: self._show())
        self.table.current_changed.connect(self._heed_current)
        self.table.opened.connect(self._open)
        self.table.delete_asked.connect(lambda _row: self.ask_aside())
        self.match.attach_asked.connect(self._attach)
        self.match.aside_asked.connect(self.ask_aside)
        self.match.left.connect(self.start)
        self.reason.closed.connect(self._close_reason)
