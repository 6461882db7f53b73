"""尽责表: the table of the board with its legend, or what to do while there is no village."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.board_rows import BoardRow, BoardTable
from lvgw_desktop.ui.home.cell_words import NOTHING, PLANNED
from lvgw_desktop.ui.home.views import Look, View, table_of
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label
from lvgw_desktop.ui.shared.layouts import Item, row
from lvgw_desktop.ui.shared.states import EmptyState

_NOTES = {
    View.MONTH: "Enter 或双击，看记录或补记",
    View.QUARTER: "Enter 或双击，看记录或补记",
    View.YEAR: "每月到村的次数；后面是已完成 / 要办的",
    View.RULES: "已完成的个数，或者还差的个数",
}


class DutyCard(TableCard):
    """`cell_opened(BoardRow, column id)`; `import_roster` is offered while there is no village."""

    cell_opened = Signal(object, str)

    def __init__(self, import_roster: Callable[[], object]) -> None:
        super().__init__()
        self._look: Look | None = None
        self.table = CellTable((), key=_key, name="")
        self.import_button = Button("导入名册…", icon="upload-simple", clicked=import_roster)
        self._note = ElidedLabel("", "side")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._legend = _legend(self._note)
        self._nothing = EmptyState(
            "buildings",
            "还没有村(居)",
            "导入名册，一次建好；也可以在“村(居)”里一个一个加。",
            (self.import_button,),
        )
        self._nothing.hide()
        self.table.cell_opened.connect(self.cell_opened)
        self.body.put(self.table, 1)
        self.body.put(self._legend)
        self.body.put(self._nothing, 1)

    def show_board(self, look: Look, overview: HomeOverview) -> None:
        """Show a view of the board; another one has columns of its own."""
        shown = table_of(look.view, overview)
        self._show_table(look, shown)
        self._note.setText(_NOTES[look.view])
        for part in (self.table, self._legend):
            part.setVisible(bool(overview.villages))
        self._nothing.setVisible(not overview.villages)

    def is_empty(self) -> bool:
        """Tell whether there is no village to show."""
        return self.table.isHidden()

    def has_focus(self) -> bool:
        """Tell whether the cursor is here."""
        return self.table.hasFocus() or self.import_button.hasFocus()

    def take_focus(self) -> None:
        """Put the cursor into the table, or on the way to fill it."""
        (self.import_button if self.is_empty() else self.table).setFocus()

    def current(self) -> tuple[BoardRow, str] | None:
        """Return the row under the cursor and the id of the column."""
        record, column = self.table.current(), self.table.current_column()
        return (record, column) if isinstance(record, BoardRow) and column else None

    def _show_table(self, look: Look, shown: BoardTable) -> None:
        """Show rows, with columns of their own when another view or time is looked at."""
        current = self.table.current()
        if look != self._look:
            self._look = look
            self.table.setAccessibleName(_name(look))
            self.table.set_columns(shown.columns)
        self.table.show_rows(shown.rows)
        if isinstance(current, BoardRow):
            self.table.choose(current.key)


def _key(row: BoardRow) -> int | str:
    return row.key


def _name(look: Look) -> str:
    return f"{look.period.words}{'各项' if look.view is View.RULES else '按村(居)'}"


def _legend(note: ElidedLabel) -> QWidget:
    legend = QWidget()
    line = row(
        *_mark(DONE, "已完成"),
        *_mark(PLANNED, "已约好日期"),
        *_mark(MISSING, "还差"),
        Label(f"{NOTHING}  不需要  ", "side"),
        spacing=6,
        margins=(14, 7, 12, 9),
    )
    line.put(note, 1)
    legend.setLayout(line)
    return legend


def _mark(mark: Mark, words: str) -> tuple[Item, ...]:
    return (IconLabel(mark.icon, mark.tone, 15), Label(f"{words}  ", "side"))
