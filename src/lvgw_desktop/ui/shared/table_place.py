"""一张表的位置: where one table after the other is shown, because their heads are others."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.layouts import Box


class TablePlace:
    """The place of a table in a box; the next one begins where the cursor was."""

    def __init__(self, box: Box) -> None:
        self._box = box
        self.table: CellTable | None = None

    def put(self, table: CellTable) -> None:
        """Put a table, its rows in it, in the place of the one before."""
        before, self.table = self.table, table
        if before is None:
            self._box.put(table, 1)
            return
        place, had_focus = before.currentIndex(), before.hasFocus()
        self._box.replaceWidget(before, table)
        table.setCurrentIndex(table.model().index(place.row(), place.column()))
        table.show()
        if had_focus:
            table.setFocus()
        _drop(before)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
