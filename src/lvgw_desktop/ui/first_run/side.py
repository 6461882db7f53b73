"""右边的卡片: practising first, coming from another PC, and the text size."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Tone

WIDTH = 330
CARDS = 3
PRACTICE = "打开“练习所”：编好的 16 个村(居)和一年的记录，随便点、随便改，不影响正式数据。"
NEW_PC = "把旧电脑的备份 U 盘插上，从备份恢复，记录、设置和打印位置都会带过来。"


class SideCards(QWidget):
    """`practice_asked`, `restore_asked`; the text size changes at once."""

    practice_asked = Signal()
    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        practice = Button("打开练习所", icon="play", clicked=self.practice_asked.emit)
        restore = Button(
            "从备份恢复…", icon="clock-counter-clockwise", clicked=self.restore_asked.emit
        )
        sizes = [(one, one.words) for one in TextSize]
        chosen = theme.current().appearance
        self._sizes = Segmented(sizes, chosen.text_size, name="字号")
        self._sizes.changed.connect(lambda size: theme.change(Appearance(size, chosen.scheme)))
        text_size = Card("", row(Label("字号"), self._sizes, STRETCH))
        self._cards = column(
            _offer("student", "先练一练？", PRACTICE, practice),
            _offer("arrow-square-in", "换了新电脑？", NEW_PC, restore),
            text_size,
            STRETCH,
            spacing=14,
        )
        self.setLayout(self._cards)

    def lie(self, *, across: bool) -> None:
        """Stand below each other at the right, or side by side below the rest."""
        directions = QBoxLayout.Direction
        self._cards.setDirection(directions.LeftToRight if across else directions.TopToBottom)
        self.setMaximumWidth(theme.px(WIDTH * CARDS if across else WIDTH))


def _offer(icon: str, title: str, sentence: str, button: Button) -> Card:
    return Card(
        "",
        row(IconLabel(icon, Tone.PRI, 28), STRETCH),
        Label(title, "heading"),
        Label(sentence, "body2", wrap=True),
        row(button, STRETCH),
        spacing=10,
    )
