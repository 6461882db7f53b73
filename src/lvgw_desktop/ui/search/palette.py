"""检索面板: one box over the window; ↑↓ Enter open what was found, Alt+1…3 do what is listed.

A child of the window, never a window of its own: in a popup Chinese input can be dead.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QWidget

from lvgw_desktop.ui.search.lines import Line
from lvgw_desktop.ui.search.look_up import Found
from lvgw_desktop.ui.search.result_view import ResultView
from lvgw_desktop.ui.search.rows import ALT_KEYS, Rows, first_mark
from lvgw_desktop.ui.search.search_line import SearchLine
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.cursor_place import CursorPlace
from lvgw_desktop.ui.shared.key_hints import KeyCap
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.tokens import Tone

WIDTH, TOP, BELOW = 700, 79, 40
LINE_HEIGHT = 50
_SHADE = QColor(0, 0, 0, 110)
_FOOTER = "↑↓ 选择    Enter 打开    Alt+1…3 办下面的事    Esc 关闭"
_EXAMPLES = "文字、拼音、编号、电话、日期都行"


class SearchPalette(QWidget):
    """`typed(text)` asks for results, `show_found` shows them; `closed` when it goes.

    The focus goes back to where it was, with the cursor in its place; then the chosen line runs.
    Enter pressed before the answer is there waits for it: it never takes a line of older results.
    """

    typed = Signal(str)
    closed = Signal()
    help_asked = Signal()

    def __init__(self, window: QWidget, rows: Rows) -> None:
        super().__init__(window)
        self.setAccessibleName("查找")
        self._rows = rows
        self._before = CursorPlace(window)
        self._shown: str | None = None
        self._waiting: Callable[[], None] | None = None
        self._below = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.line = SearchLine()
        self.results = ResultView()
        self.nothing = Label("", "searchNothing")
        self._card = QFrame(self)
        self._card.setObjectName("searchCard")
        self._lay_out()
        self.line.typed.connect(self._heed_typed)
        self.results.chosen.connect(self._run)
        self.results.marked_changed.connect(self._speak)
        window.installEventFilter(self)
        theme.current().changed.connect(self._restyle)
        self.hide()

    def open(self) -> None:
        """Come up empty over the window, or take the focus again."""
        if not self.isVisible():
            self._before.note()
            self._shown = None
            self.nothing.hide()
            self._take_picture()
            self._place()
            self.show()
            self.raise_()
            self.line.begin()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Go, and give the focus back."""
        self.hide()
        self._below = QPixmap()  # 4 MB, and the next time the page below may be another
        self.closed.emit()
        self._before.go_back()

    def show_found(self, found: Found) -> None:
        """Show what is known so far about what was typed."""
        rows, marked = self._rows.of(found), self.results.marked()
        more = found.typed == self._shown and marked
        self.results.show_rows(rows, marked.name if more and marked else first_mark(found))
        self._shown = found.typed
        self.nothing.setVisible(found.complete and not rows)
        self.nothing.setText(f"没有找到“{found.typed}”。可以试：少打几个字母、换成汉字。")
        self._place()
        if rows or found.complete:
            waiting, self._waiting = self._waiting, None
            if waiting:
                waiting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the list; no key goes on to the page below."""
        event.accept()
        key = event.key()
        with_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        acts = {
            Qt.Key.Key_Up: lambda: self.results.step(-1),
            Qt.Key.Key_Down: lambda: self.results.step(1),
            Qt.Key.Key_PageUp: lambda: self.results.turn(-1),
            Qt.Key.Key_PageDown: lambda: self.results.turn(1),
            Qt.Key.Key_Escape: self.close_up,
            Qt.Key.Key_Return: lambda: self._soon(self._run_marked),
            Qt.Key.Key_Enter: lambda: self._soon(self._run_marked),
            Qt.Key.Key_F1: self._help,
        }
        if with_alt:
            self._soon(lambda: self._run_listed(key - Qt.Key.Key_0))
        elif act := acts.get(Qt.Key(key)):
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click beside the card."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what lies below, shaded: a picture of it, lest every letter paint a whole page."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._restyle()
        return super().eventFilter(watched, event)

    def _heed_typed(self, words: str) -> None:
        self._waiting = None
        self.typed.emit(words)

    def _soon(self, act: Callable[[], None]) -> None:
        """Act on what is listed, or on what will be when the answer to what is typed comes."""
        if self._shown == self.line.words():
            act()
        else:
            self._waiting = act

    def _run_marked(self) -> None:
        self._run(self.results.marked())

    def _run(self, line: Line | None) -> None:
        if line:
            self.close_up()
            line.run()

    def _run_listed(self, number: int) -> None:
        key = f"Alt+{number}" if 1 <= number <= ALT_KEYS else None
        self._run(next((line for line in self.results.lines() if line.key == key), None))

    def _help(self) -> None:
        self.close_up()
        self.help_asked.emit()

    def _speak(self, line: Line | None) -> None:
        """Let a screen reader tell the marked line: the focus stays in the box."""
        spoken = line.spoken if line else ""
        self.line.setAccessibleDescription(spoken)
        if spoken and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, spoken))

    def _lay_out(self) -> None:
        self._examples = Label(_EXAMPLES, "hint")
        head = row(IconLabel("magnifying-glass", Tone.PRI, 19), spacing=10, margins=(16, 0, 14, 0))
        head.put(self.line, 1)
        head.put(self._examples)
        head.put(KeyCap("Esc"))
        top = QFrame()
        top.setObjectName("searchHead")
        top.setLayout(head)
        keep_size(top, height=LINE_HEIGHT)
        foot = QFrame()
        foot.setObjectName("searchFoot")
        foot.setLayout(row(ElidedLabel(_FOOTER, "hint"), margins=(14, 5, 14, 6)))
        inside = column(top, self.results, spacing=0, margins=(1, 1, 1, 1))
        inside.put(self.nothing)
        inside.put(foot)
        self._card.setLayout(inside)

    def _place(self) -> None:
        """Stand in the upper middle of the window, as high as the rows need if there is room."""
        window, top = self.window(), theme.gap(TOP)
        self.setGeometry(window.rect())
        whole = theme.px(WIDTH)
        width = min(whole, window.width() - 2 * theme.gap(16))
        self._examples.setVisible(width == whole)
        self.results.setFixedHeight(0)
        around = self._card.sizeHint().height()
        room = window.height() - top - theme.gap(BELOW) - around
        self.results.setFixedHeight(min(self.results.wanted_height(), max(room, 0)))
        self._card.setGeometry(
            (window.width() - width) // 2, top, width, around + self.results.height()
        )

    def _restyle(self) -> None:
        if self.isVisible():
            self.hide()
            self._take_picture()
            self.show()
            self.line.setFocus()
        self.results.doItemsLayout()
        self._place()

    def _take_picture(self) -> None:
        self._below = self.window().grab()
        painter = QPainter(self._below)
        painter.fillRect(self.window().rect(), _SHADE)
        painter.end()
