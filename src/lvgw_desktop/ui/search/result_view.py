"""面板的列表: headings and lines, one line marked; it never takes the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from lvgw_desktop.ui.search.lines import Line, Row
from lvgw_desktop.ui.search.result_cell import HEAD_HEIGHT, LINE_HEIGHT, ROW, ResultCell
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.rows_model import RowsModel


class ResultView(QListView):
    """`chosen(line)` when one is clicked; `marked_changed(line | None)` as the mark goes."""

    chosen = Signal(object)
    marked_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchResults")
        self.setAccessibleName("找到的")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rows = _Rows(ROW, _words, self)
        self.setModel(self._rows)
        self.setItemDelegate(ResultCell(self))
        self.clicked.connect(self._heed_click)

    def show_rows(self, rows: Sequence[Row], marked: str = "") -> None:
        """Show rows with the mark on the line of this name, or on the first."""
        self._rows.show(rows)
        names = [row.name if isinstance(row, Line) else "" for row in rows]
        self._mark(names.index(marked) if marked in names and marked else self._first())

    def lines(self) -> list[Line]:
        """Return the lines without the headings."""
        return [row for row in self._rows.rows if isinstance(row, Line)]

    def rows(self) -> list[Row]:
        """Return all that is listed."""
        return list(self._rows.rows)

    def marked(self) -> Line | None:
        """Return the line that Enter would take."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Line) else None

    def step(self, by: int) -> None:
        """Move the mark over so many lines, at most to the first or last."""
        lines = [at for at, row in enumerate(self._rows.rows) if isinstance(row, Line)]
        if lines:
            here = self.currentIndex().row()
            place = lines.index(here) if here in lines else 0
            self._mark(lines[min(max(place + by, 0), len(lines) - 1)])

    def turn(self, by: int) -> None:
        """Move the mark over so many pages."""
        fitting = max(self.viewport().height() // theme.px(LINE_HEIGHT) - 1, 1)
        self.step(by * fitting)

    def wanted_height(self) -> int:
        """Return how high (px) the list is with all its rows in sight."""
        lines = len(self.lines())
        heads = len(self._rows.rows) - lines
        return lines * theme.px(LINE_HEIGHT) + heads * theme.px(HEAD_HEIGHT)

    def _first(self) -> int:
        lines = (at for at, row in enumerate(self._rows.rows) if isinstance(row, Line))
        return next(lines, -1)

    def _mark(self, at: int) -> None:
        self.setCurrentIndex(self._rows.index(at, 0))
        if at == self._first():
            self.scrollToTop()  # its heading too
        self.marked_changed.emit(self.marked())

    def _heed_click(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Line):
            self.chosen.emit(row)


class _Rows(RowsModel):
    """Lines, which can be marked, and the headings above them."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(index.data(ROW), Line):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def _words(row: Row) -> str:
    return row.spoken if isinstance(row, Line) else row.title
