"""标红: colours and reasons put into a copy of a foreign workbook; a child process does it."""

import warnings
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.exchange.cell_remark import CellRemark
from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.import_gate import checked_workbook

REASON_HEAD = "核对结果"

_FILLS = {Severity.ERROR: "FFC7CE", Severity.MISSING: "FFEB9C", Severity.CHECK: "FFEB9C"}
_REASON_WIDTH = 48

Key = TypeVar("Key", bound=Hashable)
OpenWorkbook = Any  # openpyxl is loaded on first use
OpenSheet = Any


def write_marked(
    source: Path, target: Path, remarks: Sequence[CellRemark], head_rows: Mapping[str, int]
) -> None:
    """Write the marked copy; raises Refusal if the source may not be parsed."""
    workbook = _open(checked_workbook(source).content)
    for name, of_sheet in _grouped(remarks, lambda one: one.sheet).items():
        _mark_sheet(workbook[name], of_sheet, head_rows[name])
    workbook.properties.creator = workbook.properties.lastModifiedBy = ""
    workbook.save(target)


def _open(content: bytes) -> OpenWorkbook:
    import openpyxl  # noqa: PLC0415  heavy: loaded on first use

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on features it cannot keep; the cells are compared below
        return openpyxl.load_workbook(BytesIO(content))


def _mark_sheet(sheet: OpenSheet, remarks: Sequence[CellRemark], head_row: int) -> None:
    reasons = sheet.max_column + 1
    _write_text(sheet.cell(head_row, reasons), REASON_HEAD)
    sheet.column_dimensions[sheet.cell(1, reasons).column_letter].width = _REASON_WIDTH
    starts = _starts_of_regions(sheet)
    for row, of_row in _grouped(remarks, lambda one: one.row).items():
        _write_text(sheet.cell(row, reasons), "；".join(_reasons(of_row)))
        for remark in sorted(of_row, key=lambda one: one.severity is Severity.ERROR):
            place = remark.row, remark.column or reasons
            _colour(sheet, starts.get(place, place), remark.severity)


def _grouped(
    remarks: Iterable[CellRemark], key: Callable[[CellRemark], Key]
) -> dict[Key, list[CellRemark]]:
    groups: dict[Key, list[CellRemark]] = {}
    for remark in remarks:
        groups.setdefault(key(remark), []).append(remark)
    return groups


def _starts_of_regions(sheet: OpenSheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Return, for each cell of a merged region, the one that shows its colour."""
    return {
        cell: (region.min_row, region.min_col)
        for region in sheet.merged_cells.ranges
        for cell in region.cells
    }


def _reasons(remarks: Iterable[CellRemark]) -> Iterable[str]:
    return dict.fromkeys(remark.sentence.rstrip("。") for remark in remarks)


def _write_text(cell: Any, text: str) -> None:  # noqa: ANN401  openpyxl is loaded on first use
    """Write a text that stays one: openpyxl would make a formula of "=…"."""
    from openpyxl.styles import Alignment  # noqa: PLC0415  heavy: loaded on first use

    cell.value = cell_text(text)
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _colour(sheet: OpenSheet, place: tuple[int, int], severity: Severity) -> None:
    from openpyxl.styles import PatternFill  # noqa: PLC0415  heavy: loaded on first use

    sheet.cell(*place).fill = PatternFill("solid", start_color=_FILLS[severity])
