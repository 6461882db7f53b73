import pytest

from lvgw_desktop.ui.advisers.tab import AdvisersTab
from ui.in_window import hold


@pytest.fixture
def tab(practice, operations, qtbot):
    """The tab on the practice office, as large as the window leaves it."""
    made = AdvisersTab(practice, operations)
    hold(qtbot, made)
    return made


@pytest.fixture
def full(tab, practice):
    """王海涛: four villages here, two elsewhere."""
    tab.choose(practice.advisers.named("王海涛").id)
    return tab
