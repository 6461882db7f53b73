"""From a log to its scans, and from 首页 to the pages that wait."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.ui.attachments.link import AttachmentLink
from lvgw_desktop.ui.attachments.page import AttachmentPage
from lvgw_desktop.ui.home.duty_matters import all_matters
from lvgw_desktop.ui.home.matters import Deed
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.scanning.page import ScanBackPage
from ui.conftest import RESOURCES
from ui.scanning.conftest import SERIALS
from ui.typing import CTRL, press

FIRST = SERIALS[0]


@pytest.fixture
def window(office, operations, qtbot, printed):
    office.scan_back.run([printed / f"{FIRST}-{page}.pdf" for page in (1, 2)])
    office.scan_back.run([printed / "letter.pdf"])
    window = MainWindow(office, operations, RESOURCES / "help" / "index.html")
    qtbot.addWidget(window)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def links(window):
    return [one for one in window.findChildren(AttachmentLink) if one.isVisible()]


def lines(page):
    return [page.table.records.record(row) for row in range(page.table.records.rowCount())]


def test_the_list_leads_to_the_scans_of_its_log(window, qtbot):
    window.errands.logs.show_logs(LogFilter())
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(links(window)) == 1)
    (link,) = links(window)
    assert link.text() == "附件 (2)"
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    page = window.tab().page()
    assert isinstance(page, AttachmentPage)
    assert [one.attachment.page for one in lines(page)] == [1, 2]
    assert page.table.hasFocus()
    assert page.picture.view() is not None
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert len(lines(page)) == 2
    assert "归“扫描签回”管" in window.toast.words()


def test_the_editor_leads_to_them_too(window, office):
    (log,) = office.service_logs.by_serials([FIRST])
    window.errands.logs.edit_log(log.id)
    assert [link.text() for link in links(window)] == ["附件 (2)"]


def test_a_log_without_attachments_counts_none(window, office, qtbot):
    window.errands.logs.show_logs(LogFilter())
    preview = window.tab().list.preview
    qtbot.waitUntil(lambda: preview.shown() is not None)
    assert [link.text() for link in links(window)] == ["附件"]


def test_the_list_opens_scan_back_by_its_key(window):
    window.show_tab(1)
    press(window, Qt.Key.Key_B, with_=CTRL)
    assert isinstance(window.tab().page(), ScanBackPage)


def test_home_leads_to_the_pages_that_wait(window, office):
    matter = next(one for one in all_matters(office.home.overview()) if one.deed is Deed.SEE_SCANS)
    assert matter.title == "1 页扫描件没认出是哪一份"
    window.show_tab(0)
    window.tab().home.matters.asked.emit(matter)
    assert isinstance(window.tab().page(), ScanBackPage)
    (waiting,) = office.scan_back.waiting()
    office.scan_back.put_aside(waiting.id, "广告")
    assert all(one.deed is not Deed.SEE_SCANS for one in all_matters(office.home.overview()))
