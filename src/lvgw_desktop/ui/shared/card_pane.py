"""卡片页: what stands at the right of a list: the name with its badges and actions, then cards."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.scrolled import scrolled, show_in


class CardHead(QWidget):
    """Name, badges, a second line of facts, and the actions at the right."""

    def __init__(
        self, name: str, facts: Label, *, badges: Sequence[Badge], actions: Sequence[QWidget]
    ) -> None:
        super().__init__()
        labels = [BadgeLabel(badge) for badge in badges]
        words = column(row(Label(name, "title"), *labels, STRETCH), facts, spacing=4)
        line = row(spacing=8)
        line.put(words, 1)
        for action in actions:
            line.put(action)
        self.setLayout(line)


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
        show_in(self._area, cards)
        self._area.verticalScrollBar().setValue(place)

    def show_empty(self, state: QWidget) -> None:
        """Show what to do while there is no record."""
        self.show_card(QWidget(), state)


def facts_line(*facts: str) -> Label:
    """Return the grey line under a name: the facts that are known, with dots between."""
    return Label(" · ".join(filter(None, facts)), "side", wrap=True)
