"""光标所在: the keys of the field with the cursor stand in the status bar, and it is in sight."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from lvgw_desktop.ui.service_logs.editor_hints import hints_for
from lvgw_desktop.ui.service_logs.editor_panes import EditorPanes
from lvgw_desktop.ui.shared.tab_page import Page


class CursorWatch(QObject):
    """Follows the cursor through one editor; `new` where fields can be pinned."""

    def __init__(self, editor: Page, panes: EditorPanes, *, new: bool) -> None:
        super().__init__(editor)
        self._editor, self._panes, self._new = editor, panes, new
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._heed)

    def _heed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not now or not self._editor.isAncestorOf(now):
            return
        box = self._panes.form.box_in_focus()
        self._editor.set_hints(hints_for(box.field if box else "", new=self._new))
        if box:
            self._panes.reveal(box)
