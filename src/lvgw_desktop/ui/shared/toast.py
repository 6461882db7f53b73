"""提示条: one dark line above the status bar, ten seconds, with 撤销 or 重做."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.bottom_bar import free_height
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import keep_size, row

STAYS_MS = 10_000
_PLACED_AFTER = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


@dataclass(frozen=True, slots=True)
class Offer:
    """What the toast's button says, and the key that does the same."""

    words: str
    key: str


UNDO, REDO = Offer("撤销", "Ctrl+Z"), Offer("重做", "Ctrl+Y")


class Toast(QFrame):
    """One per window; the newest sentence wins. It waits while pointed at or focused."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self._undo: Callable[[], object] | None = None
        self._sentence = Label()
        self._offer = UNDO
        self._action = _Undo(UNDO.words)
        self._action.clicked.connect(self.undo)
        self._key = Label(UNDO.key, "side")
        self.setLayout(
            row(
                _Tick(), self._sentence, self._action, self._key, margins=(16, 6, 14, 6), spacing=10
            )
        )
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._action.focused.connect(self._timer.stop)
        self._action.unfocused.connect(self._timer.start)
        window.installEventFilter(self)
        self.hide()

    def say(
        self, sentence: str, undo: Callable[[], object] | None = None, *, offer: Offer = UNDO
    ) -> None:
        """Show a sentence; `undo` puts 撤销 beside it until it goes, or 重做 as `offer` says."""
        self._undo, self._offer = undo, offer
        self._sentence.setText(sentence)
        self._action.setText(offer.words)
        self._key.setText(offer.key)
        self._action.setVisible(undo is not None)
        self._key.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def words(self) -> str:
        """Return the sentence shown last."""
        return self._sentence.text()

    def offers(self, offer: Offer) -> bool:
        """Tell whether this stands beside the sentence now."""
        return self._undo is not None and self._offer == offer

    def undo(self) -> bool:
        """Do what the toast offers, if it offers something."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo:
            undo()
        return undo is not None

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer nothing once gone."""
        self._undo = None
        super().hideEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while pointed at."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window, and give way to a bar that comes up in it."""
        if event.type() in _PLACED_AFTER and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        left = (window.width() - self.width()) // 2
        free = free_height(window, left, left + self.width())
        bottom = min(window.height() - theme.px(28), free) - theme.gap(12)
        self.move(left, bottom - self.height())


class _Undo(QPushButton):
    """The button 撤销; the toast waits while it has the focus."""

    focused = Signal()
    unfocused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.unfocused.emit()


class _Tick(QWidget):
    """The green tick in front."""

    def __init__(self) -> None:
        super().__init__()
        keep_size(self, width=16, height=30)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tick."""
        look = theme.current()
        painter = QPainter(self)
        look.icons.paint(painter, self.rect().toRectF(), "check-circle", look.tokens.toast_ok)
