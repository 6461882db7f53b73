"""What the print page offers: of a selection, a month, a village."""

import pytest

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.printing.offers import (
    offers_of_boards,
    offers_of_month,
    offers_of_selection,
    offers_of_village,
)
from tests.builders import a_village
from tests.ui.printing.conftest import TO_PRINT

EMPTY = ["空白预填", "空白表"]
NOVEMBER = StatisticalMonth(2026, 11)


def words(offers):
    return [offer.words for offer in offers]


def dates(practice, offer):
    return [practice.service_logs.get(one).served_on for one in offer.job.log_ids]


def test_a_month_offers_what_waits_and_then_all_by_date(practice):
    waiting, every, *empty = offers_of_month(practice, NOVEMBER)
    assert waiting.words == "待打印的 2"
    assert every.words == f"本月全部 {len(every.job.log_ids)}"
    assert set(waiting.job.log_ids) < set(every.job.log_ids)
    assert dates(practice, every) == sorted(dates(practice, every))
    assert {(day.year, day.month) for day in dates(practice, every)} == {(2026, 11)}
    assert words(empty) == EMPTY
    assert empty[0].job.wish.month == NOVEMBER


def test_a_month_all_printed_offers_all_again(practice):
    practice.printing.mark_printed(practice.log_list.ids(TO_PRINT))
    assert words(offers_of_month(practice, NOVEMBER))[0].startswith("本月全部")


def test_void_logs_are_not_offered(practice):
    every = offers_of_month(practice, NOVEMBER)[1].job.log_ids
    practice.paper_moves.void(every[:1], "记重了")
    again = offers_of_month(practice, NOVEMBER)[1].job.log_ids
    assert set(again) == set(every[1:])


def test_a_month_without_logs_offers_sheets_for_handwriting(practice):
    assert words(offers_of_month(practice, NOVEMBER.next)) == EMPTY


def test_a_village_offers_its_year(practice):
    village = practice.villages.lines()[0].village
    *_some, every, prefilled, _blank = offers_of_village(practice, village.id, 2026)
    logs = [practice.service_logs.get(one) for one in every.job.log_ids]
    assert {(log.village_id, log.served_on.year) for log in logs} == {(village.id, 2026)}
    assert every.words == f"2026年全部 {len(logs)}"
    assert prefilled.job.wish.village_id == village.id


@pytest.mark.parametrize("states", [{PaperState.TO_PRINT}, {PaperState.FILED}])
def test_a_selection_of_one_state_is_one_offer(practice, states):
    chosen = practice.log_list.ids(LogFilter(states=frozenset(states)))[:2]
    assert words(offers_of_selection(practice, chosen)) == ["勾选的 2", *EMPTY]


def test_a_mixed_selection_can_be_narrowed_to_what_waits(practice):
    waiting = practice.log_list.ids(TO_PRINT)[:1]
    filed = practice.log_list.ids(LogFilter(states=frozenset({PaperState.FILED})))[:1]
    offers = offers_of_selection(practice, [*filed, *waiting])
    assert words(offers) == ["勾选的 2", "待打印的 1", *EMPTY]
    assert offers[1].job.log_ids == waiting


def test_boards_are_offered_where_there_is_an_adviser(practice):
    [offered] = offers_of_boards(practice, None)
    assert offered.job.village_ids == practice.boards.served()
    [first, *_others] = practice.boards.served()
    [offered] = offers_of_boards(practice, [first])
    assert offered.job.village_ids == (first,)


def test_no_board_is_offered_for_a_village_without_adviser(practice):
    village = practice.villages.save(a_village(name="新河社区", street="龙兴街道"))
    assert offers_of_boards(practice, [village.id]) == ()
