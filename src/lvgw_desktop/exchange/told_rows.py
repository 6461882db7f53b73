"""报进度的行: rows of a sheet that tell how far the writing and the checking have come."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from itertools import count

from lvgw_desktop.exchange.sheet import SheetRow

TELL_EVERY = 200
"""Rows."""


@dataclass(frozen=True)
class ToldRows(Collection[SheetRow]):
    """`tell(pass, done)` is called on the way; what it raises ends the work.

    A workbook's rows are gone through twice: pass 0 writes them, pass 1 compares them.
    """

    rows: Collection[SheetRow]
    tell: Callable[[int, int], object]
    _passes: Iterator[int] = field(default_factory=count, init=False)

    def __iter__(self) -> Iterator[SheetRow]:
        """Go through the rows once more."""
        number = next(self._passes)
        for done, row in enumerate(self.rows):
            if done % TELL_EVERY == 0:
                self.tell(number, done)
            yield row

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    def __contains__(self, row: object) -> bool:
        """Tell whether a row is among them."""
        return row in self.rows
