"""机器页: the sheet `_lvgw` that nobody sees, with the month as data so that a merge loses nothing.

Row 1: `lvgw`, the format's number, the head as JSON, and the SHA-256 of the head and of all
texts below it. Then a row each: kind, uuid, the sheet and the row (from 1) where it stands for
the eye, "" where it does not, and its data as JSON in as many cells as it takes. Everything is
text. A `seal` is a visible row whose cells no log tells: its data is the list of their texts.
"""

import hashlib
import json
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.kept_rows import KeptRows
from lvgw_desktop.exchange.sheet import CellStyle, Noted, Sheet, SheetColumn, SheetRow
from lvgw_desktop.exchange.sheet_names import safe_sheet_names

NAME = "_lvgw"
MARK = "lvgw"
FORMAT = 1
LEDGER = "ledger"
"""In the data of a log: its ledger's fields as texts, which its visible cells show."""

_PIECE = 16_000
"""Characters of JSON in one cell: half of what it holds, since some take two units."""
_STYLE = CellStyle(wrap=False)
_HEIGHT = 15.0
_COLUMNS = (SheetColumn(20.0),) * 5
"""Kind, uuid, sheet, row and data; longer data has columns as wide as they come."""

Texts = Sequence[str]
_Told = Mapping[str, dict[int, int]]
"""Sheet → row → the hash of the texts that a log's visible cells show."""


class MachineKind(Enum):
    """What a row of the sheet tells of; its value is what stands there."""

    LOG = "log"
    LATE = "late"
    CORRECTION = "correction"
    HAND_IN = "hand_in"
    VILLAGE = "village"
    ADVISER = "adviser"
    FIRM = "firm"
    FIGURES = "figures"
    SEAL = "seal"


@dataclass(frozen=True, kw_only=True, slots=True)
class MachineHead:
    """Whose month it is. `figures` are its total; `columns` the fields of the ledgers' columns.

    `masked`: nothing in the workbook, this sheet included, tells who was served, what was said
    and how it ended. `audit_head` is the head of the office's audit chain when it was made.
    """

    office_uuid: str
    office: str
    district: str
    region_code: str
    prefix: str
    month: str
    first_day: date
    last_day: date
    masked: bool = False
    made_at: datetime
    audit_head: str
    logs: int
    figures: Mapping[str, Decimal]
    columns: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MachineRecord:
    """One row: a record by its uuid, and where it stands for the eye."""

    kind: MachineKind
    uuid: str = ""
    sheet: str = ""
    row: int = 0
    data: Mapping[str, Any] | Sequence[str] = field(default_factory=dict)


def machine_sheet(
    head: MachineHead, records: Iterable[MachineRecord], visible: Sequence[Sheet]
) -> Sheet:
    """Return the sheet; it comes last, behind all visible ones in their order.

    The records are taken one by one and kept in a temporary file: memory stays flat.
    """
    told = json_text(asdict(head))
    digest = hashlib.sha256(told.encode())
    below = KeptRows(map(_sheet_row, _added(digest, _below(head, records, visible))))
    below.put_first(_sheet_row((MARK, str(FORMAT), told, digest.hexdigest())))
    return Sheet(name=NAME, columns=_COLUMNS, rows=below, hidden=True)


def checksum(head: str, rows: Iterable[Texts]) -> str:
    """Return the SHA-256 of the head and of all cells below it, in hexadecimal."""
    digest = hashlib.sha256(head.encode())
    deque(_added(digest, rows), maxlen=0)
    return digest.hexdigest()


def _added(digest: "hashlib._Hash", rows: Iterable[Texts]) -> Iterator[Texts]:
    """Yield the rows, each of them added to the sum."""
    for row in rows:
        digest.update("\x1e".join(row).encode())
        digest.update(b"\x1d")
        yield row


def json_text(value: object) -> str:
    """Return compact JSON as a cell holds it: records as objects, enums by name, days in ISO."""
    return cell_text(_JSON.encode(value))


def ledger_cells(ledger: Mapping[str, str], columns: Iterable[Sequence[str]]) -> list[str]:
    """Return the texts of a log's visible cells, from its ledger's fields."""
    return [
        ledger.get(names[0], "")
        if len(names) == 1
        else "\n".join(filter(None, (ledger.get(name, "") for name in names)))
        for names in columns
    ]


def shown_text(value: object) -> str:
    """Return a cell's value as text, the same before it is written and after it was read."""
    if isinstance(value, str):
        return cell_text(value)
    if value is None:
        return ""
    if isinstance(value, Noted):
        return cell_text(value.whole)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, int | float | Decimal)
    return f"{float(value):.10g}"


def shown_texts(values: Iterable[object]) -> list[str]:
    """Return the texts of a row's cells without the empty ones at its end."""
    return without_empty_end(list(map(shown_text, values)))


def without_empty_end(texts: list[str], least: int = 0) -> list[str]:
    """Return the texts without the empty ones at their end, but so many at the least."""
    while len(texts) > least and not texts[-1]:
        texts.pop()
    return texts


def _below(
    head: MachineHead, records: Iterable[MachineRecord], visible: Sequence[Sheet]
) -> Iterator[Texts]:
    told: _Told = defaultdict(dict)
    for one in records:
        if isinstance(one.data, Mapping) and LEDGER in one.data:
            told[one.sheet][one.row] = _mark(ledger_cells(one.data[LEDGER], head.columns))
        yield _texts(one)
    yield from map(_texts, _seals(told, visible))


def _seals(told: _Told, visible: Sequence[Sheet]) -> Iterator[MachineRecord]:
    """Yield every visible row that does not show exactly what its log tells."""
    for name, sheet in zip(safe_sheet_names(one.name for one in visible), visible, strict=True):
        for number, row in enumerate(sheet.rows, start=1):
            shown = shown_texts(row.values)
            if _mark(shown) != told[name].get(number):
                yield MachineRecord(kind=MachineKind.SEAL, sheet=name, row=number, data=shown)


def _mark(texts: list[str]) -> int:
    return hash(tuple(without_empty_end(texts)))


def _texts(record: MachineRecord) -> tuple[str, ...]:
    data = json_text(record.data)
    pieces = [data[start : start + _PIECE] for start in range(0, len(data), _PIECE)]
    place = str(record.row) if record.row else ""
    return (record.kind.value, record.uuid, record.sheet, place, *pieces)


def _sheet_row(texts: Texts) -> SheetRow:
    return SheetRow(tuple(texts), (_STYLE,) * len(texts), _HEIGHT)


def _plain(value: Any) -> object:  # noqa: ANN401  whatever JSON does not know
    """Return what stands in JSON for a value that it cannot hold itself."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    return {one.name: getattr(value, one.name) for one in fields(value)}


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
