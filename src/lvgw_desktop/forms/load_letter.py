"""读公文式表样: a running text under a title."""

from lvgw_desktop.domain.official_letter import LetterParagraph
from lvgw_desktop.forms.bindings import PAGE_FIELDS, ROWS
from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.section import Section
from lvgw_desktop.forms.setting import MM

_LINES_AT_LEAST = 8
"""On the first page, so that the words before the signature have room with it."""


def load_letter(reader: FormReader) -> LetterForm:
    """Return the letter; raises Refusal naming place and cause."""
    letter = reader.whole.section("letter")
    form = LetterForm(
        **reader.facts(),
        top=letter.number("top"),
        paragraphs=letter.choice("paragraphs", _lists_of_paragraphs()),
        levels=_levels(reader, letter),
        addressee=reader.template(letter, "addressee"),
        signature=reader.template(letter, "signature"),
        dated=reader.template(letter, "dated"),
        number=reader.template(letter, "number", PAGE_FIELDS),
        number_style=reader.style(letter, "number_style"),
    )
    letter.finish()
    paper = form.paper
    room = (paper.height - paper.bottom - form.top) * MM
    if room < _LINES_AT_LEAST * form.body.lead:
        letter.place.complain("标题下面放不下几行正文，top 要小一些", "top")
    return form


def _lists_of_paragraphs() -> tuple[str, ...]:
    return tuple(path for path, kind in ROWS.items() if kind is LetterParagraph)


def _levels(reader: FormReader, letter: Section) -> tuple[Style, ...]:
    """Return the styles of the text and of two levels of headings, which share its lead."""
    body = reader.style(letter, "body")
    return (body, *(reader.style(letter, key, body) for key in ("first_level", "second_level")))
