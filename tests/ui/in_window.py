"""A tab as the main window holds it: shown, active, loaded, and a note of all it asks for."""

from PySide6.QtWidgets import QMainWindow

from lvgw_desktop.ui.shared.toast import Toast

SIZES = ((1366, 621), (1093, 467))


def hold(qtbot, tab, size=SIZES[0]):
    """Return the window that holds a tab."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.toast = Toast(window)
    tab.said.connect(window.toast.say)
    window.setCentralWidget(tab)
    tab.held_by = window  # nobody else keeps it
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tab.page().start()
    return window


class Asked(list):
    """The arguments a signal came with, one entry for each time."""

    def __init__(self, signal):
        super().__init__()
        signal.connect(lambda *given: self.append(given[0] if len(given) == 1 else given))

    @property
    def last(self):
        return self[-1]
