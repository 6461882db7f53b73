"""首页: which month is to be closed now."""

from datetime import datetime

import pytest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.log_filter import LogFilter
from tests.services.closing import NOVEMBER, OCTOBER, close


@pytest.mark.parametrize(("day", "due"), [(25, None), (26, NOVEMBER)])
def test_a_month_is_due_behind_its_25th_once_the_one_before_is_closed(
    practice_file, tmp_path, day, due
):
    file = tmp_path / "o.lvgw"
    file.write_bytes(practice_file.read_bytes())
    use_cases = office_files(now=lambda: datetime(2026, 11, day, 9)).open(file)
    try:
        assert use_cases.home.overview().work.to_close == OCTOBER
        close(use_cases)
        assert use_cases.home.overview().work.to_close == due
    finally:
        use_cases.close()


def test_the_list_tells_which_logs_are_of_a_closed_month(practice):
    close(practice)
    lines = practice.log_list.page(LogFilter(), 0, 60)
    assert {one.is_closed for one in lines if one.log.served_on.month == OCTOBER.number} == {True}
    assert {one.is_closed for one in lines if one.log.served_on.month != OCTOBER.number} == {False}
