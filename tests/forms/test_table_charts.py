"""Bars and shades in tables: as long and as dark as their numbers say, and kept apart in black."""

import io
from dataclasses import replace
from itertools import pairwise
from math import inf

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistics_report import ComparedLine, ComparedTable
from lvgw_desktop.forms.table_chart import FILLINGS, Box, filled_box, number_in, shade
from tests.forms.invented import load_text
from tests.forms.sample_statistics import (
    MONTHS,
    matrix_line,
    outcomes,
    statistics_compared,
    statistics_matrix,
    statistics_outcomes,
    statistics_trend,
)
from tests.forms.sheets import FORMS, MM, a_form, pdf_of

NEAR = 0.05
SIDES = st.floats(1, 300)
BARS_LEFT = {"statistics_compared": 130, "statistics_outcomes": 137, "statistics_trend": 92}
"""Where the bars' column begins (mm)."""
MARGIN = 1.5


def bars_on(pages, form_id):
    """The grey boxes of the bars' column from the top down, and each from the left."""
    left = BARS_LEFT[form_id] * MM
    return [area for page in pages for area in page.written.areas if area.x >= left]


def compared(*figures):
    lines = tuple(ComparedLine(name="某社区", figure=one, share="") for one in figures)
    return {"comparison": ComparedTable(title="", lines=lines, total="")}


def test_bars_are_as_long_as_their_numbers_and_the_longest_fills_the_column():
    pages = a_form("statistics_compared", statistics_compared()).pages
    widths = [area.width for area in bars_on(pages, "statistics_compared")]
    longest = (54 - 2 * MARGIN) * MM
    assert widths == pytest.approx([longest, longest * 14.5 / 16, longest * 11 / 16], abs=NEAR)


def test_bars_have_one_scale_on_all_pages_and_what_is_no_number_has_none():
    figures = ["80", *["40"] * 60, "没有", "", "-3", "0"]
    document = a_form("statistics_compared", compared(*figures))
    assert len(document.pages) > 1
    bars = bars_on(document.pages, "statistics_compared")
    assert len(bars) == 61
    assert {round(area.width / bars[0].width, 2) for area in bars[1:]} == {0.5}
    assert document.pages[-1].written.areas


def test_the_bars_of_two_years_stand_one_under_the_other():
    pages = a_form("statistics_trend", statistics_trend()).pages
    bars = bars_on(pages, "statistics_trend")
    dark, pale = ([area for area in bars if (area.grey < 0.5) is side] for side in (True, False))
    assert (len(dark), len(pale)) == (11, 12)
    for now, before in zip(dark, pale, strict=False):
        assert before.y == pytest.approx(now.y + now.height, abs=NEAR)
    assert dark[0].width / dark[1].width == pytest.approx(21 / 18, abs=0.01)
    assert pale[0].width / dark[0].width == pytest.approx(12 / 21, abs=0.01)


def test_the_pieces_of_a_bar_follow_each_other_each_in_its_filling():
    (page,) = a_form("statistics_outcomes", statistics_outcomes()).pages
    left = (BARS_LEFT["statistics_outcomes"] + MARGIN) * MM
    column = [rule for rule in page.written.rules if rule.x1 >= left - NEAR and rule.width < 0.55]
    of_neighbours = [rule for rule in column if rule.y1 > (63 + 20 + 9) * MM]
    upright = {rule.x1 for rule in of_neighbours if rule.x1 == rule.x2}
    longest = (47 - 2 * MARGIN) * MM
    expected = {left + longest * part / 16 for part in (0, 7, 12, 15, 16)}
    assert sorted(upright) == pytest.approx(sorted(expected), abs=NEAR)
    slanting = [rule for rule in of_neighbours if rule.x1 != rule.x2 and rule.y1 != rule.y2]
    ends = [x for rule in slanting for x in (rule.x1, rule.x2)]
    assert min(ends) >= left + longest * 7 / 16 - NEAR
    assert max(ends) <= left + longest * 12 / 16 + NEAR
    assert len(slanting) > 5


def test_the_heads_show_how_their_pieces_are_filled():
    (several,) = a_form("statistics_outcomes", {}).pages
    (alone,) = a_form("statistics_compared", {}).pages
    assert sorted(area.grey for area in several.blank.areas) == [0.35, 0.85]
    assert any(rule.x1 != rule.x2 and rule.y1 != rule.y2 for rule in several.blank.rules)
    assert not alone.blank.areas


@given(SIDES, SIDES, SIDES, SIDES)
def test_slanting_strokes_stay_in_their_box_and_are_even(x, y, width, height):
    layer = filled_box(Box(x, y, width, height), "strokes")
    strokes = [rule for rule in layer.rules if rule.x1 != rule.x2 and rule.y1 != rule.y2]
    for rule in strokes:
        assert x - NEAR <= rule.x1 <= rule.x2 <= x + width + NEAR
        assert y - NEAR <= rule.y2 <= rule.y1 <= y + height + NEAR
        assert rule.x1 + rule.y1 == pytest.approx(rule.x2 + rule.y2, abs=NEAR)
    for one, following in pairwise(strokes):
        assert following.x1 + following.y1 - one.x1 - one.y1 == pytest.approx(1.1 * MM, abs=NEAR)


def test_a_box_without_room_is_not_drawn_and_no_two_fillings_are_the_same():
    assert not any(any(filled_box(Box(1, 1, 0, 9), one)) for one in FILLINGS)
    drawn = [filled_box(Box(1, 1, 40, 9), one) for one in FILLINGS]
    assert len(set(drawn)) == len(FILLINGS)


@given(st.text(max_size=5) | st.floats().map(str))
def test_whatever_a_cell_says_is_a_length_or_none(text):
    assert 0 <= number_in(text) < inf


def test_what_is_no_length_is_none():
    said = ("2.5", "-1", "nan", "inf", "", "没有", "1,5")
    assert [number_in(one) for one in said] == [2.5, 0, 0, 0, 0, 0, 0]


def test_squares_are_the_darker_the_more_and_what_is_nothing_stays_white():
    (page,) = a_form("statistics_matrix", statistics_matrix()).pages
    bands = {area.grey for area in page.written.areas if area.width > 200}
    squares = [area for area in page.written.areas if area.width < 200]
    shown = [int(getattr(line, month)) for line in lines_of_matrix() for month in MONTHS[:11]]
    assert len(bands) == 1
    assert len(squares) == sum(one > 0 for one in shown)
    greys = {shade(Box(0, 0, 1, 1), one / max(shown)).grey for one in shown if one}
    assert {area.grey for area in squares} == greys
    assert max(greys) < 1
    assert min(greys) >= 0.7


def lines_of_matrix():
    return statistics_matrix()["matrix"].lines


def test_sums_are_neither_shaded_nor_drawn():
    matrix = statistics_matrix()["matrix"]
    alone = replace(matrix, lines=(matrix_line("", "某社区", *[0] * 11),))
    (page,) = a_form("statistics_matrix", {"matrix": alone}).pages
    assert not [area for area in page.written.areas if area.width < 200]
    table = statistics_outcomes()["outcomes"]
    only_sum = replace(table, lines=(outcomes("合同", 0, 0, 0, 0),))
    (page,) = a_form("statistics_outcomes", {"outcomes": only_sum}).pages
    assert not page.written.areas


def test_the_charts_are_vectors_on_paper():
    pdf = pdf_of(
        *(
            a_form(one, roots)
            for one, roots in (
                ("statistics_trend", statistics_trend()),
                ("statistics_matrix", statistics_matrix()),
            )
        )
    )
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert not any(page.images for page in opened.pages)
        assert all(len(page.rects) > 20 for page in opened.pages)


def test_a_bar_of_a_column_that_is_not_there_is_refused():
    text = (
        (FORMS / "statistics_compared.toml")
        .read_text("utf-8")
        .replace('id      = "statistics_compared"', 'id = "invented"')
    )
    assert load_text(text)
    with pytest.raises(Refusal, match="没有“figur”这一栏，画不成图"):
        load_text(text.replace('of = "figure"', 'of = "figur"'))
    with pytest.raises(Refusal, match="“filling”只能是 dark、pale、strokes、empty"):
        load_text(text.replace('filling = "dark"', 'filling = "blue"'))
