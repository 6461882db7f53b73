"""核对工作簿: a written file is reopened and must say what was meant, cell by cell."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.sheet import Noted, Sheet, Value

LONG_SHEET = 100_000
"""A workbook with a sheet of more rows is read row by row, some ten times as slow: flat memory."""

Found = tuple[list[str], Callable[[str], Iterable[Sequence[object]]]]
"""Names of the sheets, and what gives the rows of one."""


def _is_long(sheets: Sequence[tuple[str, Sheet]]) -> bool:
    """Tell whether one of the sheets has too many rows to be held."""
    return any(len(sheet.rows) > LONG_SHEET for _, sheet in sheets)


def check_workbook(path: Path, sheets: Sequence[tuple[str, Sheet]]) -> None:
    """Raise Refusal unless the file has these sheets with these cells."""
    with (_row_by_row if _is_long(sheets) else read_at_once)(path) as (names, rows_of):
        if names != [name for name, _ in sheets]:
            raise not_equal("")
        for name, sheet in sheets:
            compare(name, sheet, rows_of(name))


@contextmanager
def read_at_once(path: Path) -> Iterator[Found]:
    """Read a sheet whole, which is fast."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  heavy: loaded on first use

    with CalamineWorkbook.from_filelike(BytesIO(path.read_bytes())) as workbook:
        yield workbook.sheet_names, lambda name: workbook.get_sheet_by_name(name).iter_rows()


@contextmanager
def _row_by_row(path: Path) -> Iterator[Found]:
    """Read a long sheet so that memory stays flat."""
    from openpyxl import load_workbook  # noqa: PLC0415  heavy: loaded on first use

    with closing(load_workbook(path, read_only=True)) as workbook:
        yield workbook.sheetnames, lambda name: _plain_rows(workbook[name])


def _plain_rows(worksheet: Any) -> Iterator[list[object]]:  # noqa: ANN401  openpyxl is loaded late
    for cells in worksheet.iter_rows(values_only=True):
        yield ["" if cell is None else _day_of(cell) for cell in cells]


def _day_of(cell: object) -> object:
    """Return a day for what openpyxl takes for a moment."""
    return cell.date() if isinstance(cell, datetime) else cell


def compare(name: str, sheet: Sheet, found: Iterable[Sequence[object]]) -> None:
    """Raise Refusal unless the rows that were read are the sheet's."""
    for number, (row, cells) in enumerate(zip_longest(sheet.rows, found), start=1):
        meant = as_read(row.values) if row else []
        there = list(cells or ())
        if meant != there and _padded(meant, len(there)) != _padded(there, len(meant)):
            raise not_equal(f"“{name}”第 {number} 行")


def _padded(cells: list[object], width: int) -> list[object]:
    """Return the cells with empty ones up to a width."""
    return cells + [""] * (width - len(cells))


def as_read(values: Iterable[Value]) -> list[object]:
    """Return what a reader finds where values were written."""
    return [_AS_READ[type(value)](value) for value in values]


def not_equal(where: str) -> Refusal:
    """Return that what was read at a place is not what was written."""
    return Refusal(f"表格写好后重新打开核对，{where}对不上，没有替换原来的文件。请再导出一次。")


def _itself(value: Value) -> Value:
    return value


_AS_READ: dict[type[Value], Callable[[Any], object]] = {
    str: cell_text,
    Noted: lambda noted: cell_text(noted.whole),
    Decimal: float,
    int: _itself,
    float: _itself,
    date: _itself,
    type(None): lambda _nothing: "",
}
