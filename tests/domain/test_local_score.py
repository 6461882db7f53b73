"""本地评分表: what a line needs, and how many points it takes."""

import pytest

from builders import a_local_item
from lvgw_desktop.domain.local_score import (
    in_order,
    local_score_problems,
    points_trouble,
    tidy_item,
)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [({}, []), ({"word": ""}, ["word"]), ({"most_points": 0}, ["most_points"])],
)
def test_a_line_says_what_is_judged_and_by_how_many_points(fields, wrong):
    assert [one.field for one in local_score_problems(a_local_item(**fields))] == wrong


def test_a_word_of_blanks_is_none():
    assert tidy_item(a_local_item(word=" 　")).word == ""


def test_a_sheet_goes_area_by_area():
    first, second, third = (
        a_local_item(area=area, seq=seq) for area, seq in ((1, 3), (2, 1), (2, 2))
    )
    assert in_order([third, first, second]) == (first, second, third)


@pytest.mark.parametrize(
    ("points", "trouble"), [(0, ""), (20, ""), (21, "“每月到村服务”最多 20 分，填了 21 分，请改")]
)
def test_no_line_takes_more_points_than_it_has(points, trouble):
    assert points_trouble(a_local_item(most_points=20), points) == trouble
