"""The window: tabs by keys, pages over them, text size, and leaving without losing anything."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from builders import a_log
from lvgw_desktop import paths
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui import leaving
from lvgw_desktop.ui.help_page import HelpPage
from lvgw_desktop.ui.leaving import GO, STAY
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.settings.page import SettingsPage
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.tabs import TABS
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.parts import push
from tests.ui.typing import CTRL, press, type_text

HELP = paths.resources_folder() / "help" / "index.html"
NUMBERS = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6]


def fail(error):
    raise error


def open_window(use_cases, qtbot):
    operations = Operations(at_once=True)
    window = MainWindow(use_cases, operations, HELP)
    operations.crashed.disconnect()
    operations.crashed.connect(fail)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(practice, themed, qtbot):
    window = open_window(practice, qtbot)
    yield window
    window._leaving.done = True  # the fixture of the practice office closes the file


def test_ctrl_and_a_digit_bring_each_tab_forward(window):
    for number, key in enumerate(NUMBERS):
        press(window, key, with_=CTRL)
        assert window.tab() is list(window.tabs)[-1]
        assert window._row.current() == number
        assert window._status.hints() == window.tab().page().hints()


def nameless(page):
    """Return what Tab stops at and a screen reader has no name for."""
    stops = (each for each in page.findChildren(QWidget) if each.isVisibleTo(page))
    tabbed = [each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    spoken = ((each, QAccessible.queryAccessibleInterface(each)) for each in tabbed)
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each, voice in spoken
        if not isinstance(each, QScrollArea) and not voice.text(QAccessible.Text.Name)
    ]


def test_every_stop_of_the_tab_key_has_a_name(window):
    found = {}
    for number in NUMBERS:
        press(window, number, with_=CTRL)
        found[window.tab().page().title.text()] = nameless(window)
    for opened in (window.errands.logs.new_log, window.errands.settings.show):
        opened()
        found[window.tab().page().title.text()] = nameless(window)
    assert {page: stops for page, stops in found.items() if stops} == {}


def test_a_tab_is_made_when_it_is_first_shown(window):
    assert len(list(window.tabs)) == 1
    press(window, Qt.Key.Key_5, with_=CTRL)
    assert len(list(window.tabs)) == 2


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGE])
def test_no_word_is_clipped_in_any_tab(practice, themed, qtbot, size):
    practice.preferences.set_text_scale(size.value)
    window = open_window(practice, qtbot)
    assert theme.current().appearance == Appearance(size)
    for key in NUMBERS:
        press(window, key, with_=CTRL)
        QApplication.processEvents()
        assert_nothing_clipped(window)
    window._leaving.done = True


def test_the_title_and_the_status_line_name_office_and_clerk(window, practice):
    office = practice.office.get()
    assert window.windowTitle() == f"村(居)法律顾问工作台 — {office.name}"
    assert office.clerk in window._status._operator.text()


def test_f1_opens_the_help_once_and_esc_goes_back(window):
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F1)
    assert isinstance(window.tab().page(), HelpPage)
    assert window.tab().count() == 2
    press(window, Qt.Key.Key_Escape)
    assert window.tab().count() == 1


def test_f2_opens_the_editor_of_a_log_from_any_tab(window):
    press(window, Qt.Key.Key_4, with_=CTRL)
    press(window, Qt.Key.Key_F2)
    assert TABS[window._row.current()].words.title == "工作日志"
    assert window.tab().count() == 2


def test_the_gear_opens_the_settings_and_a_link_their_section(window):
    window.errands.settings.show(Section.OFFSET)
    assert isinstance(window.tab().page(), SettingsPage)
    window.errands.settings.show_backups()
    assert window.tab().count() == 2
    page = window.tab().page()
    assert page.section() is page._made[Section.BACKUPS]


def test_the_text_size_steps_by_keys_and_stays(window, practice):
    press(window, Qt.Key.Key_Equal, with_=CTRL)
    press(window, Qt.Key.Key_Equal, with_=CTRL)
    assert theme.current().appearance.text_size is TextSize.LARGE
    assert practice.preferences.text_scale() == 1.5
    press(window, Qt.Key.Key_0, with_=CTRL)
    assert practice.preferences.text_scale() == 1.0


def test_printing_marks_and_ctrl_z_takes_it_back(window, practice):
    ids = practice.log_list.ids(LogFilter())[:1]
    before = practice.service_logs.get(ids[0])
    window.errands.printing.logs(ids)
    page = window.tab().page()
    page.finished.emit("1 份日志已记成已打印，等签回。", lambda: done.append("undone"))
    done = []
    assert window.tab().count() == 1
    assert "已打印" in window.toast.words()
    press(window, Qt.Key.Key_Z, with_=CTRL)
    assert done == ["undone"]
    assert practice.service_logs.get(ids[0]) == before


def test_a_ledger_a_roster_and_a_card_open_where_they_belong(window, practice):
    village = practice.villages.lines()[0].village
    window.errands.printing.ledger(practice.ledgers.with_logs_of_village(village.id, 2026))
    assert window.tab().page().title.text() == "打印工作台账"
    practice.printing.issue_ledger(LedgerKey(year=2026, village_id=village.id))
    practice.service_logs.record(a_log(village_id=village.id))
    ledger = practice.ledgers.with_logs_of_village(village.id, 2026)
    window.errands.printing.ledger(ledger, ledger.next_page)
    assert window.tab().page().title.text() == f"打印工作台账新页(第 {ledger.next_page} 页起)"
    push(window.tab().page(), "整本")
    assert window.tab().page().title.text() == "打印工作台账"
    window.errands.import_workbook("roster")
    assert window.tab().page().title.text() == "导入名册"
    window.errands.show_village(village.id)
    assert TABS[window._row.current()].words.title == "村(居)"


@pytest.mark.parametrize(
    ("tab", "title"),
    [("首页", "导入名册"), ("村(居)", "导入名册"), ("工作日志", "导入日志、旧台账")],
)
def test_each_tab_imports_what_belongs_to_it(window, tab, title):
    shown = window.show_tab_named(tab)
    if tab == "首页":
        shown.home.import_asked.emit()
    else:
        shown.import_asked.emit(*(("ROSTER",) if tab == "村(居)" else ()))
    assert (shown.count(), shown.page().title.text()) == (2, title)


def test_what_comes_due_is_said_while_nothing_else_is(window):
    window.errands.reminded.emit("近日到期：交台账。")
    assert (window.toast.isVisible(), window.toast.words()) == (True, "近日到期：交台账。")
    window.tab().say("0201 号已作废，编号保留。")
    window.errands.reminded.emit("近日到期：交台账。")
    assert window.toast.words() == "0201 号已作废，编号保留。"


def test_empty_sheets_are_printed_where_there_are_no_logs(window):
    press(window, Qt.Key.Key_2, with_=CTRL)
    window.tab().list.stack.blanks_asked.emit()
    assert window.tab().page().title.text() == "打印空白日志"


def test_what_was_typed_is_a_draft_after_closing(window, practice, qtbot):
    press(window, Qt.Key.Key_2, with_=CTRL)
    press(window, Qt.Key.Key_F2)
    type_text(window, "兴梁")
    drafts = []
    window._leaving.finished.connect(lambda: drafts.append("closed"))
    remembered = practice.drafts
    made = {}

    def look():
        made["drafts"] = remembered.all()
        made["backup"] = practice.backups.all()[0]

    window._leaving._use_cases = _Watched(practice, look)
    with qtbot.waitSignal(window.left):
        window.close()
    assert len(made["drafts"]) == 1
    assert practice.backups.facts(made["backup"].path).logs > 0


class _Watched:
    """Use cases that are looked at just before they are closed."""

    def __init__(self, use_cases, look):
        self._use_cases, self._look = use_cases, look

    def __getattr__(self, name):
        return getattr(self._use_cases, name)

    def close(self):
        self._look()


def test_tabs_take_up_their_filters_after_a_restart(window, practice, qtbot):
    press(window, Qt.Key.Key_2, with_=CTRL)
    states = window.tabs.states()
    assert "工作日志" in states
    window._leaving._use_cases = _Watched(practice, lambda: None)
    window.close()
    assert practice.preferences.get("tab_states", {}) == states


def test_a_failed_backup_lets_the_clerk_decide(window, practice, monkeypatch):
    def full(*_arguments):
        raise Refusal("磁盘满了。")

    asked, answers = [], [STAY, GO]

    def ask(_window, sentence, verbs, *, more):
        asked.append((sentence, verbs, more))
        return answers.pop(0)

    monkeypatch.setattr(type(practice.backups), "make", full)
    monkeypatch.setattr(leaving.messages, "ask", ask)
    window._leaving._use_cases = _Watched(practice, lambda: None)
    window.close()
    assert window.isVisible()
    assert "磁盘满了" in asked[0][0]
    assert asked[0][2] == "正式数据没有受影响。"
    left = []
    window.left.connect(lambda: left.append(True))
    window.close()
    assert left == [True]


@pytest.mark.parametrize("number", range(len(TABS)))
def test_a_window_that_has_gone_holds_neither_its_work_nor_its_office(
    practice, themed, qtbot, number
):
    window = open_window(practice, qtbot)
    window.show_tab(number)
    QApplication.processEvents()  # what waits for its turn holds it till then
    work = weakref.ref(window.operations)
    window._leaving.done = True
    window.close()
    window.deleteLater()
    del window
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert work() is None
