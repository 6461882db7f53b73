"""光标的位置: who looks elsewhere and comes back stands in the very field and letter, or row."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.field_box import FieldBox
from tests.ui.main_windows import shown_window
from tests.ui.parts import push
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
LINES = QLineEdit | QTextEdit | QPlainTextEdit


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def first_village(window):
    press(window, K.Key_5, with_=CTRL)
    press(window, K.Key_Home)


def first_adviser(window):
    press(window, K.Key_6, with_=CTRL)
    press(window, K.Key_Home)


def over(open_list, act):
    """Open a page from a list."""

    def open_page(window):
        open_list(window)
        act(window)

    return open_page


def pushed(open_list, words):
    return over(open_list, lambda window: push(window.tab(), words))


def phrases(window):
    window.use_cases.phrases.save(Phrase(text="讲解了民法典。"))
    window.use_cases.phrases.save(Phrase(text="解答了咨询。"))
    window.errands.phrases.show()


EDITORS = {
    "日志": lambda window: press(window, K.Key_F2),
    "改日志": lambda window: (press(window, K.Key_2, with_=CTRL), press(window, K.Key_Return)),
    "村(居)": over(first_village, lambda window: press(window, K.Key_Return)),
    "换顾问": pushed(first_village, "换顾问…"),
    "续聘": pushed(first_village, "续聘…"),
    "终止": pushed(first_village, "终止…"),
    "停用": pushed(first_village, "停用…"),
    "顾问": over(first_adviser, lambda window: press(window, K.Key_Return)),
    "加一个村(居)": pushed(first_adviser, "加一个村(居)…"),
    "机构": over(pushed(first_adviser, "所在机构…"), lambda window: press(window, K.Key_Return)),
    "常用语": over(phrases, lambda window: press(window, K.Key_Return)),
    "卷的资料": lambda window: window.errands.volumes.edit_volume(VolumeKey(1, 2026)),
    "本所": lambda window: window.errands.settings.show(),
    **{
        kind.title: lambda window, kind=kind: window.errands.others.add(kind)
        for kind in OTHER_KINDS
    },
}
LISTS = {
    "首页": lambda window: press(window, K.Key_1, with_=CTRL),
    "工作日志": lambda window: press(window, K.Key_2, with_=CTRL),
    "工作台账": lambda window: press(window, K.Key_3, with_=CTRL),
    "月报": lambda window: press(window, K.Key_4, with_=CTRL),
    "村(居)": first_village,
    "法律顾问": first_adviser,
    "机构": pushed(first_adviser, "所在机构…"),
    "常用语": phrases,
    "历史": over(first_village, lambda window: press(window, K.Key_H, with_=CTRL)),
    "设置": lambda window: window.errands.settings.show(),
}
ELSEWHERE = {
    "help": lambda window: press(window, K.Key_F1),
    "other records": lambda window: press(window, K.Key_G, with_=CTRL),
    "search": lambda window: press(window, K.Key_K, with_=CTRL),
}


def place(window):
    """Return the widget with the cursor, and where in it the cursor is."""
    here = QApplication.focusWidget()
    assert window.isAncestorOf(here)
    if isinstance(here, QLineEdit):
        return here, here.cursorPosition(), here.selectedText()
    if isinstance(here, QTextEdit | QPlainTextEdit):
        cursor = here.textCursor()
        return here, cursor.position(), cursor.selectedText()
    if isinstance(here, QAbstractItemView):
        at = here.currentIndex()
        rows = here.selectionModel().selectedIndexes()
        return here, (at.row(), at.column()), [one.row() for one in rows]
    return here, None, None


def stand_in_the_last_line(window):
    """Type three letters into the last line of the page, and go back by one of them."""
    boxes = [one for one in window.tab().page().findChildren(FieldBox) if one.isVisible()]
    lines = [one.editor.widget for one in boxes if isinstance(one.editor.widget, LINES)]
    last = [one for one in lines if one.isEnabled() and not one.isReadOnly()][-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, K.Key_End)
    type_text(window, "123")
    press(window, K.Key_Left)


def assert_it_comes_back(window):
    """Go to each of the other places, and to another tab, and come back."""
    left_at, tab = place(window), window.tab()
    for go in ELSEWHERE.values():
        go(window)
        assert place(window)[0] is not left_at[0]
        press(window, K.Key_Escape)
        assert place(window) == left_at
    at = window.tabs.currentIndex()
    press(window, K.Key_1 + (at + 1) % window.tabs.count(), with_=CTRL)
    assert window.tab() is not tab
    press(window, K.Key_1 + at, with_=CTRL)
    assert place(window) == left_at


@pytest.mark.parametrize("editor", EDITORS)
def test_an_editor_has_the_cursor_where_it_was(window, editor):
    EDITORS[editor](window)
    stand_in_the_last_line(window)
    assert_it_comes_back(window)


@pytest.mark.parametrize("listed", LISTS)
def test_a_list_has_the_cursor_on_the_same_row(window, listed):
    LISTS[listed](window)
    press(window, K.Key_Down)
    assert_it_comes_back(window)


def test_the_search_of_a_list_has_the_cursor_where_it_was(window):
    first_village(window)
    type_text(window, "dx")
    press(window, K.Key_Left)
    left_at = place(window)
    press(window, K.Key_2, with_=CTRL)
    press(window, K.Key_5, with_=CTRL)
    assert place(window) == left_at


def test_the_number_of_a_paper_is_asked_and_the_cursor_comes_back(window):
    press(window, K.Key_F2)
    stand_in_the_last_line(window)
    left_at = place(window)
    press(window, K.Key_F7)
    press(window, K.Key_Escape)
    assert place(window) == left_at


def test_after_a_message_the_cursor_is_where_it_was(window, qtbot):
    press(window, K.Key_F2)
    stand_in_the_last_line(window)
    left_at = place(window)
    QTimer.singleShot(0, lambda: QTest.keyClick(QApplication.activeModalWidget(), K.Key_Return))
    messages.tell(window, "磁盘满了。")
    window.activateWindow()  # as what manages the windows does
    qtbot.waitUntil(window.isActiveWindow)
    assert place(window) == left_at


def test_a_save_that_ends_behind_another_tab_takes_no_cursor(qtbot, practice, held):
    window = shown_window(qtbot, practice, held)
    let_go = held.pool.let_go
    press(window, K.Key_5, with_=CTRL)
    let_go()
    press(window, K.Key_Return)
    let_go()
    stand_in_the_last_line(window)
    press(window, K.Key_Return, with_=CTRL)
    press(window, K.Key_2, with_=CTRL)
    here = place(window)[0]
    let_go()
    assert practice.villages.named("东兴社区").remark == "123"
    assert QApplication.focusWidget() is here
