"""记号表: what can be written into a template, once in it or in a row that repeats."""

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.services.district_template import TemplateValues
from lvgw_desktop.ui.month_close.template_rows import COLUMNS, WordRow, word_rows
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import ElidedLabel
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented

_ONCE = "写一次"
_EACH = "{}行"
_NOTE_ONCE = "这个月会填成这样"
_NOTE_EACH = "有多少填多少行，下面是第 1 行"


class TemplateList(TableCard):
    """`chosen(str)`: a placeholder, on Enter."""

    chosen = Signal(str)

    def __init__(self, values: TemplateValues) -> None:
        super().__init__()
        self._tables = (values.whole, *values.lists)
        words = (_ONCE, *(_EACH.format(one.title.word) for one in values.lists))
        self.switch = Segmented(list(enumerate(words)), 0, name="写在哪里")
        self._note = ElidedLabel("", "side")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table = RecordTable(COLUMNS, key=lambda one: one.mark, name="记号")
        head = row(self.switch, spacing=12, margins=(12, 8, 12, 8))
        head.put(self._note, 1)
        self.body.put(head)
        self.body.put(self.table, 1)
        self.switch.changed.connect(self._show)
        self.table.opened.connect(self._choose)
        self._show(0)

    def _show(self, number: int) -> None:
        self._note.setText(_NOTE_EACH if number else _NOTE_ONCE)
        rows = list(word_rows(self._tables[number], is_list=number > 0))
        self.table.show_rows(rows)
        self.table.choose(rows[0].mark)

    def _choose(self, chosen: WordRow) -> None:
        self.chosen.emit(chosen.mark)
