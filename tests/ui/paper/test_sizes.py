"""The names of papers."""

import pytest

from lvgw_desktop.ui.paper.sizes import is_same_paper, paper_name

A4, ACROSS, SIXTEENMO = (595.3, 841.9), (841.9, 595.3), (522, 737)


@pytest.mark.parametrize(
    ("extent", "name"),
    [
        (A4, "A4"),
        (ACROSS, "A4"),
        ((842, 1191), "A3"),
        (SIXTEENMO, "16开"),
        ((553, 765), "大16开"),
        ((612, 792), "Letter"),
        ((300, 400), "106×141 毫米的纸"),
    ],
)
def test_papers_have_their_everyday_names(extent, name):
    assert paper_name(extent) == name


def test_a_page_that_lies_across_fits_the_same_paper():
    assert is_same_paper(A4, ACROSS)
    assert not is_same_paper(A4, SIXTEENMO)
