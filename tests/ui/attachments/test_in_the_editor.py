"""Files dropped and pasted while a log is written; they go with its draft and stay with the log."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.shared.operations import Operations
from services.given_files import written
from tests.ui.main_windows import shown_window
from ui.attachments.conftest import (
    copy_to_clipboard,
    drop_on,
    files_as_mime,
    names,
    picture_as_mime,
)
from ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def editor(window, office):
    window.errands.logs.new_log(1, 1)
    return window.tab().page()


def fill_in(window, editor):
    editor.form.boxes["served_on"].take_focus()
    type_text(window, "18 9-11.30\n")
    editor.form.boxes["content"].take_focus()
    type_text(window, "咨询院墙滴水。")


def kept(office, uuid):
    return [line.attachment.name for line in office.attachments.of_record(uuid)]


def text_of(editor):
    return editor.form.fields.area("content").toPlainText()


def test_a_file_dropped_on_a_text_field_is_attached_not_written(editor, office, folder, window):
    line = editor.form.boxes["client_name"].editor.widget
    for number, field in enumerate((line, editor.form.fields.area("content").viewport(), editor)):
        path = written(folder, f"照片{number}.txt", bytes([65 + number]))
        assert drop_on(field, files_as_mime(path, text=str(path)))
    assert (line.text(), text_of(editor)) == ("", "")
    assert editor.attachments.link.text() == "附件 (3)"
    assert window.toast.words() == "已加 1 个附件。"
    window.toast.undo()
    assert editor.attachments.link.text() == "附件 (2)"


def test_a_text_dropped_on_a_text_field_is_written(editor):
    mime = QMimeData()
    mime.setText("拖来的字")
    assert drop_on(editor.form.fields.area("content").viewport(), mime)
    assert text_of(editor) == "拖来的字"
    assert editor.attachments.link.text() == "附件"


def test_cells_dragged_from_a_sheet_are_written_though_a_picture_is_with_them(editor):
    assert drop_on(
        editor.form.fields.area("content").viewport(), picture_as_mime(text="表格里的字")
    )
    assert text_of(editor) == "表格里的字"
    assert editor.attachments.link.text() == "附件"


@pytest.mark.parametrize("field", ["content", "client_name"])
def test_a_picture_is_pasted_from_a_text_field_while_there_is_no_text(window, editor, field):
    editor.form.boxes[field].take_focus()
    copy_to_clipboard(picture_as_mime())
    press(window, K.Key_V, with_=CTRL)
    assert editor.attachments.link.text() == "附件 (1)"
    assert text_of(editor) == ""


def test_text_on_the_clipboard_goes_into_the_text_field(window, editor):
    editor.form.boxes["content"].take_focus()
    copy_to_clipboard(picture_as_mime(text="表格里的字"))
    press(window, K.Key_V, with_=CTRL)
    assert text_of(editor) == "表格里的字"
    assert editor.attachments.link.text() == "附件"


def test_outside_a_text_field_files_are_pasted_whatever_text_is_with_them(window, editor, folder):
    editor.attachments.link.setFocus()
    copy_to_clipboard(files_as_mime(written(folder, "合同.txt"), text="合同.txt"))
    press(window, K.Key_V, with_=CTRL)
    assert editor.attachments.link.text() == "附件 (1)"


def test_a_text_alone_is_no_attachment(window, editor):
    editor.attachments.link.setFocus()
    QGuiApplication.clipboard().setText("只是字")
    press(window, K.Key_V, with_=CTRL)
    assert editor.attachments.link.text() == "附件"


def test_attachments_of_a_new_log_belong_to_it_once_it_is_saved(window, editor, office, folder):
    drop_on(editor, files_as_mime(written(folder, "提纲.txt")))
    fill_in(window, editor)
    press(window, K.Key_Return, with_=CTRL)
    assert office.log_list.count(LogFilter()) == 3
    assert kept(office, office.service_logs.last().uuid) == ["提纲.txt"]
    assert editor.attachments.link.text() == "附件"  # the next record begins with none
    assert office.drafts.all() == ()


def test_the_page_over_the_editor_leads_back_to_the_same_field(window, editor, office, folder):
    fill_in(window, editor)
    press(window, K.Key_J, with_=CTRL)
    page = window.tab().page()
    assert page.subtitle.text() == "还没保存的日志"
    drop_on(page, files_as_mime(written(folder, "提纲.txt")))
    assert names(page) == ["提纲.txt"]
    press(window, K.Key_Escape)
    assert window.tab().page() is editor
    type_text(window, "另附提纲。")
    assert text_of(editor) == "咨询院墙滴水。另附提纲。"
    assert editor.attachments.link.text() == "附件 (1)"


def test_an_empty_form_with_attachments_is_a_draft_and_offered_again(
    window, editor, office, folder
):
    drop_on(editor, files_as_mime(written(folder, "提纲.txt")))
    (draft,) = office.drafts.all()
    assert kept(office, draft.uuid) == ["提纲.txt"]
    press(window, K.Key_Escape)
    window.errands.drafts.take_up(draft.uuid)
    again = window.tab().page()
    assert again is not editor
    assert again.attachments.link.text() == "附件 (1)"
    fill_in(window, again)
    again.form.boxes["adviser_id"].set_value(1)
    again.form.boxes["village_id"].set_value(1)
    press(window, K.Key_Return, with_=CTRL)
    assert kept(office, office.service_logs.last().uuid) == ["提纲.txt"]


def test_a_draft_thrown_away_takes_them_along_and_brings_them_back(
    window, editor, office, folder, qtbot
):
    drop_on(editor, files_as_mime(written(folder, "提纲.txt")))
    press(window, K.Key_Escape)
    tab = window.tab()
    (draft,) = tab.drafts.read()
    tab.drafts.drop(draft)
    assert (office.drafts.all(), kept(office, draft.uuid)) == ((), [])
    assert window.toast.words().endswith("已放进回收站，连同 1 个附件。")
    press(window, K.Key_Z, with_=CTRL)
    assert kept(office, office.drafts.all()[0].uuid) == ["提纲.txt"]


def test_a_saved_log_takes_files_at_once(window, office, folder):
    window.errands.logs.edit_log(1)
    editor = window.tab().page()
    drop_on(editor, files_as_mime(written(folder, "提纲.txt")))
    assert kept(office, office.service_logs.get(1).uuid) == ["提纲.txt"]
    assert office.drafts.all() == ()


def test_a_void_log_takes_none(window, office, folder):
    office.paper_moves.void([1], "重复录入")
    window.errands.logs.edit_log(1)
    editor = window.tab().page()
    assert not drop_on(editor, files_as_mime(written(folder, "提纲.txt")))
    assert kept(office, office.service_logs.get(1).uuid) == []


def test_what_is_added_off_the_ui_thread_while_the_log_is_saved_comes_to_it(
    office, folder, qtbot, themed
):
    window = shown_window(qtbot, office, Operations())
    window.errands.logs.new_log(1, 1)
    qtbot.waitUntil(lambda: isinstance(window.tab().page(), LogEditor))
    editor = window.tab().page()
    fill_in(window, editor)
    drop_on(editor, files_as_mime(written(folder, "提纲.txt")))
    press(window, K.Key_Return, with_=CTRL)
    qtbot.waitUntil(lambda: office.log_list.count(LogFilter()) == 3)
    saved = office.service_logs.last()
    qtbot.waitUntil(lambda: kept(office, saved.uuid) == ["提纲.txt"])
    qtbot.waitUntil(window.operations.idle)
    assert office.drafts.all() == ()
    window._leaving.done = True  # the fixture of the office closes the file
    window.operations.close()
