"""面板的一行画成什么样: icon, title, the second text in grey, and what runs it at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lvgw_desktop.ui.search.lines import Head, Line
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.marked_words import write_marked
from lvgw_desktop.ui.shared.style_options import cell_box, is_chosen

ROW = Qt.ItemDataRole.UserRole
LINE_HEIGHT, HEAD_HEIGHT = 38, 27
PADDING, ICON = 14, 17
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ResultCell(QStyledItemDelegate):
    """Draws headings and lines."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return how high a row is."""
        is_head = isinstance(index.data(ROW), Head)
        return QSize(0, theme.px(HEAD_HEIGHT if is_head else LINE_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        box, row = QRectF(cell_box(option)), index.data(ROW)
        painter.save()
        if isinstance(row, Head):
            _paint_head(painter, box, row)
        else:
            _paint_line(painter, box, row, chosen=is_chosen(option))
        painter.restore()


def _paint_head(painter: QPainter, box: QRectF, head: Head) -> None:
    look = theme.current()
    painter.fillRect(box, QColor(look.tokens.soft))
    painter.setFont(look.font(14, bold=True))
    painter.setPen(QColor(look.tokens.ink2))
    room = box.adjusted(look.gap(PADDING), 0, 0, 0)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), head.title)


def _paint_line(painter: QPainter, box: QRectF, line: Line, *, chosen: bool) -> None:
    look = theme.current()
    if chosen:
        painter.fillRect(box, QColor(look.tokens.sel))
        painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(look.tokens.pri))
    room = box.adjusted(look.gap(PADDING), 0, -look.gap(PADDING), 0)
    edge = look.px(ICON)
    square = QRectF(room.left(), room.center().y() - edge / 2, edge, edge)
    look.icons.paint(painter, square, line.icon, look.tokens.pri if chosen else look.tokens.ink2)
    room.setLeft(square.right() + look.gap(10))
    room.setRight(room.right() - _write_key(painter, room, line, chosen=chosen))
    title, second = line.title, line.second
    font = look.font(bold=chosen)
    used = write_marked(painter, room, title.text, title.places, font=font, ink=look.tokens.ink)
    room.setLeft(room.left() + used + look.gap(10))
    if second.text and room.width() > edge:
        write_marked(
            painter, room, second.text, second.places, font=look.font(14), ink=look.tokens.ink2
        )


def _write_key(painter: QPainter, room: QRectF, line: Line, *, chosen: bool) -> int:
    """Write what runs a line at its right; returns how much room that takes in px."""
    look = theme.current()
    keys = (line.key, "Enter" if chosen else "")
    words = " · ".join(key for key in keys if key)
    if not words:
        return 0
    font = look.font(13)
    painter.setFont(font)
    painter.setPen(QColor(look.tokens.ink3))
    painter.drawText(room, int(_RIGHT), words)
    return QFontMetrics(font).horizontalAdvance(words) + look.gap(10)
