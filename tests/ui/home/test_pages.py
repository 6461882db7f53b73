"""The pages over 首页: no word is cut off in any window, also in 大字."""

import pytest

from lvgw_desktop.domain.duties.duty import DutyState
from lvgw_desktop.ui.home.tab import HomeTab
from lvgw_desktop.ui.shared.figures import Part
from lvgw_desktop.ui.shared.operations import Operations
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, hold


def cell(tab, rule_id, state):
    board = tab.opening.shown.board
    return next(one for one in board.of_rule(rule_id) if one.state is state)


PAGES = {
    "visits": lambda tab: tab.opening.open_cell(cell(tab, "monthly_visit", DutyState.DONE)),
    "no visit": lambda tab: tab.opening.open_cell(cell(tab, "monthly_visit", DutyState.LACKING)),
    "outline": lambda tab: tab.opening.open_cell(cell(tab, "lecture_outline", DutyState.LACKING)),
    "list": lambda tab: tab.home.figures.visits.opened.emit(Part.REST),
    "basis": lambda tab: tab.opening.show_basis(cell(tab, "monthly_visit", DutyState.LACKING)),
    "all matters": lambda tab: tab.home.matters.all_asked.emit(),
    "reminders": lambda tab: tab.opening.show_reminders(3),
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", SIZES, ids=["1366", "1093"])
def test_nothing_is_cut_off(sized, practice, qtbot, page, size):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    tab = HomeTab(practice, Operations(at_once=True))
    window = hold(qtbot, tab, size)
    PAGES[page](tab)
    assert tab.page() is not tab.home
    assert window.size().toTuple() == size
    assert_nothing_clipped(tab)
