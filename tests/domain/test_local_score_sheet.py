"""本地评分表的纸: its sums; what was not given is not 0."""

import pytest

from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.local_score_sheet import LocalScoreRow, LocalScoreSheet


@pytest.mark.parametrize(("given", "points"), [((), None), ((None, None), None), ((3, None, 0), 3)])
def test_points_are_added_up_once_some_were_given(given, points):
    rows = tuple(
        LocalScoreRow(area="一、提供法律咨询", word=str(seq), most_points=10, points=one)
        for seq, one in enumerate(given)
    )
    sheet = LocalScoreSheet(year=2026, period=AssessmentPeriod.YEAR, rows=rows)
    assert (sheet.most_points, sheet.points) == (10 * len(rows), points)
