"""格子行里的定点文字: words at a place of a row, and 年 月 日 with room for the hand."""

from collections.abc import Iterator
from typing import NamedTuple

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_row import Mark, Row
from lvgw_desktop.forms.setting import LEAST, MM, line_of, width_of

_DATE_WORDS = "日月年"
_DATE_GAP = 9 * MM


class SetMark(NamedTuple):
    """A mark's line, and its baseline under the row's top (above its foot when negative)."""

    line: Line
    baseline: float

    def at(self, top: float, height: float) -> Line:
        """Return the line in a row of this height with its upper edge at `top`."""
        below = self.baseline if self.baseline >= 0 else height + self.baseline
        return self.line._replace(y=round(top + below, 2))


def set_mark(mark: Mark, text: str, row: Row, fonts: FontSet, left: float) -> SetMark:
    """Return the mark with this text in a row that begins at `left` (pt)."""
    face, size = fonts.typeface(mark.style.role), mark.style.size
    if mark.right is not None:
        at = (left + (row.width - mark.right) * MM, 0.0)
        return SetMark(line_of(text, face, size, at, "right"), mark.y * MM)
    at = (left + mark.x * MM, 0.0)
    return SetMark(line_of(text, face, size, at, mark.style.align), mark.y * MM)


def fits(mark: Mark, text: str, fonts: FontSet) -> bool:
    """Tell whether a text has room where the mark stands."""
    face = fonts.typeface(mark.style.role)
    return width_of(text, face, mark.style.size) <= mark.room * MM + LEAST


def date_blank(mark: Mark, row: Row, fonts: FontSet, left: float) -> Iterator[SetMark]:
    """Yield 年 月 日 with room to write between them, from the right."""
    face = fonts.typeface(mark.style.role)
    right = left + (row.width - (mark.right or 0.0)) * MM
    for word in _DATE_WORDS:
        line = line_of(word, face, mark.style.size, (right, 0.0), "right")
        yield SetMark(line, mark.y * MM)
        right = line.x - _DATE_GAP
