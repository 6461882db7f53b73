"""本月按村(居): the table of duties with its legend, or what to do while there is no village."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.home.duties import COLUMNS
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row
from lvgw_desktop.ui.shared.states import EmptyState


class DutyCard(TableCard):
    """Shows the rows of a month; `import_roster` is offered while there are none."""

    def __init__(self, import_roster: Callable[[], object]) -> None:
        super().__init__()
        self.table = CellTable(COLUMNS, key=lambda row: row.of.village.id, name="本月按村(居)")
        self.import_button = Button("导入名册…", icon="upload-simple", clicked=import_roster)
        self._legend = _legend()
        self._nothing = EmptyState(
            "buildings",
            "还没有村(居)",
            "导入名册，一次建好；也可以在“村(居)”里一个一个加。",
            (self.import_button,),
        )
        self._nothing.hide()
        self.body.put(self.table, 1)
        self.body.put(self._legend)
        self.body.put(self._nothing, 1)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show the duties of every village."""
        self.table.show_rows(rows)
        for part in (self.table, self._legend):
            part.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def is_empty(self) -> bool:
        """Tell whether there is no village to show."""
        return self.table.isHidden()

    def take_focus(self) -> None:
        """Put the cursor into the table, or on the way to fill it."""
        (self.import_button if self.is_empty() else self.table).setFocus()


def _legend() -> QWidget:
    legend = QWidget()
    legend.setLayout(
        row(
            *_mark(DONE, "已完成"),
            *_mark(MISSING, "还差"),
            Label("—  还没有", "side"),
            STRETCH,
            Label("双击任一格，查看记录或补记", "side"),
            spacing=6,
            margins=(14, 7, 12, 9),
        )
    )
    return legend


def _mark(mark: Mark, words: str) -> tuple[Item, ...]:
    return (IconLabel(mark.icon, mark.tone, 15), Label(f"{words}  ", "side"))
