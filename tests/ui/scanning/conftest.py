"""A small office with three printed logs, and the page of scan-back open over a tab."""

import pytest

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.scanning.errands import ScanErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from scanning.scans import a_page, write_file
from services.printed_logs import pages_by_serial, record_logs
from ui.in_window import SIZES, hold

SERIALS = ("LX-2026-0001", "LX-2026-0002", "LX-2026-0003")


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The office file, and a folder with the scans of its sheets; the first has two pages."""
    folder = tmp_path_factory.mktemp("printed")
    office = office_files(now=lambda: NOW).create(folder / "龙兴.lvgw", an_office())
    sheets = pages_by_serial(office, record_logs(office, 3, long_every=3), 110)
    office.close()
    for serial, pages in sheets.items():
        for number, page in enumerate(pages, start=1):
            write_file([page], folder / f"{serial}-{number}.pdf")
    write_file([a_page("letter", 110)], folder / "letter.pdf")
    return folder


@pytest.fixture
def office(printed, tmp_path):
    file = tmp_path / "龙兴.lvgw"
    file.write_bytes((printed / file.name).read_bytes())
    office = office_files(now=lambda: NOW).open(file)
    yield office
    office.close()


@pytest.fixture
def tab(office, operations, qtbot):
    return opened(office, operations, qtbot)


def opened(office, operations, qtbot, size=SIZES[0]):
    """Return a tab with the page on top, held by a window."""
    tab = TabPage(operations)
    tab.set_first(Page("工作日志"))
    hold(qtbot, tab, size)
    tab.keyed_in = []
    around = Surroundings(office, operations, lambda: tab, lambda _title: tab, tab.come_back_to)
    ScanErrands(around, tab.keyed_in.append).scan_back()
    return tab
