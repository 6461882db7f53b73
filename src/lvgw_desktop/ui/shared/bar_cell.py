"""横条: numbers as a bar in a cell of a table, in pieces where they are told apart."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.chart_fill import Fill, paint_fill
from lvgw_desktop.ui.shared.columns import Column

Piece = tuple[Fill, Decimal]
_HIGH = 18
_PADDING = 8


def bar_column(
    pieces: Callable[[Any], Sequence[Piece]], most: Decimal, tip: Callable[[Any], str]
) -> Column:
    """Return a column of bars, the longest of which, `most`, takes the whole of it."""

    def draw(painter: QPainter, box: QRectF, record: Any) -> None:  # noqa: ANN401  any record
        paint_bar(painter, box, pieces(record), most)

    return Column("bar", "", draw=draw, tip=tip)


def paint_bar(painter: QPainter, box: QRectF, pieces: Sequence[Piece], most: Decimal) -> None:
    """Draw the pieces of a bar one after the other, from the left of a cell."""
    look = theme.current()
    room = box.adjusted(look.gap(_PADDING), 0, -look.gap(_PADDING), 0)
    height = look.px(_HIGH)
    left, top = round(room.left()), round(room.center().y() - height / 2)
    counted = Decimal(0)
    for fill, value in pieces:
        begins = _place(room.width(), counted, most)
        counted += value
        width = _place(room.width(), counted, most) - begins
        paint_fill(painter, QRectF(left + begins, top, width, height), fill)


def _place(room: float, counted: Decimal, most: Decimal) -> int:
    """Return where a number ends on the scale; fewer than none takes no room."""
    share = float(max(counted, Decimal(0)) / most) if most > 0 else 0.0
    return round(room * min(share, 1.0))
