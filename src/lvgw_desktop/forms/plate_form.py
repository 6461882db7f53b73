"""定点表: a page of things at their places, as a cover, a spine or a notice board.

Lengths in mm from the paper's upper left corner, strokes in pt.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Style
from lvgw_desktop.forms.document import Ink
from lvgw_desktop.forms.expression import Template
from lvgw_desktop.forms.grid_row import Row, templates_of


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """How a stroke is drawn; its width in pt, `dash` the lengths on and off."""

    width: float
    ink: Ink
    dash: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An empty rectangle."""

    x: float
    y: float
    width: float
    height: float
    pen: Pen


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    pen: Pen


@dataclass(frozen=True, slots=True, eq=False)
class Underline:
    """Rules under the lines of a text, at least `lines` of them, as wide as its place."""

    pen: Pen
    lines: int


@dataclass(frozen=True, slots=True, eq=False)
class PlacedText:
    """Words whose first baseline is at `y`.

    Between `x` and `x + width` they are set at the largest of their sizes at which they take no
    more height than `height`, or `max_lines` of the first size; the loader has added ever smaller
    ones, and what none of them fits is refused.
    Without a width they stand on one line that begins, ends or has its middle at `x`. With
    `upwards` it is the last baseline that is at `y`, and more lines stand above it.
    `inset` is kept free at both sides, `indent` (em) before each paragraph.

    Words that are `vertical` stand one under the other around the middle of their width; a column
    longer than `height` is made smaller until it fits.
    """

    text: Template
    style: Style
    x: float
    y: float
    width: float
    height: float
    max_lines: int
    inset: float
    indent: float
    letter_space: float
    ink: Ink
    underline: Underline | None
    upwards: bool
    vertical: bool


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Grid rows in a frame of their own."""

    x: float
    y: float
    width: float
    rows: tuple[Row, ...]
    pen: Pen


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """A picture named by its content hash; where there is none, the label in the middle."""

    x: float
    y: float
    width: float
    height: float
    content_hash: Template
    label: str
    style: Style
    ink: Ink


@dataclass(frozen=True, slots=True, eq=False)
class Ruler:
    """A scale in mm along the x or the y axis, its numbers counting from its start."""

    x: float
    y: float
    length: float
    upright: bool
    style: Style


Piece = Frame | Stroke | PlacedText | Block | Photo | Ruler


@dataclass(frozen=True, slots=True, eq=False)
class PlateForm(Form):
    """A page of things at their places."""

    pieces: tuple[Piece, ...]

    def own_templates(self) -> Iterator[Template]:
        """Yield the templates of texts, grid rows and photos."""
        for piece in self.pieces:
            match piece:
                case PlacedText():
                    yield piece.text
                case Block():
                    yield from templates_of(piece.rows)
                case Photo():
                    yield piece.content_hash
