from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.cell_text import CELL_LIMIT, fits_cell
from lvgw_desktop.exchange.continuation import continued, of_paragraphs
from lvgw_desktop.exchange.row_heights import (
    MM,
    Setting,
    estimated_ends,
    estimated_lines,
    half_widths,
)

SIZE = 10.0
TEXTS = st.text(st.sampled_from("一，（2a\n\U000e0100\u0301𠮷"), max_size=60) | st.text(max_size=60)


def width_of(characters):
    return (characters + 0.5) * SIZE / MM


def ends_at(characters):
    """Lines of so many full-width characters."""
    by_paragraph = partial(estimated_ends, width=width_of(characters), size=SIZE)
    return partial(of_paragraphs, ends=by_paragraph)


def test_what_fits_stays_in_one_row():
    assert continued(["甲", "乙丙"], [ends_at(5)] * 2, 1) == [("甲", "乙丙")]


def test_a_long_text_goes_on_below_and_the_short_one_ends():
    assert continued(["一二三四五", "甲"], [ends_at(1)] * 2, 2) == [
        ("一二", "甲"),
        ("三四", ""),
        ("五", ""),
    ]


def test_a_row_is_cut_where_a_line_ends():
    assert continued(["一二三四五六七"], [ends_at(3)], 2) == [("一二三四五六",), ("七",)]


def test_a_row_that_begins_with_a_line_feed_has_room_for_its_empty_line():
    assert continued(["一\n二\n三\n四"], [ends_at(3)], 2) == [("一\n二",), ("\n三",), ("\n四",)]


def test_a_character_keeps_its_marks():
    variant = "葛\U000e0100"
    assert continued([f"一{variant}二"], [ends_at(1)], 1) == [("一",), (variant,), ("二",)]


def test_a_text_above_the_limit_of_a_cell_is_split_even_when_it_is_low_enough():
    rows = continued(["𠮷" * CELL_LIMIT], [ends_at(10**6)], 9)
    assert "".join(text for (text,) in rows) == "𠮷" * CELL_LIMIT
    assert all(fits_cell(text) for (text,) in rows)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.integers(1, 9), st.integers(1, 4))
def test_no_character_is_lost(texts, characters, most):
    rows = continued(texts, [ends_at(characters)] * len(texts), most)
    assert ["".join(column) for column in zip(*rows, strict=True)] == texts


@given(st.text(st.sampled_from("一，2a\n"), max_size=60), st.integers(1, 9), st.integers(2, 4))
def test_no_row_has_more_lines_than_it_has_room_for(text, characters, most):
    for (part,) in continued([text], [ends_at(characters)], most):
        assert estimated_lines(part, width_of(characters), SIZE) <= most


@given(st.text(st.characters(exclude_characters="\n"), max_size=60), st.integers(1, 9))
def test_an_estimated_line_is_full_but_not_too_full(paragraph, characters):
    *ends, last = estimated_ends(paragraph, width_of(characters), SIZE)
    assert last == len(paragraph)
    for start, end in zip([0, *ends], [*ends, last], strict=True):
        assert half_widths(paragraph[start:end]) <= characters * 2
        if end < last:
            assert half_widths(paragraph[start : end + 1]) > characters * 2


@pytest.mark.parametrize("lead", [11, 13, 20])
def test_rows_are_high_enough_for_the_font_that_stands_in_for_a_lacking_one(lead):
    setting = Setting(size=SIZE, lead=lead)
    noto = 1.448 * SIZE  # ascent and descent of Noto Sans CJK, which LibreOffice takes
    assert all(setting.height(lines) > lines * noto for lines in range(1, 40))
    assert all(setting.lines_in(setting.height(lines) + 0.01) == lines for lines in range(1, 40))


@pytest.mark.parametrize(
    ("text", "lines"), [("", 0), ("一" * 8, 1), ("一" * 9, 2), ("一\n\n二", 3)]
)
def test_a_full_width_character_never_stands_half_on_a_line(text, lines):
    assert estimated_lines(text, width_of(8), SIZE) == lines
