"""成批操作: the bar under a list that appears when rows are ticked."""

from collections.abc import Iterable

from PySide6.QtCore import SignalInstance

from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.record_table import RecordTable


class BulkBar(BottomBar):
    """How many are ticked (已选 3 条), the actions for them, and how long the list is."""

    def __init__(self, *buttons: Button, unit: str = "条") -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self._unit = unit
        self._ticked = Label("", "bold")
        self._counted = Label("", "hint")
        self.buttons = buttons
        self.setLayout(
            row(
                self._ticked,
                *buttons,
                STRETCH,
                self._counted,
                spacing=10,
                margins=(12, 7, 12, 7),
            )
        )
        self.show_ticked(0)

    def show_ticked(self, number: int) -> None:
        """Show how many rows are ticked; without any the bar goes away."""
        self._ticked.setText(f"已选 {number} {self._unit}")
        self.setVisible(number > 0)

    def show_counted(self, total: int) -> None:
        """Show how many rows the list has."""
        self._counted.setText(f"共 {total} {self._unit}")

    def follow(self, table: RecordTable, closed: Iterable[SignalInstance]) -> None:
        """Show from now on what is ticked in a table, and how long its list is.

        `closed` are the signals of questions that take the bar's place and then give it back.
        """

        def show() -> None:
            self.show_ticked(len(table.ticked()))

        table.ticks_changed.connect(show)
        table.counted.connect(self.show_counted)
        for gone in closed:
            gone.connect(show)
