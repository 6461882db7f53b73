"""定点文字: words set at a place of a plate, level or one under the other."""

from collections.abc import Iterator

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.document import Layer, Line, Rule
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.frame import stroke
from lvgw_desktop.forms.plate_form import PlacedText, Underline
from lvgw_desktop.forms.setting import LEAST, MM, line_of, spaced, width_of
from lvgw_desktop.forms.typeface import Typeface
from lvgw_desktop.forms.vertical import column_of, column_size
from lvgw_desktop.forms.wrap import Measure, SetLine, wrap

_UNDER_BASELINE = 5.0
_UNDER_SMALL = 0.42  # of a size too small for so much
_SHOWN_OF_LONG = 12


def text_layer(piece: PlacedText, words: str, fonts: FontSet) -> Layer:
    """Return the words at their place with the rules under them.

    Raises Refusal where not even the smallest size fits.
    """
    face = fonts.typeface(piece.style.role)
    if piece.vertical:
        lines = list(_column(piece, words, face))
    elif piece.width:
        lines = list(_Level(piece, words, face).lines())
    else:
        lines = [_single(piece, words, face, piece.style.size)] if words else []
    inked = tuple(line._replace(ink=piece.ink) for line in lines if line.runs)
    return Layer(inked, tuple(_rules(piece, lines)))


def _single(piece: PlacedText, words: str, face: Typeface, size: float) -> Line:
    """Return the words on one line, however long."""
    left, right = (piece.x + piece.inset) * MM, (piece.x + piece.width - piece.inset) * MM
    align = piece.style.align
    x = {"center": (left + right) / 2, "right": right}.get(align, left)
    line = line_of(words.replace("\n", "　"), face, size, (x, piece.y * MM), align)
    return spaced(line, piece.letter_space, align)


def _column(piece: PlacedText, words: str, face: Typeface) -> Iterator[Line]:
    size = column_size(words, face, piece.style.sizes, piece.height * MM)
    if not size:
        raise too_long(words)
    return column_of(words, face, size, (piece.x + piece.width / 2) * MM, piece.y * MM)


class _Level:
    """Words broken to the width of their place."""

    def __init__(self, piece: PlacedText, words: str, face: Typeface) -> None:
        self._piece = piece
        self._words = words
        self._face = face
        self._room = (piece.width - 2 * piece.inset) * MM

    def lines(self) -> Iterator[Line]:
        """Yield the lines at the first size that fits."""
        size, lead, broken = self._set()
        if self._piece.letter_space and self._stays_spaced(size):
            yield _single(self._piece, self._words, self._face, size)
            return
        left, y = (self._piece.x + self._piece.inset) * MM, self._piece.y * MM
        if self._piece.upwards and broken:
            y -= (len(broken) - 1) * lead
        for number, line in enumerate(broken):
            at = (round(left + line.x, 2), round(y + number * lead, 2))
            yield Line(*at, size, line.runs)

    def _set(self) -> tuple[float, float, list[SetLine]]:
        """Return size, lead and lines of the first size that fits."""
        for size, lead in zip(self._piece.style.sizes, self._piece.style.leads, strict=True):
            broken = self._broken(size)
            if self._fits(len(broken), lead):
                return size, lead, broken
        raise too_long(self._words)

    def _broken(self, size: float) -> list[SetLine]:
        style = self._piece.style
        measure = Measure(self._room, size, style.align, self._piece.indent * size)
        return wrap(self._words, self._face, measure)

    def _fits(self, count: int, lead: float) -> bool:
        piece = self._piece
        most = piece.height * MM or piece.max_lines * piece.style.lead
        return count * lead <= most + LEAST

    def _stays_spaced(self, size: float) -> bool:
        """Tell whether the words take one line even with room between them."""
        if "\n" in self._words or not self._words:
            return False
        gaps = self._piece.letter_space * (len(self._words) - 1)
        return width_of(self._words, self._face, size) + gaps <= self._room + LEAST


def too_long(words: str) -> Refusal:
    """Return the refusal of words that a plate has no room for: it has one page."""
    start = words.replace("\n", " ")[:_SHOWN_OF_LONG]
    return Refusal(f"“{start}…”这段文字太长或分行太多，纸上放不下，请改短一些再打印。")


def _rules(piece: PlacedText, lines: list[Line]) -> Iterator[Rule]:
    """Yield a rule under each line of the text and under lines that stay empty."""
    if piece.underline is None:
        return
    heights = [line.y for line in lines] or [piece.y * MM]
    lead = _lead(piece, lines)
    size = lines[0].size if lines else piece.style.size
    below = min(_UNDER_BASELINE, _UNDER_SMALL * size)
    while len(heights) < piece.underline.lines:
        heights.append(heights[-1] + lead)
    for y in heights:
        yield _rule(piece, piece.underline, y + below)


def _lead(piece: PlacedText, lines: list[Line]) -> float:
    """Return the lead of the size the text was set at."""
    leads = dict(zip(piece.style.sizes, piece.style.leads, strict=True))
    return leads[lines[0].size] if lines else piece.style.lead


def _rule(piece: PlacedText, underline: Underline, y: float) -> Rule:
    left, right = piece.x * MM, (piece.x + piece.width) * MM
    pen = underline.pen
    return stroke(left, y, right, y, pen.width)._replace(ink=pen.ink, dash=pen.dash)
