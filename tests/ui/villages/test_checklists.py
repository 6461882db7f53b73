"""五有一满意一览: the page by keys: a village opened, the table saved and printed."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.shared.badge import DONE, MISSING
from lvgw_desktop.ui.villages import checklist_page
from lvgw_desktop.ui.villages.checklist_page import ChecklistPage
from lvgw_desktop.ui.villages.tab import VillagesTab
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of
from tests.ui.typing import CTRL, press

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def opened(window):
    press(window, K.Key_5, with_=CTRL)
    push(window.tab(), "五有一满意…")
    page = window.tab().page()
    assert isinstance(page, ChecklistPage)
    return page


def test_every_village_has_its_marks_and_the_first_row_counts_them(window, practice):
    rows = rows_of(opened(window).table)
    table = practice.checklists.table()
    assert tuple(rows) == (table.total, *table.rows)


def test_a_mark_is_an_icon_with_words_and_a_total_is_text(window):
    page = opened(window)
    sign = next(one for one in page.table.records.columns if one.id == "sign")
    rows = {one.village_name: one for one in rows_of(page.table)}
    assert sign.mark(rows["东兴社区"]) is DONE
    assert sign.mark(rows["张庄社区"]) is MISSING
    assert sign.text(rows["合计"]) == rows["合计"].sign


def test_enter_leads_to_the_village(window, practice):
    page = opened(window)
    village = practice.villages.named("张庄社区")
    page.table.choose(village.id)
    press(window, K.Key_Return)
    tab = window.tab()
    assert isinstance(tab, VillagesTab)
    assert tab.card.village.id == village.id


def test_ctrl_e_saves_and_f8_prints_it(window, monkeypatch, tmp_path):
    target = tmp_path / "一览.xlsx"
    monkeypatch.setattr(checklist_page, "choose_to_save", lambda *_asked: target)
    opened(window)
    press(window, K.Key_E, with_=CTRL)
    assert target.is_file()
    press(window, K.Key_F8)
    assert isinstance(window.tab().page(), PrintPage)


def test_nothing_is_cut_off(sized, window):
    assert_nothing_clipped(opened(window))
