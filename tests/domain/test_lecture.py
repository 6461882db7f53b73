from datetime import date

import pytest

from lvgw_desktop.domain.lecture import Lecture


@pytest.mark.parametrize(
    ("held_on", "quarter"),
    [
        (date(2026, 1, 1), "一"),
        (date(2026, 3, 31), "一"),
        (date(2026, 4, 1), "二"),
        (date(2026, 12, 31), "四"),
    ],
)
def test_a_lecture_belongs_to_the_quarter_of_its_day(held_on, quarter):
    lecture = Lecture(village_id=1, adviser_id=1, held_on=held_on)
    assert (lecture.year, lecture.quarter_words) == (2026, quarter)
