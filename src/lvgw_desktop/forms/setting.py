"""排字: broken lines put at their places, and single lines set whole."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from lvgw_desktop.forms.definition import Align, Style, VAlign
from lvgw_desktop.forms.document import Line, Run
from lvgw_desktop.forms.typeface import Typeface
from lvgw_desktop.forms.wrap import Measure, SetLine, Story

MM = 72 / 25.4
CELL_PAD = 1.6 * MM
"""Kept free between a cell's text and its rules."""
LEAST = 0.01
_RISE = 0.86


def place(
    lines: Sequence[SetLine], left: float, top: float, size: float, lead: float
) -> Iterator[Line]:
    """Yield the lines at their places; `top` is the upper edge of the first line box."""
    baseline = top + (lead - size) / 2 + _RISE * size
    for number, line in enumerate(lines):
        if line.runs:
            x, y = left + line.x, baseline + number * lead
            yield Line(round(x, 2), round(y, 2), size, line.runs)


def line_of(
    text: str, typeface: Typeface, size: float, at: tuple[float, float], align: Align = "left"
) -> Line:
    """Return a single line whose left end, middle or right end is at `at` (x and baseline)."""
    width = width_of(text, typeface, size)
    x = at[0] - {"center": width / 2, "right": width}.get(align, 0.0)
    return Line(round(x, 2), round(at[1], 2), size, runs_of(text, typeface))


def line_within(
    text: str, typeface: Typeface, style: Style, at: tuple[float, float], width: float
) -> Line:
    """Return a single line as `line_of` does, set smaller where it is wider than `width`."""
    words = text.replace("\n", " ")
    own = width_of(words, typeface, style.size)
    size = style.size * width / own if own > width else style.size
    return line_of(words, typeface, size, at, style.align)


def spaced(line: Line, gap: float, align: Align = "left") -> Line:
    """Return a single line with `gap` pt between its characters, aligned as it was."""
    if not gap:
        return line
    wider = gap * (sum(len(run.text) for run in line.runs) - 1)
    x = line.x - {"center": wider / 2, "right": wider}.get(align, 0.0)
    runs = tuple(run._replace(gap=run.gap + gap) for run in line.runs)
    return line._replace(x=round(x, 2), runs=runs)


@lru_cache(maxsize=4096)
def runs_of(text: str, typeface: Typeface) -> tuple[Run, ...]:
    """Return the text as runs of one font each."""
    fonts = groupby(text, key=typeface.font.__getitem__)
    return tuple(Run(font, "".join(chars)) for font, chars in fonts)


def width_of(text: str, typeface: Typeface, size: float) -> float:
    """Return the width of a text on one line in pt."""
    return sum(map(typeface.width.__getitem__, text)) * size


class Fitted:
    """A text broken at the first size that fits its cell, or at the smallest."""

    __slots__ = ("lead", "lines", "size", "valign")

    def __init__(
        self, lines: Sequence[SetLine], size: float, lead: float, valign: VAlign = "middle"
    ) -> None:
        self.lines = lines
        self.size = size
        self.lead = lead
        self.valign = valign

    @property
    def height(self) -> float:
        """Return the height of its line boxes without the leading outside them."""
        return max(0.0, (len(self.lines) - 1) * self.lead + self.size)

    def first(self, count: int) -> "Fitted":
        """Return its first lines alone."""
        return Fitted(self.lines[:count], self.size, self.lead, self.valign)

    def at(self, left: float, top: float, height: float) -> Iterator[Line]:
        """Yield the lines in the middle of a cell or at its top."""
        above = (height - len(self.lines) * self.lead) / 2
        if self.valign == "top":
            above = min(above, CELL_PAD - (self.lead - self.size) / 2)
        return place(self.lines, left, top + above, self.size, self.lead)


@lru_cache(maxsize=4096)
def fit(text: str, typeface: Typeface, style: Style, width: float, height: float) -> Fitted:
    """Return the text at the largest of the style's sizes that fits `width` × `height` (pt)."""
    story = Story(text, typeface)
    size, lead = style.size, style.lead
    for size, lead in zip(style.sizes, style.leads, strict=True):
        count = story.count(Measure(width, size))
        if (count - 1) * lead + size <= height + LEAST:
            break
    lines = story.lines(Measure(width, size, style.align))
    return Fitted(lines, size, lead, style.valign)
