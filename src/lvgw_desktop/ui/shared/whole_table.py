"""卡片里的表: a table as high as its rows; the page around it scrolls."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.columns import Column, Key
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.record_view import HEADER


class WholeTable(RecordTable):
    """A short table inside a card; `head=False` leaves the column titles out."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Any],
        *,
        key: Key,
        name: str,
        head: bool = True,
        row_height: int = 0,
    ) -> None:
        super().__init__(columns, key=key, name=name, row_height=row_height)
        self._head = head
        self.horizontalHeader().setVisible(head)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_rows(rows)
        self.clearSelection()
        self._fit_height()
        theme.current().changed.connect(self._fit_height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the chosen row while the keys go here."""
        super().focusInEvent(event)
        self.selectRow(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no row as chosen while the keys go elsewhere."""
        super().focusOutEvent(event)
        self.clearSelection()

    def _fit_height(self) -> None:
        head = theme.px(HEADER) if self._head else 0
        rows = sum(self.rowHeight(row) for row in range(self.records.rowCount()))
        self.setFixedHeight(head + rows)
