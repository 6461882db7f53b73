"""开着的标签页: makes a tab when it is first shown, and brings one forward with its cursor."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.tab_page import IsWanted, TabPage
from lvgw_desktop.ui.tabs import TABS, Tab


class OpenTabs(QStackedWidget):
    """The tabs of one window, by their numbers in TABS.

    `states` is what they remembered when the file was closed, by title. `brought_forward(number)`
    comes when another is to be in front; `hints_changed` tells the keys of the one that is.
    """

    brought_forward = Signal(int)
    hints_changed = Signal(tuple)

    def __init__(self, make: Callable[[Tab], TabPage], states: Mapping[str, Any]) -> None:
        super().__init__()
        self._make, self._states = make, states
        self._made: dict[int, TabPage] = {}
        for _tab in TABS:
            self.addWidget(QWidget())

    def front(self) -> TabPage:
        """Return the tab in front."""
        return self._made[self.currentIndex()]

    def __iter__(self) -> Iterator[TabPage]:
        """Yield the tabs shown so far."""
        yield from self._made.values()

    def show_tab(self, number: int) -> TabPage:
        """Bring a tab forward and put the cursor where it was there, or where work begins."""
        if number not in self._made:
            self._add(number)
        former = self.currentWidget()
        if isinstance(former, TabPage):
            former.page().leave_off()
        self.brought_forward.emit(number)
        self.setCurrentIndex(number)
        tab = self.front()
        tab.page().come_up()
        self.hints_changed.emit(tab.page().hints())
        return tab

    def show_named(self, title: str) -> TabPage:
        """Bring the tab of this title forward."""
        titles = [tab.words.title for tab in TABS]
        return self.show_tab(titles.index(title))

    def come_back_to(self, is_wanted: IsWanted) -> bool:
        """Go to an open page, in whatever tab it is; tells whether there is one."""
        for number, tab in self._made.items():
            if any(map(is_wanted, tab.pages())):
                return self.show_tab(number).come_back_to(is_wanted)
        return False

    def go_back_everywhere(self) -> bool:
        """Let every open editor keep its draft; one that has a question comes to the front."""
        for number, tab in self._made.items():
            while tab.count() > 1:
                if not tab.go_back():
                    self.show_tab(number)
                    return False
        return True

    def states(self) -> dict[str, Any]:
        """Return what every tab remembers over a restart, by its title."""
        shown = {TABS[number].words.title: tab.state() for number, tab in self._made.items()}
        return {**self._states, **shown}

    def _add(self, number: int) -> None:
        tab = self._make(TABS[number])
        tab.hints_changed.connect(lambda hints: self._tell_hints(tab, hints))
        tab.elsewhere = self.come_back_to
        tab.restore(self._states.get(TABS[number].words.title, {}))
        self._made[number] = tab
        placeholder = self.widget(number)
        self.insertWidget(number, tab)
        self.removeWidget(placeholder)

    def _tell_hints(self, tab: TabPage, hints: tuple[Hint, ...]) -> None:
        if tab is self.currentWidget():
            self.hints_changed.emit(hints)
