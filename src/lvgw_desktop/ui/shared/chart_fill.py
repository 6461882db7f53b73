"""图的填法: what bars and their pieces are filled with; each can be told without its colour."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from lvgw_desktop.ui.shared import theme

_SOLID = Qt.BrushStyle.SolidPattern
_STROKES = Qt.BrushStyle.BDiagPattern
_DOTS = Qt.BrushStyle.Dense6Pattern


@dataclass(frozen=True, slots=True)
class _Look:
    """Names of tokens: a ground, strokes or dots on it, a border."""

    ground: str
    ink: str = ""
    pattern: Qt.BrushStyle = _SOLID
    border: str = ""


class Fill(Enum):
    """How a bar or a piece of one is filled."""

    SOLID = _Look("pri")
    MUTED = _Look("bar")
    PALE = _Look("track", border="line2")
    UNFINISHED = _Look("pri", "on_pri", _STROKES)
    STROKED = _Look("card", "pri", _STROKES, "pri")
    DOTTED = _Look("card", "pri", _DOTS, "pri")
    FAINT = _Look("card", "line2", _STROKES, "line2")
    EMPTY = _Look("card", border="pri")


def paint_fill(painter: QPainter, box: QRectF, fill: Fill) -> None:
    """Fill a box; one that is empty is not drawn."""
    if box.isEmpty():
        return
    look, tokens = fill.value, theme.current().tokens
    painter.fillRect(box, QColor(getattr(tokens, look.ground)))
    if look.ink:
        painter.fillRect(box, QBrush(QColor(getattr(tokens, look.ink)), look.pattern))
    if look.border:
        painter.setPen(QPen(QColor(getattr(tokens, look.border)), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
