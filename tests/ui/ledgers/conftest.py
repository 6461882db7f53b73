import pytest

from lvgw_desktop.ui.ledgers.tab import LedgersTab
from ui.in_window import hold


@pytest.fixture
def tab(practice, operations, qtbot):
    """工作台账 of the practice office on 2026-11-20."""
    made = LedgersTab(practice, operations)
    hold(qtbot, made)
    return made
