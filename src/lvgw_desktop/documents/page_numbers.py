"""页码: — 1 — at the outer edge, right on odd pages and left on even ones [GB/T 9704]."""

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from lvgw_desktop.documents.official_style import NUMBER_SIZE, set_font

_DASH = "—"


def number_pages(document: Document, font: str) -> None:
    """Write the page number into the feet of odd and even pages, one em inside."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    odd.alignment, odd.paragraph_format.right_indent = WD_ALIGN_PARAGRAPH.RIGHT, Pt(NUMBER_SIZE)
    even.alignment, even.paragraph_format.left_indent = WD_ALIGN_PARAGRAPH.LEFT, Pt(NUMBER_SIZE)
    for foot in (odd, even):
        _write_number(foot, font)


def _write_number(foot: Paragraph, font: str) -> None:
    set_font(foot.add_run(f"{_DASH} "), font, NUMBER_SIZE)
    field = foot.add_run()
    set_font(field, font, NUMBER_SIZE)
    for part in (_mark("begin"), _instruction(), _mark("separate"), _shown(), _mark("end")):
        field._element.append(part)  # noqa: SLF001  python-docx has no fields
    set_font(foot.add_run(f" {_DASH}"), font, NUMBER_SIZE)


def _mark(kind: str) -> Any:  # noqa: ANN401  an element of python-docx
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _instruction() -> Any:  # noqa: ANN401  as above
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = " PAGE "
    return instruction


def _shown() -> Any:  # noqa: ANN401  as above
    """Return what stands there until a program counts the pages."""
    shown = OxmlElement("w:t")
    shown.text = "1"
    return shown
