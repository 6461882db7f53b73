import io

import pikepdf

from lvgw_desktop.forms.outline import Bookmark
from lvgw_desktop.forms.render import render
from tests.forms.sheets import ISSUE, a_sheet, an_empty_sheet, story, the_pack

BOOKMARKS = [
    Bookmark("龙兴街道兴梁社区 2026年", 1),
    Bookmark("工作日志 LX-2026-0137", 1, level=1),
    Bookmark("空表", 4, level=1),
    Bookmark("卷内备考表", 4),
]


def bound(bookmarks):
    out = io.BytesIO()
    documents = [a_sheet(content=story(1_838), issue=ISSUE), an_empty_sheet()]
    assert render(documents, the_pack().fonts, out, bookmarks=bookmarks) == 4
    return out.getvalue()


def entries(items, pages, level=0):
    """Every entry of an outline with its page and level, from the top down."""
    for item in items:
        target, kind = item.destination[0], item.destination[1]
        assert kind == "/Fit"
        yield Bookmark(item.title, 1 + pages.index(target.objgen), level)
        yield from entries(item.children, pages, level + 1)


def test_bookmarks_lead_to_their_pages_one_level_under_the_other():
    with pikepdf.open(io.BytesIO(bound(BOOKMARKS))) as pdf, pdf.open_outline() as outline:
        pages = [page.obj.objgen for page in pdf.pages]
        assert list(entries(outline.root, pages)) == BOOKMARKS
        assert pdf.Root.PageMode == "/UseOutlines"


def test_bookmarks_may_be_collected_while_the_documents_are_drawn():
    found = []

    def documents():
        for number in (1, 2):
            found.append(Bookmark(f"第{number}份", number))
            yield an_empty_sheet()

    out = io.BytesIO()
    render(documents(), the_pack().fonts, out, bookmarks=found)
    with pikepdf.open(out) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["第1份", "第2份"]


def test_a_file_without_bookmarks_has_no_outline():
    with pikepdf.open(io.BytesIO(bound(()))) as pdf, pdf.open_outline() as outline:
        assert not outline.root
        assert pdf.Root.PageMode == "/UseNone"


def test_the_same_bookmarks_give_the_same_bytes():
    assert bound(BOOKMARKS) == bound(BOOKMARKS)
