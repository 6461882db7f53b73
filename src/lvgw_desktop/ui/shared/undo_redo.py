"""撤销和重做: what was done in a window is taken back by Ctrl+Z and done again by Ctrl+Y."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication

from lvgw_desktop.ui.shared.operations import Done, Operations, Task
from lvgw_desktop.ui.shared.toast import REDO, UNDO, Offer, Toast
from lvgw_desktop.ui.shared.undoing import Back, undoing

if TYPE_CHECKING:
    from lvgw_desktop.services.steps import StepService

MOST = 50


@dataclass(frozen=True, slots=True, eq=False)
class _Deed:
    """What was done, or taken back; `back` begins to take it back, None if nothing does."""

    sentence: str
    back: Back | None


@dataclass(frozen=True, slots=True)
class _Way:
    """Undo or redo: the deeds it goes through, where they go then, and what is offered there."""

    words: str
    deeds: deque[_Deed]
    onto: deque[_Deed]
    offer: Offer


class UndoRedo(QObject):
    """The deeds of one window, the last one first; the toast offers it, the keys reach further.

    Away from lists the keys do only what the toast offers, so that nothing is taken back behind a
    page one is writing on. One goes after the other: keys pressed meanwhile do nothing, and what
    was refused can be asked for again.
    """

    def __init__(
        self, operations: Operations, steps: Callable[[], "StepService"], toast: Toast
    ) -> None:
        super().__init__(toast)
        self._operations, self._steps, self._toast = operations, steps, toast
        self._done: deque[_Deed] = deque(maxlen=MOST)
        self._undone: deque[_Deed] = deque(maxlen=MOST)
        self._backward = _Way("已撤销", self._done, self._undone, REDO)
        self._forward = _Way("已重做", self._undone, self._done, UNDO)
        self._going, self._deed = self._backward, _Deed("", None)
        self._task: Task | None = None
        operations.watch = lambda work: steps().watched(work)
        operations.done.connect(self._heed)

    def say(self, sentence: str, undo: Back | None = None) -> None:
        """Say what was done, and remember how it is undone."""
        if undo:
            self._remember(_Deed(sentence, undo))
        self._toast.say(sentence, undo and self.undo)

    def undo(self) -> None:
        """Take back what was done last."""
        self._go(self._backward)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go(self._forward)

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

    def _remember(self, deed: _Deed) -> None:
        self._done.append(deed)
        self._undone.clear()

    def _go(self, way: _Way) -> None:
        if not way.deeds or self._operations.is_under_way(self._task):
            return
        deed = way.deeds[-1]
        if deed.back is None:
            self._toast.say(_final_words(deed.sentence))
            return
        self._going, self._deed = way, deed
        self._task = deed.back()

    def _heed(self, done: Done) -> None:
        back = self._back_of(done)
        if done.is_undo:
            self._heed_gone(done.sentence, back)
            return
        if back is None and done.step:
            self._remember(_Deed(done.sentence, None))
        self.say(done.sentence, back)

    def _heed_gone(self, left: str, back: Back | None) -> None:
        way, deed = self._going, self._deed
        if deed in way.deeds:  # a new deed may have ended what could be done again
            way.deeds.remove(deed)
        if back:
            way.onto.append(_Deed(deed.sentence, back))
        again = self.redo if way.offer is REDO else self.undo
        self._toast.say(left or f"{way.words}：{deed.sentence}", back and again, offer=way.offer)

    def _back_of(self, done: Done) -> Back | None:
        step = done.step
        if step is None or step.is_final:
            return None
        return undoing(self._operations, lambda: self._steps().take_back(step), done.changed)


def _final_words(sentence: str) -> str:
    """Say why a deed stays, and what to do; of what was said of it the first sentence is enough."""
    what = sentence.partition("。")[0]
    return f"这一步不能撤销：{what}。要改请打开它，不要了请作废或停用。"
