"""公文 .docx: an official text as a Word file that an office goes on working with [GB/T 9704]."""

from collections.abc import Mapping
from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Pt
from docx.text.parfmt import ParagraphFormat

from lvgw_desktop.disk import write_safely
from lvgw_desktop.documents.official_style import (
    BODY_SIZE,
    Look,
    Looks,
    looks_with,
    set_defaults,
    set_paper,
    set_words,
)
from lvgw_desktop.documents.page_numbers import number_pages
from lvgw_desktop.domain.official_letter import OfficialLetter

_SIGNED_FROM_LEFT = 12.64
"""Em left of the block that date and signature stand in the middle of: a date ends 4 em inside."""
_LINES_BEFORE_SIGNATURE = 2
_TIMES = ("created", "modified")


def write_docx(letter: OfficialLetter, fonts: Mapping[str, str], target: Path) -> Path:
    """Write a text as .docx; returns where it lies. `fonts` are font names by their role."""
    document = docx.Document()
    looks = looks_with(fonts)
    set_paper(document)
    set_defaults(document, looks.addressee.font)
    _write(document, letter, looks)
    _forget_the_writer(document, letter)
    return write_safely(target, lambda temp: document.save(str(temp)))


def _write(document: Document, letter: OfficialLetter, looks: Looks) -> None:
    for words in letter.title:
        _add(document, words, looks.title)
    _add(document, "", looks.addressee)
    if letter.addressee:
        _add(document, letter.addressee, looks.addressee)
    for paragraph in letter.paragraphs:
        added = _add(document, paragraph.text, looks.levels[paragraph.level])
        added.keep_with_next = paragraph.level > 0
    _sign(document, letter, looks)
    number_pages(document, looks.number_font)


def _sign(document: Document, letter: OfficialLetter, looks: Looks) -> None:
    """Write signature and date, kept on one page with the end of the text."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    for words in ("",) * _LINES_BEFORE_SIGNATURE:
        _add(document, words, looks.addressee).keep_with_next = True
    for words, goes_on in ((letter.signature, True), (letter.dated, False)):
        block = _add(document, words, looks.signed)
        block.left_indent = Pt(_SIGNED_FROM_LEFT * BODY_SIZE)
        block.keep_with_next = goes_on


def _add(document: Document, words: str, look: Look) -> ParagraphFormat:
    paragraph = document.add_paragraph()
    set_words(paragraph, words, look)
    shape: ParagraphFormat = paragraph.paragraph_format
    return shape


def _forget_the_writer(document: Document, letter: OfficialLetter) -> None:
    """Leave the title alone in the properties of the file: no author, no program, no times."""
    said = document.core_properties
    said.title = "".join(letter.title)
    said.author = said.last_modified_by = said.comments = said.keywords = ""
    kept = said._element  # noqa: SLF001  python-docx sets times, and takes none away
    for one in [one for one in kept if one.tag.endswith(_TIMES)]:
        kept.remove(one)
