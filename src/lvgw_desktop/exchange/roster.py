"""名册: the rows of a roster of villages, advisers and appointments, as they stand there."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.exchange.head_words import HEADS
from lvgw_desktop.exchange.header import HeaderMatch, find_header, is_head
from lvgw_desktop.exchange.period_reading import read_day, read_last_day, read_period
from lvgw_desktop.exchange.read_sheet import ReadSheet, Workbook

_NOT_DATA = re.compile(
    r"(合\s*计|总\s*计|小\s*计|共\s*计|注\s*[:：]|备注\s*[:：]|说明|填表|填报|制表|审核|负责人)"
)
_SHOWN_HEADS = {
    "village": "村(居)",
    "adviser": "法律顾问",
    "starts_on": "聘期起",
}
_TEXTS = ("village", "street", "adviser", "kind", "firm", "licence_no", "phone", "area_code")


class RosterKind(Enum):
    """What a workbook brings; a value names the columns that must be there."""

    ROSTER = ("village", "adviser", "starts_on")
    VILLAGES = ("village",)
    ADVISERS = ("adviser",)
    APPOINTMENTS = ("adviser", "village", "starts_on")


@dataclass(frozen=True, kw_only=True, slots=True)
class RosterRow:
    """One row as it stands in the workbook; `row` and `columns` count from 1 as on the screen.

    `problems` are what the workbook itself got wrong: dates that are unclear, numbers that a
    cell damaged. A day is None where the cell is empty, says 长期 or cannot be read.
    """

    sheet: str
    row: int
    village: str = ""
    street: str = ""
    adviser: str = ""
    kind: str = ""
    firm: str = ""
    licence_no: str = ""
    phone: str = ""
    area_code: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def roster_rows(workbook: Workbook, kind: RosterKind = RosterKind.ROSTER) -> tuple[RosterRow, ...]:
    """Return the rows of every sheet that has the needed columns.

    Blank rows, totals, notes and repeated heads are passed over; a text of a region merged
    over rows counts for each of them. Raises Refusal that names the missing columns.
    """
    found = [(sheet, find_header(sheet, tuple(HEADS))) for sheet in workbook.sheets]
    complete = [(sheet, head) for sheet, head in found if not _missing(head, kind)]
    if not complete:
        nearest = min((_missing(head, kind) for _, head in found), key=len)
        raise Refusal(_missing_sentence(nearest))
    return tuple(
        row
        for sheet, head in complete
        for row in _rows_of(sheet, head, kind, epoch_1904=workbook.epoch_1904)
    )


def _missing(head: HeaderMatch, kind: RosterKind) -> list[str]:
    there = set(head.columns) | ({"starts_on"} if "period" in head.columns else set())
    return [name for name in kind.value if name not in there]


def _missing_sentence(missing: list[str]) -> str:
    names = "、".join(f"“{_SHOWN_HEADS[name]}”" for name in missing)
    return f"表头里没有找到{names}这一列，请在第一行写上列名；不清楚怎么填，可以先存一份空白表。"


def _rows_of(
    sheet: ReadSheet, head: HeaderMatch, kind: RosterKind, *, epoch_1904: bool
) -> Iterator[RosterRow]:
    for row in range(head.row + 1, len(sheet.values)):
        if not _is_data(sheet, row, head):
            continue
        read = _RowReading(sheet, row, head, epoch_1904=epoch_1904)
        if any(read.texts[name] for name in kind.value if name in read.texts):
            yield read.result()


def _is_data(sheet: ReadSheet, row: int, head: HeaderMatch) -> bool:
    texts = (sheet.cell(row, column).text.strip() for column in range(len(sheet.values[row])))
    first = next(filter(None, texts), "")
    if not first or _NOT_DATA.match(first):
        return False
    return not all(
        is_head(sheet.cell(row, column).text, name) for name, column in head.columns.items()
    )


class _RowReading:
    """One row while it is being read, with the problems met so far."""

    def __init__(self, sheet: ReadSheet, row: int, head: HeaderMatch, *, epoch_1904: bool) -> None:
        self._sheet, self._row, self._columns = sheet, row, head.columns
        self._epoch_1904 = epoch_1904
        self._problems: list[Problem] = []
        self.texts = {name: self._text(name) for name in _TEXTS}

    def result(self) -> RosterRow:
        """Return the row with its days read."""
        starts_on, ends_on = self._days()
        return RosterRow(
            sheet=self._sheet.name,
            row=self._row + 1,
            starts_on=starts_on,
            ends_on=ends_on,
            columns={name: column + 1 for name, column in self._columns.items()},
            problems=tuple(self._problems),
            **self.texts,
        )

    def _text(self, name: str) -> str:
        if name not in self._columns:
            return ""
        cell = self._sheet.carried_down(self._row, self._columns[name])
        if cell.problem:
            self._problems.append(Problem(name, cell.problem, Severity.CHECK))
        return cell.text.strip()

    def _days(self) -> tuple[date | None, date | None]:
        if "period" in self._columns and "starts_on" not in self._columns:
            return self._period()
        return self._day("starts_on", read_day), self._day("ends_on", read_last_day)

    def _day(self, name: str, read: Callable[..., date | None]) -> date | None:
        if name not in self._columns:
            return None
        cell = self._sheet.carried_down(self._row, self._columns[name])
        try:
            return read(cell, epoch_1904=self._epoch_1904)
        except Refusal as unclear:
            self._problems.append(Problem(name, unclear.sentence))
            return None

    def _period(self) -> tuple[date | None, date | None]:
        cell = self._sheet.carried_down(self._row, self._columns["period"])
        if not cell.text.strip():
            return None, None
        try:
            return read_period(cell.text)
        except Refusal as unclear:
            self._problems.append(Problem("period", unclear.sentence))
            return None, None
