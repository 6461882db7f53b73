"""台账分页: rows and bands dealt out to pages; a row is torn only if no page can hold it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.setting import MM
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_rows import TableRow, lines_in, set_row, split_row

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

    def take(self, piece: Piece) -> None:
        """Put a piece on the present page."""
        self.pages[-1].append(piece)
        self.room -= piece.height

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


def deal(form: TableForm, filled: FilledForm, fonts: FontSet) -> list[list[Piece]]:
    """Return the pieces of each page, from the top down."""
    head = sum(form.head_heights)
    whole = (form.bottom - form.top - head) * MM
    dealt = _Deal(whole, room=whole)
    bands = {band.before: band.text for band in filled.bands}
    for number, texts in enumerate(_texts(form, filled)):
        _take_row(form, fonts, dealt, texts, bands.get(number, ""))
    return dealt.pages


def _texts(form: TableForm, filled: FilledForm) -> Sequence[Sequence[str]]:
    """Return the rows' texts; a form without rows has its blank ones."""
    if filled.rows:
        return filled.rows
    return [[column.prefill for column in form.columns]] * form.blank_rows


def _take_row(
    form: TableForm, fonts: FontSet, dealt: _Deal, texts: Sequence[str], band: str
) -> None:
    """Put a row and the band before it where they fit; the band never stands last."""
    row = set_row(form, texts, fonts)
    pieces: list[Piece] = [row]
    if band and form.group:
        pieces.insert(0, BandRow(band, form.group.height * MM))
    needed = sum(piece.height for piece in pieces)
    if needed <= dealt.whole + _LEAST:
        if needed > dealt.room + _LEAST:
            dealt.turn()
        for piece in pieces:
            dealt.take(piece)
        return
    _take_long_row(form, fonts, dealt, texts, pieces)


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
