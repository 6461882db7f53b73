import pytest

from lvgw_desktop.ui.advisers.tab import AdvisersTab


@pytest.fixture
def tab(practice, operations, qtbot):
    """The tab on the practice office, as large as the window leaves it."""
    made = AdvisersTab(practice, operations)
    qtbot.addWidget(made)
    made.resize(1366, 621)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.page().start()
    return made


@pytest.fixture
def full(tab, practice):
    """王海涛: four villages here, two elsewhere."""
    tab.choose(practice.advisers.named("王海涛").id)
    return tab
