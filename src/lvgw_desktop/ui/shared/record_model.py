"""表格数据: what Qt asks of the rows of a table, and which of them are ticked."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from lvgw_desktop.ui.shared.columns import Column, Group, Key, Keys, Rows
from lvgw_desktop.ui.shared.list_opening import OpenedList
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.paged_rows import PagedRows
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.row_reading import read_rows
from lvgw_desktop.ui.shared.ticking import Ticking

RECORD = Qt.ItemDataRole.UserRole
TICKED = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class RecordModel(QAbstractTableModel):
    """Declared columns over `rows`."""

    def __init__(
        self, columns: Sequence[Column], key: Key, operations: Operations | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self.checkable = False
        self.ticking = Ticking(operations, self)
        self.ticking.changed.connect(self._show_ticks)
        self.rows = PagedRows(key, operations, self)
        self.rows.opening.connect(self.beginResetModel)
        self.rows.opened.connect(self._end_opening)
        self.rows.came.connect(self._show_page)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Declare other columns for the rows that come next."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def record(self, row: int) -> Any:  # noqa: ANN401  any record
        """Return the record or Group of a row, None while its page is on the way."""
        return self.rows.record(row)

    def turn_rows(self, rows: Sequence[int]) -> None:
        """Untick these rows if all of them are ticked, else tick them."""
        source = self.rows.source
        if isinstance(source, Rows) or all(map(self.rows.has, rows)):
            self.ticking.turn(self._keys_of(map(self.record, rows)))
        elif len(rows) == self.rows.total:
            self.turn_all()
        else:
            self.ticking.turn_read(
                lambda progress: self._keys_of(read_rows(source, rows, progress))
            )

    def turn_all(self) -> None:
        """Tick everything, read or not; untick it if everything is ticked.

        A list that has become longer or shorter is not what was seen: it comes anew, unticked.
        """
        source, seen = self.rows.source, self.rows.total
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
        return 0 if parent.isValid() else self.rows.total

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
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(record, index.column(), role)
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
        if self.rows.are_at_hand() and isinstance(self.record(index.row()), Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _told(self, record: object, section: int, role: int) -> str | None:
        """Return a cell's own words, where it has some, or to a screen reader the whole row's."""
        column = self.column(section)
        if column and column.tip and not isinstance(record, Group):
            return column.tip(record)
        return self._spoken(record) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, record: object) -> str:
        if isinstance(record, Group):
            return record.title
        return "，".join(words for column in self.columns for words in column.words(record))

    def _shown(self, record: object, section: int) -> str:
        if isinstance(record, Group):
            return record.title if section == 0 else ""
        column = self.column(section)
        return " ".join(column.words(record)) if column else ""

    def _keys_of(self, records: Iterable[Any]) -> Keys:
        return frozenset(self.rows.keys_of(records))

    def _end_opening(self, opened: OpenedList) -> None:
        self.endResetModel()
        self.ticking.forget(opened.gone)

    def _show_page(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _show_ticks(self) -> None:
        self._show_page(0, max(0, self.rows.total - 1))
