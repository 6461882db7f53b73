"""常用语和核对画面: F3 over the sheet, what it filled in, the phrase book, a text seen before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.ui.service_logs.editor import LogEditor

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

CONTENT = "一、来访人咨询：其子与邻居因翻建房屋滴水、出路问题发生争执。\n二、答复意见："


def phrase_book(window: MainWindow) -> None:
    """Show the phrase book with the sentences to begin with."""
    _take_over(window)
    window.show_tab(1)
    window.errands.phrases.show()


def phrase_being_written(window: MainWindow) -> None:
    """Show the editor of a phrase."""
    phrase_book(window)
    window.activateWindow()
    _press(window, Qt.Key.Key_Down)
    _press(window, Qt.Key.Key_Return)


def phrases_offered(window: MainWindow) -> None:
    """Show the list that F3 opens in a text."""
    editor = _editor(window)
    area = editor.form.fields.area("content")
    area.setFocus()
    area.insertPlainText(CONTENT)
    _press(window, Qt.Key.Key_F3)


def phrases_filled_in(window: MainWindow) -> None:
    """Show a result that is nothing but a phrase, after the cursor left it."""
    phrases_offered(window)
    _press(window, Qt.Key.Key_Tab)
    _press(window, Qt.Key.Key_Tab)
    QApplication.processEvents()
    _press(window, Qt.Key.Key_F3)
    _press(window, Qt.Key.Key_Tab)
    _press(window, Qt.Key.Key_Tab)


def text_written_before(window: MainWindow) -> None:
    """Show the remark on a text that another log has, with the adviser in two places."""
    editor = _editor(window)
    before = window.use_cases.service_logs.last()
    assert before
    editor.form.boxes["served_on"].set_value(f"{before.served_on:%Y.%m.%d} 8-18")
    editor.form.fields.area("content").insertPlainText(f"{before.content}下次再来。")
    editor.form.fields.area("result").insertPlainText(before.result)
    editor.form.fields.area("content").setFocus()


def _editor(window: MainWindow) -> LogEditor:
    _take_over(window)
    village = window.use_cases.villages.named("兴梁社区")
    card = window.use_cases.villages.card(village.id or 0)
    window.errands.logs.new_log(village.id, card.current and card.current.appointment.adviser_id)
    window.activateWindow()
    editor = window.tab().page()
    assert isinstance(editor, LogEditor)
    editor.side.amounts.show_items([ServiceItem(kind="MEDIATION")])
    return editor


def _take_over(window: MainWindow) -> None:
    window.use_cases.phrases.take_over()


def _press(window: MainWindow, key: Qt.Key) -> None:
    QApplication.processEvents()
    QTest.keyClick(window.focusWidget() or window, key)
