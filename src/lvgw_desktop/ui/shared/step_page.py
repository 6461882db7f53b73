"""一步一步的页: a stepper over one view after the other; only the last step writes anything."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.step_work import StepWork
from lvgw_desktop.ui.shared.stepper import Stepper
from lvgw_desktop.ui.shared.tab_page import Page


class StepPage(Page):
    """Whoever inherits shows views with `show_view`; each has a `first`, where the cursor begins.

    `work`, which they make, is what the steps do.
    """

    work: StepWork

    def __init__(self, title: str, bar: QWidget) -> None:
        super().__init__(title)
        self.stepper, self._views = Stepper(), QStackedWidget()
        for part, stretch in ((self.stepper, 0), (self._views, 1), (bar, 0)):
            self.put(part, stretch)

    def start(self) -> None:
        """Put the cursor where the step goes on."""
        if first := getattr(self.view(), "first", None):
            first.setFocus()

    def back(self) -> bool:
        """Stay while something is under way: Esc stops that first."""
        return not self.work.is_under_way()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, Button):
            button.click()
        else:
            super().keyPressEvent(event)

    def view(self) -> QWidget:
        """Return the view of the step."""
        return self._views.currentWidget()

    def show_view(self, view: QWidget, *, keep: QWidget | None = None) -> None:
        """Put a view in the place of the one before, which goes, but for one to `keep`."""
        old = self.view()
        if self._views.indexOf(view) < 0:
            self._views.addWidget(view)
        self._views.setCurrentWidget(view)
        if old not in (None, view, keep):
            self._views.removeWidget(old)
            old.deleteLater()
