"""The whole window over an office, as after a start of the program."""

from lvgw_desktop.ui.main_window import MainWindow
from tests.ui.conftest import RESOURCES

SIZE = (1366, 697)


def shown_window(qtbot, office, operations):
    """Return a window that is shown and has the keys."""
    window = MainWindow(office, operations, RESOURCES / "help" / "index.html")
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
