"""总结各段: the list of parts, and what can be done with the one under the cursor."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.year_summaries import WrittenPart, YearState
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.year.part_columns import COLUMNS, PartLine, lines_of


class PartsCard(TableCard):
    """Each signal has the WrittenPart under the cursor.

    `write_asked` to word it, `renew_asked` for the numbers of now, `anew_asked` for the words that
    the figures give, `leave_out_asked` to print nothing of it.
    """

    write_asked = Signal(object)
    renew_asked = Signal(object)
    anew_asked = Signal(object)
    leave_out_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.table = RecordTable(COLUMNS, key=lambda line: line.written.key, name="总结")
        self.body.put(self.table, 1)
        self.body.put(self._deeds())
        self.table.opened.connect(lambda _line: self.write())
        self.table.delete_asked.connect(lambda _line: self.leave_out())

    def show_state(self, state: YearState) -> None:
        """Show the parts of a year."""
        self.table.show_rows(lines_of(state))

    def write(self) -> None:
        """Ask for the page that words the part."""
        self._with_part(self.write_asked.emit)

    def renew(self) -> None:
        """Ask for the numbers of now."""
        self._with_part(self.renew_asked.emit)

    def write_anew(self) -> None:
        """Ask for the words that the figures give."""
        self._with_part(self.anew_asked.emit)

    def leave_out(self) -> None:
        """Ask to print nothing of it."""
        self._with_part(self.leave_out_asked.emit)

    def _with_part(self, ask: Callable[[WrittenPart], object]) -> None:
        line = self.table.current()
        if isinstance(line, PartLine):
            ask(line.written)

    def _deeds(self) -> QWidget:
        bar = QWidget()
        bar.setLayout(
            row(
                Button("改这一段", icon="pencil-simple", key="Enter", clicked=self.write),
                Button("换成现在的数字", key="F7", clicked=self.renew),
                Button("重写这一段", key="F4", clicked=self.write_anew),
                Button("不印这一段", key="Del", clicked=self.leave_out),
                STRETCH,
                margins=(12, 8, 12, 8),
            )
        )
        return bar
