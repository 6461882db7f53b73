"""标红的原表: the workbook a clerk gave us, returned with coloured cells and the reasons."""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.refusal import Refusal, Severity
from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.head_words import HEADS
from lvgw_desktop.exchange.header import find_header
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.workbook_reading import read_workbook

REASON_HEAD = "核对结果"

_FILLS = {Severity.ERROR: "FFC7CE", Severity.MISSING: "FFEB9C", Severity.CHECK: "FFEB9C"}
_REASON_WIDTH = 48

OpenWorkbook = Any  # openpyxl is loaded on first use
OpenSheet = Any


@dataclass(frozen=True, slots=True)
class CellRemark:
    """One reason on one cell; row and column count from 1, column 0 means the whole row."""

    sheet: str
    row: int
    column: int
    sentence: str
    severity: Severity = Severity.ERROR


def mark_workbook(source: Path, target: Path, remarks: Sequence[CellRemark]) -> Path:
    """Write a copy with red and yellow cells and a column of reasons; the source is untouched.

    Styles, widths and merged regions stay. Returns where the copy lies; raises Refusal if the
    source cannot be read or the copy does not say what the source said.
    """
    before = read_workbook(source)
    workbook = _open(source.read_bytes())
    for name in dict.fromkeys(remark.sheet for remark in remarks):
        of_sheet = [remark for remark in remarks if remark.sheet == name]
        _mark_sheet(workbook[name], of_sheet, _head_row(before, name))
    workbook.properties.creator = workbook.properties.lastModifiedBy = ""
    out = BytesIO()
    workbook.save(out)

    def write(path: Path) -> None:
        path.write_bytes(out.getvalue())

    return write_safely(target, write, lambda path: _check(path, before))


def _open(content: bytes) -> OpenWorkbook:
    import openpyxl  # noqa: PLC0415  heavy: loaded on first use

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on features it cannot keep; the cells are compared below
        return openpyxl.load_workbook(BytesIO(content))


def _head_row(workbook: Workbook, name: str) -> int:
    """Return the row in which the head of the reasons stands, from 1."""
    sheet = next(sheet for sheet in workbook.sheets if sheet.name == name)
    return max(find_header(sheet, tuple(HEADS)).row, 0) + 1


def _mark_sheet(sheet: OpenSheet, remarks: Sequence[CellRemark], head_row: int) -> None:
    reasons = sheet.max_column + 1
    _write_text(sheet.cell(head_row, reasons), REASON_HEAD)
    sheet.column_dimensions[sheet.cell(1, reasons).column_letter].width = _REASON_WIDTH
    for row in sorted({remark.row for remark in remarks}):
        of_row = [remark for remark in remarks if remark.row == row]
        _write_text(sheet.cell(row, reasons), "；".join(_reasons(of_row)))
        for remark in sorted(of_row, key=lambda one: one.severity is Severity.ERROR):
            _colour(sheet, remark.row, remark.column or reasons, remark.severity)


def _reasons(remarks: Iterable[CellRemark]) -> Iterable[str]:
    return dict.fromkeys(remark.sentence.rstrip("。") for remark in remarks)


def _write_text(cell: Any, text: str) -> None:  # noqa: ANN401  openpyxl is loaded on first use
    """Write a text that stays one: openpyxl would make a formula of "=…"."""
    from openpyxl.styles import Alignment  # noqa: PLC0415  heavy: loaded on first use

    cell.value = cell_text(text)
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _colour(sheet: OpenSheet, row: int, column: int, severity: Severity) -> None:
    from openpyxl.styles import PatternFill  # noqa: PLC0415  heavy: loaded on first use

    top, left = row, column
    for region in sheet.merged_cells.ranges:
        if (row, column) in set(region.cells):
            top, left = region.min_row, region.min_col
    sheet.cell(top, left).fill = PatternFill("solid", start_color=_FILLS[severity])


def _check(path: Path, before: Workbook) -> None:
    """Raise Refusal unless every cell of the source is found again."""
    after = {sheet.name: sheet for sheet in read_workbook(path).sheets}
    for sheet in before.sheets:
        again = after.get(sheet.name)
        if again is None or not all(
            list(again.values[row][: len(cells)]) == list(cells)
            for row, cells in enumerate(sheet.values)
        ):
            raise Refusal("标红的表写好后和原表对不上，没有保存。请直接看核对结果改原表。")
