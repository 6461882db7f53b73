"""The whole window over a small office with one log, and the ways a clerk brings files."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files
from services.printed_logs import record_logs
from tests.ui.main_windows import shown_window


@pytest.fixture
def office(tmp_path):
    office = office_files(now=lambda: NOW).create(tmp_path / "龙兴.lvgw", an_office())
    record_logs(office, 2)
    yield office
    office.close()


@pytest.fixture
def window(office, operations, qtbot):
    window = shown_window(qtbot, office, operations)
    yield window
    window._leaving.done = True  # the fixture of the office closes the file


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "拿来的"
    folder.mkdir()
    return folder


def files_as_mime(*paths, text=""):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        mime.setText(text)
    return mime


def picture_as_mime(text=""):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime = QMimeData()
    mime.setImageData(image)
    if text:
        mime.setText(text)
    return mime


def copy_to_clipboard(mime):
    QGuiApplication.clipboard().setMimeData(mime)


def drop_on(widget, mime):
    """Drag over a widget and let go there, as the window system tells it; whether it was taken."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, place = Qt.KeyboardModifier.NoModifier, QPoint(3, 3)
    enter = QDragEnterEvent(place, copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(place), copy, mime, left, none)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def lines(page):
    records = page.table.records
    return [records.record(row).attachment for row in range(records.rowCount())]


def names(page):
    return [one.name for one in lines(page)]
