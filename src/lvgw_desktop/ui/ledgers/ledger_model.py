"""台账数据: the lines of a ledger as a table model, spoken row by row."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.services.ledger_layouts import LedgerLayout
from lvgw_desktop.ui.ledgers.rows import Band, Line, cell_text, is_closed

LINE = Qt.ItemDataRole.UserRole
IS_CLOSED = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class LedgerModel(QAbstractTableModel):
    """Rows and bands in the official columns."""

    def __init__(self, layout: LedgerLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._layout = layout
        self.lines: Sequence[Line] = ()
        self._closed: AbstractSet[str] = frozenset()

    def show_lines(self, lines: Sequence[Line], closed_logs: AbstractSet[str]) -> None:
        """Show other lines; the rows of these logs are closed."""
        self.beginResetModel()
        self.lines, self._closed = lines, closed_logs
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of lines, bands included."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of official columns."""
        return 0 if parent.isValid() else len(self._layout.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's text, its line, or what is spoken for the whole row."""
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == IS_CLOSED:
            return is_closed(line, self._closed)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(line, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's variant
        """Return the words over a column, for screen readers."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        own = [cell for cell in self._layout.head if cell.column == section and cell.colspan == 1]
        return own[-1].text.replace("\n", "") if own else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and bands not."""
        if isinstance(self.lines[index.row()], Band):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _spoken(self, line: Line) -> str:
        if isinstance(line, Band):
            return line.words
        texts = [cell_text(line.row, column) for column in self._layout.columns]
        texts += [] if line.is_issued else ["还没打印"]
        texts += ["已封账"] if is_closed(line, self._closed) else []
        return "，".join(text.replace("\n", " ") for text in texts if text)

    def _shown(self, line: Line, section: int) -> str:
        if isinstance(line, LedgerEntry):
            return cell_text(line.row, self._layout.columns[section])
        return line.words if section == 0 else ""
