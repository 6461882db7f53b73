"""勾选: exactly the records that were listed when a clerk ticked them, however many."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.ui.shared.columns import Keys
from lvgw_desktop.ui.shared.operations import Operations, Task

Read = Callable[..., Keys]


class Ticking(QObject):
    """`changed` whenever other records are ticked; `keys` are those of the ticked ones.

    Keys that must be read first come later; what the clerk does meanwhile is done after that.
    """

    changed = Signal()

    def __init__(self, operations: Operations | None, parent: QObject) -> None:
        super().__init__(parent)
        self.keys: Keys = frozenset()
        self._operations = operations
        self._reading: Task | None = None
        self._waiting: deque[Read] = deque()

    def tick(self, keys: Keys) -> None:
        """Tick exactly these, whatever is still being read."""
        self._waiting.clear()
        if self._operations:
            self._operations.drop(self._name)
        self._hold(keys)

    def turn(self, keys: Keys) -> None:
        """Untick these if all of them are ticked, else tick them."""
        if self._is_reading():
            self._waiting.append(lambda: keys)
        else:
            self._hold(self.keys - keys if keys <= self.keys else self.keys | keys)

    def turn_read(self, read: Read) -> None:
        """Turn what `read` returns: a work for Operations, which may be cancelled."""
        if self._is_reading():
            self._waiting.append(read)
        else:
            self._waiting.clear()
            self._begin(read)

    def forget(self, gone: Keys) -> None:
        """Leave nothing ticked that has left the list."""
        if gone & self.keys:
            self._hold(self.keys - gone)

    def _hold(self, keys: Keys) -> None:
        self.keys = keys
        self.changed.emit()

    def _begin(self, read: Read) -> None:
        assert self._operations is not None, "a table with a source needs operations"
        self._reading = self._operations.run(
            read,
            then=self._take,
            label="正在读取 ",
            cancellable=True,
            key=self._name,
        )

    def _take(self, keys: Keys) -> None:
        self.turn(keys)
        if self._waiting:
            self._begin(self._waiting.popleft())

    def _is_reading(self) -> bool:
        return self._operations is not None and self._operations.is_under_way(self._reading)

    @property
    def _name(self) -> str:
        return f"table.ticks.{id(self)}"
