"""公文格式: paper, fonts and lines of an official text in Word [GB/T 9704].

The fonts are the names that WPS and Word know; a reader's program substitutes what it lacks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

LATIN = "Times New Roman"
BODY_SIZE, TITLE_SIZE, NUMBER_SIZE = 16.0, 22.0, 14.0
_LEAD, _TITLE_LEAD = 28.95, 34.0
_TWIPS = 20
_LINE_PITCH = round(_LEAD * _TWIPS)
_CLOSED_UP = -5
"""Twips between the characters of the text: 28 of them fill a line of 156 mm.

A grid of characters would say the same, but LibreOffice has each of them take two places of one
that is narrower than they are.
"""
_NUMBER_BELOW = 7
"""From the type area to the page number (mm)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of paragraph is set: the font's name, its size, and its indent in em."""

    font: str
    size: float = BODY_SIZE
    lead: float = _LEAD
    indent: int = 2
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of one text."""

    title: Look
    addressee: Look
    levels: tuple[Look, ...]
    signed: Look
    number_font: str


def looks_with(fonts: Mapping[str, str]) -> Looks:
    """Return the looks with the fonts that a pack names by their role."""
    body = Look(fonts["fs"])
    centred = WD_ALIGN_PARAGRAPH.CENTER
    return Looks(
        title=Look(fonts["xbs"], TITLE_SIZE, _TITLE_LEAD, 0, centred),
        addressee=Look(fonts["fs"], indent=0),
        levels=(body, Look(fonts["hei"]), Look(fonts["kai"])),
        signed=Look(fonts["fs"], indent=0, align=centred),
        number_font=fonts["song"],
    )


def set_paper(document: Document) -> None:
    """Make the paper A4 with the type area of 156 × 225 mm, its lines on a grid."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(35 - _NUMBER_BELOW - NUMBER_SIZE / 72 * 25.4)
    section.header_distance = Mm(15)
    properties: Any = section._sectPr  # noqa: SLF001  python-docx has no grid of its own
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(_LINE_PITCH))
    properties.append(grid)


def set_defaults(document: Document, font: str) -> None:
    """Make the body's font that of all text, and Chinese its language.

    No room is put between Chinese characters and digits: 28 of either make a line.
    """
    normal: Any = document.styles["Normal"]
    normal.font.size, normal.font.name = Pt(BODY_SIZE), LATIN
    properties = normal.element.rPr
    properties.rFonts.set(qn("w:eastAsia"), font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties.append(language)
    for number, name in enumerate(("autoSpaceDE", "autoSpaceDN")):
        normal.element.get_or_add_pPr().insert(number, _off(name))


def _off(name: str) -> Any:  # noqa: ANN401  an element of python-docx
    switch = OxmlElement(f"w:{name}")
    switch.set(qn("w:val"), "0")
    return switch


def set_words(paragraph: Paragraph, text: str, look: Look) -> None:
    """Write a paragraph in its look."""
    spacing = paragraph.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(look.lead)
    spacing.first_line_indent = Pt(look.indent * look.size)
    spacing.widow_control = False
    paragraph.alignment = look.align
    run = paragraph.add_run(text)
    set_font(run, look.font, look.size)
    if look.size == BODY_SIZE:
        _close_up(run)
    else:
        _leave_grid(paragraph)


def set_font(run: Any, east_asian: str, size: float) -> None:  # noqa: ANN401  a run of python-docx
    """Give a run its font: Chinese characters in their own, letters and digits in a Latin one."""
    run.font.size = Pt(size)
    run.font.name = LATIN
    fonts = run._element.rPr.rFonts  # noqa: SLF001  python-docx sets the Latin font alone
    for name in ("eastAsia", "hint"):
        fonts.set(qn(f"w:{name}"), east_asian if name == "eastAsia" else "eastAsia")


def _close_up(run: Any) -> None:  # noqa: ANN401  as above
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(_CLOSED_UP))
    run._element.rPr.find(qn("w:sz")).addprevious(spacing)  # noqa: SLF001  where Word looks for it


def _leave_grid(paragraph: Any) -> None:  # noqa: ANN401  a paragraph of python-docx
    """Let the lines of a title stand at their own distance."""
    spacing = paragraph._element.pPr.find(qn("w:spacing"))  # noqa: SLF001  as above
    spacing.addprevious(_off("snapToGrid"))
