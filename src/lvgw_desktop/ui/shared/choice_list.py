"""候选列表: the list under a field; a frame of the window that never takes the focus.

A Qt.Popup (and so QCompleter and QComboBox) can break Chinese input; a child frame cannot.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import Badge, badge_size, paint_badge
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.rows_model import RowsModel
from lvgw_desktop.ui.shared.shadow import popup_shadow
from lvgw_desktop.ui.shared.style_options import cell_box, is_chosen
from lvgw_desktop.ui.shared.tokens import Tone

ROW = 32
TWO_LINES = 46
WIDE = 360
MOST_ROWS = 8
NUMBER_WIDTH, LAST_DIGIT = 18, 9
CHOICE = Qt.ItemDataRole.UserRole


class ChoiceList(QFrame):
    """Candidates below (or above) a rectangle of the window; `chosen` when one is clicked.

    With `two_lines` the second word stands below the first, in a list wider than a narrow field;
    `numbered` ones have their number in front, as far as one digit goes.
    """

    chosen = Signal(object)

    def __init__(
        self,
        window: QWidget,
        footer: str = "↑↓ 选择   Enter 填入   Esc 关闭",
        *,
        two_lines: bool = False,
        numbered: bool = False,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._row, self._width = (TWO_LINES, WIDE) if two_lines else (ROW, 240)
        self.setObjectName("choiceList")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offered = RowsModel(CHOICE, _words, self)
        self._view = QListView(self)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setModel(self._offered)
        self._view.setItemDelegate(_line_painter(self, two_lines=two_lines, numbered=numbered))
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(lambda index: self.chosen.emit(index.data(CHOICE)))
        self._footer = QLabel(footer)
        self._footer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._view, self._footer, spacing=0, margins=(1, 1, 1, 1)))
        self.setGraphicsEffect(popup_shadow(self))
        self.hide()

    def offer(self, choices: Sequence[Choice], chosen: int = 0) -> None:
        """Show these candidates with one of them marked."""
        self._offered.show(choices)
        self.move_to(chosen)

    def choices(self) -> list[Choice]:
        """Return what is offered."""
        return list(self._offered.rows)

    def marked(self) -> Choice | None:
        """Return the candidate marked now."""
        choice = self._view.currentIndex().data(CHOICE)
        return choice if isinstance(choice, Choice) else None

    def step(self, by: int) -> None:
        """Move the mark up or down."""
        last = len(self._offered.rows) - 1
        self.move_to(min(max(self._view.currentIndex().row() + by, 0), last))

    def move_to(self, row: int) -> None:
        """Mark a candidate; -1 marks none."""
        self._view.setCurrentIndex(self._offered.index(row, 0))

    def open_at(self, anchor: QWidget, spot: QRect | None = None) -> None:
        """Appear below a rectangle of a widget, or above it where there is no room below."""
        window = self._window
        spot = spot or anchor.rect()
        top_left = anchor.mapTo(window, spot.topLeft())
        footer = self._footer.sizeHint().height()
        free = max(top_left.y(), window.height() - top_left.y() - spot.height()) - footer
        fitting = max((free - theme.gap(8)) // theme.px(self._row), 1)
        shown = min(len(self._offered.rows), MOST_ROWS, fitting)
        self._view.setFixedHeight(shown * theme.px(self._row) + 2)
        height = self._view.height() + footer + 2 * theme.gap(1)
        width = max(spot.width(), self._footer.sizeHint().width() + 2, theme.px(self._width))
        below = top_left.y() + spot.height() + 2
        above = top_left.y() - height - 2
        top = below if below + height <= window.height() or above < 0 else above
        left = max(0, min(top_left.x(), window.width() - width))
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
        self.show()
        self.raise_()


class _ChoiceLine(QStyledItemDelegate):
    """One candidate: tag, text, and the second word in grey beside it."""

    row = ROW

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, theme.px(self.row))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme.current()
        choice = index.data(CHOICE)
        if is_chosen(option):
            painter.fillRect(cell_box(option), QColor(look.tokens.sel))
        inner = QRectF(cell_box(option)).adjusted(look.gap(10), 0, -look.gap(10), 0)
        self.paint_number(painter, inner, index.row() + 1)
        if choice.tag:
            badge = Badge(choice.tag, tone=Tone.PRI)
            paint_badge(painter, inner.left(), inner.center().y(), badge)
            inner.setLeft(inner.left() + badge_size(badge).width() + look.gap(8))
        self.paint_words(painter, inner, choice)

    def paint_number(self, painter: QPainter, room: QRectF, number: int) -> None:
        """Most lists have no numbers."""

    def paint_words(self, painter: QPainter, room: QRectF, choice: Choice) -> None:
        look = theme.current()
        used = _write(painter, room, choice.text, look.font(), look.tokens.ink)
        room.setLeft(room.left() + used + look.gap(10))
        if choice.second and room.width() > 0:
            _write(painter, room, choice.second, look.font(14), look.tokens.ink2)


class _TwoLines(_ChoiceLine):
    """One candidate: the text, and the second word in grey below it."""

    row = TWO_LINES

    def paint_words(self, painter: QPainter, room: QRectF, choice: Choice) -> None:
        look = theme.current()
        upper = room.adjusted(0, look.px(4), 0, -look.px(20))
        lower = room.adjusted(0, look.px(24), 0, -look.px(3))
        _write(painter, upper, choice.text, look.font(), look.tokens.ink)
        _write(painter, lower, choice.second, look.font(13), look.tokens.ink2)


class _Numbered(_ChoiceLine):
    """One candidate with the digit that takes it in front."""

    def paint_number(self, painter: QPainter, room: QRectF, number: int) -> None:
        look = theme.current()
        if number <= LAST_DIGIT:
            _write(painter, room, str(number), look.font(14), look.tokens.ink3)
        room.setLeft(room.left() + look.px(NUMBER_WIDTH))


def _line_painter(parent: QWidget, *, two_lines: bool, numbered: bool) -> _ChoiceLine:
    return (_TwoLines if two_lines else _Numbered if numbered else _ChoiceLine)(parent)


def _write(painter: QPainter, room: QRectF, words: str, font: QFont, colour: str) -> int:
    """Write one line, cut where there is no more room; returns how wide it is."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
    return metrics.horizontalAdvance(shown)


def _words(choice: Choice) -> str:
    return f"{choice.text} {choice.second}".strip()
