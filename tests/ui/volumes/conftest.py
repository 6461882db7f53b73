"""A tab that pages of volumes are opened over."""

import pytest

from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from ui.in_window import hold


@pytest.fixture
def tab(operations):
    tab = TabPage(operations)
    tab.set_first(Page("工作台账"))
    return tab


@pytest.fixture
def window(qtbot, tab):
    return hold(qtbot, tab)
