"""The tables of a font, looked up in the file, say what ReportLab reads out of them at once."""

from functools import cache
from struct import pack

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from lvgw_desktop.forms.font_face import FontFace
from lvgw_desktop.forms.font_tables import CharacterMap
from tests.forms.sheets import FONTS

FILES = sorted(FONTS.glob("*.ttf"))
CHARACTERS = range(0x40000)


@cache
def faces(path):
    """Return the same font as ReportLab reads it and as we do."""
    return TTFontFace(str(path)), FontFace(path)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def both(request):
    return faces(request.param)


def test_every_character_has_the_same_glyph(both):
    whole, ours = both
    glyphs = {code: glyph for code, glyph in whole.charToGlyph.items() if glyph}
    assert {code: ours.charToGlyph.get(code) for code in glyphs} == glyphs
    assert {
        code: ours.charToGlyph[code] for code in CHARACTERS if code in ours.charToGlyph
    } == glyphs


def test_every_character_has_the_same_width(both):
    whole, ours = both
    widths = {code: width for code, width in whole.charWidths.items() if whole.charToGlyph[code]}
    assert {code: ours.getCharWidth(code) for code in widths} == widths
    assert ours.getCharWidth(0x10FFFF) == whole.defaultWidth == ours.defaultWidth


def test_every_glyph_has_the_same_bearing_and_place(both):
    whole, ours = both
    bearings = [ours.hmetrics[glyph][1] for glyph in range(whole.numGlyphs)]
    assert bearings == [bearing for _advance, bearing in whole.hmetrics]
    assert [ours.glyphPos[glyph] for glyph in range(whole.numGlyphs + 1)] == whole.glyphPos


@pytest.mark.parametrize(("name", "char"), [("LVGWSong-Regular", "村"), ("LVGWRare-Regular", "𠀀")])
def test_glyphs_advance_in_the_units_of_the_font(name, char):
    """ReportLab gives in thousandths those behind the last that has an advance of its own."""
    whole, ours = faces(FONTS / f"{name}.ttf")
    advance, _bearing = ours.hmetrics[ours.charToGlyph[ord(char)]]
    assert advance == whole.unitsPerEm


def test_a_character_that_is_not_there_is_no_glyph(both):
    _whole, ours = both
    with pytest.raises(KeyError):
        ours.charToGlyph[0x10FFFF]
    assert ours.charToGlyph.get(0x10FFFF) == 0


def cmap(platform, form):
    return pack(">HHHHLH", 0, 1, platform, 1, 12, form)


@pytest.mark.parametrize(
    ("content", "why"),
    [(cmap(1, 4), "without Unicode"), (cmap(3, 6), "of format 6")],
    ids=["another platform", "another format"],
)
def test_characters_that_cannot_be_read_are_refused(content, why):
    with pytest.raises(ValueError, match=why):
        CharacterMap(content, 0)
