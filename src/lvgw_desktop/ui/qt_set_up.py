"""Qt 的准备: the application with its look, Qt's own Chinese words, and its warnings in the log."""

import logging
import sys

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.places import Places
from lvgw_desktop.ui.rubbish import Rubbish
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Appearance

SEAL = "#A9352B"
ICON = 64

log = logging.getLogger(__name__)


def start_qt(places: Places) -> QApplication:
    """Return the application, dressed and speaking Chinese."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("lvgw-desktop")
    qInstallMessageHandler(_note)
    Rubbish(app)
    speak_chinese(app)
    look = theme.install(
        app,
        Appearance(),
        resources=places.resources,
        fonts=places.screen_fonts,
        families=places.families,
    )
    app.setWindowIcon(look.icons.icon("scales", SEAL, ICON))
    return app


def speak_chinese(app: QApplication) -> bool:
    """Give Qt's own buttons and menus their Chinese words; tell whether they were found."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load("qtbase_zh_CN", folder) and app.installTranslator(translator)


def _note(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Write what Qt complains of into the program's own log."""
    if "propagateSizeHints" in message:
        return  # what the off-screen platform says of every window
    serious = kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
    log.log(logging.ERROR if serious else logging.WARNING, "qt: %s", message)
