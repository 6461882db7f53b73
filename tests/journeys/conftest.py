"""A clerk before the window of an office with twelve services; a month that is closed."""

import pytest

from journeys.clerk import Clerk
from journeys.closed_october import October
from journeys.twelve_logs import NOW, make_office, record_twelve
from lvgw_desktop import paths
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.printing import page as print_page
from lvgw_desktop.ui.shared.operations import Operations
from tests.ui.conftest import themed  # noqa: F401  a fixture is asked for by its name
from tests.ui.paper.ink import printers_to
from tests.ui.printing.conftest import LASER


@pytest.fixture
def clerk(qapp, themed, tmp_path, monkeypatch):  # noqa: F811  the look
    make_office(tmp_path)
    office = office_files(now=lambda: NOW).open(tmp_path / "office.db")
    record_twelve(office)
    operations = Operations()
    window = MainWindow(office, operations, paths.resources_folder() / "help" / "index.html")
    clerk = Clerk(window, office, tmp_path)
    defaults = print_page.PrintPage.__init__.__kwdefaults__
    monkeypatch.setitem(defaults, "printers", printers_to(clerk.paper, LASER))
    window.resize(1366, 697)
    window.show()
    window.activateWindow()
    clerk.wait(window.isActiveWindow)
    yield clerk
    operations.close()
    window.hide()
    window.deleteLater()
    office.close()


@pytest.fixture
def october(practice):
    """October of the practice office: what was closed of it is the same when the test is over."""
    month = October(practice)
    yield month
    assert month.is_as_it_was()
