"""表内的图: numbers as bars, or as the grey behind them, for a printer that has only black."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, inf
from typing import Literal

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.document import Area, Layer, Rule
from lvgw_desktop.forms.setting import MM

Filling = Literal["dark", "pale", "strokes", "empty"]
FILLINGS: tuple[Filling, ...] = ("dark", "pale", "strokes", "empty")
"""What can be told apart on paper: dark and pale grey, slanting strokes, nothing."""

_GREYS = {"dark": 0.35, "pale": 0.85}
_LIGHTEST, _DARKEST = 0.95, 0.7
"""Greys behind numbers: black is read on them."""
_PITCH = 1.1 * MM
_BORDER, _STROKE = 0.5, 0.4


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of the bars in a column: `of` is the column whose numbers it draws."""

    of: str
    filling: Filling


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pt, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return its lower side."""
        return self.y + self.height


def number_in(text: str) -> float:
    """Return the number a cell shows; nothing for what is none, or less than none."""
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0 < number < inf else 0.0


def filled_box(box: Box, filling: Filling) -> Layer:
    """Return a box as it is printed; one without any room is not."""
    if box.width <= 0:
        return Layer()
    grey = _GREYS.get(filling)
    strokes = _slanting(box) if filling == "strokes" else ()
    areas = () if grey is None else (_area(box, grey),)
    return Layer(rules=(*_border(box), *strokes), areas=areas)


def shade(box: Box, share: float) -> Area:
    """Return the grey behind a number, 0 to 1 of the greatest."""
    return _area(box, _LIGHTEST - (_LIGHTEST - _DARKEST) * share)


def _border(box: Box) -> Iterator[Rule]:
    yield frame.stroke(box.x, box.y, box.right, box.y, _BORDER)
    yield frame.stroke(box.x, box.bottom, box.right, box.bottom, _BORDER)
    yield frame.stroke(box.x, box.y, box.x, box.bottom, _BORDER)
    yield frame.stroke(box.right, box.y, box.right, box.bottom, _BORDER)


def _slanting(box: Box) -> Iterator[Rule]:
    """Yield strokes rising to the right; those of neighbours go on in each other."""
    first = ceil((box.x + box.y) / _PITCH)
    for number in range(first, ceil((box.right + box.bottom) / _PITCH)):
        both = number * _PITCH  # x + y is the same all along a stroke
        low, high = max(box.x, both - box.bottom), min(box.right, both - box.y)
        yield frame.stroke(low, both - low, high, both - high, _STROKE)


def _area(box: Box, grey: float) -> Area:
    x, y, width, height = (round(one, 2) for one in (box.x, box.y, box.width, box.height))
    return Area(x, y, width, height, round(grey, 2))
