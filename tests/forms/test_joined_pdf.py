"""合并 PDF: what was drawn in parts reads as one file, its bookmarks at their pages."""

import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from lvgw_desktop.forms.document import Document, picture_page
from lvgw_desktop.forms.joined_pdf import join
from lvgw_desktop.forms.outline import Bookmark
from lvgw_desktop.forms.render import render
from lvgw_desktop.scanning.raster import rasterise
from tests.forms.sheets import ISSUE, a_sheet, an_empty_ledger, an_empty_sheet, story, the_pack
from tests.forms.test_outline import entries


def drawn(*documents):
    out = io.BytesIO()
    render(documents, the_pack().fonts, out)
    return out


def joined(*files, bookmarks=()):
    out = io.BytesIO()
    join(files, out, bookmarks)
    return out


def a_scan(colour):
    out = io.BytesIO()
    Image.new("RGB", (40, 60), colour).save(out, "JPEG")
    return Document("scan", "1", (picture_page(out.getvalue(), 595, 842),))


def looks(pdf):
    """Every page as it is shown."""
    return list(rasterise(pdf.getvalue(), 0.4))


@pytest.fixture(scope="module")
def parts():
    return (
        drawn(a_sheet(content=story(1_838), issue=ISSUE)),
        drawn(a_scan("red"), an_empty_sheet(), a_scan("blue")),
        drawn(an_empty_ledger()),
    )


def test_every_page_stands_as_it_was_drawn(parts):
    whole = joined(*parts)
    with pikepdf.open(whole) as pdf:
        assert not pdf.check_pdf_syntax()
    assert looks(whole) == [look for part in parts for look in looks(part)]
    assert len(looks(whole)) > len(parts)


def test_scans_are_kept_byte_by_byte():
    red, blue = (a_scan(colour) for colour in ("red", "blue"))
    with pikepdf.open(joined(drawn(red), drawn(blue))) as pdf:
        kept = [one.read_raw_bytes() for page in pdf.pages for one in page.get_images().values()]
    assert kept == [one.pages[0].pictures[0].content for one in (red, blue)]


def test_what_was_joined_can_be_joined_again(parts):
    first = joined(*parts[:2], bookmarks=[Bookmark("日志", 1)])
    assert looks(joined(first, parts[2])) == looks(joined(*parts))


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3)), max_size=12))
@settings(max_examples=40, deadline=None)
def test_bookmarks_lead_to_their_pages(given_places):
    deepest, bookmarks = -1, []
    for number, (page, level) in enumerate(given_places):
        deepest = min(level, deepest + 1)
        bookmarks.append(Bookmark(f"第{number}件", page, deepest))
    three = drawn(an_empty_sheet(), an_empty_sheet(), an_empty_sheet())
    with pikepdf.open(joined(three, bookmarks=bookmarks)) as pdf, pdf.open_outline() as outline:
        pages = [page.obj.objgen for page in pdf.pages]
        assert list(entries(outline.root, pages)) == bookmarks


def test_nothing_personal_and_no_program_of_others_is_in_its_properties(parts):
    with pikepdf.open(joined(*parts)) as pdf:
        told = {str(key): str(value) for key, value in pdf.docinfo.items()}
    assert told == {
        "/Title": "村（居）法律顾问工作表样",
        **dict.fromkeys(("/Author", "/Creator", "/Producer"), "lvgw-desktop"),
    }


def test_the_work_stops_where_it_is_told_to(parts):
    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        join(parts, io.BytesIO(), heed=stop)


def test_no_more_than_one_object_is_read_at_a_time(parts):
    """The largest piece read is a part of its file, however many pictures that has."""

    class Watched(io.BytesIO):
        largest = 0

        def read(self, size=-1):
            data = super().read(size)
            self.largest = max(self.largest, len(data))
            return data

    noise = Image.effect_noise((600, 800), 90)
    pictures = []
    for turn in range(6):
        out = io.BytesIO()
        noise.rotate(90 * turn).point(lambda v, t=turn: (v + t) % 256).save(out, "JPEG")
        pictures.append(Document("scan", "1", (picture_page(out.getvalue(), 595, 842),)))
    file = Watched(drawn(*pictures).getvalue())
    joined(file)
    assert file.largest < len(file.getvalue()) / 3
