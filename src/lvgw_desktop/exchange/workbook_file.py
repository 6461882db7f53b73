"""工作簿文件: the one gateway that writes workbooks: temp file → reopen and compare → replace."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from lvgw_desktop.disk import write_safely
from lvgw_desktop.exchange.cell_formats import CellFormats
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.sheet import Sheet
from lvgw_desktop.exchange.sheet_names import safe_sheet_names
from lvgw_desktop.exchange.sheet_writer import write_sheet
from lvgw_desktop.exchange.workbook_proof import check_workbook

MANY_ROWS = 20_000
"""A workbook of more rows is written row by row, so that memory stays flat."""
_UNIT = {
    "default_format_properties": {"font_name": "Courier New", "font_size": 10},
    "default_column_width": 72,
}
"""A workbook's column widths are counted in digits of its plain font. This one's are 8 pixels
wide to the point, also in the font that LibreOffice and WPS draw in its place; Calibri has no such
stand-in, and Arial's 7.4 pixels are 7 for Excel and 7.4 for LibreOffice."""


def write_workbook(target: Path, sheets: Sequence[Sheet], title: str = "") -> Path:
    """Write the sheets and return where they lie, which is another name if `target` is held open.

    The file is reopened and compared cell by cell before it replaces an older one; raises
    Refusal if that fails. It holds no author and no other personal property.
    """
    names = safe_sheet_names(sheet.name for sheet in sheets)
    named = list(zip(names, sheets, strict=True))

    def write(path: Path) -> None:
        path.write_bytes(workbook_bytes(named, title))

    return write_safely(target, write, lambda path: check_workbook(path, named))


def workbook_bytes(sheets: Sequence[tuple[str, Sheet]], title: str = "") -> bytes:
    """Return the workbook as it stands in its file."""
    import xlsxwriter  # noqa: PLC0415  heavy: loaded on first use

    rows = sum(len(sheet.rows) for _, sheet in sheets)
    mode = {"constant_memory": True} if rows > MANY_ROWS else {"in_memory": True}
    out = BytesIO()
    with collector_at_rest(), xlsxwriter.Workbook(out, {**_UNIT, **mode}) as workbook:
        _write_sheets(workbook, sheets, title)
    return out.getvalue()


def _write_sheets(
    workbook: Any,  # noqa: ANN401  XlsxWriter is loaded on first use
    sheets: Sequence[tuple[str, Sheet]],
    title: str,
) -> None:
    workbook.set_properties({"title": title, "author": "", "comments": ""})
    formats = CellFormats(workbook)
    for name, sheet in sheets:
        write_sheet(workbook.add_worksheet(name), sheet, formats)
