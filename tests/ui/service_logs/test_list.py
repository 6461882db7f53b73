"""The list: filters with counts, sorting, paging, ticks and what they are for, the live sheet."""

import json
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.printing import PrintingService
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared.key_hints import KeyHints
from lvgw_desktop.ui.shared.operations import Operations
from ui.in_window import Asked
from ui.typing import CTRL, press, type_text

K = Qt.Key


def serials(tab):
    table = tab.list.table
    return [table.records.record(row).log.serial for row in range(table.records.rowCount())]


def test_all_keys_of_the_list_fit_beside_what_the_status_bar_tells(tab):
    hints = KeyHints()
    hints.resize(1040, 28)
    hints.show_hints(tab.list.hints())
    assert [hint.key for hint in hints._fitting()] == [hint.key for hint in tab.list.hints()]
    assert {"Ctrl+B", "F12"} < {hint.key for hint in tab.list.hints()}


def statuses(tab):
    return [button.text() for button in tab.list.filters.status._group.buttons()]


def add_logs(practice, number, served_on=date(2026, 11, 2)):
    with practice.workplace.changing() as store:
        for each in range(number):
            store.service_logs.add(a_log(content=f"第 {each} 次咨询。", served_on=served_on))


def test_the_tab_opens_with_this_month_and_counts_that_agree(tab):
    shown = [tab.list.table.records.record(row) for row in range(len(serials(tab)))]
    assert {line.log.served_on.month for line in shown} == {11}

    counts = [int(words.split()[1]) for words in statuses(tab)]
    states = [line.log.paper_state for line in shown]
    assert counts == [
        len(shown),
        0,
        states.count(PaperState.TO_PRINT),
        states.count(PaperState.PRINTED),
        states.count(PaperState.SIGNED),
        states.count(PaperState.FILED),
    ]


def test_a_state_narrows_the_list_to_its_count(tab):
    tab.list.filters.status.setFocus()
    press(tab, K.Key_4)

    shown = [tab.list.table.records.record(row) for row in range(len(serials(tab)))]
    assert {line.log.paper_state for line in shown} == {PaperState.PRINTED}
    assert f"已打印 {len(shown)}" in statuses(tab)
    assert statuses(tab)[0] != f"全部 {len(shown)}"


def test_counts_follow_the_other_filters(tab, practice):
    tab.list.filters.village.setFocus()
    type_text(tab, "xl\n")

    total = len(serials(tab))
    villages = {tab.list.table.records.record(row).village for row in range(total)}
    assert villages == {"兴梁社区"}
    assert statuses(tab)[0] == f"全部 {total}"


def test_a_letter_in_the_list_begins_a_search_by_initials(qtbot, tab):
    before = len(serials(tab))
    press(tab, K.Key_X)
    assert tab.list.filters.search.hasFocus()
    type_text(tab, "l\n")

    assert tab.list.table.hasFocus()
    found = [tab.list.table.records.record(row) for row in range(len(serials(tab)))]
    assert 0 < len(found) < before
    assert all("兴梁" in line.village or "xl" in line.headline for line in found)


def test_ctrl_f_goes_to_the_search_and_no_hit_says_what_to_try(tab):
    press(tab, K.Key_F, with_=CTRL)
    type_text(tab, "xlsqqq\n")

    assert tab.list.stack.empty.isVisible()
    assert tab.list.stack.empty.heading.text() == "没有找到“xlsqqq”。"
    assert tab.list.filters.search.hasFocus()
    press(tab, K.Key_Escape, K.Key_Return)
    assert tab.list.table.isVisible()


def test_a_search_is_typed_over_and_left_downwards(tab):
    press(tab, K.Key_F, with_=CTRL)
    type_text(tab, "xl\n")
    press(tab, K.Key_F, with_=CTRL)
    type_text(tab, "jy")
    assert tab.list.filters.search.text() == "jy"
    press(tab, K.Key_Down)
    assert tab.list.table.hasFocus()


def test_an_empty_month_says_what_to_do(tab):
    tab.list.filters.month.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(tab, "202401\n")

    assert tab.list.stack.empty.heading.text() == "1 月还没有日志。"


def test_a_header_sorts_on_the_side_of_the_database(qtbot, tab):
    header = tab.list.table.horizontalHeader()
    heading = QPoint(header.sectionViewportPosition(1) + 5, 5)
    for descending in (False, True):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=heading)
        shown = serials(tab)
        assert shown == sorted(shown, reverse=descending)


def test_f6_sorts_by_digits_and_the_same_digit_turns_it_round(tab):
    bar = tab.list.bars.sort_bar
    press(tab, K.Key_F6, K.Key_4)
    assert lines_by(tab, lambda log: log.adviser_id, descending=True)
    press(tab, K.Key_4)
    assert lines_by(tab, lambda log: log.adviser_id, descending=False)
    assert tab.list.table.horizontalHeader().sortIndicatorSection() == 3
    press(tab, K.Key_6)
    assert lines_by(tab, lambda log: STAGES.index(log.paper_state), descending=False)
    press(tab, K.Key_Tab, K.Key_2)
    assert lines_by(tab, lambda log: STAGES.index(log.paper_state), descending=True)
    press(tab, K.Key_Return)
    assert not bar.isVisible()
    assert tab.list.table.hasFocus()


def lines_by(tab, key, *, descending):
    """Tell whether the list is sorted by something that has more than one value there."""
    records = tab.list.table.records
    keys = [key(records.record(row).log) for row in range(records.rowCount())]
    return len(set(keys)) > 1 and keys == sorted(keys, reverse=descending)


STAGES = list(PaperState)


def test_f6_and_esc_lead_back_and_the_header_goes_on_from_the_order_chosen(qtbot, tab):
    press(tab, K.Key_F6, K.Key_4, K.Key_F6)
    assert not tab.list.bars.sort_bar.isVisible()
    press(tab, K.Key_Space, K.Key_F6)
    assert not tab.list.bars.bulk.isVisible()
    press(tab, K.Key_Escape)
    assert tab.list.bars.bulk.isVisible()
    header = tab.list.table.horizontalHeader()
    heading = QPoint(header.sectionViewportPosition(3) + 5, 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert lines_by(tab, lambda log: log.adviser_id, descending=False)


def test_a_change_far_down_keeps_cursor_place_and_ticks(tab, practice):
    add_logs(practice, 420)
    press(tab, K.Key_F5)
    stand_on(tab, 260)
    before = seen(tab)
    tab.list.table.tick(frozenset({before[0], practice.log_list.ids(LogFilter())[0]}))
    ticked = tab.list.table.ticked()

    add_logs(practice, 7, served_on=date(2026, 11, 19))
    press(tab, K.Key_F5)
    QApplication.processEvents()
    assert seen(tab) == before
    assert tab.list.table.currentIndex().row() == 267
    assert tab.list.table.ticked() == ticked
    assert tab.list.bars.bulk.isVisible()


def test_the_cursor_goes_along_with_a_log_whose_day_is_changed(tab, practice):
    add_logs(practice, 420)
    press(tab, K.Key_F5)
    stand_on(tab, 260)
    log = tab.list.table.current().log

    press(tab, K.Key_Return)
    practice.service_logs.record(replace(log, served_on=date(2026, 11, 1)))
    tab.operations.tell_changed("service_logs")
    press(tab, K.Key_Escape)
    QApplication.processEvents()
    assert tab.list.table.currentIndex().row() > 400
    moved, top = seen(tab)
    assert moved == log.id
    assert 0 <= top < tab.list.table.viewport().height()


def test_when_a_log_leaves_the_filter_the_cursor_goes_to_the_next_one(tab, practice):
    add_logs(practice, 420)
    tab.list.filters.status.setFocus()
    press(tab, K.Key_3)
    tab.list.start()
    stand_on(tab, 260)
    height, row = seen(tab)[1], tab.list.table.currentIndex().row()
    behind = tab.list.table.records.record(row + 1).log.id

    press(tab, K.Key_F9)
    type_text(tab, "19\n")
    QApplication.processEvents()
    assert tab.list.table.hasFocus()
    assert seen(tab) == (behind, height)
    assert tab.list.table.currentIndex().row() == row


def test_when_all_around_leave_too_the_cursor_goes_to_the_nearest_left(tab, practice):
    add_logs(practice, 420)
    tab.list.filters.status.setFocus()
    press(tab, K.Key_3)
    stand_on(tab, 260)
    ids = practice.log_list.ids(tab.list.listing.source.wanted)
    practice.paper_moves.sign_back(ids[150:380], date(2026, 11, 19))
    press(tab, K.Key_F5)
    assert tab.list.table.current().log.id == ids[380]


def stand_on(tab, row):
    table = tab.list.table
    table.choose_row(row)
    table.verticalScrollBar().setValue((row - 3) * table.rowHeight(0))
    table.viewport().repaint()


def seen(tab):
    """Return the log under the cursor and how high in the list it stands."""
    table = tab.list.table
    return table.current().log.id, table.visualRect(table.currentIndex()).top()


def test_a_long_list_comes_page_by_page(tab, practice):
    add_logs(practice, 320)
    press(tab, K.Key_F5)
    records = tab.list.table.records
    total = records.rowCount()
    assert total > 320
    assert len(records.rows._pages) < 3
    press(tab, K.Key_End, with_=CTRL)

    last = tab.list.table.current()
    every = practice.log_list.ids(tab.list.listing.source.wanted)
    assert last.log.id == every[-1]
    assert len(every) == total


def test_the_sheet_follows_the_cursor(qtbot, tab):
    preview = tab.list.preview
    first = tab.list.table.current().log
    qtbot.waitUntil(lambda: preview.shown() == first.id)
    press(tab, K.Key_Down)
    second = tab.list.table.current().log
    assert second != first
    qtbot.waitUntil(lambda: preview.shown() == second.id)

    assert preview.sheet.page_count() == 1
    assert preview._title.text() == f"日志预览 {second.serial[-4:]}"


def test_holding_the_arrow_down_lays_out_only_the_last_sheet(qtbot, tab, monkeypatch):
    laid_out = []
    real = PrintingService.preview_sheets

    def watched(self, log_ids):
        laid_out.append(log_ids)
        return real(self, log_ids)

    preview = tab.list.preview
    qtbot.waitUntil(lambda: preview.shown() is not None)
    monkeypatch.setattr(PrintingService, "preview_sheets", watched)
    press(tab, *[K.Key_Down] * 8)
    wanted = tab.list.table.current().log.id
    qtbot.waitUntil(lambda: preview.shown() == wanted)

    assert laid_out == [[wanted]]


def test_space_ticks_and_the_bar_counts(tab):
    bulk = tab.list.bars.bulk
    assert not bulk.isVisible()
    press(tab, K.Key_Space, K.Key_Down, K.Key_Space)

    assert bulk.isVisible()
    assert bulk._ticked.text() == "已选 2 条"
    press(tab, K.Key_Space)
    assert bulk._ticked.text() == "已选 1 条"


def test_ticks_go_when_the_filter_hides_their_rows(tab):
    press(tab, K.Key_Space)
    tab.list.filters.status.setFocus()
    press(tab, K.Key_4)

    assert tab.list.table.ticked() == frozenset()


def test_f8_prints_what_is_ticked_else_the_current_one(tab):
    asked = []
    tab.print_asked.connect(asked.append)
    current = tab.list.table.current().log.id
    press(tab, K.Key_F8)
    press(tab, K.Key_Space, K.Key_Down, K.Key_Space)
    second = tab.list.table.current().log.id
    press(tab, K.Key_F8)

    assert asked == [[current], sorted([current, second])]


def test_f9_signs_back_with_a_date_and_can_be_undone(tab, practice):
    tab.list.filters.status.setFocus()
    press(tab, K.Key_4)
    tab.list.start()
    press(tab, K.Key_Space, K.Key_Down, K.Key_Space)
    ids = sorted(tab.list.table.ticked())
    press(tab, K.Key_F9)
    assert tab.list.bars.moves.sign_bar.isVisible()
    type_text(tab, "19\n")

    signed = [practice.service_logs.get(each) for each in ids]
    assert {log.paper_state for log in signed} == {PaperState.SIGNED}
    assert {log.signed_on for log in signed} == {date(2026, 11, 19)}
    assert tab.toast.words() == "2 份已登记签回。"
    assert not tab.list.bars.moves.sign_bar.isVisible()
    tab.toast.undo()
    back = [practice.service_logs.get(each) for each in ids]
    assert {log.paper_state for log in back} == {PaperState.PRINTED}
    assert {log.signed_on for log in back} == {None}


def test_an_undo_says_which_logs_it_left_alone(tab, practice):
    tab.list.filters.status.setFocus()
    press(tab, K.Key_4)
    tab.list.start()
    press(tab, K.Key_Space, K.Key_Down, K.Key_Space)
    left, back = sorted(tab.list.table.ticked())
    press(tab, K.Key_F9)
    type_text(tab, "19\n")
    practice.paper_moves.void([left], "重复录入")
    tab.list.table.tick(frozenset({back}))
    tab.toast.undo()
    number = short_serial(practice.service_logs.get(left).serial)
    assert tab.toast.words() == f"{number} 号的状态后来又变过，没有改回去。其余的已撤销。"
    assert practice.service_logs.get(left).paper_state is PaperState.VOID
    assert practice.service_logs.get(back).paper_state is PaperState.PRINTED
    assert tab.list.table.ticked() == {back}


def test_a_day_of_return_that_is_still_to_come_is_declined_beside_the_field(tab, practice):
    log = tab.list.table.current().log
    press(tab, K.Key_F9)
    type_text(tab, "2026.12.25\n")

    assert tab.list.bars.moves.sign_bar._box.problem().sentence == "12月25日还没到，请改日期。"
    assert practice.service_logs.get(log.id).paper_state is log.paper_state
    press(tab, K.Key_Escape)
    assert not tab.list.bars.moves.sign_bar.isVisible()
    assert tab.list.table.hasFocus()


def test_a_sheet_that_is_back_already_is_declined_beside_the_field(tab, practice):
    tab.list.filters.status.setFocus()
    press(tab, K.Key_5)
    tab.list.start()
    serial = tab.list.table.current().log.serial
    press(tab, K.Key_F9, K.Key_Return)

    said = tab.list.bars.moves.sign_bar._box.problem().sentence
    assert said.startswith(f"{serial} 号不在等签回")


def test_del_voids_with_a_reason_and_keeps_the_serial(tab, practice):
    log = tab.list.table.current().log
    press(tab, K.Key_Delete, K.Key_Return)
    assert tab.list.bars.moves.void_bar._box.problem().sentence == "作废要写明原因，请填一句。"
    type_text(tab, "重复录入\n")

    void = practice.service_logs.get(log.id)
    assert void == replace(log, paper_state=PaperState.VOID, void_reason="重复录入")
    assert tab.toast.words().endswith(f"{log.serial[-4:]} 号已作废，编号保留。")
    tab.toast.undo()
    assert practice.service_logs.get(log.id) == log


def test_ctrl_c_copies_rows(tab):
    QApplication.clipboard().clear()
    line = tab.list.table.current()
    press(tab, K.Key_C, with_=CTRL)

    copied = QApplication.clipboard().text()
    assert line.log.serial[-4:] in copied
    assert line.village in copied
    assert line.headline in copied


def test_ctrl_d_copies_the_log_under_the_cursor(tab, practice):
    press(tab, K.Key_Down)
    log = tab.list.table.current().log
    press(tab, K.Key_D, with_=CTRL)
    editor = tab.page()

    assert editor.base is None
    assert editor.entry().content == log.content.strip()
    assert editor.entry().served_on == "2026.11.20"
    press(editor, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().id != log.id


def test_f2_opens_a_new_record_and_double_enter_comes_back_to_the_list(tab):
    press(tab, K.Key_F2)
    assert tab.page().title.text() == "新记一次服务"
    press(tab.page(), K.Key_Escape)

    assert tab.page() is tab.list
    assert tab.list.table.hasFocus()


def test_a_record_asked_for_before_the_names_are_known_opens_with_them(practice, qtbot, themed):
    operations = Operations()
    tab = ServiceLogsTab(practice, operations)
    qtbot.addWidget(tab)
    tab.show()
    tab.new_log()
    qtbot.waitUntil(lambda: isinstance(tab.page(), LogEditor))

    assert tab.page().title.text() == "新记一次服务"
    operations.close()


def test_f2_in_an_open_record_stays_there(tab, editor):
    type_text(editor, "zmy\n")
    tab.new_log()

    assert tab.page() is editor
    assert tab.count() == 2


def test_what_the_window_knows_is_filled_in(tab, practice):
    village = practice.villages.named("兴梁社区")
    tab.new_log(village_id=village.id)

    entry = tab.page().entry()
    assert entry.village_id == village.id
    assert practice.pickers.names().adviser(entry.adviser_id) == "周明远"


def test_another_tab_can_ask_for_a_list(tab, practice):
    wanted = replace(tab.list.listing.source.wanted, states=frozenset({PaperState.PRINTED}))
    tab.show_logs(wanted)

    assert len(serials(tab)) == practice.log_list.count(wanted)
    assert tab.list.filters.filters().status is PaperState.PRINTED


def test_the_filter_outlives_a_restart(tab, practice, operations, qtbot):
    tab.list.filters.village.setFocus()
    type_text(tab, "xl\n")
    state = tab.state()
    later = ServiceLogsTab(practice, operations)
    qtbot.addWidget(later)
    later.restore(state)
    later.show()

    assert later.list.filters.filters().village == practice.villages.named("兴梁社区").id
    assert serials(later) == serials(tab)


def test_the_order_outlives_the_program(tab, practice, operations, qtbot):
    press(tab, Qt.Key.Key_F6)
    press(tab.window(), Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_Return)
    state = json.loads(json.dumps(tab.state()))
    later = ServiceLogsTab(practice, operations)
    qtbot.addWidget(later)
    later.restore(state)
    later.show()
    source = later.list.listing.source
    assert (source.order, source.descending) == (LogOrder.VILLAGE, False)
    assert serials(later) == serials(tab)
    assert later.list.table.horizontalHeader().sortIndicatorSection() == (
        tab.list.table.horizontalHeader().sortIndicatorSection()
    )


def test_ticked_logs_are_handed_over_for_filing_by_key(tab):
    asked = Asked(tab.file_asked)
    press(tab.window(), Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F12)
    assert [set(asked.last)] == [set(tab.list.table.ticked())]


def test_all_but_one_are_handed_over_for_filing_by_key(tab, practice):
    asked = Asked(tab.file_asked)
    every = practice.log_list.ids(tab.list.listing.source.wanted)
    press(tab.window(), Qt.Key.Key_A, with_=Qt.KeyboardModifier.ControlModifier)
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert tab.list.bars.bulk._ticked.text() == f"已选 {len(every) - 1} 条"
    press(tab.window(), Qt.Key.Key_F12)
    assert asked.last == sorted({*every} - {every[1]})


def test_the_preview_and_the_editor_say_where_a_filed_paper_lies(tab, practice, qtbot):
    filed = LogFilter(
        first_day=date(2026, 9, 1),
        last_day=date(2026, 9, 30),
        states=frozenset({PaperState.FILED}),
    )
    log = practice.service_logs.get(practice.log_list.ids(filed)[0])
    tab.show_logs(filed)
    place = practice.volumes.place_of(log.uuid)
    assert place.startswith("第")
    qtbot.waitUntil(lambda: tab.list.preview.shown() == log.id)
    assert tab.list.preview.place() == f"纸在 {place}"
    tab.edit_log(log.id)
    assert tab.page().subtitle.text() == f"纸在 {place}"
