"""保存的那一刻: one save at a time; an editor waits for its end, and goes on if it fails."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared.operations import Operations

Result = TypeVar("Result")


class Saving(QObject):
    """`busy(bool)` while a save is under way, `declined(Refusal)` when nothing was saved.

    `resume()` lets the draft go on behind a save that was declined or has crashed.
    """

    busy = Signal(bool)
    declined = Signal(object)

    def __init__(
        self, operations: Operations, resume: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations, self._resume = operations, resume
        self._busy = False
        operations.crashed.connect(self._heed_crash)

    def is_busy(self) -> bool:
        """Tell whether a save is under way."""
        return self._busy

    def run(
        self,
        work: Callable[..., Result],
        then: Callable[[Result], object],
        changed: Iterable[str],
        said: Callable[[Result], str] | None = None,
        *,
        label: str = "",
    ) -> None:
        """Do the work of a save, unless one is under way.

        `label` for one that takes its time: it is told at once and can be cancelled, for which
        `work(progress=…)` raises a Refusal that says what became of it.
        """
        if self._busy:
            return
        self._set_busy(busy=True)

        def finish(saved: Result) -> None:
            self._set_busy(busy=False)
            then(saved)

        self._operations.run(
            work,
            then=finish,
            refused=self._heed_refusal,
            changed=changed,
            urgent=True,
            said=said,
            label=label,
            cancellable=bool(label),
            soon=True,
        )

    def _heed_refusal(self, refusal: Refusal) -> None:
        self._set_busy(busy=False)
        self._resume()
        self.declined.emit(refusal)

    def _heed_crash(self, _error: object) -> None:
        if self._busy:
            self._set_busy(busy=False)
            self._resume()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy.emit(busy)
