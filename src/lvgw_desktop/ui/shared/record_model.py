"""表格数据: a table model that holds only the pages somebody has looked at."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from lvgw_desktop.ui.shared.columns import Column, Group, Key, Keys, Rows, Source
from lvgw_desktop.ui.shared.list_opening import PAGE, OpenedList, Place, open_list
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.row_reading import read_rows
from lvgw_desktop.ui.shared.ticking import Ticking

KEPT_PAGES = 40
NEIGHBOURS = 100
"""So many rows on each side can take the place of one that goes."""
RECORD = Qt.ItemDataRole.UserRole
TICKED = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class RecordModel(QAbstractTableModel):
    """Rows come page by page through Operations; unseen rows cost nothing.

    `opened(total, row)` when a list is there, with the row that takes up the place before.
    """

    opened = Signal(int, int)
    page_came = Signal(int, int)

    def __init__(
        self, columns: Sequence[Column], key: Key, operations: Operations | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self.checkable = False
        self._operations = operations
        self._source: Source | Rows = Rows(())
        self._total = 0
        self._pages: dict[int, Sequence[Any]] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self.ticking = Ticking(operations, self)
        self.ticking.changed.connect(self._show_ticks)

    def is_at_hand(self) -> bool:
        """Tell whether all records are held here, and none has to be asked for."""
        return isinstance(self._source, Rows)

    def show_source(self, source: Source | Rows, place: Place) -> None:
        """Take the rows from a source; the old rows stay until the new ones are there."""
        self._source = source
        self._generation += 1
        if isinstance(source, Rows):
            row = place.row_in(len(source.rows), self._row_among(source.rows, place.keys))
            self._start(self._generation, OpenedList(len(source.rows), row))
            return
        generation, ticked = self._generation, self.ticking.keys
        self._run(
            lambda: open_list(source, place, ticked),
            lambda opened: self._start(generation, opened),
            "open",
        )

    def keys_around(self, row: int) -> tuple[Hashable, ...]:
        """Return the keys at hand from a row on, then those before it, nearest first."""
        behind = range(row, min(row + NEIGHBOURS, self._total))
        before = range(min(row, self._total) - 1, max(row - NEIGHBOURS, 0) - 1, -1)
        at_hand = (each for each in (*behind, *before) if self._is_at_hand(each))
        records = map(self.record, at_hand)
        return tuple(
            self.key(one) for one in records if one is not None and not isinstance(one, Group)
        )

    def record(self, row: int) -> Any:  # noqa: ANN401  any record
        """Return the record or Group of a row, None while its page is on the way."""
        if not 0 <= row < self._total:
            return None
        if isinstance(self._source, Rows):
            return self._source.rows[row]
        page = self._pages.get(row // PAGE)
        if page is None:
            self._ask(row // PAGE)
            return None
        place = row % PAGE
        return page[place] if place < len(page) else None

    def gather(self, rows: Sequence[int], then: Callable[[list[Any]], object]) -> None:
        """Hand the records of these rows to `then`, reading those not at hand; no headings."""
        if all(self._is_at_hand(row) for row in rows):
            then([each for each in map(self.record, rows) if not isinstance(each, Group)])
            return
        source = self._source
        assert self._operations is not None
        assert not isinstance(source, Rows)
        self._operations.run(
            lambda progress: read_rows(source, rows, progress),
            then=then,
            label="正在读取 ",
            cancellable=True,
            key=f"table.gather.{id(self)}",
        )

    def row_of(self, key: Hashable) -> int:
        """Return the row of a record among those at hand, -1 if it is not there."""
        for start, page in self._at_hand():
            for place, record in enumerate(page):
                if not isinstance(record, Group) and self.key(record) == key:
                    return start + place
        return -1

    def turn_rows(self, rows: Sequence[int]) -> None:
        """Untick these rows if all of them are ticked, else tick them."""
        source = self._source
        if isinstance(source, Rows) or all(map(self._is_at_hand, rows)):
            self.ticking.turn(self._keys_of(map(self.record, rows)))
        elif len(rows) == self._total:
            self.turn_all()
        else:
            self.ticking.turn_read(
                lambda progress: self._keys_of(read_rows(source, rows, progress))
            )

    def turn_all(self) -> None:
        """Tick everything, read or not; untick it if everything is ticked.

        A list that has become longer or shorter is not what was seen: it comes anew, unticked.
        """
        source, seen = self._source, self._total
        if isinstance(source, Rows):
            self.ticking.turn(self._keys_of(source.rows))
            return

        def read(progress: Progress) -> Keys:
            keys = source.keys()
            progress.stop_if_cancelled()
            return keys if len(keys) == seen else frozenset()

        self.ticking.turn_read(read)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the total, seen or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of declared columns, and one for the tick."""
        return 0 if parent.isValid() else len(self.columns) + self.checkable

    def column(self, section: int) -> Column | None:
        """Return the declared column of a section, None for the tick."""
        place = section - self.checkable
        return self.columns[place] if 0 <= place < len(self.columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what Qt asks; painting asks for RECORD, screen readers for their text."""
        record = self.record(index.row())
        if record is None:
            return None
        if role == RECORD:
            return record
        if role == TICKED:
            return not isinstance(record, Group) and self.key(record) in self.ticking.keys
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(record)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(record, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's variant
        """Return a column's title and its alignment."""
        column = self.column(section) if orientation is Qt.Orientation.Horizontal else None
        if column is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(column.align.value | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let records be chosen and headings not."""
        # Qt asks this of every selected row: headings come with rows at hand, others stay unread.
        if self.is_at_hand() and isinstance(self.record(index.row()), Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _spoken(self, record: object) -> str:
        if isinstance(record, Group):
            return record.title
        return "，".join(words for column in self.columns for words in column.words(record))

    def _shown(self, record: object, section: int) -> str:
        if isinstance(record, Group):
            return record.title if section == 0 else ""
        column = self.column(section)
        return " ".join(column.words(record)) if column else ""

    def _is_at_hand(self, row: int) -> bool:
        return self.is_at_hand() or row // PAGE in self._pages

    def _at_hand(self) -> list[tuple[int, Sequence[Any]]]:
        if isinstance(self._source, Rows):
            return [(0, self._source.rows)]
        return [(number * PAGE, page) for number, page in self._pages.items()]

    def _row_among(self, rows: Sequence[Any], keys: Sequence[Hashable]) -> int:
        if not keys:
            return -1
        records = ((row, one) for row, one in enumerate(rows) if not isinstance(one, Group))
        places = {self.key(one): row for row, one in records}
        return next((places[key] for key in keys if key in places), -1)

    def _start(self, generation: int, opened: OpenedList) -> None:
        if generation != self._generation:
            return
        self.beginResetModel()
        self._total = opened.total
        self._pages = {opened.row // PAGE: opened.page} if opened.page else {}
        self._asked = set(self._pages)
        self.endResetModel()
        self.ticking.forget(opened.gone)
        self.opened.emit(opened.total, opened.row)

    def _keys_of(self, records: Iterable[Any]) -> Keys:
        return frozenset(self.key(one) for one in records if not isinstance(one, Group))

    def _show_ticks(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, self._total - 1), 0))

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        source, generation = self._source, self._generation
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
        last = min(first + PAGE, self._total) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))
        self.page_came.emit(first, last)

    def _run(self, work: Any, then: Any, key: str = "") -> None:  # noqa: ANN401  callables of any result
        assert self._operations is not None, "a table with a source needs operations"
        self._operations.run(work, then=then, key=f"table.{key}.{id(self)}" if key else "")
