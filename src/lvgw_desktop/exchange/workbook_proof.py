"""核对工作簿: a written file is reopened and must say what was meant, cell by cell."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.sheet import Noted, Sheet, Value


def check_workbook(path: Path, sheets: Sequence[tuple[str, Sheet]]) -> None:
    """Raise Refusal unless the file has these sheets with these cells."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  heavy: loaded on first use

    with CalamineWorkbook.from_filelike(BytesIO(path.read_bytes())) as workbook:
        if workbook.sheet_names != [name for name, _ in sheets]:
            raise _not_equal("")
        for name, sheet in sheets:
            found = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            _compare(name, sheet, found)


def _compare(name: str, sheet: Sheet, found: Sequence[Sequence[object]]) -> None:
    for number, (row, cells) in enumerate(zip_longest(sheet.rows, found), start=1):
        meant = [_as_read(value) for value in row.values] if row else []
        there = list(cells or ())
        width = max(len(meant), len(there))
        if _padded(meant, width) != _padded(there, width):
            raise _not_equal(f"“{name}”第 {number} 行")


def _as_read(value: Value) -> object:
    if isinstance(value, str):
        return cell_text(value)
    if isinstance(value, Noted):
        return cell_text(value.whole)
    if isinstance(value, Decimal):
        return float(value)
    return "" if value is None else value


def _padded(cells: list[object], width: int) -> list[object]:
    return cells + [""] * (width - len(cells))


def _not_equal(where: str) -> Refusal:
    return Refusal(f"表格写好后重新打开核对，{where}对不上，没有替换原来的文件。请再导出一次。")
