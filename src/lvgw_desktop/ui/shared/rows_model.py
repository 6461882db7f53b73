"""列出的行: rows of a short list, as Qt's views want them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget


class RowsModel(QAbstractListModel):
    """`role` hands out a row itself; `words(row)` are read out for it."""

    def __init__(self, role: int, words: Callable[[Any], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._role, self._words = role, words
        self.rows: Sequence[Any] = ()

    def show(self, rows: Sequence[Any]) -> None:
        """List these instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many are listed."""
        return len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's variant
        """Return a row, or its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == self._role:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None
