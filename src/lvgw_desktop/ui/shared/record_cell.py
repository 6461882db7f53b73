"""单元格: paints two-line cells, marks, badges, ticks and heading rows of a record table."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import paint_badge
from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.marked_words import write_marked
from lvgw_desktop.ui.shared.record_model import RECORD, TICKED, RecordModel
from lvgw_desktop.ui.shared.style_options import cell_box, is_chosen
from lvgw_desktop.ui.shared.theme import Theme

PADDING = 8
MARK = 16
MARK_GAP = 6
TICK = 18
_BOTTOM = Qt.AlignmentFlag.AlignBottom


class RecordCell(QStyledItemDelegate):
    """The one delegate of every table."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, content and the line below."""
        look = theme.current()
        record = index.data(RECORD)
        box = QRectF(cell_box(option))
        painter.save()
        if isinstance(record, Group):
            _paint_group(painter, look, box, record)
        else:
            self._paint_ground(painter, look, option, index)
            if record is not None:
                self._paint_content(painter, look, box, record, index)
        painter.setPen(QPen(QColor(look.tokens.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows have one height; the table sets it."""
        return QSize(0, 0)

    def _paint_ground(
        self,
        painter: QPainter,
        look: Theme,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chosen = is_chosen(option)
        if not chosen:
            return
        painter.fillRect(cell_box(option), QColor(look.tokens.sel))
        if index.column() == 0:
            bar = QRectF(cell_box(option))
            bar.setWidth(3)
            painter.fillRect(bar, QColor(look.tokens.pri))

    def _paint_content(
        self,
        painter: QPainter,
        look: Theme,
        box: QRectF,
        record: Any,  # noqa: ANN401  any record
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        assert isinstance(model, RecordModel)
        column = model.column(index.column())
        if column is None:
            paint_tick(painter, look, box, ticked=bool(index.data(TICKED)))
            return
        if column.draw:
            column.draw(painter, box.adjusted(0, 0, 0, -1), record)
            return
        inner = box.adjusted(look.gap(PADDING), 0, -look.gap(PADDING), -1)
        badge = column.badge(record) if column.badge else None
        if badge:
            paint_badge(painter, inner.left(), inner.center().y(), badge)
            return
        mark = column.mark(record) if column.mark else None
        if mark:
            edge = look.px(MARK)
            square = QRectF(inner.left(), inner.center().y() - edge / 2, edge, edge)
            look.icons.paint(painter, square, mark.icon, look.tone(mark.tone)[0])
            inner.setLeft(inner.left() + edge + look.gap(MARK_GAP))
        _paint_text(painter, look, inner, record, column)


def _paint_text(
    painter: QPainter, look: Theme, inner: QRectF, record: object, column: Column
) -> None:
    first = column.text(record) if column.text else ""
    second = column.second(record) if column.second else ""
    tone = column.tone(record) if column.tone else None
    bold = bool(column.bold and column.bold(record))
    upper, lower = QRectF(inner), QRectF(inner)
    if second:
        upper.setBottom(inner.center().y() + look.px(2))
        lower.setTop(inner.center().y() + look.px(2))
    side = column.align.value
    write_marked(
        painter,
        upper,
        first.replace("\n", " "),
        column.places(record) if column.places else (),
        font=look.font(15, bold=bold),
        ink=look.tone(tone)[0] if tone else look.tokens.ink,
        alignment=side | (_BOTTOM if second else Qt.AlignmentFlag.AlignVCenter),
    )
    if second:
        write_marked(
            painter,
            lower,
            second.replace("\n", " "),
            column.second_places(record) if column.second_places else (),
            font=look.font(13),
            ink=look.tokens.ink2,
            alignment=side | Qt.AlignmentFlag.AlignTop,
        )


def _paint_group(painter: QPainter, look: Theme, box: QRectF, group: Group) -> None:
    painter.fillRect(box, QColor(look.tokens.mute))
    inner = box.adjusted(look.gap(PADDING), 0, 0, 0)
    painter.setFont(look.font(14, bold=True))
    painter.setPen(QColor(look.tokens.ink2))
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), group.title)


def paint_tick(painter: QPainter, look: Theme, box: QRectF, *, ticked: bool) -> None:
    """Draw a check box in the middle of a box."""
    painter.save()
    edge = look.px(TICK)
    middle = box.center()
    square = QRectF(
        round(middle.x() - edge / 2) + 0.5, round(middle.y() - edge / 2) + 0.5, edge - 1, edge - 1
    )
    tokens = look.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.pri if ticked else tokens.line2), 1.2))
    painter.setBrush(QColor(tokens.pri if ticked else tokens.card))
    painter.drawRoundedRect(square, 4, 4)
    if ticked:
        inset = edge * 0.14
        look.icons.paint(
            painter, square.adjusted(inset, inset, -inset, -inset), "check", tokens.on_pri
        )
    painter.restore()
