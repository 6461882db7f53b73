import io

import pikepdf
import pytest
import zxingcpp
from hypothesis import given

from lvgw_desktop.forms.document_json import from_json, to_json
from lvgw_desktop.forms.fill import fill, filled_from_json
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.pdf_font import to_unicode
from lvgw_desktop.forms.render import render
from lvgw_desktop.scanning.raster import page_count, rasterise
from tests.forms.sheets import (
    ISSUE,
    a_ledger,
    a_row,
    a_sheet,
    an_empty_ledger,
    an_empty_sheet,
    pdf_of,
    roots_of,
    story,
    text_of,
    the_pack,
    words,
)
from tests.forms.texts import RARE, TEXTS


def some_documents():
    return [
        a_sheet(content=story(1_838), issue=ISSUE),
        a_sheet(content=story(300), issue=ISSUE),
        a_sheet(content=story(200), issue=ISSUE),
        an_empty_sheet(),
        a_ledger([a_row(seq, other=story(200)) for seq in range(1, 9)], issue=ISSUE),
        an_empty_ledger(),
    ]


def test_the_same_documents_give_the_same_bytes():
    assert pdf_of(*some_documents()) == pdf_of(*some_documents())


def test_a_kept_layout_prints_the_same_bytes():
    documents = some_documents()
    kept = [from_json(to_json(document)) for document in documents]
    assert kept == documents
    assert pdf_of(*kept) == pdf_of(*documents)


@given(TEXTS)
def test_kept_words_fill_the_same_form(text):
    form = the_pack().definition("service_log")
    filled = fill(form, roots_of(content=text), words)
    kept = filled_from_json(filled.to_json())
    assert kept == filled
    assert lay_out(form, kept, the_pack().fonts) == lay_out(form, filled, the_pack().fonts)


def test_characters_above_the_basic_plane_become_surrogate_pairs():
    assert "<0001> <D842DFB7>" in to_unicode(("𠮷",))
    assert text_of(pdf_of(a_sheet(content=RARE))).count(RARE) == 1


def test_two_characters_of_one_glyph_are_told_apart():
    """⼀ (U+2F00) and 一 may share a glyph; copying must give back the one that was typed."""
    read = text_of(pdf_of(a_sheet(content="⼀一⼀", result="")))
    assert "⼀一⼀" in read


def test_a_character_without_a_glyph_is_a_box_that_copies_right():
    assert "\U0003134a" in text_of(pdf_of(a_sheet(content="甲\U0003134a乙")))


def test_the_file_says_nothing_about_anybody():
    with pikepdf.open(io.BytesIO(pdf_of(a_sheet(client_name="赵某某")))) as pdf:
        told = " ".join(str(value) for value in pdf.docinfo.values())
        assert "/Metadata" not in pdf.Root
    assert "赵某某" not in told
    assert pdf.docinfo["/Author"] == pdf.docinfo["/Creator"] == "lvgw-desktop"


def test_the_blank_form_is_drawn_once_for_all_sheets():
    with pikepdf.open(io.BytesIO(pdf_of(*[a_sheet(serial=f"LX-{n}") for n in range(20)]))) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        fonts = pdf.pages[0].Resources.Font.values()
        assert len(pdf.pages) == 20
        assert [one.get("/Subtype") for one in streams].count("/Form") == 1
        assert 0 < [font.Subtype for font in fonts].count("/Type0") <= 4


@pytest.mark.parametrize("make", [a_sheet, lambda **how: a_ledger([a_row(1)], **how)])
def test_the_code_is_read_from_the_page_at_150_dpi(make):
    document = make(issue=ISSUE)
    (picture,) = rasterise(pdf_of(document), 150 / 72, grey=True)
    shape = (picture.height, picture.width)
    (found,) = zxingcpp.read_barcodes(memoryview(picture.pixels).cast("B", shape))
    assert found.text == document.pages[0].code.payload


def test_the_code_is_15_mm_and_has_its_quiet_zone():
    page = a_sheet(issue=ISSUE).pages[0]
    zone = 4 * page.code.size / 29
    assert page.code.size >= 15 * 72 / 25.4 - 0.01
    for layer in (page.blank, page.written):
        for line in layer.lines:
            above = (
                line.y > page.code.y - zone and line.y - line.size < page.code.y + page.code.size
            )
            right = line.x + sum(len(run.text) * line.size * 0.6 for run in line.runs)
            assert not above or right <= page.code.x + 40
            assert line.x < page.code.x - zone or not above


def test_streams_are_compressed_and_binary():
    pdf = pdf_of(a_sheet(content=story(600)), an_empty_ledger())
    assert b"/FlateDecode" in pdf
    assert b"ASCII85" not in pdf


def test_strict_readers_find_nothing_wrong():
    with pikepdf.open(io.BytesIO(pdf_of(*some_documents()))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.get_warnings() == []
        assert all(font.is_indirect for font in pdf.pages[0].Resources.Font.values())


def test_a_batch_can_be_followed_and_cancelled():
    told = []
    out = io.BytesIO()
    documents = (a_sheet(serial=f"LX-{n}") for n in range(10))
    assert render(documents, the_pack().fonts, out, told.append, lambda: len(told) >= 3) == 0
    assert told == [1, 2, 3]
    assert out.getvalue() == b""


def test_pages_are_counted():
    assert page_count(pdf_of(a_sheet(), an_empty_sheet())) == 2


def test_pages_become_pictures():
    first, second = rasterise(pdf_of(a_sheet(), an_empty_ledger()), 72 / 72)
    assert (first.width, first.height) == (596, 842)
    assert second.width > second.height
    assert len(first.pixels) == 3 * first.width * first.height
    assert min(first.pixels) < 50 < max(first.pixels) == 255
    (only,) = rasterise(pdf_of(a_sheet(), an_empty_ledger()), 0.5, first=1, count=1)
    assert only.width > only.height
