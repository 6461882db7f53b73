import pytest

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.home.tab import HomeTab
from ui.in_window import hold


@pytest.fixture
def tab(practice, operations, qtbot):
    """首页 of the practice office on 2026-11-20."""
    made = HomeTab(practice, operations)
    hold(qtbot, made)
    return made


@pytest.fixture
def empty_office(tmp_path):
    """A new office with nothing in it."""
    use_cases = office_files(now=lambda: NOW).create(tmp_path / "新所.lvgw", an_office())
    yield use_cases
    use_cases.close()
