"""排行: a text broken into lines, each with its runs, even gaps and kerned marks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lvgw_desktop.forms.breaking import KERN, LineEnd, Paragraph
from lvgw_desktop.forms.definition import Align
from lvgw_desktop.forms.document import Run
from lvgw_desktop.forms.typeface import LETTER_STEP, Typeface

_GAP_MOST = 0.25
_LEAST = 1e-6
_SLACK_BEFORE = {"center": 0.5, "right": 1.0}
_SAME_LETTERS = re.compile(r"(.)\1*", re.DOTALL)
_PLAIN, _GLUED, _KERNED, _SQUEEZED = range(LETTER_STEP)


class SetLine(NamedTuple):
    """A broken line: its distance from the left side of its box and its width (pt), its runs."""

    x: float
    width: float
    runs: tuple[Run, ...]
    text: str
    ends_paragraph: bool


class Measure(NamedTuple):
    """The box a text is set in: its width, the size and the first line's indent in pt."""

    width: float
    size: float
    align: Align = "left"
    indent: float = 0.0


def wrap(text: str, typeface: Typeface, measure: Measure) -> list[SetLine]:
    """Return the lines of a text; a line feed starts a paragraph. An empty text has no lines.

    No character is lost: the lines' texts joined are the text without its line feeds.
    """
    return Story(text, typeface).lines(measure)


class Story:
    """A text read once, whose lines may then be counted and set at any width and size."""

    def __init__(self, text: str, typeface: Typeface) -> None:
        self._typeface = typeface
        pieces = text.split("\n") if text else ()
        self._paragraphs = [Paragraph(piece, typeface) for piece in pieces]

    def count(self, measure: Measure) -> int:
        """Return how many lines the text takes, without setting them."""
        limit, indent = measure.width / measure.size, measure.indent / measure.size
        return sum(len(paragraph.line_ends(limit, indent)) for paragraph in self._paragraphs)

    def lines(self, measure: Measure) -> list[SetLine]:
        """Return the lines set."""
        return [
            line
            for paragraph in self._paragraphs
            for line in _paragraph_lines(paragraph, self._typeface, measure)
        ]


def _paragraph_lines(
    paragraph: Paragraph, typeface: Typeface, measure: Measure
) -> Iterator[SetLine]:
    if not paragraph.text:
        yield SetLine(0.0, 0.0, (), "", ends_paragraph=True)
        return
    letters = _letters(paragraph, typeface)
    indent = measure.indent / measure.size
    start = 0
    while start < len(paragraph.text):
        limit = measure.width / measure.size - indent
        end = paragraph.line_end(start, limit)
        yield _set_line(paragraph, letters, typeface, measure, (start, end, indent, limit))
        start, indent = end.place, 0.0


def _letters(paragraph: Paragraph, typeface: Typeface) -> str:
    """Return a letter for each character: its font, and how its gap differs from the others'."""
    letters = list(map(typeface.letters.__getitem__, paragraph.text))
    for start, end in paragraph.tokens:
        for place in range(start, end - 1):
            letters[place] = chr(ord(letters[place]) + _GLUED)
    for place in paragraph.kerns:
        letters[place] = chr(ord(letters[place]) + _KERNED)
    return "".join(letters)


def _squeezed(letters: str, places: list[int]) -> str:
    """Return the letters of a paragraph with those at some places marked as set closer."""
    marked = list(letters)
    for place in places:
        marked[place] = chr(ord(marked[place]) + _SQUEEZED)
    return "".join(marked)


def _set_line(
    paragraph: Paragraph,
    letters: str,
    typeface: Typeface,
    measure: Measure,
    line: tuple[int, LineEnd, float, float],
) -> SetLine:
    """Return a line's runs and place; `line` is its start, end, indent and limit in em."""
    start, (end, is_squeezed), indent, limit = line
    ends_paragraph = end == len(paragraph.text)
    width = paragraph.width(start, end)
    gap = squeeze = 0.0
    if is_squeezed:
        places = paragraph.shrinkable(start, end)
        squeeze = (width - limit) / len(places)
        letters = _squeezed(letters, places)
        width = limit
    elif measure.align == "justify" and not ends_paragraph:
        gap = _even_gap(limit - width, paragraph.gaps(start, end))
        width = limit if gap else width
    size = measure.size
    gaps = (gap * size, 0.0, (gap - KERN) * size, -squeeze * size)
    runs = _runs(paragraph.text, letters[start:end], start, typeface, gaps)
    before = indent + _SLACK_BEFORE.get(measure.align, 0.0) * (limit - width)
    return SetLine(before * size, width * size, runs, paragraph.text[start:end], ends_paragraph)


def _even_gap(slack: float, count: int) -> float:
    """Return the gap between tokens that fills the line; 0 where it would be too wide."""
    gap = slack / count if count else 0.0
    return gap if gap <= _GAP_MOST + _LEAST else 0.0


def _runs(
    text: str, letters: str, start: int, typeface: Typeface, gaps: tuple[float, ...]
) -> tuple[Run, ...]:
    runs = []
    for found in _SAME_LETTERS.finditer(letters):
        font, kind = typeface.font_of_letter(found[1])
        first, last = found.span()
        runs.append(Run(font, text[start + first : start + last], round(gaps[kind], 3)))
    return tuple(runs)
