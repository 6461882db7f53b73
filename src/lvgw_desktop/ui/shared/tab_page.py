"""标签页: a tab is a stack of pages; an editor or a preview lies on top, Esc goes back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.ui.shared.cursor_place import CursorPlace
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, Item, column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.undoing import Back

HEAD = 34

IsWanted = Callable[["Page"], bool]


class Page(QWidget):
    """One page: head (title, grey subtitle, badges, actions at the right) and `body` below.

    `hints` are the keys in the status bar; `help_part` names the part of the help that F1 opens,
    "" where the page below says it. Override `back()` to decide what Esc does; it answers
    whether the page may go. `start()` is called when the page comes up first: put the cursor
    somewhere. Left for another page or tab and gone back to, the cursor is where it was.
    `stay_asked` fetches a page back that has gone with its text unkept; `dropped(sentence, undo)`
    says that a draft was thrown away on it. `place` is what the page writes on: a window has one
    page for each place.
    """

    hints_changed = Signal()
    back_asked = Signal()
    stay_asked = Signal()
    dropped = Signal(str, object)
    help_part = ""
    place: object = None

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        actions: Sequence[QWidget] = (),
        hints: Sequence[Hint] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cursor = CursorPlace(self)
        self.title = Label(title, "title")
        self.subtitle = Label(subtitle, "side")
        self.after_title = row()
        self.action_row = row(*actions)
        self._hints = tuple(hints)
        self.head = QWidget()
        keep_size(self.head, height=HEAD)
        self.head.setLayout(
            row(self.title, self.subtitle, self.after_title, STRETCH, self.action_row, spacing=12)
        )
        self.body: Box = column(self.head, spacing=10, margins=(16, 9, 16, 9))
        self.setLayout(self.body)
        self.setAccessibleName(title)

    def put(self, item: Item, stretch: int = 0) -> None:
        """Add to the body, below what is there."""
        self.body.put(item, stretch)

    def set_title(self, title: str, subtitle: str | None = None) -> None:
        """Change the words of the head."""
        self.title.setText(title)
        self.setAccessibleName(title)
        if subtitle is not None:
            self.subtitle.setText(subtitle)

    def hints(self) -> tuple[Hint, ...]:
        """Return the keys for the status bar."""
        return self._hints

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Change the keys, as when another part has the focus."""
        self._hints = tuple(hints)
        self.hints_changed.emit()

    def start(self) -> None:
        """Put the cursor where work begins."""

    def leave_off(self) -> None:
        """Note where the cursor is: something else comes in front."""
        self._cursor.note()

    def come_up(self) -> None:
        """Put the cursor back to where work was left off, or where it begins."""
        if not self._cursor.go_back():
            self.start()

    def back(self) -> bool:
        """Decide whether the page may go when Esc is pressed."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)


class TabPage(QStackedWidget):
    """One tab of the window. Its first page stays; others are opened over it and go with Esc.

    Override `refresh()`: ask the service again and show. It runs when the tab is first shown, and
    after a change of one of `topics` (at once if visible, else when it is shown next).
    `said(sentence, undo)` is for the window's toast. `elsewhere` goes to a page that is open in
    another tab, and tells whether there is one: the window knows.
    """

    hints_changed = Signal(tuple)
    said = Signal(str, object)

    def __init__(self, operations: Operations, topics: Sequence[str] = ()) -> None:
        super().__init__()
        self.setObjectName("tabPage")
        self.operations = operations
        self.elsewhere: Callable[[IsWanted], bool] = lambda _is_wanted: False
        self._topics = frozenset(topics)
        self._due = True
        self._closed: list[Page] = []
        operations.changed.connect(self._heed_change)
        operations.finished.connect(self._let_go_soon)
        self.currentChanged.connect(lambda _number: self._tell_hints())

    def set_first(self, page: Page) -> None:
        """Put the tab's own page at the bottom."""
        self._add(page)

    def open_page(self, page: Page) -> None:
        """Lay a page (editor, preview, import) over the tab, or go back to the one of its place."""
        if page.place and self._is_open(lambda one: one.place == page.place):
            page.deleteLater()
            return
        self.page().leave_off()
        self._add(page)
        self.setCurrentWidget(page)
        if self.isVisible():  # else the cursor is in another place
            page.start()

    def go_back(self) -> bool:
        """Take the top page away if it agrees; the first page stays."""
        page = self.page()
        if self.count() == 1 or not page.back():
            return False
        self.close_page(page)
        return True

    def come_back_to(self, is_wanted: IsWanted) -> bool:
        """Go back to an open page instead of opening it twice; tells whether there is one."""
        wanted = next(filter(is_wanted, self.pages()), None)
        while wanted and self.page() is not wanted and self.go_back():
            continue
        return wanted is not None

    def close_page(self, page: Page) -> None:
        """Take a page away without asking, as after a save.

        It is deleted when nothing is under way: what it has asked for may still be answered.
        """
        was_in_front = page.isVisible()
        page.leave_off()
        self.removeWidget(page)
        self._closed.append(page)
        self._let_go_soon()
        if was_in_front:
            self.page().come_up()

    def page(self) -> Page:
        """Return the page on top."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        return page

    def pages(self) -> Iterator[Page]:
        """Yield the page on top, then those below it."""
        for number in reversed(range(self.count())):
            page = self.widget(number)
            if isinstance(page, Page):
                yield page

    def help_part(self) -> str:
        """Return which part of the help tells of the page on top, or else of one below it."""
        return next(filter(None, (page.help_part for page in self.pages())), "")

    def refresh(self) -> None:
        """Ask the service again and show what it says."""

    def state(self) -> dict[str, Any]:
        """Return what the tab remembers over a restart (filters, splitters), as JSON values."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up again what `state()` gave; unknown or missing keys are no harm."""

    def say(self, sentence: str, undo: Back | None = None) -> None:
        """Have the window's toast say what was done, and offer to undo it."""
        self.said.emit(sentence, undo)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self._tell_hints()
        if self._due:
            self._due = False
            self.refresh()

    def _is_open(self, is_wanted: IsWanted) -> bool:
        return self.come_back_to(is_wanted) or self.elsewhere(is_wanted)

    def _add(self, page: Page) -> None:
        page.back_asked.connect(self.go_back)
        page.stay_asked.connect(lambda: self._fetch_back(page))
        page.dropped.connect(self.say)
        page.hints_changed.connect(self._tell_hints)
        self.addWidget(page)

    def _fetch_back(self, page: Page) -> None:
        """Lay a page over the tab again that has gone a moment ago."""
        if page in self._closed:
            self._closed.remove(page)
            self.addWidget(page)
            self.setCurrentWidget(page)
            page.come_up()

    def _let_go_soon(self) -> None:
        """Look again once the answer that has just come is dealt with: it may ask for more."""
        if self._closed:
            QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        while self._closed and self.operations.idle():
            self._closed.pop().deleteLater()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if not topics & self._topics:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._due = True

    def _tell_hints(self) -> None:
        page = self.currentWidget()
        if isinstance(page, Page):
            self.hints_changed.emit(page.hints())
