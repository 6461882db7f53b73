"""哪一天的: asked under the editor about a log's day before it is saved: 补报吗, 记预约吗."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.domain.closed_months import NoEntry
from lvgw_desktop.domain.planned_service import NotYet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.service_logs.saving import Answered
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row


class Answer(NamedTuple):
    """One answer in words, and what it does."""

    words: str
    act: Callable[[], object]


class DayQuestion(BottomBar):
    """Enter gives the answer under the cursor, the first at first; Esc is 改日期: `day_asked`."""

    day_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self._words = Label("", "bold")
        self._answers: tuple[Answer, ...] = ()
        self._first = Button("", Kind.PRIMARY, key="Enter", clicked=lambda: self._give(0))
        self._second = Button("", clicked=lambda: self._give(1))
        self._day = Button("改日期", key="Esc", clicked=self._leave)
        buttons = (self._first, self._second, self._day)
        self.setLayout(row(self._words, STRETCH, *buttons, spacing=10, margins=(12, 7, 12, 7)))
        self.hide()

    def asks_about(
        self,
        refusal: Refusal,
        save_as: Callable[[Answered], object],
        plan: Callable[[], object],
    ) -> bool:
        """Ask what a save that was declined leaves open; tells whether there is anything to ask."""
        if isinstance(refusal, NoEntry):
            late = partial(save_as, Answered(late=True))
            self._ask(refusal.question, Answer("记为补报", late))
        elif isinstance(refusal, NotYet):
            ahead = partial(save_as, Answered(ahead=True))
            self._ask(refusal.question, Answer("记为预约", plan), Answer("照样保存", ahead))
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter, go to the day with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            others = (one for one in (self._second, self._day) if one.hasFocus())
            next(others, self._first).click()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _ask(self, question: str, first: Answer, second: Answer | None = None) -> None:
        self._answers = (first, second) if second else (first,)
        self._words.setText(question)
        self._first.set_words(first.words)
        self._second.set_words(second.words if second else "")
        self._second.setVisible(second is not None)
        self.show()
        self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def _give(self, place: int) -> None:
        self.hide()
        self._answers[place].act()

    def _leave(self) -> None:
        self.hide()
        self.day_asked.emit()
