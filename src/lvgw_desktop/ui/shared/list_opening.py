"""打开列表: reads what a table needs to show a list at once, in the place where it stood."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.ui.shared.columns import Keys, Source

PAGE = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table stood: its record and the neighbours in case that one goes, and the row.

    `begin` is the record at which a range of selected rows began, if there was one.
    """

    keys: tuple[Hashable, ...] = ()
    row: int = 0
    begin: tuple[Hashable, ...] = ()

    def row_in(self, total: int, found: int) -> int:
        """Return the row to go to: where a key was found, else the same row as before."""
        return max(0, min(found if found >= 0 else self.row, total - 1))


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list's length, the row to stand on with its page, and the ticked records that left it.

    The rows from `begin` to `row` are selected; -1 if the range has no beginning any more.
    """

    total: int
    row: int
    begin: int
    page: Sequence[Any] = ()
    gone: Keys = frozenset()


def open_list(source: Source, place: Place, ticked: Keys) -> OpenedList:
    """Read all this from a source; runs off the UI thread."""
    total = source.count()
    row = place.row_in(total, source.place(place.keys) if place.keys else -1)
    begin = source.place(place.begin) if place.begin else row
    page = source.page(row // PAGE * PAGE, PAGE, None) if total else ()
    return OpenedList(total, row, begin, page, ticked - source.listed(ticked) if ticked else ticked)
