"""卡片两栏: two columns of cards that become one where the room is narrow."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent


class CardColumns(ScrolledContent):
    """`shares` are the widths of the two columns against each other; the last cards grow.

    Below `fold_below` px at 标准 the right column goes under the left one.
    """

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        shares: tuple[int, int] = (1, 1),
        fold_below: int = 700,
    ) -> None:
        self._shares, self._fold_below = shares, fold_below
        self._box = row(_stacked(left), _stacked(right), spacing=10)
        super().__init__(self._box)
        self._fold(folded=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold(folded=event.size().width() < theme.px(self._fold_below))

    def _fold(self, *, folded: bool) -> None:
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if folded else directions.LeftToRight)
        for number, share in enumerate(self._shares):
            self._box.setStretch(number, 0 if folded else share)


def _stacked(cards: Sequence[QWidget]) -> QWidget:
    stack = column(*cards[:-1], spacing=10)
    for card in cards[-1:]:
        stack.put(card, 1)
    holder = QWidget()
    holder.setLayout(stack)
    return holder
