"""The editor driven by keys: order of the fields, pins, quantities, saving."""

from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import (
    PaperState,
    ServiceItem,
    ServiceMethod,
    Spell,
)
from lvgw_desktop.services.service_logs import ServiceLogService
from ui.typing import CTRL, SHIFT, commit_text, press, type_text

K = Qt.Key
CONTENT = "一、来访人咨询邻居翻建房屋滴水。\n二、答复意见：相邻各方应团结互助。"
RESULT = "双方同意暂停施工。"


def focused(editor):
    box = editor.form.box_in_focus()
    return box.field if box else ""


def write_a_service(editor):
    """周明远 in 兴梁社区 on the 18th, at home, with text and two quantities."""
    type_text(editor, "zmy\nxl\n18 9-11.30\n2\n\n赵某某\n女，62岁\n138-0375-0000\n")
    type_text(editor, CONTENT)
    press(editor, K.Key_Tab)
    type_text(editor, RESULT)
    press(editor, K.Key_F6)
    type_text(editor, "3\n3")
    press(editor, K.Key_Down, K.Key_Space)


def test_enter_goes_down_the_form(editor):
    visited = [focused(editor)]
    type_text(editor, "zmy\n")
    visited.append(focused(editor))
    type_text(editor, "xl\n")
    visited.append(focused(editor))
    for _each in range(6):
        press(editor, K.Key_Return)
        visited.append(focused(editor))

    assert visited == [
        "adviser_id",
        "village_id",
        "served_on",
        "method",
        "client_category",
        "client_name",
        "client_description",
        "client_phone",
        "content",
    ]


def test_enter_in_the_text_is_a_new_line_and_tab_goes_on_to_result_and_quantities(editor):
    editor.form.boxes["content"].take_focus()
    type_text(editor, "一\n二")
    press(editor, K.Key_Tab)
    assert focused(editor) == "result"
    press(editor, K.Key_Tab)

    assert editor.entry().content == "一\n二"
    assert editor.side.amounts.lines[0].tick.hasFocus()


def test_shift_enter_goes_back(editor):
    editor.form.boxes["served_on"].take_focus()
    press(editor, K.Key_Return, with_=SHIFT)

    assert focused(editor) == "village_id"


def test_a_service_written_by_keys_is_saved_as_typed(tab, editor, practice):
    write_a_service(editor)
    press(editor, K.Key_Return, with_=CTRL)

    log = practice.service_logs.last()
    names = practice.pickers.names()
    assert names.adviser(log.adviser_id) == "周明远"
    assert names.village(log.village_id) == "兴梁社区"
    assert names.firm(log.firm_id)
    assert (log.served_on, log.spells) == (date(2026, 11, 18), (Spell(time(9), time(11, 30)),))
    assert log.hours == Decimal("2.50")
    assert log.method is ServiceMethod.HOME_VISIT
    assert (log.client_name, log.client_description) == ("赵某某", "女，62岁")
    assert log.client_phone == "138-0375-0000"
    assert (log.content, log.result) == (CONTENT, RESULT)
    assert log.items == (
        ServiceItem(kind="CONSULTATION", quantity=3, heads=3),
        ServiceItem(kind="MEDIATION", quantity=1),
    )
    assert log.paper_state is PaperState.TO_PRINT
    assert tab.toast.words() == f"已保存 {log.serial[-4:]} 号"


def test_after_saving_the_form_is_empty_and_the_cursor_at_its_start(editor):
    write_a_service(editor)
    press(editor, K.Key_Enter, with_=CTRL)

    assert editor.entry() == type(editor.entry())()
    assert focused(editor) == "adviser_id"


def test_pinned_fields_go_to_the_next_record_and_enter_skips_them(editor):
    type_text(editor, "zmy\n")
    press(editor, K.Key_Return, with_=SHIFT)
    press(editor, K.Key_F4, K.Key_Return)
    type_text(editor, "xl")
    press(editor, K.Key_Tab)
    press(editor, K.Key_Backtab, K.Key_F4, K.Key_Return)
    type_text(editor, "18 9-11\n")
    type_text(editor, "3")
    press(editor, K.Key_F4)
    press(editor, K.Key_Return, with_=CTRL)

    entry = editor.entry()
    assert focused(editor) == "served_on"
    assert None not in (entry.adviser_id, entry.village_id)
    assert entry.method is ServiceMethod.PHONE
    assert not entry.served_on
    press(editor, K.Key_Return)
    assert focused(editor) == "client_category"


def test_pins_outlive_the_editor(tab, editor):
    editor.form.boxes["hand_written"].take_focus()
    press(editor, K.Key_Space, K.Key_F4, K.Key_Escape)
    press(tab, K.Key_F2)

    assert tab.page() is not editor
    assert tab.page().entry().hand_written


def test_a_typical_service_takes_at_most_25_keys_besides_its_words(tab, editor, practice):
    type_text(editor, "zmy\nxl\n")
    editor.form.boxes["adviser_id"].take_focus()
    press(editor, K.Key_F4)
    editor.form.boxes["village_id"].take_focus()
    press(editor, K.Key_F4)
    editor.start()
    before = practice.service_logs.last().id
    keys = 0
    type_text(editor, "18 9-11.30")
    press(editor, K.Key_Return, K.Key_Return, K.Key_Return)
    keys += 10 + 3
    commit_text(editor, "赵某某")
    press(editor, K.Key_Return, K.Key_Return, K.Key_Return)
    keys += 3
    commit_text(editor, "咨询滴水纠纷。")
    press(editor, K.Key_Tab)
    commit_text(editor, "已答复。")
    press(editor, K.Key_F6, K.Key_Space)
    press(editor, K.Key_Return, with_=CTRL)
    keys += 4

    log = practice.service_logs.last()
    assert log.id != before
    assert (log.client_name, log.content) == ("赵某某", "咨询滴水纠纷。")
    assert [item.kind for item in log.items] == ["CONSULTATION"]
    assert keys <= 25


def test_the_village_may_come_first_and_brings_its_adviser(editor, practice):
    editor.form.boxes["village_id"].take_focus()
    type_text(editor, "xl\n")

    names = practice.pickers.names()
    assert names.adviser(editor.entry().adviser_id) == "周明远"
    assert editor.form.boxes["firm_id"].value() == "河南砺衡律师事务所"


def test_the_firm_is_the_one_of_the_day_and_cannot_be_typed(editor):
    type_text(editor, "zmy\n")
    firm = editor.form.boxes["firm_id"]
    firm.take_focus()
    type_text(editor, "别的所")

    assert firm.value() == "河南砺衡律师事务所"
    assert firm.skipped_by_enter()


def test_rare_methods_stand_behind_the_fifth(editor):
    editor.form.boxes["method"].take_focus()
    type_text(editor, "5")
    press(editor, K.Key_Tab)
    type_text(editor, "4")

    assert editor.entry().method is ServiceMethod.WRITTEN


def test_the_time_is_echoed_in_words(editor):
    editor.form.boxes["served_on"].take_focus()
    type_text(editor, "18 9-11.30")

    said = editor.form.boxes["served_on"].editor.widget.accessibleDescription()
    assert said == "= 11月18日 周三 9:00—11:30，2.5 小时"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("served_on", "11.31", "11 月没有 31 日。请改日期。"),
        ("served_on", "18 9-24", "没有 24:00 这个时间，请改。"),
        ("client_phone", "1380000123", "手机号只有 10 位，少 1 位。可先保存，打印前再补。"),
        ("village_id", "天上村", "没有找到“天上村”。请从列表里选。"),
        ("client_category", "外星人", "没有找到“外星人”。请从列表里选。"),
    ],
)
def test_a_problem_stands_beside_its_field_once_it_is_left(editor, field, typed, said):
    box = editor.form.boxes[field]
    box.take_focus()
    type_text(editor, typed)
    assert box.problem() is None
    press(editor, K.Key_Tab)

    assert box.problem().sentence == said
    assert box.editor.widget.accessibleDescription() == said


def test_a_declined_save_marks_the_fields_and_keeps_the_text(editor, practice):
    before = practice.service_logs.last()
    editor.form.boxes["content"].take_focus()
    type_text(editor, "写好的内容")
    press(editor, K.Key_Return, with_=CTRL)

    marked = [name for name, box in editor.form.boxes.items() if box.problem()]
    assert marked == ["adviser_id", "village_id", "served_on"]
    assert focused(editor) == "adviser_id"
    assert editor.entry().content == "写好的内容"
    assert practice.service_logs.last() == before


def test_a_save_that_the_disk_refuses_keeps_the_text(editor, practice, monkeypatch):
    write_a_service(editor)
    typed = editor.entry()

    def refuse(*_given, **_named):
        raise Refusal("磁盘满了，请腾出空间再保存。")

    monkeypatch.setattr(ServiceLogService, "record", refuse)
    press(editor, K.Key_Return, with_=CTRL)
    assert editor.entry() == typed
    assert editor.form.isEnabled()
    monkeypatch.undo()
    press(editor, K.Key_Return, with_=CTRL)

    assert practice.service_logs.last().content == CONTENT


def test_a_quantity_that_is_no_number_is_not_dropped_silently(editor, practice):
    before = practice.service_logs.last()
    write_a_service(editor)
    line = editor.side.amounts.lines[0]
    line.quantity.take_focus()
    type_text(editor, "三")
    press(editor, K.Key_Return, with_=CTRL)

    assert practice.service_logs.last() == before
    assert "法律咨询的数量要填整数" in editor._bar.trouble.text()


def test_a_zero_is_as_good_as_nothing(editor):
    press(editor, K.Key_F6, K.Key_Space)
    assert editor.entry().items == (ServiceItem(kind="CONSULTATION"),)
    press(editor, K.Key_Return)
    type_text(editor, "0")

    assert editor.entry().items == ()


def test_f6_goes_to_the_quantities_and_back(editor):
    editor.form.boxes["content"].take_focus()
    press(editor, K.Key_F6)
    assert editor.side.amounts.isAncestorOf(QApplication.focusWidget())
    press(editor, K.Key_F6)

    assert focused(editor) == "content"


def test_a_lecture_asks_for_its_audience(editor):
    amounts = editor.side.amounts
    lecture = next(line for line in amounts.lines if line.kind.code == "LECTURE")
    lecture.tick.setFocus()
    type_text(editor, "1")
    assert amounts._hint.isVisibleTo(amounts)
    press(editor, K.Key_Return)
    type_text(editor, "46")

    assert not amounts._hint.isVisibleTo(amounts)
    assert editor.entry().items == (ServiceItem(kind="LECTURE", heads=46),)


def test_a_hand_written_sheet_is_signed_back_from_the_start(editor, practice):
    write_a_service(editor)
    editor.form.boxes["hand_written"].take_focus()
    press(editor, K.Key_Space)
    press(editor, K.Key_Return, with_=CTRL)

    assert practice.service_logs.last().paper_state is PaperState.SIGNED


def test_the_counter_says_when_the_text_runs_over(editor):
    editor.form.boxes["content"].take_focus()
    type_text(editor, "咨询院墙滴水。")
    editor.watch.measure.ask()
    assert editor.form.counter.text().startswith("已写 7 字，本页还可写约 ")
    commit_text(editor, "相邻各方应按照有利生产的原则处理。" * 80)
    editor.watch.measure.ask()

    assert "会印成" in editor.form.counter.text()


def test_the_counter_is_never_narrower_than_its_text(editor, sized):
    counter, content = editor.form.counter, editor.form.fields.area("content")
    for letters in (0, 7, 300, 5000):
        content.setPlainText("字" * letters)
        editor.watch.measure.ask()
        QApplication.sendPostedEvents()
        needed = counter.fontMetrics().horizontalAdvance(counter.text())
        assert counter.width() >= needed, counter.text()


def test_a_day_outside_the_appointment_is_to_be_checked(qtbot, editor):
    type_text(editor, "zmy\nxl\n2019.5.6 9-10\n")
    qtbot.waitUntil(editor.side.checks.isVisible)

    said = editor.side.checks._lines[0].text()
    assert "周明远 不是兴梁社区的顾问" in said


def test_a_day_taken_from_last_year_is_named_with_its_year(editor):
    type_text(editor, "zmy\nxl\n11.28 9-10\n")  # this year's 28th has not come yet

    assert editor.form.served.words.text().startswith("2025年11月28日")


def test_what_is_called_right_is_not_asked_again(qtbot, editor):
    type_text(editor, "zmy\nxl\n2019.5.6 9-10\n")
    qtbot.waitUntil(editor.side.checks.isVisible)
    editor.side.checks._settle.setFocus()
    press(editor, K.Key_Space)
    editor.watch.remarks.ask()

    assert not any("不是兴梁社区的顾问" in line.text() for line in visible(editor.side.checks))


def visible(card):
    return [line for line in card._lines if line.isVisibleTo(card)] if card.isVisible() else []


def test_ctrl_d_copies_the_last_log_with_the_text_selected(editor, practice):
    last = practice.service_logs.last()
    press(editor, K.Key_D, with_=CTRL)

    entry = editor.entry()
    assert (entry.content, entry.village_id) == (last.content.strip(), last.village_id)
    assert entry.served_on == "2026.11.20"
    assert editor.form.fields.area("content").textCursor().hasSelection()
    press(editor, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().serial != last.serial


def test_f8_saves_first_and_then_asks_for_printing(tab, editor, practice):
    asked = []
    tab.print_asked.connect(asked.append)
    write_a_service(editor)
    press(editor, K.Key_F8)

    assert asked == [[practice.service_logs.last().id]]


def test_changing_a_log_keeps_serial_and_what_the_form_does_not_show(tab, practice):
    log = tab.list.table.current().log
    press(tab, K.Key_Return)
    editor = tab.page()
    assert editor.title.text() == f"修改日志 {log.serial}"
    editor.form.boxes["result"].take_focus()
    type_text(editor, "补记：已回访。")
    press(editor, K.Key_Return, with_=CTRL)

    changed = practice.service_logs.get(log.id)
    assert changed.result.startswith("补记：已回访。") or changed.result.endswith("补记：已回访。")
    assert (changed.serial, changed.paper_state) == (log.serial, log.paper_state)
    assert changed.items == log.items
    assert tab.page() is tab.list


def test_a_void_log_is_read_and_not_changed(tab, practice):
    log = tab.list.table.current().log
    practice.paper_moves.void([log.id], "重复录入")
    tab.edit(practice.service_logs.get(log.id))
    editor = tab.page()
    press(tab.window(), K.Key_Return, with_=CTRL)

    assert not editor.form.isEnabled()
    assert editor.title.text() == f"作废的日志 {log.serial}"
    press(tab.window(), K.Key_Escape)
    assert tab.page() is tab.list
