"""历史: looked through, restored and undone by keys; it says what it will do before it does it."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.ui.advisers import editor as adviser_editor
from lvgw_desktop.ui.advisers import firms_page
from lvgw_desktop.ui.history.page import NO_FIELDS, NO_WAY_BACK, RESTORE, HistoryPage
from lvgw_desktop.ui.history.restore_page import RestorePage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.service_logs.log_fields import log_fields
from lvgw_desktop.ui.villages import editor as village_editor
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import buttons, push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
WAITING = LogFilter(states=frozenset({PaperState.TO_PRINT}))


@pytest.fixture
def log(practice):
    """A log that waits to be printed, with its content changed once."""
    log = practice.service_logs.get(practice.log_list.ids(WAITING)[0])
    return practice.service_logs.record(replace(log, content="改过的内容。"), reason="按纸上的改")


@pytest.fixture
def window(qtbot, practice, operations, log):
    window = shown_window(qtbot, practice, operations)
    yield window
    window.hide()


def history_of(window, record):
    window.show_tab_named("工作日志")
    window.errands.history.show_history(record.uuid)
    return window.tab().page()


def lines(page):
    return [one.what for one in rows_of(page.table)]


def test_the_list_leads_to_the_history_of_the_log_under_the_cursor_and_back(window, qtbot, log):
    tab = window.show_tab_named("工作日志")
    tab.list.table.choose(log.id)
    press(window, K.Key_H, with_=CTRL)

    page = window.tab().page()
    assert isinstance(page, HistoryPage)
    assert lines(page) == ["改了服务内容", "新增"]
    words = shown_words(page)
    assert "原因：按纸上的改" in words
    assert "改过的内容。" in words
    press(window, K.Key_Escape)
    assert window.tab().page() is tab.list


def test_the_button_of_the_preview_leads_there_too(window, log):
    tab = window.show_tab_named("工作日志")
    tab.list.table.choose(log.id)
    push(tab.list.preview, "历史")

    assert isinstance(window.tab().page(), HistoryPage)


def test_a_content_is_restored_after_it_was_shown_and_had_back(window, practice, log):
    page = history_of(window, log)
    before = rows_of(page.table)[0].fields[0].before.full
    press(window, K.Key_Return)

    shown = window.tab().page()
    assert isinstance(shown, RestorePage)
    assert {"现在", "恢复后", "服务内容", "改过的内容。", before} <= set(shown_words(shown))
    assert practice.service_logs.get(log.id) == log
    press(window, K.Key_Return, with_=CTRL)

    assert window.tab().page() is page
    assert practice.service_logs.get(log.id).content == before
    assert lines(page) == ["改了服务内容", "改了服务内容", "新增"]
    assert rows_of(page.table)[0].reason.startswith("恢复到 ")
    press(window, K.Key_Z, with_=CTRL)
    assert practice.service_logs.get(log.id) == log
    assert rows_of(page.table)[0].reason == "撤销恢复"


def test_esc_restores_nothing(window, practice, log):
    page = history_of(window, log)
    press(window, K.Key_Return, K.Key_Escape)

    assert window.tab().page() is page
    assert practice.service_logs.get(log.id) == log


def test_a_line_without_content_offers_nothing_to_restore(window, practice, log):
    practice.printing.issue_sheets([log.id])
    practice.printing.mark_printed([log.id])
    page = history_of(window, log)

    assert lines(page)[:2] == ["纸质状态：待打印 → 已打印", f"打印 {log.serial}，1 页"]
    for why in (NO_WAY_BACK, NO_FIELDS):
        assert why in shown_words(page)
        assert RESTORE not in [one.text() for one in buttons(page)]
        press(window, K.Key_Return)
        assert window.tab().page() is page
        press(window, K.Key_Down)
    assert RESTORE in [one.text() for one in buttons(page)]


def test_from_the_editor_what_was_typed_becomes_a_draft(window, practice, log):
    window.errands.logs.edit_log(log.id)
    editor = window.tab().page()
    assert isinstance(editor, LogEditor)
    editor.form.boxes["remark"].take_focus()
    type_text(window, "写了一半")
    press(window, K.Key_H, with_=CTRL)

    assert isinstance(window.tab().page(), HistoryPage)
    assert not any(isinstance(page, LogEditor) for page in window.tab().pages())
    (draft,) = practice.drafts.all()
    assert "写了一半" in draft.payload


def test_a_new_log_has_no_history(window):
    window.errands.logs.new_log()
    editor = window.tab().page()
    press(window, K.Key_H, with_=CTRL)

    assert window.tab().page() is editor
    assert "历史" not in [one.text() for one in buttons(editor)]


@pytest.mark.parametrize("title", ["村(居)", "法律顾问"])
def test_the_cards_lead_to_their_history_by_key_and_button(window, title):
    tab = window.show_tab_named(title)
    press(window, K.Key_H, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, HistoryPage)
    assert "新增" in lines(page)
    press(window, K.Key_Escape)
    push(tab.list.card, "历史")
    assert isinstance(window.tab().page(), HistoryPage)


def test_a_firm_has_its_history(window, practice):
    tab = window.show_tab_named("法律顾问")
    tab.open_firms()
    press(window, K.Key_H, with_=CTRL)

    page = window.tab().page()
    assert isinstance(page, HistoryPage)
    assert page.subtitle.text() == practice.firms.all()[0].name


def test_numbers_are_covered_until_asked_for_and_each_look_is_recorded(window, practice):
    village = practice.villages.named("兴梁社区")
    page = history_of(window, village)
    page.table.choose_row(len(lines(page)) - 1)
    covered = "\n".join(shown_words(page))
    (number, *_more) = [one.phone for one in village.contacts]
    assert number not in covered
    push(page, "显示号码")

    assert number in "\n".join(shown_words(page))
    looks = practice.history.of(village.uuid).changes[0]
    assert looks.what == "看过号码：历史"
    press(window, K.Key_Escape)
    assert number not in QApplication.clipboard().text()


def editor_labels(editor_fields):
    return {one.name: one.label for one in editor_fields}


def test_fields_are_called_as_in_their_editors(practice):
    vocabulary = practice.workplace.pack.vocabulary
    spoken = (
        (Village, editor_labels(village_editor._fields(vocabulary))),
        (LegalAdviser, editor_labels(adviser_editor._fields((), vocabulary))),
        (Firm, editor_labels(firms_page._fields(vocabulary))),
        (ServiceLog, editor_labels(log_fields(practice.workplace, lambda: None))),
    )
    for record, labels in spoken:
        own = {name: label for name, label in labels.items() if name != "served_on"}
        own.pop("hand_written", None)
        assert own.items() <= field_names(record).items()
    assert set(field_names(Appointment)) < {one.name for one in fields(Appointment)}


def test_nothing_is_cut_off_at_both_ends_of_the_text_sizes(qtbot, practice, operations, sized, log):
    window = shown_window(qtbot, practice, operations)
    page = history_of(window, log)
    assert_nothing_clipped(page)
    press(window, K.Key_Return)
    assert_nothing_clipped(window.tab().page())
    window.hide()


def test_long_texts_are_read_to_their_end_by_keys(qtbot, practice, operations, log):
    practice.service_logs.record(replace(log, content="一句很长的话。" * 300))
    window = shown_window(qtbot, practice, operations)
    page = history_of(window, log)
    press(window, K.Key_Tab)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    press(window, K.Key_Down)
    assert bar.value() > 0

    page.start()
    press(window, K.Key_Return)
    bar = window.tab().page().findChild(QScrollArea).verticalScrollBar()
    press(window, K.Key_PageDown)
    assert bar.value() > 0
    window.hide()


def test_a_restoration_refused_on_its_page_can_be_left_and_begun_again(window, practice, log):
    """Somebody changed the log after the page had said what it would do."""
    history_of(window, log)
    press(window, K.Key_Return)
    page = window.tab().page()
    later = practice.service_logs.record(replace(log, content="后来又改的内容。"))
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is page
    assert page.trouble.text() == "这条记录后来又改过，请返回刷新再看。"
    assert practice.service_logs.get(log.id) == later
    assert next(one for one in buttons(page) if one.text().startswith("恢复")).isEnabled()

    press(window, K.Key_Escape)
    press(window, K.Key_Return)
    press(window, K.Key_Return, with_=CTRL)
    assert practice.service_logs.get(log.id) != later
    assert isinstance(window.tab().page(), HistoryPage)
