"""带链接的文字: words that wrap, in which numbers open what they count."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextDocument,
    QTextLine,
    QTextOption,
)

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.labels import Label

_KEYS_AND_MOUSE = (
    Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
)

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that open something, by its key."""

    words: str
    key: str


class LinkedLabel(Label):
    """Plain words and links; Tab goes from link to link, Enter opens: `linkActivated(key)`."""

    def __init__(self, role: str = "body") -> None:
        super().__init__("", role, wrap=True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(_KEYS_AND_MOUSE)
        self._parts: tuple[str | Link, ...] = ()
        theme.current().changed.connect(self._write)

    def show_parts(self, parts: Iterable[str | Link]) -> None:
        """Show other words."""
        self._parts = tuple(parts)
        self.setAccessibleName(self.words())
        reached = Qt.FocusPolicy.StrongFocus if self.links() else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(reached)
        self._write()

    def words(self) -> str:
        """Return what is read here."""
        return "".join(one if isinstance(one, str) else one.words for one in self._parts)

    def links(self) -> tuple[Link, ...]:
        """Return what can be opened."""
        return tuple(one for one in self._parts if isinstance(one, Link))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first link, coming back at the last."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and not self.hasSelectedText():
            self.focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring round the link that Enter opens."""
        super().paintEvent(event)
        if self.hasFocus() and self.hasSelectedText():
            painter, tokens = QPainter(self), theme.current().tokens
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.ring_ink), tokens.ring))
            painter.drawRoundedRect(self._place_of_selection(), 3, 3)

    def _place_of_selection(self) -> QRectF:
        """Lay the words out once more, as the label has them, and look where the link stands."""
        room = QRectF(self.contentsRect())
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultFont(self.font())
        words.setDefaultTextOption(QTextOption(self.alignment()))
        words.setHtml(self.text())
        words.setTextWidth(room.width())
        height = words.size().height()
        free = room.height() - height
        top = free if self.alignment() & Qt.AlignmentFlag.AlignBottom else free / 2
        start, length = self.selectionStart(), len(self.selectedText())
        line = words.firstBlock().layout().lineForTextPosition(start)
        left, right = (_across(line, at) for at in (start, start + length))
        box = QRectF(room.left() + left, room.top() + top + line.y(), right - left, line.height())
        return box.adjusted(-2, 0, 2, 0)

    def _write(self) -> None:
        ink = theme.current().tokens.pri
        self.setText("".join(_html(one, ink) for one in self._parts))


def _across(line: QTextLine, position: int) -> float:
    """Return how far along its line a character stands."""
    found: Any = line.cursorToX(position)  # PySide gives the position back beside it
    return float(found[0])


def _html(part: str | Link, ink: str) -> str:
    if isinstance(part, str):
        return escape(part)
    style = f"color:{ink};text-decoration:none"
    return f'<a href="{escape(part.key)}" style="{style}">{escape(part.words)}</a>'
