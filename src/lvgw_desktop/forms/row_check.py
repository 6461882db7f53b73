"""核对格子行: cells too small for their words, and marks outside their row."""

from collections.abc import Iterator, Sequence

from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_row import Cell, Mark, Row
from lvgw_desktop.forms.mistakes import Mistake, Path
from lvgw_desktop.forms.printed_words import own_words
from lvgw_desktop.forms.setting import LEAST, MM, fit, width_of

LABEL_PAD = 1.0 * MM
_READABLE = 6.0  # pt: smaller letters help nobody


def row_mistakes(place: Path, rows: Sequence[Row], fonts: FontSet) -> Iterator[Mistake]:
    """Yield the cells of grid rows that are too small and the marks outside their row."""
    for number, row in enumerate(rows):
        for cell_number, cell in enumerate(row.cells):
            height = sum(one.height for one in rows[number : number + cell.rowspan])
            at = (*place, number, "cells", cell_number)
            yield from _cell_mistakes(at, cell, height, fonts)
        for mark_number, mark in enumerate(row.marks):
            yield from _mark_mistakes((*place, number, "marks", mark_number), mark, row, fonts)


def _cell_mistakes(place: Path, cell: Cell, height: float, fonts: FontSet) -> Iterator[Mistake]:
    width = cell.right - cell.left
    if not cell.is_label:
        least = max(cell.style.sizes[-1], _READABLE) / MM
        if least > height or least > width:
            yield Mistake(place, f"{width:g}×{height:g} 毫米的格子放不下一个字")
        return
    room = (width - 2 * cell.inset) * MM
    if not fits(cell.text.source, cell.style, (room, height * MM), fonts):
        yield Mistake(place, too_small(width, height, cell.text.source))


def _mark_mistakes(place: Path, mark: Mark, row: Row, fonts: FontSet) -> Iterator[Mistake]:
    size = mark.style.size
    baseline = mark.y if mark.y >= 0 else row.height + mark.y
    if not 0 <= baseline <= row.height:
        yield Mistake((*place, "y"), f"离上边 {baseline:g} 毫米，出了这一行({row.height:g} 毫米)")
    width = width_of(own_words(mark.text), fonts.typeface(mark.style.role), size) / MM
    left = mark.x if mark.right is None else row.width - mark.right - width
    if mark.right is None and mark.style.align == "center":
        left -= width / 2
    if left < 0 or left + width > row.width + LEAST:
        yield Mistake(
            place, f"从 {left:.1f} 到 {left + width:.1f} 毫米，出了框({row.width:g} 毫米)"
        )


def fits(text: str, style: Style, room: tuple[float, float], fonts: FontSet) -> bool:
    """Tell whether a text fits a room (width and height in pt) at the smallest of its sizes."""
    fitted = fit(text, fonts.typeface(style.role), style, *room)
    widest = max((line.width for line in fitted.lines), default=0.0)
    return fitted.height <= room[1] + LEAST and widest <= room[0] + LEAST


def too_small(width: float, height: float, words: str) -> str:
    """Return 33×4 毫米的格子放不下“村（居）名称”."""
    words = words.replace("\n", "")
    return f"{width:g}×{height:g} 毫米的格子放不下“{words}”"
