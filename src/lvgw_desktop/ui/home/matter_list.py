"""今天可以办的事: the card with its rows; a row is words and one button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.home.duty_matters import MOST
from lvgw_desktop.ui.home.matters import Matter
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.buttons import Button, link
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.tokens import Tone

TITLE = "今天可以办的事"


class MatterList(TableCard):
    """`asked(Matter)` comes when a row's button is pressed, `all_asked` for 全部待办."""

    asked = Signal(object)
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(TITLE)
        self._count = BadgeLabel(Badge("0", tone=Tone.PRI))
        self.all_link = link("全部待办 ›", self.all_asked.emit)
        self.body.put(self._head())
        self.rows = tuple(_MatterRow() for _number in range(MOST))
        for each in self.rows:
            self.body.put(each)
            each.asked.connect(self.asked)
        self._nothing = QWidget()
        words = Label("今天没有要办的事。新的服务按 F2 记下。", "body2", wrap=True)
        self._nothing.setLayout(column(rule(), words, margins=(12, 0, 12, 12), spacing=12))
        self.body.put(self._nothing)
        for unknown in (self._count, self.all_link, *self.rows, self._nothing):
            unknown.hide()  # until the matters are read

    def show_matters(self, matters: Sequence[Matter], number: int) -> None:
        """Show the matters of today out of so many; one that is done is gone."""
        self._count.show_badge(Badge(str(number), tone=Tone.PRI))
        for part in (self._count, self.all_link):
            part.setVisible(number > 0)
        self._nothing.setVisible(not matters)
        for place, each in enumerate(self.rows):
            each.show_matter(matters[place] if place < len(matters) else None)

    def _head(self) -> QWidget:
        head = QWidget()
        title = Label(TITLE, "heading")
        line = row(title, self._count, STRETCH, self.all_link, margins=(12, 2, 6, 2), spacing=10)
        head.setLayout(line)
        return head


class _MatterRow(QWidget):
    """One matter; hidden while there is none."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._matter: Matter | None = None
        self._icon = IconLabel("info", edge=18)
        self._title = ElidedLabel()
        self._second = ElidedLabel("", "hint")
        self.button = Button("", small=True, clicked=self._ask)
        line = row(self._icon, margins=(14, 2, 12, 2), spacing=10)
        line.addLayout(column(self._title, self._second, spacing=0), 1)
        line.put(self.button)
        self.setLayout(column(rule(), line, spacing=0))

    def show_matter(self, matter: Matter | None) -> None:
        """Show a matter, or nothing."""
        self._matter = matter
        self.setVisible(matter is not None)
        if matter is None:
            return
        self._icon.show_icon(matter.icon)
        self._title.setText(matter.title)
        self._second.setText(matter.second)
        self.button.set_words(matter.button)
        self.button.setAccessibleDescription(f"{matter.title}，{matter.second}")

    def _ask(self) -> None:
        if self._matter:
            self.asked.emit(self._matter)
