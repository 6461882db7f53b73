"""表头排序: a click at a heading asks for another order; an arrow shows the present one."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from lvgw_desktop.ui.shared.record_model import RecordModel


class HeaderSorting(QObject):
    """`asked(column id, descending)` when a sortable heading is clicked."""

    asked = Signal(str, bool)

    def __init__(self, header: QHeaderView, records: RecordModel) -> None:
        super().__init__(header)
        self._header, self._records = header, records
        self._column, self._descending = "", False
        header.sectionClicked.connect(self._heed_click)

    def mark(self, column: str, *, descending: bool) -> None:
        """Show what the list is sorted by; another click there turns it round."""
        self._column, self._descending = column, descending
        places = enumerate(map(self._records.column, range(self._records.columnCount())))
        section = next(place for place, one in places if one and one.id == column)
        # WPS and Excel let the arrow point down where the last comes first; Qt does the reverse.
        arrow = Qt.SortOrder.AscendingOrder if descending else Qt.SortOrder.DescendingOrder
        self._header.setSortIndicatorShown(True)
        self._header.setSortIndicator(section, arrow)

    def _heed_click(self, section: int) -> None:
        column = self._records.column(section)
        if column is None or not column.sortable:
            return
        descending = self._column == column.id and not self._descending
        self.mark(column.id, descending=descending)  # the header flips its own at each click
        self.asked.emit(column.id, descending)
