"""分页的行: the rows of a list, of which only the pages are held that somebody has looked at."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.ui.shared.columns import Group, Key, Keys, Rows, Source
from lvgw_desktop.ui.shared.list_opening import PAGE, OpenedList, Place, open_list
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.row_reading import read_rows

KEPT_PAGES = 40
NEIGHBOURS = 100
"""So many rows on each side can take the place of one that goes."""


class PagedRows(QObject):
    """Rows come page by page through Operations; unseen rows cost nothing.

    `opening` and `opened(OpenedList)` before and after a list takes the place of the one before;
    `came(first, last)` when rows that were asked for are there.
    """

    opening = Signal()
    opened = Signal(object)
    came = Signal(int, int)

    def __init__(self, key: Key, operations: Operations | None, parent: QObject) -> None:
        super().__init__(parent)
        self.source: Source | Rows = Rows(())
        self.total = 0
        self._key, self._operations = key, operations
        self._pages: dict[int, Sequence[Any]] = {}
        self._asked: set[int] = set()
        self._generation = 0

    def are_at_hand(self) -> bool:
        """Tell whether all records are held here, and none has to be asked for."""
        return isinstance(self.source, Rows)

    def show(self, source: Source | Rows, place: Place, ticked: Keys) -> None:
        """Take the rows from a source; the old rows stay until the new ones are there."""
        self.source = source
        self._generation += 1
        if isinstance(source, Rows):
            total = len(source.rows)
            row = place.row_in(total, self._row_among(place.keys))
            begin = self._row_among(place.begin) if place.begin else row
            self._open(self._generation, OpenedList(total, row, begin))
            return
        generation = self._generation
        self._run(
            lambda: open_list(source, place, ticked),
            lambda opened: self._open(generation, opened),
            "open",
        )

    def record(self, row: int) -> Any:  # noqa: ANN401  any record
        """Return the record or Group of a row, None while its page is on the way."""
        if not 0 <= row < self.total:
            return None
        if isinstance(self.source, Rows):
            return self.source.rows[row]
        page = self._pages.get(row // PAGE)
        if page is None:
            self._ask(row // PAGE)
            return None
        place = row % PAGE
        return page[place] if place < len(page) else None

    def has(self, row: int) -> bool:
        """Tell whether the record of a row has not to be asked for."""
        return self.are_at_hand() or row // PAGE in self._pages

    def keys_of(self, records: Iterable[Any]) -> tuple[Hashable, ...]:
        """Return the keys of those that are records at all, not headings."""
        return tuple(
            self._key(one) for one in records if one is not None and not isinstance(one, Group)
        )

    def keys_around(self, row: int) -> tuple[Hashable, ...]:
        """Return the keys at hand from a row on, then those before it, nearest first."""
        behind = range(row, min(row + NEIGHBOURS, self.total))
        before = range(min(row, self.total) - 1, max(row - NEIGHBOURS, 0) - 1, -1)
        return self.keys_of(self.record(each) for each in (*behind, *before) if self.has(each))

    def row_of(self, key: Hashable) -> int:
        """Return the row of a record among those at hand, -1 if it is not there."""
        for start, page in self._at_hand():
            for place, record in enumerate(page):
                if not isinstance(record, Group) and self._key(record) == key:
                    return start + place
        return -1

    def gather(self, rows: Sequence[int], then: Callable[[list[Any]], object]) -> None:
        """Hand the records of these rows to `then`, reading those not at hand; no headings."""
        source = self.source
        if isinstance(source, Rows) or all(map(self.has, rows)):
            then([each for each in map(self.record, rows) if not isinstance(each, Group)])
            return
        assert self._operations is not None
        self._operations.run(
            lambda progress: read_rows(source, rows, progress),
            then=then,
            label="正在读取 ",
            cancellable=True,
            key=f"table.gather.{id(self)}",
        )

    def _at_hand(self) -> list[tuple[int, Sequence[Any]]]:
        if isinstance(self.source, Rows):
            return [(0, self.source.rows)]
        return [(number * PAGE, page) for number, page in self._pages.items()]

    def _row_among(self, keys: Sequence[Hashable]) -> int:
        """Return the row of the first of these that is at hand."""
        if not keys:
            return -1
        wanted = frozenset(keys)
        places = {
            key: start + row
            for start, page in self._at_hand()
            for row, one in enumerate(page)
            if not isinstance(one, Group) and (key := self._key(one)) in wanted
        }
        return next((places[key] for key in keys if key in places), -1)

    def _open(self, generation: int, opened: OpenedList) -> None:
        if generation != self._generation:
            return
        self.opening.emit()
        self.total = opened.total
        self._pages = {opened.row // PAGE: opened.page} if opened.page else {}
        self._asked = set(self._pages)
        self.opened.emit(opened)

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        source, generation = self.source, self._generation
        assert not isinstance(source, Rows)
        before = self._pages.get(number - 1)
        after = before[-1] if before else None
        self._run(
            lambda: source.page(number * PAGE, PAGE, after),
            lambda page: self._keep(generation, number, page),
        )

    def _keep(self, generation: int, number: int, page: Sequence[Any]) -> None:
        if generation != self._generation:
            return
        if len(self._pages) >= KEPT_PAGES:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)
        self._pages[number] = page
        first = number * PAGE
        self.came.emit(first, min(first + PAGE, self.total) - 1)

    def _run(self, work: Any, then: Any, key: str = "") -> None:  # noqa: ANN401  callables of any result
        assert self._operations is not None, "a table with a source needs operations"
        self._operations.run(work, then=then, key=f"table.{key}.{id(self)}" if key else "")
