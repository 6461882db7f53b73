"""What stands in a document is what a PDF's reader finds: inks, turned characters, kept pages."""

import io
from functools import cache

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.document import (
    Document,
    Layer,
    Line,
    Page,
    Picture,
    Rule,
    Run,
    picture_page,
)
from lvgw_desktop.forms.document_json import from_json, to_json
from lvgw_desktop.scanning.raster import rasterise
from tests.forms.sheets import pdf_of

RED = (0.74, 0.06, 0.09)
FONT = "LVGWSong-Regular"
LINES = (
    Line(100, 100, 20, (Run(FONT, "红"),), RED),
    Line(100, 150, 20, (Run(FONT, "黑"),)),
    Line(100, 200, 20, (Run(FONT, "灰"),), 0.45, turned=1),
    Line(300, 200, 20, (Run(FONT, "AB"),), turned=-1),
)
RULES = (
    Rule(10, 10, 200, 10, 2.5, RED),
    Rule(10, 20, 200, 20, 0.6),
    Rule(10, 30, 200, 30, 0.6, 0.5, (1.0, 2.2)),
)
KEPT_BY_THE_FIRST_RELEASE = (
    '{"form_id":"service_log","edition":"1","pages":[[595.28,841.89,0,1,[467.72,31.18,42.52,'
    '"YCFL1|410404|LX-2026-0137|7K3F92|1/1"]]],"layers":[[[[39.7,385.1,8.0,[["LVGWSong-Regular",'
    '"装",0.0]],0.55,true]],[[39.69,104.88,39.69,366.38,0.4,0.45,[1.0,2.2]],[10,20,30,20,0.6,0.0,'
    '[]]],[[10,20,30,40,0.92]]],[[[100.0,120.5,14,[["LVGWSong-Regular","周明远",0.7]],0.0,false]],'
    "[],[]]]}"
)


def a_document(*, lines=(), rules=()):
    return Document("plate", "1", (Page(595.28, 841.89, Layer(lines, rules), Layer(lines, rules)),))


def read(document):
    return pdfplumber.open(io.BytesIO(pdf_of(document))).pages[0]


def test_texts_have_the_ink_they_were_given():
    page = read(a_document(lines=LINES))
    inks = {char["text"]: char["non_stroking_color"] for char in page.chars}
    assert inks == {"红": RED, "黑": (0,), "灰": (0.45,), "A": (0,), "B": (0,)}


def test_rules_have_the_ink_they_were_given():
    page = read(a_document(rules=RULES))
    inks = {round(line["top"]): line["stroking_color"] for line in page.lines}
    assert inks == {10: RED, 20: 0.0, 30: 0.5}


def test_turned_texts_run_upwards_and_downwards():
    places = {char["text"]: char for char in read(a_document(lines=LINES)).chars}
    assert places["灰"]["bottom"] == 200
    assert places["灰"]["x1"] <= 105
    assert places["A"]["top"] == 200
    assert places["A"]["x0"] >= 295
    assert places["B"]["top"] > places["A"]["top"]
    assert places["B"]["x0"] == places["A"]["x0"]


def test_a_kept_page_keeps_its_inks():
    document = a_document(lines=LINES, rules=RULES)
    kept = from_json(to_json(document))
    assert kept == document
    assert pdf_of(kept) == pdf_of(document)


def test_pages_kept_by_the_first_release_are_still_drawn():
    document = from_json(KEPT_BY_THE_FIRST_RELEASE)
    (page,) = document.pages
    assert page.blank.lines[0].turned == 1
    assert page.blank.rules[0].ink == 0.45
    assert page.pictures == ()
    assert from_json(to_json(document)) == document
    assert [char["text"] for char in read(document).chars] == list("装周明远")


@cache
def a_picture(kind, mode="RGB", size=(80, 40)):
    """A picture with a dark left and a light right half."""
    whole = Image.new("RGB", size, (250, 240, 230))
    whole.paste((60, 30, 20), (0, 0, size[0] // 2, size[1]))
    if mode == "I;16":
        whole = whole.convert("L")
    out = io.BytesIO()
    whole.convert(mode).save(out, kind)
    return out.getvalue()


def with_picture(content, place=(100, 200, 120, 120)):
    page = Page(595.28, 841.89, Layer(), Layer(LINES, RULES), None, (Picture(*place, content),))
    return Document("plate", "1", (page,))


KINDS = [("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGB"), ("PNG", "L"), ("PNG", "1"), ("PNG", "P")]


@pytest.mark.parametrize(("kind", "mode"), [*KINDS, ("PNG", "RGBA")])
def test_a_picture_keeps_its_proportions_in_the_middle_of_its_place(kind, mode):
    page = read(with_picture(a_picture(kind, mode)))
    (image,) = page.images
    assert [round(image[side]) for side in ("x0", "top", "x1", "bottom")] == [100, 230, 220, 290]
    assert len(page.chars) == 5


def test_a_high_picture_leaves_room_at_its_sides():
    (image,) = read(with_picture(a_picture("PNG", size=(30, 60)))).images
    assert [round(image[side]) for side in ("x0", "top", "x1", "bottom")] == [130, 200, 190, 320]


@pytest.mark.parametrize(("kind", "mode"), [*KINDS, ("PNG", "RGBA"), ("PNG", "I;16")])
def test_a_picture_looks_on_paper_as_it_does_on_the_screen(kind, mode):
    content = a_picture(kind, mode)
    expected = Image.open(io.BytesIO(content)).convert("RGB")
    page = picture_page(content, 80, 40)
    (drawn,) = rasterise(pdf_of(Document("scan", "", (page,))), 1.0)
    shown = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels)
    for place in ((10, 20), (70, 20)):
        assert shown.getpixel(place) == pytest.approx(expected.getpixel(place), abs=3)


def test_a_scan_in_black_and_white_takes_no_more_room_than_its_file():
    content = a_picture("PNG", "1", (1654, 2339))
    pdf = pdf_of(Document("scan", "", (picture_page(content, 595.28, 841.89),)))
    assert len(pdf) < len(content) + 2_000


def test_a_jpeg_stays_as_it_is_and_is_kept_once():
    content = a_picture("JPEG")
    pdf = pdf_of(with_picture(content), with_picture(content, (0, 0, 50, 50)))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        images = [image for page in opened.pages for image in page.get_images().values()]
        assert images[0].objgen == images[1].objgen
        assert images[0].read_raw_bytes() == content


def test_a_scanned_page_is_the_whole_page():
    scan = a_picture("JPEG", "L", (1654, 2339))
    document = Document("scan", "", (picture_page(scan, 595.28, 841.89),))
    page = read(document)
    (image,) = page.images
    assert (float(page.width), float(page.height)) == (595.28, 841.89)
    sides = [float(image[side]) for side in ("x0", "top", "x1", "bottom")]
    assert sides == pytest.approx([0, 0, 595.28, 841.89], abs=0.3)
    assert not page.chars


def test_a_kept_page_keeps_its_pictures():
    document = with_picture(a_picture("PNG", "RGBA"))
    kept = from_json(to_json(document))
    assert kept == document
    assert pdf_of(kept) == pdf_of(document)


PNG, JPEG = a_picture("PNG"), a_picture("JPEG")
DAMAGED = {
    "empty": b"",
    "no picture": b"no picture",
    "a PNG cut off": PNG[:40],
    "a PNG without its end": PNG[:-12],
    "a PNG with a wrong byte": PNG[:60] + bytes([PNG[60] ^ 1]) + PNG[61:],
    "a JPEG cut off": JPEG[:80],
    "only the beginning of a JPEG": JPEG[:2],
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_picture_is_refused(content):
    with pytest.raises(Refusal, match="图片打不开"):
        pdf_of(with_picture(content))
