"""代用字体: frozen lines whose font is gone, set anew in the pack's own fonts, at their places."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from lvgw_desktop.forms.document import Document, Layer, Line, Run
from lvgw_desktop.forms.fonts import FontSet

_ROLE = "song"


def drawable(document: Document, fonts: FontSet) -> Document:
    """Return the document with the same lines in fonts that are there.

    A document whose fonts are all there is returned as it is.
    """
    if all(name in fonts for name in document.fonts()):
        return document
    layers = {layer for page in document.pages for layer in (page.blank, page.written)}
    drawn = {layer: _layer(layer, fonts) for layer in layers}
    pages = (
        page._replace(blank=drawn[page.blank], written=drawn[page.written])
        for page in document.pages
    )
    return document._replace(pages=tuple(pages))


def _layer(layer: Layer, fonts: FontSet) -> Layer:
    return layer._replace(lines=tuple(map(partial(_line, fonts=fonts), layer.lines)))


def _line(line: Line, fonts: FontSet) -> Line:
    return line._replace(runs=tuple(part for run in line.runs for part in _runs(run, fonts)))


def _runs(run: Run, fonts: FontSet) -> Iterator[Run]:
    """Yield the run as it is, or in pieces of the fonts that have its characters."""
    if run.font in fonts:
        yield run
        return
    font_of = fonts.typeface(_ROLE).font
    for font, chars in groupby(run.text, key=font_of.__getitem__):
        yield run._replace(font=font, text="".join(chars))
