"""撤销和重做: what was done in a window is taken back by Ctrl+Z and done again by Ctrl+Y."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication

from lvgw_desktop.ui.shared.operations import Done, Operations
from lvgw_desktop.ui.shared.toast import REDO, UNDO, Offer, Toast
from lvgw_desktop.ui.shared.undoing import undoing

if TYPE_CHECKING:
    from lvgw_desktop.services.steps import StepService

MOST = 50


@dataclass(frozen=True, slots=True)
class _Deed:
    """What was done, or taken back; `back` begins to take it back."""

    sentence: str
    back: Callable[[], object]


class UndoRedo(QObject):
    """The deeds of one window, the last one first; the toast offers it, the keys reach further.

    Away from lists the keys do only what the toast offers, so that nothing is taken back behind a
    page one is writing on.
    """

    def __init__(
        self, operations: Operations, steps: Callable[[], "StepService"], toast: Toast
    ) -> None:
        super().__init__(toast)
        self._operations, self._steps, self._toast = operations, steps, toast
        self._done: deque[_Deed] = deque(maxlen=MOST)
        self._undone: deque[_Deed] = deque(maxlen=MOST)
        self._going = ("", self._undone, UNDO)
        operations.watch = lambda work: steps().watched(work)
        operations.done.connect(self._heed)

    def say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, and remember how it is undone."""
        if undo:
            self._done.append(_Deed(sentence, undo))
            self._undone.clear()
        self._toast.say(sentence, undo and self.undo)

    def undo(self) -> None:
        """Take back what was done last."""
        self._go(self._done, self._undone, REDO)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go(self._undone, self._done, UNDO)

    def undo_by_key(self) -> None:
        """Take back, from a list or what the toast offers."""
        if self._may_go(UNDO):
            self.undo()

    def redo_by_key(self) -> None:
        """Do again, from a list or what the toast offers."""
        if self._may_go(REDO):
            self.redo()

    def _may_go(self, offer: Offer) -> bool:
        return self._toast.offers(offer) or isinstance(
            QApplication.focusWidget(), QAbstractItemView
        )

    def _go(self, deeds: deque[_Deed], onto: deque[_Deed], offer: Offer) -> None:
        if deeds:
            deed = deeds.pop()
            self._going = (deed.sentence, onto, offer)
            deed.back()

    def _heed(self, done: Done) -> None:
        back = self._back_of(done)
        if not done.is_undo:
            self.say(done.sentence, back)
            return
        sentence, onto, offer = self._going
        if back:
            onto.append(_Deed(sentence, back))
        words = "已撤销" if offer is REDO else "已重做"
        again = self.redo if offer is REDO else self.undo
        self._toast.say(done.sentence or f"{words}：{sentence}", back and again, offer=offer)

    def _back_of(self, done: Done) -> Callable[[], object] | None:
        step = done.step
        if step is None:
            return None
        return undoing(
            self._operations, lambda: self._steps().take_back(step), self._toast.say, done.changed
        )
