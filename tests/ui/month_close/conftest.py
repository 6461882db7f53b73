import pytest

from lvgw_desktop.ui.month_close.tab import MonthTab
from ui.in_window import hold


@pytest.fixture
def tab(practice, operations, qtbot):
    """月报 of the practice office on 2026-11-20."""
    made = MonthTab(practice, operations)
    hold(qtbot, made)
    return made
