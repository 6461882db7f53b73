"""核对定点表: pieces of a plate outside the paper, and words too long for their place."""

from collections.abc import Iterator

from lvgw_desktop.forms.definition import Paper
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.mistakes import Mistake
from lvgw_desktop.forms.plate_form import Block, Piece, PlacedText, PlateForm, Ruler, Stroke
from lvgw_desktop.forms.printed_words import own_words, placed_pieces
from lvgw_desktop.forms.row_check import row_mistakes
from lvgw_desktop.forms.setting import MM, width_of

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""


def plate_mistakes(form: PlateForm, fonts: FontSet) -> Iterator[Mistake]:
    """Yield the pieces outside the paper and the mistakes of the plate's grid rows."""
    for place, piece in placed_pieces(form):
        box = _box(piece, fonts)
        if not _is_inside(box, form.paper):
            left, top, right, bottom = box
            cause = f"从 ({left:.1f}, {top:.1f}) 到 ({right:.1f}, {bottom:.1f}) 毫米，出了纸边"
            yield Mistake(place, cause)
        if isinstance(piece, Block):
            yield from row_mistakes((*place, "rows"), piece.rows, fonts)


def _box(piece: Piece, fonts: FontSet) -> Box:
    match piece:
        case Stroke():
            xs, ys = sorted((piece.x1, piece.x2)), sorted((piece.y1, piece.y2))
            return xs[0], ys[0], xs[1], ys[1]
        case PlacedText():
            return _text_box(piece, fonts)
        case Block():
            height = sum(row.height for row in piece.rows)
            return piece.x, piece.y, piece.x + piece.width, piece.y + height
        case Ruler():
            length = (0.0, piece.length) if piece.upright else (piece.length, 0.0)
            return piece.x, piece.y, piece.x + length[0], piece.y + length[1]
        case _:
            return piece.x, piece.y, piece.x + piece.width, piece.y + piece.height


def _text_box(piece: PlacedText, fonts: FontSet) -> Box:
    """Return where a text stands whatever its fields say: at the least its first line."""
    size = piece.style.sizes[-1] / MM
    foot = piece.y + piece.height if piece.vertical else piece.y
    if piece.width or piece.vertical:
        return piece.x, piece.y - size, piece.x + piece.width, foot
    face = fonts.typeface(piece.style.role)
    width = width_of(own_words(piece.text), face, piece.style.size) / MM
    left = piece.x - {"center": width / 2, "right": width}.get(piece.style.align, 0.0)
    return left, piece.y - size, left + width, foot


def _is_inside(box: Box, paper: Paper) -> bool:
    left, top, right, bottom = box
    return left >= 0 and top >= 0 and right <= paper.width and bottom <= paper.height
