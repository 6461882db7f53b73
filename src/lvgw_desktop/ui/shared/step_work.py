"""一步一步的活: the work of a page that goes step by step, off the UI thread, told by signals."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from lvgw_desktop.ui.shared.operations import Operations, Task


class StepWork(QObject):
    """Does one thing at a time; whoever inherits has a signal for what comes of each.

    `declined(refusal)` when a step was refused; `rested` when nothing is under way any more, done
    or cancelled. Of what changes nothing, only the latest under `key` is told about.
    """

    declined = Signal(object)
    rested = Signal()

    def __init__(self, operations: Operations, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._key = operations, key
        self._task: Task | None = None
        operations.finished.connect(self._heed_end)

    def is_under_way(self) -> bool:
        """Tell whether something is being done."""
        return self._operations.is_under_way(self._task)

    def begin(
        self,
        work: Callable[..., Any],
        then: Callable[[Any], object],
        label: str = "",
        changed: tuple[str, ...] = (),
        refused: SignalInstance | None = None,
    ) -> None:
        """Do a work that can be cancelled; `changed` are the topics of what it writes."""
        self._task = self._operations.run(
            work,
            then=then,
            refused=(refused or self.declined).emit,
            changed=changed,
            label=label,
            cancellable=True,
            urgent=bool(changed),
            key="" if changed else self._key,
        )

    def _heed_end(self, task: Task) -> None:
        if task is self._task:
            self.rested.emit()
