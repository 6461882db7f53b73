"""带数字的文字: a text area in which numbers that were counted are tinted and keep their names."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from lvgw_desktop.domain.figure_text import Piece, kept_text, pieces_of, tidied
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.text_editor import TextArea, TextEditor
from lvgw_desktop.ui.shared.typed_text import typed_text

_FIGURE = QTextFormat.Property.UserProperty.value
"""A character's property: the name of the figure that it belongs to."""


class FigureArea(TextArea):
    """Typing goes on as in any text; its figures are put in order when it is read."""

    def __init__(self, *, lines: int) -> None:
        super().__init__(lines=lines)
        self.textChanged.connect(self._tint)
        theme.current().changed.connect(self._tint)

    def show_pieces(self, pieces: Iterable[Piece]) -> None:
        """Show a text in place of what stands there."""
        self.clear()
        cursor = self.textCursor()
        for piece in pieces:
            look = QTextCharFormat()
            look.setProperty(_FIGURE, piece.figure)
            cursor.insertText(piece.text, look)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def pieces(self) -> tuple[Piece, ...]:
        """Return the text as it stands."""
        return tuple(tidied(self._typed()))

    def _typed(self) -> Iterator[Piece]:
        block = self.document().firstBlock()
        while block.isValid():
            yield from _pieces_in(block)
            block = block.next()
            if block.isValid():
                yield Piece("\n")

    def _tint(self) -> None:
        """Give the figures their ground, wherever typing has moved them."""
        place, tints = 0, list[QTextEdit.ExtraSelection]()
        for piece in self.pieces():
            end = place + len(piece.text.encode("utf-16-le")) // 2
            if piece.figure:
                tints.append(self._tinted(place, end))
            place = end
        self.setExtraSelections(tints)

    def _tinted(self, begin: int, end: int) -> QTextEdit.ExtraSelection:
        tint = QTextEdit.ExtraSelection()
        look, cursor = QTextCharFormat(), QTextCursor(self.document())
        look.setBackground(QColor(theme.current().tokens.pri_bg))
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        tint.cursor, tint.format = cursor, look  # type: ignore[attr-defined]  # its stubs forget them
        return tint


class FigureEditor(TextEditor):
    """Such a text as a field; its value is the text as it is kept."""

    def __init__(self, *, lines: int) -> None:
        self._figures = FigureArea(lines=lines)
        super().__init__(area=self._figures)

    def value(self) -> str:
        """Return the text with its figures named."""
        return typed_text(kept_text(self._figures.pieces()))

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self._showing = True
        self._figures.show_pieces(pieces_of(value or ""))
        self._showing = False


def _pieces_in(block: QTextBlock) -> Iterator[Piece]:
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        yield Piece(part.text(), part.charFormat().property(_FIGURE) or "")
        parts += 1
