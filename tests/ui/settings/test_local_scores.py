"""本地评分表: a sheet is written by keys, taken over from last year, and lines are taken off."""

import pytest
from PySide6.QtCore import Qt

from builders import a_local_item
from lvgw_desktop.ui.settings.local_score_page import EDITOR
from lvgw_desktop.ui.settings.sections import Section
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    for one in practice.local_scores.sheet(2026).items:
        practice.local_scores.retire([one])
    window.errands.settings.show(Section.LOCAL_SCORES)
    return window


def section(window):
    return window.tab().page().section()


def shown(window):
    rows = rows_of(section(window).table)
    return [one if isinstance(one, str) else (one.word, one.most_points) for one in rows]


def write(window, area, word, points):
    section(window).table.setFocus()
    press(window, K.Key_N, with_=CTRL)
    page = window.tab().page()
    type_text(window, area)
    page.editor["word"].take_focus()
    type_text(window, word)
    press(window, K.Key_Return)
    type_text(window, points)
    press(window, K.Key_Return, with_=CTRL)
    return page


def test_a_sheet_is_written_by_keys_and_stands_area_by_area(window):
    write(window, "5", "每月到村服务", "30")
    write(window, "2", "讲座", "20")
    write(window, "5", "台账按时", "10")
    assert shown(window) == [
        "二、开展法治宣传教育",
        ("讲座", 20),
        "五、工作日志等材料详实齐全",
        ("每月到村服务", 30),
        ("台账按时", 10),
    ]
    assert section(window).sum.text() == "合计 60 分"
    assert window.toast.words() == "“台账按时”已保存。"


def test_a_line_without_points_is_refused_at_its_field(window, practice):
    page = write(window, "1", "咨询", "")
    assert window.tab().page() is page
    assert page.editor["most_points"].problem().sentence == "请填最多几分，至少 1 分。"
    assert practice.local_scores.sheet(2026).items == ()


def test_the_last_years_sheet_is_taken_over_and_that_is_taken_back(window, practice):
    practice.local_scores.save(a_local_item(year=2025))
    press(window, K.Key_1)
    section(window).years.setFocus()
    press(window, K.Key_3)
    assert section(window).copy.isHidden()
    press(window, K.Key_2)
    push(window, "照上年抄 1 项")
    assert shown(window)[1:] == [("每月到村服务", 20)]
    assert window.toast.words() == "从 2025 年的表抄来 1 项，可以再改。"
    section(window).table.setFocus()
    press(window, K.Key_Z, with_=CTRL)
    assert shown(window) == []


def test_a_line_is_taken_off_by_del_and_its_history_is_one_key_away(window):
    write(window, "5", "每月到村服务", "30")
    section(window).table.choose_row(1)
    section(window).table.setFocus()
    press(window, K.Key_H, with_=CTRL)
    assert "每月到村服务" in "".join(shown_words(window.tab().page()))
    press(window, K.Key_Escape)
    press(window, K.Key_Delete)
    assert shown(window) == []
    assert section(window).sum.text() == "这一年没有本地评分表"


def test_what_was_typed_is_kept_as_a_draft_of_its_year(window, practice):
    section(window).years.setFocus()
    press(window, K.Key_3)
    press(window, K.Key_N, with_=CTRL)
    window.tab().page().editor["word"].take_focus()
    type_text(window, "讲座")
    press(window, K.Key_Escape)
    (draft,) = (one for one in practice.drafts.all() if one.editor == EDITOR)
    window.errands.drafts.take_up(draft.uuid)
    page = window.tab().page()
    assert (page.editor["word"].value(), page.place.record) == ("讲座", "2027")


def test_nothing_is_cut_off(sized, window):
    write(window, "5", "每月到村服务", "30")
    assert_nothing_clipped(section(window))
    section(window).table.choose_row(1)
    section(window).table.open_current()
    assert_nothing_clipped(window.tab().page())
