"""台账分页: rows, bands and sums dealt out to pages.

A row is torn only if no page can hold it. Sums stand under the last row, on its page. The pages
before the last one hold rows where the last one has its feet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from lvgw_desktop.forms.bindings import ROW_NUMBER
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.setting import MM
from lvgw_desktop.forms.table_foot import room_of_last_feet
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_rows import TableRow, lines_in, set_row, set_total, split_row

_LEAST_LINES = 3
_LEAST = 0.01


@dataclass(frozen=True, slots=True)
class BandRow:
    """A band between groups of rows; `height` in pt."""

    text: str
    height: float


Piece = TableRow | BandRow


@dataclass(slots=True)
class _Deal:
    """The pages dealt so far."""

    whole: float
    pages: list[list[Piece]] = field(default_factory=lambda: [[]])
    room: float = 0.0

    def lower(self, room: float) -> None:
        """Let the frame end so much lower (pt); less than nothing raises its end."""
        self.whole += room
        self.room += room

    def take(self, piece: Piece) -> None:
        """Put a piece on the present page."""
        self.pages[-1].append(piece)
        self.room -= piece.height

    def has_room(self, height: float) -> bool:
        """Tell whether the present page takes something of this height."""
        return height <= self.room + _LEAST

    def turn(self) -> None:
        """Start a page, unless the present one is still empty."""
        if self.pages[-1]:
            self.pages.append([])
        self.room = self.whole

    def rooms(self) -> Iterator[float]:
        """Yield the room of the present page, then that of fresh ones."""
        while True:
            yield self.room
            self.turn()


def deal(form: TableForm, filled: FilledForm, fonts: FontSet, whole: float) -> list[list[Piece]]:
    """Return the pieces of each page, from the top down; the last one has `whole` pt for them."""
    dealt = _Deal(whole, room=whole)
    bands = {band.before: band.text for band in filled.bands}
    totals = [set_total(form, total, filled, fonts) for total in form.totals]
    below = sum(total.height for total in totals)
    texts = filled.rows or [_empty(form, number) for number in range(1, form.blank.rows + 1)]
    dealt.lower(room_of_last_feet(form))
    for number, row in enumerate(texts[:-1]):
        _take_row(form, fonts, dealt, row, (bands.get(number, ""), 0.0))
    dealt.lower(-room_of_last_feet(form))
    for row in texts[-1:]:
        _take_row(form, fonts, dealt, row, (bands.get(len(texts) - 1, ""), below))
    if form.blank.fill:
        _fill_up(form, fonts, dealt, len(texts), below)
    if totals and not dealt.has_room(below):
        dealt.turn()
    for total in totals:
        dealt.take(total)
    return dealt.pages


def _empty(form: TableForm, number: int) -> Sequence[str]:
    """Return what is printed in an empty row."""
    return [column.prefill.text({ROW_NUMBER: number}) for column in form.columns]


def _fill_up(form: TableForm, fonts: FontSet, dealt: _Deal, number: int, below: float) -> None:
    """Put empty rows under row `number` while the page has room for them and for the sums."""
    standing = sum(isinstance(piece, TableRow) for piece in dealt.pages[-1])
    missing = form.blank.rows - standing if form.blank.rows else inf
    while missing > 0:
        number += 1
        row = set_row(form, _empty(form, number), fonts)
        if not dealt.has_room(row.height + below):
            return
        dealt.take(row)
        missing -= 1


def _take_row(
    form: TableForm, fonts: FontSet, dealt: _Deal, texts: Sequence[str], beside: tuple[str, float]
) -> None:
    """Put a row where it fits; `beside` are the band before it and the height of sums under it.

    A band never stands last, sums never alone.
    """
    row = set_row(form, texts, fonts)
    band, below = beside
    pieces: list[Piece] = [row]
    if band and form.group:
        pieces.insert(0, BandRow(band, form.group.height * MM))
    needed = sum(piece.height for piece in pieces)
    if needed + below <= dealt.whole + _LEAST:
        needed += below
    if needed > dealt.whole + _LEAST:
        _take_long_row(form, fonts, dealt, texts, pieces)
        return
    if not dealt.has_room(needed):
        dealt.turn()
    for piece in pieces:
        dealt.take(piece)


def _take_long_row(
    form: TableForm, fonts: FontSet, dealt: _Deal, texts: Sequence[str], pieces: Sequence[Piece]
) -> None:
    *bands, row = pieces
    assert isinstance(row, TableRow)
    used = sum(piece.height for piece in bands)
    if lines_in(form, dealt.room - used) < _LEAST_LINES:
        dealt.turn()
    for piece in bands:
        dealt.take(piece)
    for part in split_row(form, row, texts, fonts, dealt.rooms()):
        dealt.take(part)
