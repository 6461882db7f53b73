"""工作簿过管道: a read workbook as lines of JSON from the child that parses it to the program."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.read_sheet import ReadSheet, Workbook

_ROWS_IN_A_LINE = 500
_KINDS: Mapping[str, type[date | time]] = {"moment": datetime, "day": date, "time": time}


def workbook_lines(workbook: Workbook) -> Iterator[bytes]:
    """Yield the workbook; its rows come several in a line."""
    about = {
        "epoch_1904": workbook.epoch_1904,
        "hidden": workbook.hidden,
        "fill_in": workbook.fill_in,
    }
    yield _line({**about, "sheets": [_about(sheet) for sheet in workbook.sheets]})
    for sheet in workbook.sheets:
        for first in range(0, len(sheet.values), _ROWS_IN_A_LINE):
            yield _line(sheet.values[first : first + _ROWS_IN_A_LINE])


def refusal_line(refusal: Refusal) -> bytes:
    """Return the line that says instead why the workbook was refused."""
    return _line({"refused": refusal.sentence})


def workbook_from(lines: Iterable[bytes]) -> Workbook:
    """Return the workbook again; raises Refusal if it was refused, ValueError if not all came."""
    read = (json.loads(line.decode("utf-8", "surrogatepass"), object_hook=_plain) for line in lines)
    about = next(read, None)
    if about is None:
        raise ValueError("nothing was printed")
    _refuse(about)
    rows = (row for several in read for row in several)
    sheets = tuple(_sheet(one, rows) for one in about["sheets"])
    hidden, fill_in = tuple(about["hidden"]), tuple(about["fill_in"])
    return Workbook(sheets, about["epoch_1904"], hidden, fill_in=fill_in)


def refuse_if_told(lines: Iterable[bytes]) -> Mapping[str, Any]:
    """Wait for the end of a work; return what it told in its last line, if it told anything.

    Raises Refusal if it was refused.
    """
    told: Mapping[str, Any] = {}
    for line in lines:
        told = json.loads(line)
        _refuse(told)
    return told


def _refuse(told: Mapping[str, Any]) -> None:
    if "refused" in told:
        raise Refusal(told["refused"])


def _line(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_tagged)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _about(sheet: ReadSheet) -> dict[str, object]:
    return {
        "name": sheet.name,
        "rows": len(sheet.values),
        "regions": sheet.regions,
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "uncomputed": sorted(sheet.uncomputed),
    }


def _sheet(about: dict[str, Any], rows: Iterator[list[object]]) -> ReadSheet:
    values = list(islice(rows, about["rows"]))
    if len(values) < about["rows"]:
        raise ValueError("rows are missing")
    return ReadSheet(
        about["name"],
        values,
        tuple(((top, left), (bottom, right)) for (top, left), (bottom, right) in about["regions"]),
        frozenset(about["hidden_rows"]),
        frozenset(about["hidden_columns"]),
        frozenset((row, column) for row, column in about["uncomputed"]),
    )


def _tagged(value: object) -> dict[str, object]:
    """Return what JSON has no word for, under the name of its kind."""
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    kind = next(kind for kind, known in _KINDS.items() if isinstance(value, known))
    return {kind: str(value)}


def _plain(tagged: dict[str, Any]) -> object:
    if len(tagged) > 1:
        return tagged
    ((kind, value),) = tagged.items()
    if kind == "seconds":
        return timedelta(seconds=value)
    return _KINDS[kind].fromisoformat(value) if kind in _KINDS else tagged
