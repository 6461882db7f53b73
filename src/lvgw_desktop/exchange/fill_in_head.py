"""填报表的标记: whose month a fill-in workbook was made for, on a sheet that nobody sees.

Its first row: `lvgw-fill-in`, the format's number, the head as JSON, and the SHA-256 of the JSON.
The rows below it are what the drop-downs offer.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256

from lvgw_desktop.domain.refusal import Refusal

FILL_IN_SHEET = "_lvgw_fill_in"
FORMAT = 1
_MARK = "lvgw-fill-in"
_CELLS = 4
_ALTERED = "填报表里看不见的标记被改过，认不出是谁的。请用发出的那一份重填，或重做一份发给顾问。"
_NEWER = "填报表是用更新的版本做的。请先升级本程序，再导入。"


@dataclass(frozen=True, kw_only=True, slots=True)
class FillInHead:
    """Office, adviser and month of a fill-in workbook; the days are both included."""

    office_uuid: str
    office: str
    adviser_uuid: str
    adviser: str
    month: str
    first_day: date
    last_day: date


def head_cells(head: FillInHead) -> tuple[str, ...]:
    """Return the first row of the hidden sheet."""
    told = json.dumps(asdict(head), ensure_ascii=False, default=str)
    return _MARK, str(FORMAT), told, _digest(told)


def read_head(cells: Sequence[str]) -> FillInHead:
    """Read the first row of the hidden sheet; raises Refusal for an altered or a newer one."""
    if len(cells) < _CELLS or cells[0] != _MARK or _digest(cells[2]) != cells[3]:
        raise Refusal(_ALTERED)
    if cells[1] != str(FORMAT):
        raise Refusal(_NEWER)
    told = json.loads(cells[2])
    days = {name: date.fromisoformat(told[name]) for name in ("first_day", "last_day")}
    return FillInHead(**{**told, **days})


def _digest(told: str) -> str:
    return sha256(told.encode()).hexdigest()
