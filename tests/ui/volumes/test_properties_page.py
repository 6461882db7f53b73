"""卷的资料: what is typed is printed, what is left empty follows from village, year and office."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.volumes.properties_page import properties_page
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import CTRL, press, type_text


def open_page(tab, practice, operations):
    volume = practice.volumes.of_village(1, 2026)
    page = properties_page(
        volume, practice.volumes.derived(volume), "东兴社区", practice, operations
    )
    tab.open_page(page)
    return page


@pytest.fixture
def page(tab, window, practice, operations):
    return open_page(tab, practice, operations)


def test_what_would_be_printed_stands_where_nothing_is_typed(page, practice):
    state = practice.volumes.state(1, 2026)
    assert page.editor["title"].editor.line.placeholderText() == (
        "龙兴街道东兴社区2026年度村（居）法律顾问工作案卷"
    )
    note = page.editor["note"].editor.area.placeholderText()
    assert note.startswith(f"本卷共收文件{state.items}件，{state.pages}页。其中工作日志")
    assert page.editor["retention"].value() == "10年"


def test_properties_are_changed_by_keys(page, window, practice):
    saved = Asked(page.saved)
    type_text(window, "77\n")
    page.editor["title"].take_focus()
    type_text(window, "东兴社区法律顾问工作案卷\n")
    press(window, Qt.Key.Key_Return, with_=CTRL)
    kept = practice.volumes.of_village(1, 2026)
    assert saved.last == kept
    assert (kept.file_no, kept.title) == ("77", "东兴社区法律顾问工作案卷")


def test_a_number_that_is_taken_is_marked(page, window, practice):
    other = practice.volumes.of_village(2, 2026)
    type_text(window, f"{other.file_no}\n")
    press(window, Qt.Key.Key_Return, with_=CTRL)
    assert "已经是别的村(居)的卷了" in page.editor["file_no"].editor.widget.accessibleDescription()
    assert practice.volumes.of_village(1, 2026).file_no != other.file_no


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off(sized, qtbot, tab, practice, operations, size):
    hold(qtbot, tab, size)
    assert_nothing_clipped(open_page(tab, practice, operations))
