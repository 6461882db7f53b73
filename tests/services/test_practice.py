"""练习所: the invented office is good on any day it is made."""

from collections import Counter
from datetime import date, datetime, time

import pytest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState

DAYS = [date(2026, 1, 1), date(2028, 2, 29), date(2026, 5, 31), date(2026, 12, 31)]


@pytest.fixture(params=DAYS, ids=str)
def made_on(request, tmp_path):
    now = datetime.combine(request.param, time(9))
    use_cases = office_files(lambda: now).create_practice(tmp_path / "练习所.lvgw")
    yield use_cases
    use_cases.close()


def test_it_is_whole_and_marked_on_any_day_of_the_year(made_on):
    assert made_on.office.get().practice
    assert made_on.backups.verify().ok
    logs = [
        made_on.service_logs.get(one) for one in made_on.log_list.ids(LogFilter(descending=False))
    ]
    today = made_on.workplace.today
    assert all(log.served_on <= today for log in logs)
    assert all(log.served_on.weekday() < 5 for log in logs)
    assert Counter(log.paper_state for log in logs)[PaperState.TO_PRINT] == 2
    assert [log.serial for log in logs] == sorted(log.serial for log in logs)
    remarks = [one for log in logs[-20:] for one in made_on.log_checks.remarks(log)]
    assert [one for one in remarks if one.other_id is None] == []


def test_boards_show_the_adviser_of_today_but_where_the_tale_says_otherwise(practice):
    shown = {
        line.village.name: (line.village.notice_board.shows_adviser, line.adviser)
        for line in practice.villages.lines()
    }
    outdated = {name for name, (board, adviser) in shown.items() if board != adviser}
    assert outdated == {"张庄社区"}
    assert {board for board, _ in shown.values()} >= {"周明远", "陈国栋"}


def test_telephones_are_invented_ones(practice):
    numbers = [each.phone for one in practice.villages.lines() for each in one.village.contacts]
    numbers += [one.adviser.phone for one in practice.advisers.lines()]
    assert numbers
    assert all("-0375-" in number for number in numbers)


def test_every_filed_sheet_lies_in_the_volume_of_its_village_and_year(made_on):
    filed = made_on.log_list.ids(LogFilter(states=frozenset({PaperState.FILED})))
    assert filed
    names = made_on.pickers.names()
    for log in map(made_on.service_logs.get, filed):
        village = names.village(log.village_id)
        assert f"（{village} {log.served_on.year}）" in made_on.volumes.place_of(log.uuid)
