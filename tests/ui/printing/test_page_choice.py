"""Ticked pages of a preview, found again in the PDF of their sheets alone."""

from hypothesis import given
from hypothesis import strategies as some

from lvgw_desktop.services.printing import PreviewSheet
from lvgw_desktop.ui.printing.page_choice import choose_pages, page_words


def sheets_of(lengths):
    firsts = [sum(lengths[:place]) for place in range(len(lengths))]
    return [
        PreviewSheet(log_id=place, label=f"{place:04d} 兴梁社区", first_page=first, pages=pages)
        for place, (first, pages) in enumerate(zip(firsts, lengths, strict=True))
    ]


@given(some.lists(some.integers(1, 4), min_size=1, max_size=6), some.data())
def test_the_chosen_pages_are_the_ticked_ones(lengths, data):
    sheets = sheets_of(lengths)
    all_pages = range(sum(lengths))
    ticked = data.draw(some.sets(some.sampled_from(all_pages)))
    choice = choose_pages(sheets, ticked)
    in_preview = [sheet.first_page + page for sheet in choice.sheets for page in range(sheet.pages)]
    assert [in_preview[page] for of in choice.pages for page in of] == sorted(ticked)
    assert choice.count == len(ticked)


def test_a_continuation_names_its_page():
    assert page_words(sheets_of([1, 2])) == ("0000 兴梁社区", "0001 兴梁社区", "0001 第 2 页")
