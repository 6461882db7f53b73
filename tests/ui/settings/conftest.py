"""The settings page over a practice office."""

import pytest

from lvgw_desktop.ui.settings.page import SettingsPage


@pytest.fixture
def settings(practice, operations, qtbot):
    page = SettingsPage(practice, operations)
    qtbot.addWidget(page)
    page.resize(1366, 621)
    page.show()
    page.start()
    return page
