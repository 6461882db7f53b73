"""排序: what the list of logs is sorted by, chosen by key or at the header."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.domain.log_filter import LogOrder
from lvgw_desktop.ui.service_logs.columns import ORDERS
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented

_NAMES = (
    (LogOrder.SERIAL, "编号"),
    (LogOrder.SERVED_ON, "日期"),
    (LogOrder.VILLAGE, "村(居)"),
    (LogOrder.ADVISER, "顾问"),
    (LogOrder.METHOD, "方式"),
    (LogOrder.PAPER_STATE, "纸质状态"),
)
_COLUMNS = {order: column for column, order in ORDERS.items()} | {LogOrder.ADVISER: "village"}
"""Under which heading an order's mark stands; villages and advisers share a column."""

_HINT = "按数字选，再按一次升降对调"
_MARGINS = (12, 7, 12, 7)


class SortBar(BottomBar):
    """Digits choose; the same digit again turns the order round. Enter and Esc lead back.

    `changed` when the list is to be asked for anew, `closed` when the bar is gone.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, table: RecordTable) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self._table = table
        self._order = LogOrder.SERVED_ON
        self._orders = Segmented(_NAMES, self._order, name="按哪一项排序")
        self._ways = Segmented(((False, "升序"), (True, "降序")), True, name="升序还是降序")
        line = row(Label("排序", "bold"), self._orders, self._ways, spacing=10, margins=_MARGINS)
        line.put(ElidedLabel(_HINT, "hint"), 1)
        line.put(Button("好了", key="Enter", clicked=self.leave))
        self.setLayout(line)
        self._orders.changed.connect(self._choose)
        self._ways.changed.connect(lambda _descending: self._tell())
        table.sort_asked.connect(self._heed_header)
        self._mark()
        self.hide()

    def order(self) -> LogOrder:
        """Return what the list is sorted by."""
        return self._order

    def descending(self) -> bool:
        """Tell whether the last comes first."""
        return self._ways.value() is True

    def sort_by(self, order: LogOrder, *, descending: bool) -> None:
        """Sort by this, as another place asks."""
        self._order = order
        self._orders.set_value(order)
        self._ways.set_value(descending)
        self._tell()

    def remembered(self) -> dict[str, Any]:
        """Return what outlives a restart of the program, as JSON values."""
        return {"order": self._order.name, "descending": self.descending()}

    def recall(self, state: Mapping[str, Any]) -> None:
        """Take up `remembered` again; the list is not there yet."""
        names = {order.name: order for order, _words in _NAMES}
        self._order = names.get(state.get("order", ""), self._order)
        self._orders.set_value(self._order)
        self._ways.set_value(state.get("descending") is not False)
        self._mark()

    def start(self) -> None:
        """Come up and wait for a digit."""
        self.show()
        self._orders.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away; the order stays."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back with Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _choose(self, order: LogOrder) -> None:
        if order is self._order:
            self._ways.set_value(not self.descending())
        self._order = order
        self._tell()

    def _heed_header(self, column: str, descending: bool) -> None:  # noqa: FBT001  a signal's value
        same = _COLUMNS[self._order] == column
        self.sort_by(self._order if same else ORDERS[column], descending=descending)

    def _tell(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        self._table.sorting.mark(_COLUMNS[self._order], descending=self.descending())
