"""版面: a laid-out document: pages of texts and rules at their places, ready to be drawn.

Lengths in pt, y downwards from the upper edge of the paper. A text's y is its baseline.
"""

from collections.abc import Iterable
from typing import NamedTuple

Ink = float | tuple[float, float, float]
"""A grey, 0 is black and 1 white, or a colour's red, green and blue, each 0 to 1."""
BLACK = 0.0


class Run(NamedTuple):
    """Characters of one font; `gap` is added after each of them."""

    font: str
    text: str
    gap: float = 0.0


class Line(NamedTuple):
    """A line of text; `turned` counts quarter turns to the left: 1 runs upwards, -1 downwards."""

    x: float
    y: float
    size: float
    runs: tuple[Run, ...]
    ink: Ink = BLACK
    turned: int = 0


class Rule(NamedTuple):
    """A stroke; `dash` are the lengths on and off."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    ink: Ink = BLACK
    dash: tuple[float, ...] = ()


class Area(NamedTuple):
    """A filled rectangle without a border."""

    x: float
    y: float
    width: float
    height: float
    grey: float


class Code(NamedTuple):
    """A QR symbol and its payload; `size` is its side without the quiet zone."""

    x: float
    y: float
    size: float
    payload: str


class Picture(NamedTuple):
    """A JPEG or PNG, as large as its place allows in its own proportions, in the middle of it."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


class Layer(NamedTuple):
    """What is drawn together: areas below rules below texts."""

    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    areas: tuple[Area, ...] = ()


def joined(layers: Iterable[Layer]) -> Layer:
    """Return everything of some layers as one."""
    layers = tuple(layers)
    return Layer(
        tuple(line for layer in layers for line in layer.lines),
        tuple(rule for layer in layers for rule in layer.rules),
        tuple(area for layer in layers for area in layer.areas),
    )


class Page(NamedTuple):
    """One page: pictures, over them the blank form many pages share, over it what is written."""

    width: float
    height: float
    blank: Layer
    written: Layer
    code: Code | None = None
    pictures: tuple[Picture, ...] = ()


def picture_page(content: bytes, width: float, height: float) -> Page:
    """Return a page (pt) that shows a JPEG or PNG alone, as the scan of a signed sheet."""
    return Page(width, height, Layer(), Layer(), pictures=(Picture(0, 0, width, height, content),))


class Document(NamedTuple):
    """All pages of one filled form."""

    form_id: str
    edition: str
    pages: tuple[Page, ...]

    def fonts(self) -> frozenset[str]:
        """Return the names of all fonts its lines are set in."""
        layers = (layer for page in self.pages for layer in (page.blank, page.written))
        return frozenset(run.font for layer in layers for line in layer.lines for run in line.runs)
