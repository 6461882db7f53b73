"""定点表的空表: what is printed on every copy of a plate: titles, frames, rules, labels, scales."""

from collections.abc import Iterator
from functools import lru_cache

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.document import Layer, Rule, joined
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import binding_line, heading_lines
from lvgw_desktop.forms.grid_blank import joints, label_lines, uprights
from lvgw_desktop.forms.grid_rows import Shape, height_of
from lvgw_desktop.forms.plate_form import (
    Block,
    Frame,
    Pen,
    PlacedText,
    PlateForm,
    Ruler,
    Stroke,
)
from lvgw_desktop.forms.plate_text import text_layer
from lvgw_desktop.forms.ruler import ruler_layer
from lvgw_desktop.forms.setting import MM

BlockShapes = tuple[tuple[Shape, ...], ...]


@lru_cache(maxsize=16)
def blank_plate(
    form: PlateForm, fonts: FontSet, headings: tuple[str, ...], blocks: BlockShapes
) -> Layer:
    """Return what is the same on every copy with these headings and heights of grid rows."""
    titles = tuple(heading_lines(form, headings, fonts))
    return joined((binding_line(form, fonts), Layer(titles), *_layers(form, fonts, blocks)))


def _layers(form: PlateForm, fonts: FontSet, blocks: BlockShapes) -> Iterator[Layer]:
    shapes = iter(blocks)
    for piece in form.pieces:
        match piece:
            case Frame():
                yield Layer(rules=tuple(_frame_rules(piece)))
            case Stroke():
                yield Layer(rules=(_rule(piece.x1, piece.y1, piece.x2, piece.y2, piece.pen),))
            case PlacedText() if piece.text.is_constant:
                yield text_layer(piece, piece.text.source, fonts)
            case Block():
                yield _block_layer(piece, next(shapes), fonts)
            case Ruler():
                yield ruler_layer(piece, fonts)


def _block_layer(block: Block, shapes: tuple[Shape, ...], fonts: FontSet) -> Layer:
    """Return a block's frame, the rules inside it and its labels."""
    left, top = block.x * MM, block.y * MM
    around = Frame(block.x, block.y, block.width, height_of(shapes) / MM, block.pen)
    rules = (
        *_frame_rules(around),
        *joints(shapes, left, top),
        *frame.upright(list(uprights(shapes, left, top))),
    )
    return Layer(tuple(label_lines(shapes, fonts, left, top)), rules)


def _frame_rules(piece: Frame) -> Iterator[Rule]:
    left, top, right, bottom = piece.x, piece.y, piece.x + piece.width, piece.y + piece.height
    yield _rule(left, top, right, top, piece.pen)
    yield _rule(left, bottom, right, bottom, piece.pen)
    yield _rule(left, top, left, bottom, piece.pen)
    yield _rule(right, top, right, bottom, piece.pen)


def _rule(x1: float, y1: float, x2: float, y2: float, pen: Pen) -> Rule:
    """Return a rule between two places in mm."""
    rule = frame.stroke(x1 * MM, y1 * MM, x2 * MM, y2 * MM, pen.width)
    return rule._replace(ink=pen.ink, dash=pen.dash)
