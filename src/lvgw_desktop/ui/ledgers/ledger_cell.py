"""台账格: paints a cell as it stands on paper, and the bands between the months."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.services.ledger_layouts import LedgerLayout, TableColumn
from lvgw_desktop.ui.ledgers import paper
from lvgw_desktop.ui.ledgers.ledger_model import IS_CLOSED, LINE
from lvgw_desktop.ui.ledgers.line_breaks import LineBreaks
from lvgw_desktop.ui.ledgers.rows import Band, Line, cell_text
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.style_options import cell_box, is_chosen


class LedgerCell(QStyledItemDelegate):
    """Measures and paints with the same line breaks."""

    def __init__(self, layout: LedgerLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = layout
        self.measure()

    def measure(self) -> None:
        """Take the font of the present text size."""
        self._breaks = LineBreaks(paper.paper_font())
        self._metrics = QFontMetrics(self._breaks.font)

    def height(self, line: Line, widths: list[int]) -> int:
        """Return how high a line is when its columns are so wide."""
        if isinstance(line, Band):
            return theme.px(paper.BAND_HEIGHT)
        counts = (
            len(self._breaks.lines(cell_text(line.row, column), _room(width)))
            for column, width in zip(self._layout.columns, widths, strict=True)
        )
        most = max(paper.LEAST_LINES, *counts)
        return most * theme.px(paper.PITCH) + 2 * theme.gap(paper.AROUND)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, text and the rules at the right and below."""
        line, box = index.data(LINE), cell_box(option)
        painter.save()
        if isinstance(line, LedgerEntry):
            ground = paper.CLOSED if index.data(IS_CLOSED) else paper.WHITE
            painter.fillRect(box, QColor(paper.CHOSEN if is_chosen(option) else ground))
            self._paint_text(painter, box, line.row, self._layout.columns[index.column()])
            if not line.is_issued and index.column() == 0:
                painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), paper.NEW_BAR)
        else:
            self._paint_band(painter, box, line)
        painter.setPen(QPen(QColor(paper.RULE), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        if index.column() == 0:
            painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.restore()

    def _paint_text(
        self, painter: QPainter, box: QRect, row: LedgerRow, column: TableColumn
    ) -> None:
        lines = self._breaks.lines(cell_text(row, column), _room(box.width()))
        pitch, around = theme.px(paper.PITCH), theme.gap(paper.AROUND)
        slack = box.height() - len(lines) * pitch
        top = box.top() + (slack // 2 if column.valign == "middle" else around)
        painter.setFont(self._breaks.font)
        painter.setPen(QColor(paper.INK))
        base = (pitch + self._metrics.ascent() - self._metrics.descent()) // 2
        for number, text in enumerate(lines):
            spare = box.width() - self._metrics.horizontalAdvance(text)
            centred = column.align == "center"
            left = box.left() + (spare // 2 if centred else theme.gap(paper.PADDING))
            painter.drawText(left, top + number * pitch + base, text)

    def _paint_band(self, painter: QPainter, box: QRect, band: Band) -> None:
        ground, ink = (
            (paper.CLOSING, paper.CLOSING_INK) if band.is_closing else (paper.BAND, paper.BAND_INK)
        )
        painter.fillRect(box, QColor(ground))
        painter.setFont(theme.current().font(14, bold=True))
        inner = box.adjusted(theme.gap(10), 0, 0, 0)
        if band.is_closing:
            edge = theme.px(16)
            place = QRectF(inner.left(), box.center().y() - edge / 2, edge, edge)
            theme.current().icons.paint(painter, place, "lock", ink)
            inner.adjust(edge + theme.gap(6), 0, 0, 0)
            painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), QColor(ink))
        painter.setPen(QColor(ink))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), band.words)


def _room(width: int) -> int:
    return width - 2 * theme.gap(paper.PADDING) - 1
