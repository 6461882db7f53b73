"""台账表头: the nested head of the official form, over the columns of the table."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from lvgw_desktop.services.ledger_layouts import HeadCell, LedgerLayout
from lvgw_desktop.ui.ledgers import paper
from lvgw_desktop.ui.ledgers.line_breaks import LineBreaks
from lvgw_desktop.ui.shared import theme

PITCH = 19
AROUND = 3


class LedgerHead(QHeaderView):
    """Draws the head's cells with their spans; sections only give the widths."""

    def __init__(self, layout: LedgerLayout, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._layout = layout
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(10)
        self.measure()

    def measure(self) -> None:
        """Take the fonts of the present text size."""
        self._breaks = LineBreaks(paper.paper_font(bold=True))
        self._note_breaks = LineBreaks(paper.paper_font(13))
        self.updateGeometry()

    def fit(self) -> None:
        """Take the height that the words need in the present widths."""
        self.setFixedHeight(sum(self._heights()) + 1)

    def sizeHint(self) -> QSize:
        """Return the height of all rows of the head."""
        return QSize(0, sum(self._heights()) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every cell of the head."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(paper.WHITE))
        heights = self._heights()
        for cell in self._layout.head:
            self._paint_cell(painter, cell, self._box(cell, heights))

    def _heights(self) -> list[int]:
        """Return the heights of the head's rows; a cell over several rows needs their sum."""
        heights = [0] * len(self._layout.head_heights)
        for cell in sorted(self._layout.head, key=lambda one: one.rowspan):
            rows = range(cell.row, cell.row + cell.rowspan)
            needed = len(self._lines(cell)) * theme.px(PITCH) + 2 * theme.gap(AROUND)
            heights[rows[-1]] += max(0, needed - sum(heights[row] for row in rows))
        return heights

    def _box(self, cell: HeadCell, heights: list[int]) -> QRect:
        left = self.sectionPosition(cell.column)
        top = sum(heights[: cell.row])
        width = self._width(cell)
        return QRect(left, top, width, sum(heights[cell.row : cell.row + cell.rowspan]))

    def _width(self, cell: HeadCell) -> int:
        places = range(cell.column, cell.column + cell.colspan)
        return sum(self.sectionSize(place) for place in places)

    def _lines(self, cell: HeadCell) -> list[tuple[str, LineBreaks]]:
        room = self._width(cell) - 2 * theme.gap(paper.PADDING)
        words = [(line, self._breaks) for line in self._breaks.lines(cell.text, room)]
        notes = self._note_breaks.lines(cell.note.replace("\n", ""), room)
        return [*words, *((line, self._note_breaks) for line in notes)]

    def _paint_cell(self, painter: QPainter, cell: HeadCell, box: QRect) -> None:
        painter.setPen(QPen(QColor(paper.RULE), 1))
        painter.drawRect(
            box.adjusted(0 if cell.column == 0 else -1, 0 if cell.row == 0 else -1, -1, 0)
        )
        lines, pitch = self._lines(cell), theme.px(PITCH)
        top = box.top() + (box.height() - len(lines) * pitch) // 2
        painter.setPen(QColor(paper.INK))
        for number, (text, breaks) in enumerate(lines):
            metrics = QFontMetrics(breaks.font)
            painter.setFont(breaks.font)
            left = box.left() + (box.width() - metrics.horizontalAdvance(text)) // 2
            base = (pitch + metrics.ascent() - metrics.descent()) // 2
            painter.drawText(left, top + number * pitch + base, text)
