"""核对工作簿: a written file is reopened and must say what was meant, cell by cell."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.sheet import Formula, Noted, Sheet, Value
from lvgw_desktop.exchange.sheet_xml import day_number
from lvgw_desktop.exchange.streamed_rows import streamed_names, streamed_rows

LONG_SHEET = 20_000
"""A workbook with a sheet of more rows is read row by row: in flat memory, twice as slow."""

AsRead = Callable[[Iterable[Value]], list[object]]
"""What a reader finds where these values were written."""

Found = tuple[list[str], Callable[[str], Iterable[Sequence[object]]]]
"""Names of the sheets, and what gives the rows of one."""


def _is_long(sheets: Sequence[tuple[str, Sheet]]) -> bool:
    """Tell whether one of the sheets has too many rows to be held."""
    return any(len(sheet.rows) > LONG_SHEET for _, sheet in sheets)


def check_workbook(path: Path, sheets: Sequence[tuple[str, Sheet]]) -> None:
    """Raise Refusal unless the file has these sheets with these cells."""
    if _is_long(sheets):
        with _row_by_row(path) as found:
            _check(sheets, found, _as_streamed)
    else:
        with read_at_once(path) as found:
            _check(sheets, found, as_read)


def _check(sheets: Sequence[tuple[str, Sheet]], found: Found, meant: AsRead) -> None:
    names, rows_of = found
    if names != [name for name, _ in sheets]:
        raise not_equal("")
    for name, sheet in sheets:
        compare(name, sheet, rows_of(name), meant)


@contextmanager
def read_at_once(path: Path) -> Iterator[Found]:
    """Read a sheet whole, which is fast."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  heavy: loaded on first use

    with CalamineWorkbook.from_path(path) as workbook:
        yield workbook.sheet_names, lambda name: workbook.get_sheet_by_name(name).iter_rows()


@contextmanager
def _row_by_row(path: Path) -> Iterator[Found]:
    """Read a long sheet so that memory stays flat."""
    with path.open("rb") as file, ZipFile(file) as book:
        names = streamed_names(book)
        yield names, lambda name: streamed_rows(book, names.index(name) + 1)


def as_read(values: Iterable[Value]) -> list[object]:
    """Return what a reader finds where values were written."""
    return [_AS_READ[type(value)](value) for value in values]


def _as_streamed(values: Iterable[Value]) -> list[object]:
    return [_AS_STREAMED[type(value)](value) for value in values]


def compare(
    name: str,
    sheet: Sheet,
    found: Iterable[Sequence[object]],
    meant_of: AsRead = as_read,
) -> None:
    """Raise Refusal unless the rows that were read are the sheet's."""
    for number, (row, cells) in enumerate(zip_longest(sheet.rows, found), start=1):
        meant = meant_of(row.values) if row else []
        there = list(cells or ())
        if meant != there and _padded(meant, len(there)) != _padded(there, len(meant)):
            raise not_equal(f"“{name}”第 {number} 行")


def _padded(cells: list[object], width: int) -> list[object]:
    """Return the cells with empty ones up to a width."""
    return cells + [""] * (width - len(cells))


def not_equal(where: str) -> Refusal:
    """Return that what was read at a place is not what was written."""
    return Refusal(f"表格写好后重新打开核对，{where}对不上，没有替换原来的文件。请再导出一次。")


def _itself(value: Value) -> Value:
    return value


_AS_READ: dict[type[Value], Callable[[Any], object]] = {
    str: cell_text,
    Noted: lambda noted: cell_text(noted.whole),
    Formula: lambda formula: float(formula.result),
    Decimal: float,
    int: _itself,
    float: _itself,
    date: _itself,
    type(None): lambda _nothing: "",
}

_AS_STREAMED: dict[type[Value], Callable[[Any], object]] = {**_AS_READ, date: day_number}
