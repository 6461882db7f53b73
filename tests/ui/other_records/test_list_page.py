"""其他记录列表: found by kind, year, village, state and words, and all acts by key."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from builders import a_lecture
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import LECTURE, OTHER_KINDS, TRAINING, OtherState
from lvgw_desktop.ui.other_records import exporting
from lvgw_desktop.ui.other_records.list_page import OtherListPage
from lvgw_desktop.ui.printing import page as print_page
from lvgw_desktop.ui.shared import filter_bar
from services.papers import words_of
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.other_records.conftest import kinds_by_name
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


def topics(listed):
    return [line.headline for line in rows_of(listed.table)]


def segments(segmented):
    return [button.text() for button in segmented._group.buttons()]


def test_ctrl_g_opens_the_list_over_any_tab_and_esc_leads_back(window):
    for number in range(1, 7):
        press(window, K(K.Key_0 + number), with_=CTRL)
        press(window, K.Key_G, with_=CTRL)
        assert isinstance(window.tab().page(), OtherListPage)
        assert window.tab().page().table.hasFocus()
        press(window, K.Key_G, with_=CTRL)
        assert window.tab().count() == 2
        press(window, K.Key_Escape)
        assert window.tab().count() == 1


def test_the_register_of_the_year_is_printed_where_a_kind_has_one(window, listed):
    assert not listed.register.isVisible()
    press(window, K.Key_U, with_=CTRL)
    assert window.tab().page() is listed
    listed.ask_for(TRAINING, OtherFilter(year=2026))
    assert listed.register.isVisible()
    press(window, K.Key_U, with_=CTRL)
    assert window.tab().page().title.text() == "打印培训登记表"


def test_the_first_screen_has_a_button_for_it(window):
    push(window.tab(), "其他记录")
    assert isinstance(window.tab().page(), OtherListPage)


def test_kinds_and_states_carry_their_counts(listed):
    assert segments(listed.filter.kinds) == [
        "讲座备案 4",
        "重大事项 2",
        "法律需求 2",
        "培训 1",
        "检查 1",
        "回访 1",
        "群众意见 1",
        "问题反映 1",
    ]
    assert segments(listed.filter.bar.status) == ["全部 4", "待办 1", "已办 3", "作废 0"]


def test_every_count_is_the_length_of_its_list(window, listed):
    for kind in OTHER_KINDS:
        assert listed.filter.kind() is kind
        counted = {one: int(one.split()[1]) for one in segments(listed.filter.kinds)}
        shown = next(number for words, number in counted.items() if kind.title in words)
        assert listed.table.records.rowCount() == shown
        press(window, K.Key_F6)
    assert listed.filter.kind() is OTHER_KINDS[0]


def test_letters_typed_in_the_list_search_it(qtbot, window, listed):
    type_text(window, "jyxq")
    qtbot.waitUntil(lambda: topics(listed) == ["防范电信网络诈骗和非法集资"] or not topics(listed))
    listed.filter.bar.search.clear()
    listed.filter.bar.search.setFocus()
    type_text(window, "电信\n")
    qtbot.waitUntil(lambda: topics(listed) == ["防范电信网络诈骗和非法集资"])
    assert listed.table.hasFocus()


def test_village_and_state_narrow_the_list(window, listed, practice):
    village = practice.villages.named("兴梁社区").id
    listed.ask_for(LECTURE, OtherFilter(year=2026, village_id=village, state=OtherState.OPEN))
    assert topics(listed) == ["宪法与村民自治"]
    assert segments(listed.filter.bar.status)[:3] == ["全部 2", "待办 1", "已办 1"]


def test_other_years_are_offered_where_there_are_records(window, practice):
    old = a_lecture(held_on=date(2024, 5, 6), topic="旧讲座", adviser_id=1, village_id=1)
    practice.other_records.save(LECTURE, old)
    press(window, K.Key_G, with_=CTRL)
    listed = window.tab().page()
    assert "旧讲座" not in topics(listed)
    listed.filter.bar.month.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(window, "2024\n")
    assert topics(listed) == ["旧讲座"]


def test_an_empty_list_says_so_and_what_to_press(listed, practice):
    without = practice.villages.named("刘庄社区").id
    listed.ask_for(LECTURE, OtherFilter(village_id=without))
    assert "这里还没有讲座备案的记录。" in shown_words(listed)


class TestVoiding:
    def test_del_asks_why_and_keeps_the_number(self, window, listed, practice, first_of):
        lecture = first_of(LECTURE)
        press(window, K.Key_Delete)
        type_text(window, "重复登记\n")
        void = practice.other_records.get(LECTURE, lecture.id)
        assert void == replace(lecture, void_reason="重复登记")
        assert "宪法与村民自治" not in topics(listed)
        assert segments(listed.filter.bar.status)[-1] == "作废 1"
        assert window.toast.isVisible()

        press(window, K.Key_Z, with_=CTRL)
        assert practice.other_records.get(LECTURE, lecture.id) == lecture
        assert "宪法与村民自治" in topics(listed)

    def test_no_reason_no_voiding_and_esc_leaves(self, window, listed, first_of):
        press(window, K.Key_Delete, K.Key_Return)
        assert "作废要写明原因，请填一句。" in shown_words(listed)
        press(window, K.Key_Escape)
        assert listed.voiding.bar.isHidden()
        assert listed.table.hasFocus()
        assert not first_of(LECTURE).void_reason

    def test_ticked_ones_go_together(self, window, listed):
        press(window, K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Delete)
        type_text(window, "练习\n")
        assert len(topics(listed)) == 2
        assert listed.table.ticked() == frozenset()


def test_ctrl_a_chooses_the_whole_list(window, listed):
    press(window, K.Key_A, with_=CTRL)
    press(window, K.Key_Down, K.Key_Space, K.Key_F8)
    pages = window.tab().page()
    assert [sheet.label[:9] for sheet in pages._preview.sheets] == [
        "讲座备案 0004",
        "讲座备案 0002",
        "讲座备案 0001",
    ]


def test_ticked_ones_are_asked_for_while_the_row_of_the_cursor_is_not_read_yet(
    window, listed, monkeypatch
):
    press(window, K.Key_Space)
    monkeypatch.setattr(listed.table, "current", lambda: None)
    press(window, K.Key_F8)
    assert [sheet.label[:9] for sheet in window.tab().page()._preview.sheets] == ["讲座备案 0004"]


def test_what_another_place_asks_for_is_listed_once_and_stays_ticked(
    qtbot, practice, operations, monkeypatch
):
    monkeypatch.setattr(filter_bar, "SEARCH_AFTER_MS", 0)
    window = shown_window(qtbot, practice, operations)
    press(window, K.Key_G, with_=CTRL)
    listed = window.tab().page()
    press(window, K.Key_F, with_=CTRL)
    type_text(window, "电信\n")
    assert len(topics(listed)) == 1
    listed.ask_for(LECTURE, OtherFilter(year=2026))
    press(window, K.Key_Space)
    QApplication.processEvents()
    assert len(topics(listed)) == 4
    assert len(listed.table.ticked()) == 1


def test_what_is_added_to_a_list_that_is_ticked_whole_is_not_ticked(window, listed, practice):
    press(window, K.Key_A, with_=CTRL)
    assert "已选 4 条" in shown_words(listed)
    new = a_lecture(held_on=date(2026, 11, 19), adviser_id=1, village_id=1)
    practice.other_records.save(LECTURE, new)
    window.operations.tell_changed("other_records")
    assert {"已选 4 条", "共 5 条"} <= set(shown_words(listed))


def test_ctrl_j_and_ctrl_h_lead_to_attachments_and_history(window, listed, first_of):
    press(window, K.Key_J, with_=CTRL)
    assert window.tab().page().subtitle.text() == "讲座备案 0004 号"
    press(window, K.Key_Escape)
    press(window, K.Key_H, with_=CTRL)
    assert window.tab().page().subtitle.text() == "讲座备案 0004 号"


@kinds_by_name()
def test_f8_prints_the_official_form_of_the_record(
    window, listed, practice, first_of, tmp_path, monkeypatch, kind
):
    listed.ask_for(kind, OtherFilter(year=2026))
    press(window, K.Key_F8)
    page, record = window.tab().page(), first_of(kind)
    assert page.title.text() == f"打印{kind.form_title}"
    target = tmp_path / "表.pdf"
    monkeypatch.setattr(print_page, "choose_to_save", lambda *_asked: target)
    push(page, "存成 PDF")
    assert kind.form_title in words_of(target.read_bytes())
    with practice.workplace.reading() as store:
        issued = store.issued_forms.of_record(record.uuid, kind.form_id)
    assert (issued is None) == (kind is TRAINING)


def test_the_list_is_exported_with_every_field(window, listed, tmp_path, monkeypatch):
    target = tmp_path / "讲座.xlsx"
    monkeypatch.setattr(exporting, "choose_to_save", lambda *_asked: target)
    press(window, K.Key_E, with_=CTRL)
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert rows[1][:3] == ("编号", "村(居)名称", "讲座日期")
    assert [row[0] for row in rows[2:]] == [f"JZ-LX-2026-000{number}" for number in (4, 3, 2, 1)]


@kinds_by_name({"lecture", "training"})
def test_nothing_is_cut_off(sized, window, listed, kind):
    listed.ask_for(kind, OtherFilter(year=2026))
    press(window, K.Key_Space)
    QApplication.processEvents()
    assert_nothing_clipped(listed)


@pytest.mark.parametrize("number", [5, 6])
def test_cards_of_villages_and_advisers_lead_to_their_records(window, practice, number):
    press(window, K(K.Key_0 + number), with_=CTRL)
    tab = window.tab()
    tab.choose(1 if number == 6 else practice.villages.named("兴梁社区").id)
    kind, wanted = LECTURE, tab.card.counted
    count = next(one.count for one in tab.card.others if one.kind is kind)
    tab.others_asked.emit(kind, wanted)
    listed = tab.page()
    assert isinstance(listed, OtherListPage)
    assert listed.table.records.rowCount() == count > 0
