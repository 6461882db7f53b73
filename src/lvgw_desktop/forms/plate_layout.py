"""定点表的版面: the one page of a plate: what every copy has, what is filled in, photos."""

from collections.abc import Iterator, Mapping

from lvgw_desktop.forms.document import Document, Layer, Page, Picture, joined
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import page_code, page_lines, page_size
from lvgw_desktop.forms.grid_rows import SetRow, Shape, set_rows, written_lines
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.plate_blank import blank_plate
from lvgw_desktop.forms.plate_form import Block, Photo, PlacedText, PlateForm
from lvgw_desktop.forms.plate_text import text_layer, too_long
from lvgw_desktop.forms.setting import MM, fit

_ONLY_PAGE = (1, 1)
Pictures = Mapping[str, bytes]
"""JPEG or PNG files by their content hash."""


def lay_out_plate(
    form: PlateForm, filled: FilledForm, fonts: FontSet, issue: Issue | None, pictures: Pictures
) -> Document:
    """Return the page of a plate; a photo that is not among `pictures` leaves its label.

    Raises Refusal if a text is too long for its place.
    """
    sheet = _Sheet(form, filled, fonts, pictures)
    outside = Layer(tuple(page_lines(form, filled, fonts, issue, _ONLY_PAGE)))
    page = Page(
        *page_size(form.paper),
        blank_plate(form, fonts, sheet.headings(), sheet.shapes()),
        joined((*sheet.layers(), outside)),
        page_code(form, issue, _ONLY_PAGE),
        tuple(sheet.photos()),
    )
    return Document(form.id, form.edition, (page,))


class _Sheet:
    """A filled plate while it is being laid out."""

    def __init__(
        self, form: PlateForm, filled: FilledForm, fonts: FontSet, pictures: Pictures
    ) -> None:
        self._form = form
        self._filled = filled
        self._fonts = fonts
        self._pictures = pictures
        self._rows = {
            piece: _set_block(piece, filled, fonts)
            for piece in form.pieces
            if isinstance(piece, Block)
        }

    def headings(self) -> tuple[str, ...]:
        """Return the filled texts of the title and the headings."""
        headings = (self._form.title, *self._form.headings)
        return tuple(self._filled.text(heading.text) for heading in headings)

    def shapes(self) -> tuple[tuple[Shape, ...], ...]:
        """Return how each block of grid rows looks when it is empty."""
        return tuple(tuple(row.shape for row in rows) for rows in self._rows.values())

    def layers(self) -> Iterator[Layer]:
        """Yield what is filled in."""
        for piece in self._form.pieces:
            match piece:
                case PlacedText() if not piece.text.is_constant:
                    yield text_layer(piece, self._filled.text(piece.text), self._fonts)
                case Block():
                    yield Layer(tuple(written_lines(self._rows[piece], piece.y * MM)))
                case Photo() if not self._content(piece):
                    yield _photo_label(piece, self._fonts)

    def photos(self) -> Iterator[Picture]:
        """Yield the photos at their places."""
        for piece in self._form.pieces:
            if isinstance(piece, Photo) and (content := self._content(piece)):
                place = (piece.x, piece.y, piece.width, piece.height)
                x, y, width, height = (round(length * MM, 2) for length in place)
                yield Picture(x, y, width, height, content)

    def _content(self, photo: Photo) -> bytes | None:
        return self._pictures.get(self._filled.text(photo.content_hash))


def _set_block(block: Block, filled: FilledForm, fonts: FontSet) -> tuple[SetRow, ...]:
    """Return a block's rows as high as the form says: what stands around it stays in its place."""
    rows = set_rows(block.rows, filled, fonts, block.x * MM, 0.0)
    for _, rest in (each for row in rows for each in row.left_over):
        raise too_long(rest)
    return rows


def _photo_label(photo: Photo, fonts: FontSet) -> Layer:
    width, height = photo.width * MM, photo.height * MM
    fitted = fit(photo.label, fonts.typeface(photo.style.role), photo.style, width, height)
    lines = fitted.at(photo.x * MM, photo.y * MM, height)
    return Layer(tuple(line._replace(ink=photo.ink) for line in lines))
