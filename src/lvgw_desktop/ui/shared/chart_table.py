"""图表: a table whose cells are drawn; a click or Enter opens a cell, resting on it tells of it."""

from typing import Any

from PySide6.QtGui import QMouseEvent

from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.record_model import Index


class ChartTable(CellTable):
    """Rows of a chart with their numbers beside; keys as in any table of cells."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401  those of CellTable
        super().__init__(*given, **named)
        self.clicked.connect(self._open_clicked)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open nothing twice: the first click has opened it."""

    def _open_clicked(self, index: Index) -> None:
        if not isinstance(self.records.record(index.row()), Group):
            self.open_current()
