"""一行的格子: the texts of one row of old logs by field, free of what a workbook did to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.vocabulary import LedgerColumn
from lvgw_desktop.exchange.cell_reading import read_cell
from lvgw_desktop.exchange.column_mapping import FIELDS
from lvgw_desktop.exchange.foreign_text import NOT_COMPUTED, clean_text
from lvgw_desktop.exchange.quantity_reading import says_none
from lvgw_desktop.exchange.read_sheet import ReadSheet
from lvgw_desktop.exchange.sheet_context import SheetContext
from lvgw_desktop.exchange.ticked_columns import Ticked, ticked_words

TOLD = frozenset(
    ("content", "result", "consultation", "mediation", "publicity", "training", "other", "remark")
)
"""Fields in which a log may go on in the next line."""

_LEDGER = frozenset(column.value for column in LedgerColumn)
_LONG = TOLD | {"client_description"}
_LONGEST = 300
"""Letters in any other field; a text that is longer is no name, day or number."""
_DITTO = frozenset(("同上", "〃", "″", '"', "''", "”", "同前", "同上。"))
_NOTHING = ""


@dataclass(slots=True)
class RowCells:
    """The texts of one row by field, with those of the lines in which it goes on.

    `row` and `columns` count from 1. A field whose cell is empty is not among `texts`; the day
    stands in `served_on` where its cell held one.
    """

    row: int
    columns: Mapping[str, int]
    context: SheetContext
    texts: dict[str, str] = field(default_factory=dict)
    served_on: date | None = None
    is_number: bool = False
    problems: list[Problem] = field(default_factory=list)
    ticked: Ticked = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a field's text, "" where there is none."""
        return self.texts.get(name, _NOTHING)

    def go_on(self, more: "RowCells", between: str) -> None:
        """Take over the texts of a line that continues this row."""
        for name in TOLD:
            if added := more.text(name):
                before = self.text(name)
                self.texts[name] = f"{before}{between}{added}" if before else added
        self.problems += (problem for problem in more.problems if problem.field in TOLD)

    def repeat(self, before: "RowCells") -> None:
        """Put for 同上 what stands in the row above."""
        if _DITTO.isdisjoint(self.texts.values()):
            return
        for name in [name for name, text in self.texts.items() if text in _DITTO]:
            self.texts[name] = before.text(name)
            if name == "served_on":
                self.served_on, self.is_number = before.served_on, before.is_number


class CellsReader:
    """Reads the rows of one table, whose fields stand in known columns, some as ticks."""

    def __init__(self, sheet: ReadSheet, columns: Mapping[str, int], ticked: Ticked) -> None:
        self._sheet, self._ticked = sheet, ticked
        self._places = tuple(item for item in columns.items() if item[0] not in ticked)
        self._columns = {name: column + 1 for name, column in columns.items()}

    def read(self, row: int, context: SheetContext) -> RowCells:
        """Return the texts of a row, from 0."""
        cells = RowCells(row + 1, self._columns, context, ticked=self._ticked)
        values = self._values(row)
        for name, column in self._places:
            if values[column] != _NOTHING:
                _take(cells, name, values[column])
        for name, words in self._ticked.items():
            _take(cells, name, ticked_words(words, self._texts(row, words)))
        if self._sheet.uncomputed:
            for name in self._uncomputed(row):
                _leave(cells, name, NOT_COMPUTED)
        return cells

    def _values(self, row: int) -> Sequence[object]:
        """Return a row's values, with those merged down over it."""
        sheet = self._sheet
        values = sheet.values[row]
        if not sheet.merged and len(values) == sheet.width:
            return values
        return [sheet.value_down(row, column) for column in range(sheet.width)]

    def _texts(self, row: int, columns: Iterable[int]) -> dict[int, str]:
        return {column: self._sheet.carried_down(row, column).text.strip() for column in columns}

    def _uncomputed(self, row: int) -> list[str]:
        wrong = self._sheet.uncomputed
        of_ticks = ((name, place) for name, words in self._ticked.items() for place in words)
        places = chain(self._places, of_ticks)
        return list(dict.fromkeys(name for name, place in places if (row, place) in wrong))


def _take(cells: RowCells, name: str, value: object) -> None:
    """Take over what a cell says, with a remark where it is damaged."""
    if isinstance(value, str):
        text, lost = clean_text(value)
    else:
        read = read_cell(value)
        text, lost = read.text, read.problem
        if name == "served_on":
            cells.served_on, cells.is_number = read.day, isinstance(value, float)
    if len(text) > _LONGEST and name not in _LONG:
        _leave(cells, name, f"这一格有 {len(text)} 字，不像{FIELDS[name]}，没有读，请对照原件填。")
        return
    if text and not (name in _LEDGER and says_none(text)):
        cells.texts[name] = text
    if lost and name != "served_on":
        cells.problems.append(Problem(name, lost, Severity.CHECK))


def _leave(cells: RowCells, name: str, sentence: str) -> None:
    """Leave a cell unread: without its day a row cannot be a log, without others it can."""
    cells.texts[name] = _NOTHING
    severity = Severity.ERROR if name == "served_on" else Severity.CHECK
    cells.problems.append(Problem(name, sentence, severity))
