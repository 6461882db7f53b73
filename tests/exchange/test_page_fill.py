"""Rows are laid on pages as a printing program does it: in order, none cut, as many as fit."""

from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.page_fill import page_room, with_bands_kept, with_foot
from lvgw_desktop.exchange.sheet import SheetRow

ROOM = 344.0
HEIGHTS = st.lists(st.floats(18, 150), min_size=1, max_size=40)


def rows(heights, name):
    return [SheetRow((f"{name}{place}",), (), height) for place, height in enumerate(heights)]


def pages(laid, room):
    """The rows' names page by page."""
    found, used = [[]], 0.0
    for row in laid:
        if used + row.height > room and used:
            found.append([])
            used = 0.0
        found[-1].append(row.values[0])
        used += row.height
    return found


def test_a_page_leaves_what_its_margins_and_heads_leave():
    assert round(page_room((22, 20, 17, 20), 100)) == round(171 * 72 / 25.4 - 100)


def test_a_foot_that_fits_changes_nothing():
    body, foot = rows([100, 100], "行"), rows([68], "脚")
    assert with_foot(body, foot, ROOM) == [*body, *foot]


@given(HEIGHTS)
def test_a_foot_never_stands_alone(heights):
    laid = with_foot(rows(heights, "行"), rows([20, 48], "脚"), ROOM)
    assert pages(laid, ROOM)[-1][-3:] == [f"行{len(heights) - 1}", "脚0", "脚1"]


@given(st.lists(st.floats(18, 60), min_size=2, max_size=5), st.floats(0.98, 1.02))
def test_nor_does_it_where_pages_are_a_little_longer_or_shorter(heights, share):
    laid = with_foot(rows(heights, "行"), rows([20, 48], "脚"), ROOM)
    assert pages(laid, ROOM * share)[-1][-3:] == [f"行{len(heights) - 1}", "脚0", "脚1"]


@given(st.lists(st.lists(st.floats(18, 60), min_size=1, max_size=12), min_size=1, max_size=6))
def test_a_band_never_ends_a_page(groups):
    laid = with_bands_kept(
        [rows([18, *heights], f"{number}组") for number, heights in enumerate(groups)], ROOM
    )
    for page in pages(laid, ROOM):
        assert not page[-1].endswith("组0")
    assert len(laid) == sum(len(heights) + 1 for heights in groups)


def test_an_empty_body_has_its_foot():
    foot = rows([20], "脚")
    assert with_foot([], foot, ROOM) == foot
