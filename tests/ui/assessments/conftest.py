import pytest

from builders import NOW, a_log, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.assessments.tab import AssessmentsTab
from tests.services.served_villages import serve_villages
from tests.ui.main_windows import shown_window


@pytest.fixture
def office(tmp_path):
    use_cases = office_files(now=lambda: NOW).create(tmp_path / "office.db", an_office())
    yield use_cases
    use_cases.close()


@pytest.fixture
def served(office):
    """Two villages with one adviser; a log on the first."""
    serve_villages(office, "兴梁社区", "军营社区")
    office.service_logs.record(a_log())
    return office


@pytest.fixture
def window(qtbot, served, operations):
    window = shown_window(qtbot, served, operations)
    window.show_tab_named("考核与费用")
    return window


@pytest.fixture
def tab(window):
    tab = window.tab()
    assert isinstance(tab, AssessmentsTab)
    return tab
