"""读机器页: a month's workbook understood again as data, and what was altered in it by hand."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from itertools import zip_longest
from typing import Any, NamedTuple

from lvgw_desktop.domain.merge_finding import MergeFault, MergeRefusal
from lvgw_desktop.exchange.machine_sheet import (
    FORMAT,
    LEDGER,
    MARK,
    MachineHead,
    MachineKind,
    MachineRecord,
    checksum,
    ledger_cells,
    shown_text,
    shown_texts,
    without_empty_end,
)

_HEAD_CELLS = 4
_PLACE_CELLS = 4
"""Kind, uuid, sheet and row, before the pieces of the data."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadRecord(MachineRecord):
    """A record as it was read; `text` is its data as it stands in the sheet."""

    text: str


@dataclass(frozen=True, slots=True)
class MachineReport:
    """What the sheet of one workbook holds; its seals are among the records."""

    head: MachineHead
    records: tuple[ReadRecord, ...]

    def of_kinds(self, *kinds: MachineKind) -> Iterator[ReadRecord]:
        """Yield the records of these kinds in their order."""
        return (one for one in self.records if one.kind in kinds)


class AlteredCell(NamedTuple):
    """A visible cell that no longer says what was written; row and column count from 1."""

    sheet: str
    row: int
    column: int
    was: str
    now: str


def read_machine(rows: Iterable[Sequence[object]]) -> MachineReport:
    """Read the sheet; raises MergeRefusal if it is of another kind, newer, or altered."""
    texts = [[str(cell) for cell in row] for row in rows]
    top = [*texts[0], "", "", "", ""][:_HEAD_CELLS] if texts else [""] * _HEAD_CELLS
    mark, number, head, told = top
    if mark != MARK or not number.isdecimal():
        raise MergeRefusal(MergeFault.FOREIGN)
    if int(number) > FORMAT:
        raise MergeRefusal(MergeFault.NEWER)
    below = [without_empty_end(row, _PLACE_CELLS) for row in texts[1:]]  # short ones come filled
    if checksum(head, below) != told:
        raise MergeRefusal(MergeFault.MACHINE_ALTERED)
    return MachineReport(head_from(json.loads(head)), tuple(map(_record, below)))


def altered_cells(
    report: MachineReport, visible: Mapping[str, Iterable[Sequence[object]]]
) -> Iterator[AlteredCell]:
    """Yield every cell of the visible sheets that differs from what was written.

    A sheet that is gone differs in all its cells; one added by hand is nobody's business.
    """
    for name, sealed in _sealed(report).items():
        for number, row in enumerate(visible.get(name, ()), start=1):
            was = sealed.pop(number, [])
            if was != _likely_texts(row) and was != (now := shown_texts(row)):
                yield from _differences(name, number, was, now)
        for number, was in sealed.items():
            yield from _differences(name, number, was, [])


def head_from(told: Mapping[str, Any]) -> MachineHead:
    """Return the head that was written as JSON."""
    given = {one.name: told[one.name] for one in fields(MachineHead) if one.name in told}
    return MachineHead(
        **{
            **given,
            "first_day": date.fromisoformat(given["first_day"]),
            "last_day": date.fromisoformat(given["last_day"]),
            "made_at": datetime.fromisoformat(given["made_at"]),
            "figures": {name: Decimal(figure) for name, figure in given["figures"].items()},
            "columns": tuple(map(tuple, given["columns"])),
        }
    )


def _sealed(report: MachineReport) -> Mapping[str, dict[int, list[str]]]:
    """Return the texts of every row of every sheet, as they were written."""
    sealed: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for one in report.records:
        if isinstance(one.data, Mapping) and one.row and LEDGER in one.data:
            cells = ledger_cells(one.data[LEDGER], report.head.columns)
            sealed[one.sheet][one.row] = without_empty_end(cells)
    for one in report.of_kinds(MachineKind.SEAL):
        sealed[one.sheet][one.row] = list(one.data)
    return sealed


def _likely_texts(row: Iterable[object]) -> list[str]:
    """Return what `shown_texts` does of a row without odd characters, sooner."""
    return without_empty_end([cell if isinstance(cell, str) else shown_text(cell) for cell in row])


def _differences(
    sheet: str, row: int, was: Sequence[str], now: Sequence[str]
) -> Iterator[AlteredCell]:
    for column, (before, after) in enumerate(zip_longest(was, now, fillvalue=""), start=1):
        if before != after:
            yield AlteredCell(sheet, row, column, before, after)


def _record(row: Sequence[str]) -> ReadRecord:
    kind, uuid, sheet, number, *pieces = row
    text = "".join(pieces)
    return ReadRecord(
        kind=MachineKind(kind),
        uuid=uuid,
        sheet=sheet,
        row=int(number or 0),
        data=json.loads(text),
        text=text,
    )
