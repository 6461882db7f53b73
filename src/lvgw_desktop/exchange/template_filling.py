"""填模板: a district's workbook looked through and filled; a child process does it."""

import json
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.import_gate import checked_workbook
from lvgw_desktop.exchange.template_inserting import put_in_rows
from lvgw_desktop.exchange.template_losses import losses_of
from lvgw_desktop.exchange.template_mistakes import template_mistakes
from lvgw_desktop.exchange.template_plan import SheetPlan, sheet_plan
from lvgw_desktop.exchange.template_rows import MovedRows
from lvgw_desktop.exchange.template_values import TemplateValues
from lvgw_desktop.exchange.template_writing import write_values

_DAMAGED = "模板打不开。请用 WPS 打开它，另存为新的 .xlsx，再选一次。"
_UNREADABLE = (SyntaxError, KeyError, ValueError, TypeError, AttributeError)
"""What openpyxl raises for a workbook of wrong parts; the first is for broken XML."""
_NOT_EQUAL = "模板填好后重新打开核对，对不上，没有保存。请再试一次；还不行，请联系技术人员。"

OpenWorkbook = Any  # openpyxl is loaded on first use


def fill_template(source: Path, target: Path | None, values: TemplateValues) -> Iterator[bytes]:
    """Fill a template, or only look it through where there is no target; yield what was seen.

    Nothing is written where there is a mistake. Raises Refusal for what may not be parsed, and if
    the file that was written, opened again, does not say what was meant.
    """
    content = checked_workbook(source).content
    workbook = _open(content)
    plans = [sheet_plan(sheet, values) for sheet in workbook.worksheets]
    mistakes = template_mistakes(plans, values)
    if target is not None and not mistakes:
        _fill(workbook, plans, values)
        workbook.save(target)
        if _said(workbook) != _said(_open(target.read_bytes())):
            raise Refusal(_NOT_EQUAL)
    marks = sum(len(cell.marks) for plan in plans for cell in plan.cells)
    seen = {"mistakes": mistakes, "losses": losses_of(content), "marks": marks}
    yield json.dumps(seen).encode() + b"\n"


def _open(content: bytes) -> OpenWorkbook:
    import openpyxl  # noqa: PLC0415  heavy: loaded on first use

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on features it cannot keep; `losses_of` names them
        try:
            return openpyxl.load_workbook(BytesIO(content), rich_text=True)
        except _UNREADABLE as cause:
            raise Refusal(_DAMAGED) from cause


def _fill(workbook: OpenWorkbook, plans: list[SheetPlan], values: TemplateValues) -> None:
    moved = {plan.name: MovedRows(_times(plan)) for plan in plans}
    _remove_charts(workbook)
    put_in_rows(workbook, moved)
    for plan in plans:
        write_values(workbook[plan.name], plan, moved[plan.name], values.whole)
    workbook.properties.creator = workbook.properties.lastModifiedBy = ""
    workbook.calculation.fullCalcOnLoad = True


def _remove_charts(workbook: OpenWorkbook) -> None:
    """Remove what would show the rows of before: `losses_of` has named it."""
    for sheet in workbook.chartsheets:
        workbook.remove(sheet)
    for sheet in workbook.worksheets:
        sheet._charts.clear()  # noqa: SLF001  openpyxl removes none otherwise


def _times(plan: SheetPlan) -> dict[int, int]:
    """Return how many rows each row that repeats becomes; an empty list leaves an empty row."""
    return {row: max(1, len(found.rows)) for row, found in plan.lists.items()}


def _said(workbook: OpenWorkbook) -> list[object]:
    """Return what a workbook says: its cells, what is merged and what is printed."""
    return [
        (
            sheet.title,
            {
                cell.coordinate: (cell.data_type, _plain(cell.value))
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            },
            {one.coord for one in sheet.merged_cells.ranges},
            (sheet.print_area, sheet.print_title_rows),
        )
        for sheet in workbook.worksheets
    ]


def _plain(value: object) -> object:
    """Return a value as it is read again."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  a day has no zone
    if isinstance(value, int | float | datetime):
        return value
    parts = (getattr(value, "ref", ""), getattr(value, "text", value))
    return "".join(map(str, parts)).replace("x005F_", "")
