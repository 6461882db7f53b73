"""刻度尺: a scale in mm, longer at each 5 and 10, to hold a real ruler against."""

from lvgw_desktop.forms.document import Layer, Line, Rule
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.frame import stroke
from lvgw_desktop.forms.plate_form import Ruler
from lvgw_desktop.forms.setting import MM, line_of

_TICKS = {10: 5.0, 5: 3.5, 1: 2.0}
"""The length of a tick (mm) at each so many mm."""
_PEN = 0.25
_GAP = 1.0 * MM


def ruler_layer(ruler: Ruler, fonts: FontSet) -> Layer:
    """Return the ticks with a number at each centimetre; an upright scale runs downwards.

    Its beginning has none: it may be the edge of the paper.
    """
    places = range(int(ruler.length) + 1)
    numbers = tuple(_number(ruler, place, fonts) for place in places[10::10])
    return Layer(numbers, (_edge(ruler), *(_tick(ruler, place) for place in places)))


def _edge(ruler: Ruler) -> Rule:
    return stroke(*_at(ruler, 0.0, 0.0), *_at(ruler, ruler.length, 0.0), _PEN)


def _tick(ruler: Ruler, place: int) -> Rule:
    length = next(length for step, length in _TICKS.items() if place % step == 0)
    return stroke(*_at(ruler, place, 0.0), *_at(ruler, place, length), _PEN)


def _at(ruler: Ruler, along: float, away: float) -> tuple[float, float]:
    """Return the place (pt) so far along the scale and so far away from it (mm)."""
    x, y = (away, along) if ruler.upright else (along, away)
    return (ruler.x + x) * MM, (ruler.y + y) * MM


def _number(ruler: Ruler, place: int, fonts: FontSet) -> Line:
    face, size = fonts.typeface(ruler.style.role), ruler.style.size
    far = _TICKS[10] * MM + _GAP
    if ruler.upright:
        at = (ruler.x * MM + far, (ruler.y + place) * MM + 0.36 * size)
        return line_of(str(place), face, size, at)
    at = ((ruler.x + place) * MM, ruler.y * MM + far + 0.86 * size)
    return line_of(str(place), face, size, at, "center")
