"""选数据包: which file, and with what it is opened if this office's own code does not."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.package_file import PackageLock
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.states import ErrorCard

_NOTE = (
    "选另一台电脑做的数据包(扩展名 .lvgwbao)。先看清里面是什么、和这里有哪些不一样，再决定读不读。"
)
_WIDE = 560


class OpenView(QWidget):
    """Signals: `file_asked`; `opened(file, code, password)` with what was typed."""

    file_asked = Signal()
    opened = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None
        self._choose = Button(
            "选数据包…", Kind.PRIMARY, icon="folder", key="Ctrl+O", clicked=self.file_asked.emit
        )
        self.code = LabelledEditor("恢复码", LineEditor(latin=True, width=_WIDE))
        self.password = LabelledEditor("或者密码", LineEditor(width=_WIDE))
        self._open = Button("打开", Kind.PRIMARY, icon="key", key="Ctrl+Enter", clicked=self.open)
        self._asked = Label(wrap=True)
        self._key = Card("怎么打开", self._asked, self.code, self.password)
        other = Button("另选一个…", icon="folder", key="Ctrl+O", clicked=self.file_asked.emit)
        self._key.body.put(row(self._open, other, STRETCH))
        self._key.hide()
        self._refused = row()
        self._chosen = Card(
            "", Label(_NOTE, "body", wrap=True), row(self._choose, STRETCH), spacing=14
        )
        inside = column(self._chosen, self._key, self._refused, STRETCH)
        self.setLayout(column(scrolled(ScrolledContent(inside))))

    @property
    def first(self) -> QWidget:
        """Return where the cursor begins."""
        return self._choose if self._file is None else self.code.editor.widget

    def ask_for(self, file: Path, lock: PackageLock) -> None:
        """Ask for the code of this name, or the password if one was set."""
        self._file = file
        words = (
            f"“{file.name}”要用编号 {lock.code_id} 的恢复码打开：纸上的 8 组，大小写、横线都不要紧"
        )
        self._asked.setText(
            f"{words}；也可以用做包时设的密码。" if lock.has_password else f"{words}。"
        )
        self.password.setVisible(lock.has_password)
        self._chosen.hide()
        self._key.show()
        self.first.setFocus()

    def open(self) -> None:
        """Open the file asked about with what was typed."""
        if self._file:
            password = "" if self.code.value().strip() else self.password.value()
            self.opened.emit(self._file, self.code.value().strip(), password)

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Show why the package could not be opened, or nothing."""
        while item := self._refused.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if refusal:
            sentence = f"{refusal.sentence}正式数据没有受影响。"
            self._refused.put(ErrorCard("数据包没有打开", sentence), 1)
