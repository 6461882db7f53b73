"""The page of attachments: files in by keys, drop and paste, and what is done with each."""

import io
import stat
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication

from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.ui.attachments import adding, taking_out
from lvgw_desktop.ui.attachments import page as attachment_page
from lvgw_desktop.ui.attachments.link import AttachmentLink
from lvgw_desktop.ui.attachments.page import AttachmentPage
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from services.given_files import written
from ui.attachments.conftest import (
    copy_to_clipboard,
    drop_on,
    files_as_mime,
    lines,
    names,
    picture_as_mime,
)
from ui.conftest import assert_nothing_clipped
from ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def page(window):
    """Reached from the list by its key."""
    window.errands.logs.show_logs(LogFilter())
    press(window, K.Key_J, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, AttachmentPage)
    return page


@pytest.fixture
def filled(page, folder):
    """Three attachments."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "JPEG")
    drop_on(
        page,
        files_as_mime(
            written(folder, "提纲.txt"),
            written(folder, "现场.jpg", out.getvalue()),
            written(folder, "合同.docx", b"PK"),
        ),
    )
    assert names(page) == ["提纲.txt", "现场.jpg", "合同.docx"]
    page.table.choose_row(0)
    return page


def link_words(window):
    return [one.text() for one in window.findChildren(AttachmentLink) if one.isVisible()]


def test_the_link_counts_what_was_added(window, page, folder, qtbot):
    assert page.empty.isVisible()
    assert page.hasFocus()
    drop_on(page, files_as_mime(written(folder, "甲.txt"), written(folder, "乙.txt", b"b")))
    press(window, K.Key_Escape)
    qtbot.waitUntil(lambda: link_words(window) == ["附件 (2)"])


def test_files_are_chosen_by_key(window, page, folder, monkeypatch):
    chosen = (written(folder, "讲座提纲.docx", b"PK"),)
    monkeypatch.setattr(attachment_page, "choose_several", lambda *_asked: chosen)
    press(window, K.Key_O, with_=CTRL)
    assert names(page) == ["讲座提纲.docx"]
    assert window.toast.words() == "已加 1 个附件。"
    assert page.table.hasFocus()
    assert page.table.attachment().kind is AttachmentKind.OUTLINE
    press(window, K.Key_Z, with_=CTRL)
    assert names(page) == []
    assert page.empty.isVisible()


def test_files_are_dropped_anywhere_on_the_page(page, folder):
    mime = files_as_mime(written(folder, "甲.txt"))
    assert drop_on(page.table.viewport(), mime) or drop_on(page, mime)
    assert drop_on(page.picture, files_as_mime(written(folder, "乙.txt", b"b")))
    assert names(page) == ["甲.txt", "乙.txt"]
    assert page.table.attachment().name == "乙.txt"


def test_a_text_dropped_on_the_page_is_nothing(page):
    mime = QMimeData()
    mime.setText("只是字")
    assert not drop_on(page, mime)


def test_copied_files_are_pasted(window, page, folder):
    copy_to_clipboard(files_as_mime(written(folder, "合同.docx", b"PK"), text="合同.docx"))
    press(window, K.Key_V, with_=CTRL)
    assert names(page) == ["合同.docx"]


def test_a_picture_is_pasted_as_png(window, page, office):
    copy_to_clipboard(picture_as_mime())
    press(window, K.Key_V, with_=CTRL)
    assert names(page) == ["粘贴的图 11-20 143200.png"]
    assert page.picture.view().image.size == (40, 30)
    assert page.picture.view().image.getpixel((5, 5)) == (255, 0, 0)


def test_nothing_to_paste_is_said(window, page):
    QGuiApplication.clipboard().setText("只是字")
    press(window, K.Key_V, with_=CTRL)
    assert window.toast.words() == "剪贴板里没有文件，也没有图片。请先复制，再按 Ctrl+V。"
    assert names(page) == []


def test_what_cannot_be_attached_is_told(page, folder, monkeypatch):
    told = []
    monkeypatch.setattr(adding, "tell", lambda _page, sentence: told.append(sentence))
    drop_on(page, files_as_mime(written(folder, "安装.exe"), written(folder, "甲.txt")))
    assert told == ["“安装.exe”是程序，不能当附件。请换成文档、表格、图片或压缩包。"]
    assert names(page) == ["甲.txt"]


def test_the_kind_is_changed_by_its_number(window, filled):
    press(window, K.Key_3)
    assert lines(filled)[0].kind is AttachmentKind.CONTRACT
    press(window, K.Key_9)
    assert lines(filled)[0].kind is AttachmentKind.CONTRACT
    press(window, K.Key_Z, with_=CTRL)
    assert lines(filled)[0].kind is AttachmentKind.OUTLINE
    assert filled.table.hasFocus()


def test_the_name_is_changed_by_keys_and_keeps_its_ending(window, filled):
    press(window, K.Key_N, with_=CTRL)
    press(window, K.Key_A, with_=CTRL)
    press(window, K.Key_Delete, K.Key_Return)
    assert filled.changing.name_bar.isVisible()  # a name has to be written
    type_text(window, "讲座讲稿\n")
    assert names(filled) == ["讲座讲稿.txt", "现场.jpg", "合同.docx"]
    assert filled.table.hasFocus()
    press(window, K.Key_N, with_=CTRL)
    press(window, K.Key_Escape)
    assert filled.isVisible()
    assert filled.bar.isVisible()


def test_a_removed_attachment_comes_back(window, filled):
    press(window, K.Key_Down, K.Key_Delete)
    assert names(filled) == ["提纲.txt", "合同.docx"]
    assert window.toast.words() == "已移除“现场.jpg”。"
    press(window, K.Key_Z, with_=CTRL)
    assert names(filled) == ["提纲.txt", "现场.jpg", "合同.docx"]


def test_several_are_removed_at_once(window, filled):
    press(window, K.Key_Down, with_=Qt.KeyboardModifier.ShiftModifier)
    press(window, K.Key_Delete)
    assert names(filled) == ["合同.docx"]
    assert window.toast.words() == "已移除 2 个附件。"


def test_a_read_only_copy_is_opened(window, filled, monkeypatch):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    press(window, K.Key_Return, K.Key_Return)
    first, second = opened
    assert first != second
    assert first.endswith("提纲.txt")
    assert Path(first).read_text("utf-8") == "text"
    assert not Path(first).stat().st_mode & stat.S_IWUSR
    assert window.toast.words() == "打开的是副本，在里面改了不会存回来。"


def test_no_program_for_it_is_said(window, filled, monkeypatch):
    told = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setattr(taking_out, "tell", lambda _page, sentence: told.append(sentence))
    press(window, K.Key_Return)
    assert told == ["这台电脑没有打开这种文件的程序。请另存，拷到能打开的电脑上看。"]


def test_copies_are_saved_into_a_folder(window, filled, tmp_path, monkeypatch):
    target = tmp_path / "U盘"
    target.mkdir()
    monkeypatch.setattr(taking_out, "choose_folder", lambda *_asked: target)
    press(window, K.Key_Down, with_=Qt.KeyboardModifier.ShiftModifier)
    press(window, K.Key_S, with_=CTRL)
    assert sorted(path.name for path in target.iterdir()) == ["提纲.txt", "现场.jpg"]
    assert window.toast.words() == "已存到“U盘”，2 个文件。"


def test_the_one_under_the_cursor_is_shown_or_why_not(window, filled):
    assert filled.picture.view() is None
    assert "按 Enter 用电脑里的程序打开" in filled.picture._remark.text()
    press(window, K.Key_Down)
    assert filled.picture.view().image.size == (60, 40)


def test_a_void_log_s_attachments_can_be_looked_at_only(window, office, filled, folder):
    press(window, K.Key_Escape)
    office.paper_moves.void([window.tab().list.stack.current_line().log.id], "重复录入")
    press(window, K.Key_F5)
    press(window, K.Key_J, with_=CTRL)
    page = window.tab().page()
    assert names(page) == ["提纲.txt", "现场.jpg", "合同.docx"]
    assert not drop_on(page, files_as_mime(written(folder, "迟到.txt", b"late")))
    press(window, K.Key_Delete, K.Key_3)
    assert window.toast.words() == "作废的，附件只能看、打开和另存。"
    assert names(page) == ["提纲.txt", "现场.jpg", "合同.docx"]


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGE])
def test_the_page_fits(window, filled, size):
    theme.change(Appearance(size))
    assert_nothing_clipped(filled)
    press(window, K.Key_N, with_=CTRL)
    assert_nothing_clipped(filled)
    assert filled.rect().right() >= filled.picture.geometry().right()


def test_the_page_fits_a_small_window(window, filled):
    window.resize(1093, 543)
    assert_nothing_clipped(filled)
    assert filled.rect().right() >= filled.picture.geometry().right()


def test_ctrl_r_leads_to_the_bin_and_what_is_put_back_there_is_in_the_list(filled, window):
    press(window, K.Key_Delete)
    assert names(filled) == ["现场.jpg", "合同.docx"]
    press(window, K.Key_R, with_=CTRL)
    press(window, K.Key_Return, K.Key_Escape)
    assert window.tab().page() is filled
    assert names(filled) == ["提纲.txt", "现场.jpg", "合同.docx"]
    assert filled.table.hasFocus()
