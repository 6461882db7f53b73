import pytest

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.villages.tab import VillagesTab
from ui.in_window import hold


@pytest.fixture
def tab(practice, operations, qtbot):
    """The tab on the practice office, as large as the window leaves it."""
    made = VillagesTab(practice, operations)
    hold(qtbot, made)
    return made


@pytest.fixture
def empty(tmp_path):
    """An office that has nothing yet."""
    use_cases = office_files(now=lambda: NOW).create(tmp_path / "空.lvgw", an_office())
    yield use_cases
    use_cases.close()
