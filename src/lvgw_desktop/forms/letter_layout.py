"""公文的版面: title, addressee and paragraphs over pages, signature and date after them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.document import Document, Layer, Line, Page
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import heading_lines, page_size
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.setting import LEAST, MM, line_of, line_within, place
from lvgw_desktop.forms.wrap import Measure, SetLine, wrap

_INDENT = 2
"""Em before the first line of each paragraph."""
_LINES_BEFORE_SIGNATURE = 2
_LINES_WITH_SIGNATURE = 2
"""Lines of the text that stand on one page with the signature at least."""
_DATE_FROM_EDGE = 7.5
"""Em from the right edge to the middle of date and signature: a date then ends four em from it."""


class _Row(NamedTuple):
    """One line of the text; a heading does not stand last on a page."""

    line: SetLine
    style: Style
    is_heading: bool = False


def lay_out_letter(form: LetterForm, filled: FilledForm, fonts: FontSet) -> Document:
    """Return the pages of an official text; it carries no number and no code of ours."""
    sheet = _Sheet(form, filled, fonts)
    pages = [*sheet.pages()]
    width, height = page_size(form.paper)
    return Document(
        form.id,
        form.edition,
        tuple(Page(width, height, Layer(), Layer(tuple(lines))) for lines in pages),
    )


class _Sheet:
    """A filled letter while it is being laid out."""

    def __init__(self, form: LetterForm, filled: FilledForm, fonts: FontSet) -> None:
        self._form, self._filled, self._fonts = form, filled, fonts
        self._lead = form.body.lead

    def pages(self) -> Iterator[list[Line]]:
        """Yield the lines of each page."""
        rest, number = [*self._rows()], 1
        while not self._holds_all(rest, number):
            end = _page_end(rest, self._room(number))
            yield [*self._page(rest[:end], number)]
            rest, number = rest[end:], number + 1
        yield [*self._page(rest, number), *self._signed(len(rest), number)]

    def _rows(self) -> Iterator[_Row]:
        if addressee := self._filled.text(self._form.addressee):
            yield from self._set(addressee, level=0, indent=0)
        for level, text in self._filled.rows:
            yield from self._set(text, int(level), _INDENT)

    def _set(self, text: str, level: int, indent: int) -> Iterator[_Row]:
        style = self._form.levels[level]
        width = self._form.paper.type_width * MM
        measure = Measure(width, style.size, style.align, indent * style.size)
        for line in wrap(text, self._fonts.typeface(style.role), measure):
            yield _Row(line, style, is_heading=level > 0)

    def _top(self, number: int) -> float:
        return (self._form.top if number == 1 else self._form.paper.top) * MM

    def _room(self, number: int) -> int:
        """Return how many lines a page holds."""
        paper = self._form.paper
        height = (paper.height - paper.bottom) * MM - self._top(number)
        return int((height + LEAST) / self._lead)

    def _holds_all(self, rest: Sequence[_Row], number: int) -> bool:
        """Tell whether the rest has room on a page, the signature and the date under it."""
        return len(rest) + _LINES_BEFORE_SIGNATURE + 2 <= self._room(number)

    def _page(self, rows: Sequence[_Row], number: int) -> Iterator[Line]:
        if number == 1:
            titles = (self._form.title, *self._form.headings)
            texts = [self._filled.text(one.text) for one in titles]
            yield from heading_lines(self._form, texts, self._fonts)
        left, top = self._form.paper.left * MM, self._top(number)
        for row_number, row in enumerate(rows):
            at = top + row_number * self._lead
            yield from place([row.line], left, at, row.style.size, self._lead)
        yield self._page_number(number)

    def _signed(self, rows: int, number: int) -> Iterator[Line]:
        style, paper = self._form.body, self._form.paper
        face, centred = self._fonts.typeface(style.role), replace(style, align="center")
        middle = paper.right_edge * MM - _DATE_FROM_EDGE * style.size
        y = self._top(number) + (rows + _LINES_BEFORE_SIGNATURE) * self._lead + style.size
        for line_number, part in enumerate((self._form.signature, self._form.dated)):
            if words := self._filled.text(part):
                at = (middle, y + line_number * self._lead)
                yield line_within(words, face, centred, at, 2 * _DATE_FROM_EDGE * style.size)

    def _page_number(self, number: int) -> Line:
        """Return —1— one em inside: right on odd pages, left on even ones."""
        style, paper = self._form.number_style, self._form.paper
        words, face = self._form.number.text({"page": number}), self._fonts.typeface(style.role)
        y, inside = paper.number_y * MM, style.size
        if number % 2:
            return line_of(words, face, style.size, (paper.right_edge * MM - inside, y), "right")
        return line_of(words, face, style.size, (paper.left * MM + inside, y))


def _page_end(rows: Sequence[_Row], room: int) -> int:
    """Return how many rows a page takes that another follows.

    A heading goes with what stands under it, and the last lines with the signature.
    """
    end = min(room, max(1, len(rows) - _LINES_WITH_SIGNATURE))
    while end > 1 and rows[end - 1].is_heading:
        end -= 1
    return end
