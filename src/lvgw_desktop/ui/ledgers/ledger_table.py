"""台账表: the rows of one ledger; only what is in sight is painted, however long it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.services.ledger_layouts import LedgerLayout
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.ledgers import paper
from lvgw_desktop.ui.ledgers.ledger_cell import LedgerCell
from lvgw_desktop.ui.ledgers.ledger_head import LedgerHead
from lvgw_desktop.ui.ledgers.ledger_model import LedgerModel
from lvgw_desktop.ui.ledgers.rows import Band, copied_columns, lines_of
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.copy_rows import copy_rows
from lvgw_desktop.ui.shared.whole_rows import choose_row, choose_whole_rows


class LedgerTable(QTableView):
    """`opened(LedgerEntry)` on Enter or double click; Ctrl+C copies the chosen rows for WPS."""

    opened = Signal(object)

    def __init__(self, layout: LedgerLayout) -> None:
        super().__init__()
        self.setAccessibleName("工作台账")
        self.setProperty("paper", True)
        self._layout = layout
        self._lines = LedgerModel(layout, self)
        self._cell = LedgerCell(layout, self)
        self._head = LedgerHead(layout, self)
        self.setModel(self._lines)
        self.setItemDelegate(self._cell)
        self.setHorizontalHeader(self._head)
        self._declare_view()
        self.doubleClicked.connect(self._open)
        theme.current().changed.connect(self._measure)

    def show_ledger(self, ledger: LedgerOfLogs) -> None:
        """Show a ledger's rows under the bands of their months."""
        self._lines.show_lines(lines_of(ledger), ledger.closed_logs)
        self.clearSpans()
        for place, line in enumerate(self._lines.lines):
            if isinstance(line, Band):
                self.setSpan(place, 0, 1, self._lines.columnCount())
        self._fit()

    def choose_first_new(self) -> None:
        """Put the cursor on the first row not printed yet, else on the first; show its bands."""
        rows = [
            (at, one) for at, one in enumerate(self._lines.lines) if isinstance(one, LedgerEntry)
        ]
        if not rows:
            return
        place = next((at for at, entry in rows if not entry.is_issued), rows[0][0])
        choose_row(self, place)
        while place and isinstance(self._lines.lines[place - 1], Band):
            place -= 1
        self._bring_up(place)

    def choose(self, seq: int) -> bool:
        """Put the cursor on a row by its number."""
        for place, line in enumerate(self._lines.lines):
            if isinstance(line, LedgerEntry) and line.row.seq == seq:
                choose_row(self, place)
                return True
        return False

    def show_month(self, month: int) -> bool:
        """Bring a month's band to the top and put the cursor on its first row."""
        for place, line in enumerate(self._lines.lines):
            if isinstance(line, Band) and line.month == month:
                choose_row(self, place + 1)
                self._bring_up(place)
                return True
        return False

    def current(self) -> LedgerEntry | None:
        """Return the row under the cursor."""
        place = self.currentIndex().row()
        line = self._lines.lines[place] if place >= 0 else None
        return line if isinstance(line, LedgerEntry) else None

    def copy(self) -> None:
        """Put the chosen rows on the clipboard."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self._lines.lines[place] for place in places]
        copy_rows(copied_columns(self._layout), rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width and keep the cursor in sight."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
            self.scrollTo(self.currentIndex())

    def _open(self) -> None:
        if entry := self.current():
            self.opened.emit(entry)

    def _bring_up(self, place: int) -> None:
        """Scroll until a line stands at the top."""
        index = self._lines.index(place, 0)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _declare_view(self) -> None:
        choose_whole_rows(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalHeader().setMinimumSectionSize(1)

    def _measure(self) -> None:
        self._cell.measure()
        self._head.measure()
        self._fit()
        self.scrollTo(self.currentIndex())

    def _fit(self) -> None:
        widths = paper.column_widths(self._layout, self.viewport().width())
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        self._head.fit()
        for place, line in enumerate(self._lines.lines):
            self.setRowHeight(place, self._cell.height(line, widths))
