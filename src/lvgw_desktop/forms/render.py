"""出图: documents of pages drawn into one PDF; the same documents give the same bytes.

The blank form is drawn once and referred to by every page. Texts are batched into one text
object a page, rules by their stroke. Nothing personal goes into the file's properties.
"""

from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from lvgw_desktop.forms.document import Document, Layer, Page
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.outline import Bookmark, add_outline
from lvgw_desktop.forms.page_stream import Fonts, code_stream, layer_stream
from lvgw_desktop.forms.pdf_font import PdfFont
from lvgw_desktop.forms.pdf_objects import PROGRAM, TITLE
from lvgw_desktop.forms.pdf_picture import PdfPictures

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]


def render(
    documents: Iterable[Document],
    fonts: FontSet,
    out: BinaryIO,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    bookmarks: Iterable[Bookmark] = (),
) -> int:
    """Draw the documents one after another into `out` and return the number of pages.

    `documents` may be a generator: each is drawn as it comes. `progress` is told the documents
    done so far. When `cancelled` says yes, drawing stops, nothing is written and 0 is returned.
    `bookmarks` are asked for after the last page, so a generator of documents may collect them.
    """
    press = _Press(fonts, out)
    for done, document in enumerate(documents, start=1):
        if cancelled and cancelled():
            return 0
        for page in document.pages:
            press.draw(page)
        if progress:
            progress(done)
    press.bookmark(bookmarks)
    return press.finish()


class _Press:
    """A PDF being written."""

    def __init__(self, fonts: FontSet, out: BinaryIO) -> None:
        from reportlab import rl_config  # noqa: PLC0415  heavy: loaded on first use
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  heavy: loaded on first use

        rl_config.useA85 = 0  # streams stay binary: a quarter smaller and faster
        self._canvas: Any = Canvas(out, pageCompression=1, invariant=1)
        self._canvas.setTitle(TITLE)
        self._canvas.setAuthor(PROGRAM)
        self._canvas.setSubject("")
        self._canvas.setCreator(PROGRAM)
        self._canvas._doc.info.producer = PROGRAM  # noqa: SLF001  it has no setter
        self._fonts: Fonts = _PdfFonts(self._canvas, fonts)
        self._pictures = PdfPictures(self._canvas)
        self._drawn: dict[Layer, str] = {}
        self._seen: dict[int, tuple[str, Layer]] = {}
        self._pages: list[Any] = []

    def draw(self, page: Page) -> None:
        """Draw one page."""
        canvas = self._canvas
        canvas.setPageSize((page.width, page.height))
        for picture in page.pictures:
            self._pictures.draw(picture, page.height)
        if any(page.blank):
            canvas.doForm(self._blank(page))
        if written := layer_stream(page.written, page.height, self._fonts):
            canvas.addLiteral(written)
        if page.code:
            canvas.addLiteral(code_stream(page.code, page.height))
        self._pages.append(canvas._doc.thisPageRef())  # noqa: SLF001  bookmarks point there
        canvas.showPage()

    def bookmark(self, bookmarks: Iterable[Bookmark]) -> None:
        """Put the bookmarks into the outline."""
        add_outline(self._canvas, bookmarks, self._pages)

    def finish(self) -> int:
        """Write the file."""
        self._canvas.save()
        return len(self._pages)

    def _blank(self, page: Page) -> str:
        """Return the name of the blank form's drawing; equal blanks are drawn once."""
        known = self._seen.get(id(page.blank))
        if known:
            return known[0]
        name = self._drawn.get(page.blank) or self._draw_blank(page)
        self._seen[id(page.blank)] = (name, page.blank)
        return name

    def _draw_blank(self, page: Page) -> str:
        name = self._drawn[page.blank] = f"blank{len(self._drawn)}"
        self._canvas.beginForm(name, 0, 0, page.width, page.height)
        self._canvas.addLiteral(layer_stream(page.blank, page.height, self._fonts))
        self._canvas.endForm()
        return name


class _PdfFonts(dict[str, PdfFont]):
    """Font name → the font in this PDF; one that is used joins the document."""

    def __init__(self, canvas: Any, fonts: FontSet) -> None:  # noqa: ANN401  untyped
        super().__init__()
        self._doc = canvas._doc  # noqa: SLF001  fonts join the document behind the canvas
        self._set = fonts

    def __missing__(self, name: str) -> PdfFont:
        font = self[name] = PdfFont(self._set.file(name), f"F{len(self) + 10}")
        self._doc.delayedFonts.append(font)
        return font
