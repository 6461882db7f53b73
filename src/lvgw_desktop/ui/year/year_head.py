"""哪一年: the year that is shown, the way to its neighbours, and the day it was reported."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import row

NOT_REPORTED = "还没有登记报送；方案要求年底前报区局。"


class YearHead(QWidget):
    """`step_asked(-1 or 1)`; `sent_asked` for what was reported, `withdraw_asked` to undo that."""

    step_asked = Signal(int)
    sent_asked = Signal()
    withdraw_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.year, self.reported = Label("", "heading"), ElidedLabel("", "side")
        self._sent = Button("看报送的那份", small=True, clicked=self.sent_asked.emit)
        self._withdraw = Button("撤销报送", Kind.TEXT, small=True, clicked=self.withdraw_asked.emit)
        before = self._neighbour("上一年", "caret-left", -1)
        after = self._neighbour("下一年", "arrow-right", 1)
        line = row(before, self.year, after, spacing=10)
        line.put(self.reported, 1)
        for one in (self._sent, self._withdraw):
            line.put(one)
            one.hide()
        self.setLayout(line)

    def show_year(self, year: int) -> None:
        """Show which year it is."""
        self.year.setText(f"{year}年")

    def show_reported(self, day: date | None, *, differs: bool) -> None:
        """Say when it was reported, and whether it `differs` now from what was sent."""
        for one in (self._sent, self._withdraw):
            one.setVisible(day is not None)
        if day is None:
            self.reported.setText(NOT_REPORTED)
            return
        later = "以后又改过，和报的不一样" if differs else "现在的和报的一样"
        self.reported.setText(f"{near_day_words(day, self._today)}报送区局；{later}。")

    def _neighbour(self, words: str, icon: str, way: int) -> Button:
        return Button(words, icon=icon, small=True, clicked=lambda: self.step_asked.emit(way))
