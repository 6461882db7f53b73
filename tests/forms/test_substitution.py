"""代用字体: lines whose font is gone keep their places and every character."""

from lvgw_desktop.forms.document import Line, Run
from lvgw_desktop.forms.substitution import drawable
from tests.forms.sheets import a_sheet, the_pack
from tests.forms.texts import RARE


def with_font(document, name):
    """The document as a computer with another font set it."""

    def renamed(layer):
        return layer._replace(
            lines=tuple(
                line._replace(runs=tuple(run._replace(font=name) for run in line.runs))
                for line in layer.lines
            )
        )

    pages = (
        page._replace(blank=renamed(page.blank), written=renamed(page.written))
        for page in document.pages
    )
    return document._replace(pages=tuple(pages))


def said(line: Line):
    return line.x, line.y, line.size, "".join(run.text for run in line.runs)


def test_a_document_in_known_fonts_is_left_as_it_is():
    document = a_sheet()
    assert drawable(document, the_pack().fonts) is document


def test_lines_of_a_lost_font_keep_place_size_and_words():
    fonts = the_pack().fonts
    lost = with_font(a_sheet(client_name=RARE), "方正小标宋")
    drawn = drawable(lost, fonts)
    assert all(name in fonts for name in drawn.fonts())
    for before, after in zip(lost.pages, drawn.pages, strict=True):
        assert list(map(said, after.written.lines)) == list(map(said, before.written.lines))
        assert list(map(said, after.blank.lines)) == list(map(said, before.blank.lines))
        assert after.written.rules == before.written.rules


def test_every_character_is_set_in_a_font_that_has_it():
    fonts = the_pack().fonts
    drawn = drawable(with_font(a_sheet(client_name=RARE), "方正小标宋"), fonts)
    runs = [run for page in drawn.pages for line in page.written.lines for run in line.runs]
    assert any(RARE[0] in run.text for run in runs)
    assert all(isinstance(run, Run) and has_all(run, fonts) for run in runs)


def has_all(run, fonts):
    file = fonts.file(run.font)
    return all(char in file for char in run.text)
