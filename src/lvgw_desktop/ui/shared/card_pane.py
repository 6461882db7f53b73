"""卡片页: what stands at the right of a list: the name with its badges and actions, then cards."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.scrolled import scrolled, show_in

_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


class CardHead(QWidget):
    """Name, badges, a second line of facts, and the actions at the right (below if narrow).

    `beside_name` stands behind the badges.
    """

    def __init__(
        self,
        name: str,
        facts: Label,
        *,
        badges: Sequence[Badge],
        actions: Sequence[QWidget],
        beside_name: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._words, self._actions = QWidget(), QWidget()
        labels = [BadgeLabel(badge) for badge in badges]
        links = row(*beside_name, spacing=0)
        title = row(Label(name, "title"), *labels, links, STRETCH)
        self._words.setLayout(column(title, facts, spacing=4))
        self._actions.setLayout(row(*actions))
        self._line = row(spacing=8)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.put(self._words, 1)
        self._line.put(self._actions)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        """Need no more than the wider of both parts."""
        parts = (self._words.minimumSizeHint(), self._actions.minimumSizeHint())
        width = max(part.width() for part in parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below when there is no room beside the name."""
        super().resizeEvent(event)
        parts = (self._words.minimumSizeHint(), self._actions.minimumSizeHint())
        narrow = event.size().width() < sum(part.width() for part in parts) + theme.gap(8)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._line.setAlignment(self._actions, _LEFT if narrow else _MIDDLE)


class CardPane(QWidget):
    """Shows one record's card at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._head: QWidget = QWidget()
        self._area = scrolled()
        self._stack = column(self._head, spacing=10)
        self._stack.put(self._area, 1)
        self.setLayout(self._stack)

    def show_card(self, head: QWidget, cards: QWidget) -> None:
        """Show a record; the place in the cards stays."""
        place = self._area.verticalScrollBar().value()
        self._stack.replaceWidget(self._head, head)
        self._head.deleteLater()
        self._head.hide()
        self._head = head
        head.show()
        show_in(self._area, cards)
        self._area.verticalScrollBar().setValue(place)

    def show_empty(self, state: QWidget) -> None:
        """Show what to do while there is no record."""
        self.show_card(QWidget(), state)


def facts_line(*facts: str) -> Label:
    """Return the grey line under a name: the facts that are known, with dots between."""
    return Label(" · ".join(filter(None, facts)), "side", wrap=True)
