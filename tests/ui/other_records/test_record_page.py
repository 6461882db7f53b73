"""其他记录编辑: by keys alone, with what follows from village and date, and drafts."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.lecture import LectureMaterial
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import (
    FOLLOW_UP_VISIT,
    LECTURE,
    LEGAL_NEED,
    MAJOR_MATTER,
    TRAINING,
)
from lvgw_desktop.ui.other_records.list_page import OtherListPage
from tests.ui.parts import push, shown_words
from tests.ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


def begin(window, listed, kind):
    listed.ask_for(kind, OtherFilter(year=2026))
    press(window, K.Key_N, with_=CTRL)
    return window.tab().page().editor


def test_a_lecture_is_filed_by_keys_alone(window, listed, practice):
    begin(window, listed, LECTURE)
    type_text(window, "xlsq\n")  # the adviser follows, and with him the speaker
    type_text(window, "18\n\n9-10.30\n\n社区会议室\n防范养老诈骗\n老年人\n36\n")
    commit_text(window, "一、常见骗法\n二、怎么办")
    press(window, K.Key_Tab)
    type_text(window, "13\n18\n\n今\n")

    [lecture] = practice.other_records.page(LECTURE, OtherFilter(), 0, 1)
    saved = lecture.record
    assert saved.serial == "JZ-LX-2026-0005"
    assert (saved.held_on, saved.speaker) == (date(2026, 11, 18), "周明远")
    assert (saved.topic, saved.attendance) == ("防范养老诈骗", 36)
    assert saved.outline == "一、常见骗法\n二、怎么办"
    assert saved.materials == (LectureMaterial.OUTLINE, LectureMaterial.PHOTO)
    assert (saved.speaker_signed_on, saved.village_signed_on) == (date(2026, 11, 18), None)
    assert saved.filed_on == date(2026, 11, 20)
    assert isinstance(window.tab().page(), OtherListPage)
    assert window.toast.words() == "已保存 讲座备案 0005 号"
    assert listed.table.current().record == saved
    assert listed.table.hasFocus()


def test_pickers_take_what_an_input_method_commits(window, listed):
    editor = begin(window, listed, LECTURE)
    commit_text(window, "军营")
    press(window, K.Key_Return)
    assert editor["village_id"].editor.picker.text().startswith("军营社区")
    assert editor["held_on"].editor.line.hasFocus()


def test_the_adviser_follows_the_appointment_of_that_day_until_chosen_otherwise(window, listed):
    editor = begin(window, listed, LECTURE)
    type_text(window, "zhangzhuang\n")
    assert editor["adviser_id"].value() == 3
    type_text(window, "2026.1.10\n")
    assert editor["adviser_id"].value() == 6
    assert editor["speaker"].value() == "陈国栋"
    type_text(window, "lsz\n")
    editor["held_on"].take_focus()
    type_text(window, "2026.5.10\n")
    assert editor["adviser_id"].value() == 2


def test_errors_are_marked_where_they_stand_and_nothing_is_saved(window, listed, practice):
    before = practice.other_records.ids(LEGAL_NEED, OtherFilter())
    editor = begin(window, listed, LEGAL_NEED)
    type_text(window, "xlsq\n18\n")
    editor["met_on"].take_focus()
    type_text(window, "17")
    press(window, K.Key_Return, with_=CTRL)
    assert editor["met_on"].problem().sentence == "办结时间早于登记时间，请改日期。"
    assert practice.other_records.ids(LEGAL_NEED, OtherFilter()) == before


def test_a_remark_stands_beside_the_field_that_is_left_and_stops_nothing(window, listed, practice):
    editor = begin(window, listed, LEGAL_NEED)
    type_text(window, "xlsq\n18\n")
    editor["client_phone"].take_focus()
    type_text(window, "1380375000\n")
    assert editor["client_phone"].problem().sentence.startswith("手机号只有 10 位")
    press(window, K.Key_Return, with_=CTRL)
    assert len(practice.other_records.ids(LEGAL_NEED, OtherFilter())) == 3


def test_changing_keeps_the_number_and_what_was_not_touched(window, listed, first_of, practice):
    before = first_of(LECTURE)
    press(window, K.Key_Return)
    window.tab().page().editor["place"].take_focus()
    type_text(window, "文化广场")
    press(window, K.Key_Return, with_=CTRL)
    assert first_of(LECTURE) == replace(before, place="文化广场")


@pytest.mark.usefixtures("listed")
def test_a_void_record_can_be_read_and_nothing_else(window, first_of, practice):
    lecture = first_of(LECTURE)
    practice.other_records.void(LECTURE, [lecture.id], "重复登记")
    window.errands.others.edit(LECTURE, practice.other_records.get(LECTURE, lecture.id))
    page = window.tab().page()
    assert page.subtitle.text().startswith("已作废：重复登记")
    assert not page.save_button.isEnabled()
    assert page.hasFocus()
    assert "保存" not in {hint.words for hint in page.hints()}
    press(window, K.Key_PageDown)
    assert page._area.verticalScrollBar().value() > 0
    shown = page.editor.read()
    page.editor["place"].take_focus()
    type_text(window, "elsewhere")
    press(window, K.Key_Return, with_=CTRL)
    assert page.editor.read() == shown
    assert window.tab().page() is page
    press(window, K.Key_Escape)
    assert isinstance(window.tab().page(), OtherListPage)
    assert practice.drafts.all() == ()


class TestDrafts:
    def test_ctrl_g_in_the_editor_leads_back_to_the_list_and_keeps_what_was_typed(
        self, window, listed, practice
    ):
        begin(window, listed, MAJOR_MATTER)
        type_text(window, "xlsq\n")
        press(window, K.Key_G, with_=CTRL)
        assert window.tab().page() is listed
        assert len(practice.drafts.all()) == 1

    def test_esc_keeps_what_was_typed_and_the_first_screen_offers_it(
        self, window, listed, practice
    ):
        begin(window, listed, MAJOR_MATTER)
        type_text(window, "xlsq\n18")
        press(window, K.Key_Escape)
        assert [draft.title for draft in practice.drafts.all()] == ["新增重大事项"]
        press(window, K.Key_Escape)
        window.tab().refresh()
        push(window.tab(), "接着写")
        editor = window.tab().page().editor
        assert editor["village_id"].value() == practice.villages.named("兴梁社区").id
        assert editor["occurred_on"].value() == date(2026, 11, 18)
        editor["title"].take_focus()
        type_text(window, "征地补偿")
        press(window, K.Key_Return, with_=CTRL)
        assert practice.drafts.all() == ()
        assert len(practice.other_records.ids(MAJOR_MATTER, OtherFilter())) == 3

    @pytest.mark.usefixtures("listed")
    def test_a_change_goes_on_over_its_record(self, window, practice, first_of):
        lecture = first_of(LECTURE)
        press(window, K.Key_Return)
        window.tab().page().editor["topic"].take_focus()
        type_text(window, "改了的题目")
        press(window, K.Key_Escape)
        [draft] = practice.drafts.all()
        window.errands.drafts.take_up(draft.uuid)
        editor = window.tab().page().editor
        assert editor["topic"].value() == "改了的题目"
        assert editor.record().id == lecture.id


class TestFromALog:
    @pytest.fixture
    def lecture_log(self, practice):
        ids = practice.log_list.ids(LogFilter())
        logs = map(practice.service_logs.get, ids)
        return next(log for log in logs if any(item.kind == "LECTURE" for item in log.items))

    def show_log(self, window, log):
        window.errands.logs.show_logs(LogFilter(first_day=log.served_on, last_day=log.served_on))
        tab = window.tab()
        assert tab.list.table.choose(log.id)

    def test_ctrl_t_files_the_lecture_that_the_log_tells_of(self, window, practice, lecture_log):
        self.show_log(window, lecture_log)
        press(window, K.Key_T, with_=CTRL)
        press(window, K.Key_Return)
        page = window.tab().page()
        assert page.title.text() == "新增讲座备案"
        assert "据工作日志" in page.subtitle.text()
        begun = page.editor.record()
        assert (begun.held_on, begun.village_id) == (lecture_log.served_on, lecture_log.village_id)
        page.editor["topic"].take_focus()
        type_text(window, "讲座题目")
        press(window, K.Key_Return, with_=CTRL)
        assert practice.other_records.begin_from(LECTURE, lecture_log.uuid).topic == "讲座题目"

        press(window, K.Key_T, with_=CTRL)
        press(window, K.Key_Return)
        assert window.tab().page().title.text() == "讲座备案 0005 号"

    def test_a_digit_chooses_something_else(self, window, lecture_log):
        self.show_log(window, lecture_log)
        press(window, K.Key_T, with_=CTRL)
        press(window, K.Key_2, K.Key_Return)
        assert window.tab().page().title.text() == "新增重大事项"
        assert window.tab().page().editor["description"].value() == lecture_log.content

    def test_the_tick_major_matter_leads_to_its_report(self, window, practice, lecture_log):
        practice.service_logs.record(replace(lecture_log, major_matter=True))
        self.show_log(window, lecture_log)
        press(window, K.Key_T, with_=CTRL)
        press(window, K.Key_Return)
        assert window.tab().page().title.text() == "新增重大事项"

    def test_a_draft_begun_from_a_log_goes_on_with_it(self, window, practice, lecture_log):
        self.show_log(window, lecture_log)
        press(window, K.Key_T, with_=CTRL)
        press(window, K.Key_3, K.Key_Return)
        window.tab().page().editor["findings"].take_focus()
        commit_text(window, "电话打通了")
        press(window, K.Key_Escape)
        [draft] = practice.drafts.all()
        window.errands.drafts.take_up(draft.uuid)
        editor = window.tab().page().editor
        assert editor["findings"].value() == "电话打通了"
        assert editor.record().log_uuid == lecture_log.uuid
        press(window, K.Key_Return, with_=CTRL)
        assert len(practice.other_records.ids(FOLLOW_UP_VISIT, OtherFilter())) == 2

    def test_esc_leaves_the_question(self, window, lecture_log):
        self.show_log(window, lecture_log)
        press(window, K.Key_T, with_=CTRL)
        press(window, K.Key_Escape)
        assert window.tab().list.bars.onward.bar.isHidden()
        assert window.tab().list.table.hasFocus()


def test_a_training_counts_who_signed_and_the_card_tells_of_it(window, listed, practice):
    editor = begin(window, listed, TRAINING)
    type_text(window, "年底培训\n")
    editor["attendees"].take_focus()
    press(window, K.Key_F6)
    editor["attendees"].editor.list.table.setFocus()
    press(window, K.Key_Space)
    assert (editor["expected"].value(), editor["attended"].value()) == (5, 1)
    press(window, K.Key_Return, with_=CTRL)
    press(window, K.Key_6, with_=CTRL)
    window.tab().choose(1)
    assert window.tab().card.trainings == 2
    assert "参加了 2 次。" in shown_words(window.tab())
