"""The help: F1 leads to the part of the screen, its words are those of the screens."""

import ast
import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

import dev
from lvgw_desktop import paths
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.services.scan_outcome import FINDING_WORDS
from lvgw_desktop.ui.help_page import HelpPage
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.operations import Operations
from tests.ui.typing import press

HELP = paths.resources_folder() / "help" / "index.html"
WORDS = HELP.read_text("utf-8")
SOURCES = sorted((dev.PROJECT / "src").rglob("*.py"))
PARTS = set(re.findall(r'<a name="(\w+)"', WORDS))
INTO_HEADING = QPoint(40, 24)  # px below the upper edge of what is in view


def asked_parts():
    """Every part that a page asks for, by the page's file."""
    told = re.compile(r'help_part = "(\w+)"|Section\.\w+: "(\w+)"|get\(section, "(\w+)"')
    files = (path for path in SOURCES if "help_part" in path.read_text("utf-8"))
    return {
        (path.name, part)
        for path in files
        for found in told.findall(path.read_text("utf-8"))
        for part in filter(None, found)
    }


def literals(path):
    """All texts in a source file; one with braces is taken in its pieces."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return [one.value for one in nodes if isinstance(one, ast.Constant) and one.value]


def test_every_part_a_page_asks_for_is_there():
    asked = asked_parts()
    assert len(asked) > 10
    assert {one for one in asked if one[1] not in PARTS} == set()


def test_every_link_leads_somewhere_and_every_picture_is_there():
    assert set(re.findall(r'href="#(\w+)"', WORDS)) == PARTS
    pictures = re.findall(r'<img src="([\w.]+)" alt="[^"]+"', WORDS)
    assert len(pictures) == WORDS.count("<img") > 0
    assert not [one for one in pictures if QImage(str(HELP.parent / one)).isNull()]


@pytest.mark.parametrize("file", [HELP, dev.PROJECT / "README.md"], ids=lambda path: path.name)
def test_what_stands_in_corner_brackets_stands_on_a_screen(file):
    shown = "\n".join(str(text) for path in SOURCES for text in literals(path))
    quoted = set(re.findall("「([^」]+)」", re.sub("<[^>]+>", "", file.read_text("utf-8"))))
    elsewhere = {"设置 · 打印校准", "设置 · 备份与恢复", "设置 · 表样", "实际大小"}
    assert {one for one in quoted - elsewhere if one not in shown} == set()


def test_every_finding_of_scan_back_has_its_answer():
    assert [words for words in FINDING_WORDS.values() if f"<td>{words}</td>" not in WORDS] == []


@pytest.fixture
def window(practice, themed, qtbot):
    window = MainWindow(practice, Operations(at_once=True), HELP)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window._leaving.done = True  # the fixture of the practice office closes the file


def heading(window):
    """Return the line at the upper edge of the help."""
    page = window.tab().page()
    assert isinstance(page, HelpPage)
    return page.browser.cursorForPosition(INTO_HEADING).block().text()


def show_print_page(window):
    ids = window.use_cases.log_list.ids(LogFilter())[:1]
    window.errands.printing.logs(ids)


PLACES = {
    "首页：还差哪些": lambda window: window.show_tab(0),
    "工作日志": lambda window: window.show_tab_named("工作日志"),
    "工作台账": lambda window: window.show_tab_named("工作台账"),
    "收台账": lambda window: window.show_tab_named("月报"),
    "月报": lambda window: window.show_tab_named("月报").month_page.go_to(1),
    "村(居)、法律顾问": lambda window: window.show_tab_named("法律顾问").edit(),
    "记一次服务": lambda window: window.errands.logs.new_log(),
    "打印": show_print_page,
    "扫描签回": lambda window: window.errands.scans.scan_back(),
    "发出未回的预填表": lambda window: window.errands.logs.show_prefilled(),
    "日志以外的登记": lambda window: window.errands.others.show(),
    "打印校准": lambda window: window.errands.settings.show(Section.OFFSET),
    "设置": lambda window: window.errands.settings.show(Section.APPEARANCE),
}


def test_f1_opens_the_part_of_each_place_and_esc_leads_back(window):
    opened = {}
    for title, show in PLACES.items():
        show(window)
        page = window.tab().page()
        press(window, Qt.Key.Key_F1)
        opened[title] = heading(window)
        press(window, Qt.Key.Key_Escape)
        assert window.tab().page() is page
        while window.tab().count() > 1:
            window.tab().close_page(window.tab().page())
    assert opened == {title: title for title in PLACES}


def test_the_keys_lead_through_the_list_of_parts(window):
    window.errands.settings.show(Section.OFFSET)
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_Home)
    assert "帮助" in heading(window)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert heading(window) == "首页：还差哪些"
