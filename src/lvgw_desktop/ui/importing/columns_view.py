"""对列: what each column of a workbook of old logs was taken for, changed by keys and saved."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.import_columns import FIELDS, LEFT, SourceColumn, columns_of
from lvgw_desktop.services.import_source import ImportSource
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

NOT_READ = "\u2014"
"""The key of 不读 among the choices: the empty one is none."""
CHOICES = (Choice(NOT_READ, "不读"), *(Choice(name, words) for name, words in FIELDS.items()))
SHEET = Column("sheet", "工作表", 130, text=lambda one: one.sheet)
COLUMNS = (
    Column("letters", "列", 52, text=lambda one: one.letters),
    Column("head", "表头", 260, text=lambda one: one.head),
    Column(
        "field",
        "认作",
        190,
        text=lambda one: one.words,
        tone=lambda one: None if one.field else Tone.MUTE,
        bold=lambda one: bool(one.field),
    ),
    Column("sample", "第一行写着", text=lambda one: one.sample),
)


class ColumnsView(QWidget):
    """`changed(head, field)` when a clerk says what a column is."""

    changed = Signal(str, str)

    def __init__(self, source: ImportSource) -> None:
        super().__init__()
        sheets = {one.sheet for one in columns_of(source)}
        shown = (SHEET, *COLUMNS) if len(sheets) > 1 else COLUMNS
        self.table = self.first = RecordTable(shown, key=_key, name="表格的列")
        self.table.opened.connect(self.ask)
        field = EditorField("field", "认作", lambda: PickerEditor(Picker(CHOICES)))
        self._ask = AskBar(field, "就这样", "先不改")
        self._ask.closed.connect(self.table.setFocus)
        self._said = Label("", "body2", wrap=True)
        self._name = LabelledEditor("存成", LineEditor(placeholder="起个名字，如 2024年台账"))
        self._lay_out()
        self.show_source(source)

    @property
    def name(self) -> str:
        """What the clerk's reading of the columns is to be saved under."""
        return str(self._name.value()).strip()

    def show_source(self, source: ImportSource) -> None:
        """Show how the columns are taken now."""
        columns = columns_of(source)
        self.table.show_rows(columns)
        mapping = source.logs.mapping if source.logs else None
        self._name.setVisible(mapping is not None)
        if mapping and not self.name:
            self._name.set_value(mapping.name)
        self._said.setText(_sentence(source, columns))

    def ask(self, one: SourceColumn) -> None:
        """Ask what a column is."""
        start: Any = one.field or NOT_READ
        self._ask.ask(f"{one.letters} 列“{one.head}”", start, lambda key: self._answer(one, key))
        # Once the question has taken its room, the column may have gone below it.
        QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.currentIndex()))

    def _answer(self, one: SourceColumn, key: str | None) -> None:
        if key is None:
            self._ask.decline("请从列出的里面选一个，或选“不读”。")
            return
        self._ask.leave()
        self.changed.emit(one.head, LEFT if key == NOT_READ else key)

    def _lay_out(self) -> None:
        card = TableCard()
        card.body.put(self.table, 1)
        card.body.put(self._ask)
        foot = row(spacing=16)
        foot.put(self._said, 1)
        foot.put(self._name)
        box = column(spacing=10)
        box.put(card, 1)
        box.put(foot)
        self.setLayout(box)


def _key(one: SourceColumn) -> tuple[str, int]:
    return one.sheet, one.number


def _sentence(source: ImportSource, columns: Sequence[SourceColumn]) -> str:
    assert source.logs is not None
    if source.logs.why_empty:
        return source.logs.why_empty
    left = "、".join(one.head for one in columns if not one.field)
    read = f"认出 {len(source.logs.rows)} 行，" + (f"不读{left}。" if left else "每一列都认得。")
    again = "下次同样的表头照此认。" if source.logs.mapping else "认错的，按 Enter 改。"
    return read + again
