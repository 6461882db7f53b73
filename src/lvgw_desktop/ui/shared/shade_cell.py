"""深浅格: a number in a cell of a matrix, the darker the more; what is not over has strokes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.columns import Align, Column

_LIGHTEST, _DARKEST = 0.12, 0.65
"""Shares of the bars' colour in the ground: the number stays easy to read on it."""
_FOR_NUMBER = 0.6
"""Share of a cell without strokes: the number stands there."""
_PADDING = 8


@dataclass(frozen=True, slots=True)
class Shade:
    """What a cell shows: its words, and as how much, 0 to 1; `unfinished` ones have strokes."""

    words: str
    share: float
    unfinished: bool = False


def shade_column(
    column_id: str, title: str, width: int, shade: Callable[[Any], Shade], tip: Callable[[Any], str]
) -> Column:
    """Return a column of shaded numbers."""
    return Column(
        column_id,
        title,
        width,
        text=lambda record: shade(record).words,
        align=Align.RIGHT,
        draw=lambda painter, box, record: paint_shade(painter, box, shade(record)),
        tip=tip,
    )


def paint_shade(painter: QPainter, box: QRectF, shade: Shade) -> None:
    """Draw ground, strokes and number."""
    look = theme.current()
    tokens = look.tokens
    ground = box.adjusted(0, 1, -1, 0)  # the lines of the table stay between two squares
    painter.fillRect(ground, ground_of(shade.share))
    if shade.unfinished:
        beside = ground.adjusted(0, 0, -box.width() * _FOR_NUMBER, 0)
        painter.fillRect(beside, QBrush(QColor(tokens.line2), Qt.BrushStyle.BDiagPattern))
    painter.setFont(look.font(15, bold=shade.share > 0))
    painter.setPen(QColor(tokens.ink if shade.share > 0 else tokens.ink3))
    room = box.adjusted(0, 0, -look.gap(_PADDING), 0)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(right), shade.words)


def ground_of(share: float) -> QColor:
    """Return the colour behind a number, 0 to 1 of the greatest."""
    tokens = theme.current().tokens
    part = _LIGHTEST + (_DARKEST - _LIGHTEST) * min(share, 1.0) if share > 0 else 0.0
    return _mixed(tokens.card, tokens.bar, part)


def _mixed(one: str, other: str, part: float) -> QColor:
    """Return a colour between two: 0 is the one, 1 the other."""
    a, b = QColor(one), QColor(other)
    ends = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(begin + (end - begin) * part) for begin, end in ends))
