"""本地评分: points of a pair by the office's own sheet; they decide no grade."""

from dataclasses import replace

import pytest

from builders import a_local_item
from lvgw_desktop.domain.refusal import Refusal
from tests.forms.sheets import text_of
from tests.services.assessed_pairs import serve_pairs


def keep(office, *items):
    return [office.local_scores.save(one) for one in items]


def test_points_are_kept_with_a_pair_and_decide_no_grade(office):
    pair = serve_pairs(office)[0]
    first, second = keep(office, a_local_item(), a_local_item(word="台账按时"))
    asked = office.local_points.of_pair(pair)
    assert (asked.lines, asked.given, asked.words) == ((first, second), {}, "还没有给分")
    kept = office.local_points.give(replace(asked, given={first.uuid: 18}))
    assert (kept.suggested_grade, kept.final_grade) == (None, None)
    assert office.local_points.of_pair(pair).words == "得 18 / 40 分"


def test_a_line_taken_off_stays_where_points_were_given(office):
    given, other = serve_pairs(office)[:2]
    (line,) = keep(office, a_local_item())
    office.local_points.give(replace(office.local_points.of_pair(given), given={line.uuid: 18}))
    office.local_scores.retire([line])
    assert [one.word for one in office.local_points.of_pair(given).lines] == ["每月到村服务"]
    assert office.local_points.of_pair(other).lines == ()


def test_no_more_points_are_given_than_a_line_has(office):
    pair = serve_pairs(office)[0]
    (line,) = keep(office, a_local_item())
    odd = replace(office.local_points.of_pair(pair), given={line.uuid: 21})
    with pytest.raises(Refusal, match="最多 20 分，填了 21 分"):
        office.local_points.give(odd)
    assert office.local_points.of_pair(pair).given == {}


def test_the_paper_says_it_is_local_and_what_each_line_got(office):
    pair = serve_pairs(office)[0]
    first, _second = keep(office, a_local_item(), a_local_item(word="台账按时", most_points=30))
    points = replace(office.local_points.of_pair(pair), given={first.uuid: 18})
    office.local_points.give(points)
    assert [(one.area, one.points) for one in points.sheet.rows] == [
        ("五、工作日志等材料详实齐全", 18),
        ("五、工作日志等材料详实齐全", None),
    ]
    words = text_of(office.local_points.preview(pair).pdf)
    assert "（本地）" in words
    assert "不以分数确定" in words
    assert "台账按时" in words
    assert "兴梁社区" in words
