"""读工作簿: the visible sheets of a checked workbook, cell by cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_reading import EMPTY, ReadCell, read_cell
from lvgw_desktop.exchange.import_gate import checked_workbook

Place = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One visible sheet; rows and columns count from 0.

    `merged` leads from every cell of a merged region to the cell that holds its text.
    """

    name: str
    values: Sequence[Sequence[object]]
    merged: Mapping[Place, Place] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> ReadCell:
        """Return what stands in a cell itself; empty beyond the used area."""
        if row < len(self.values) and column < len(self.values[row]):
            return read_cell(self.values[row][column])
        return EMPTY

    def covering(self, row: int, column: int) -> ReadCell:
        """Return what stands over a cell: in a merged region, the region's text."""
        return self.cell(*self.merged.get((row, column), (row, column)))

    def carried_down(self, row: int, column: int) -> ReadCell:
        """Return the cell, or the text of a region merged over rows that begins in its column."""
        top, left = self.merged.get((row, column), (row, column))
        return self.cell(top, left) if left == column else self.cell(row, column)

    @property
    def width(self) -> int:
        """Return how many columns are used."""
        return max(map(len, self.values), default=0)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's visible sheets; `epoch_1904` tells how its bare day numbers count."""

    sheets: tuple[ReadSheet, ...]
    epoch_1904: bool = False


def read_workbook(path: Path) -> Workbook:
    """Read a workbook from outside; raises Refusal in one sentence if it cannot be read."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  heavy: first use

    checked = checked_workbook(path)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(checked.content)) as workbook:
            sheets = tuple(_visible_sheets(workbook))
    except (CalamineError, ValueError, OSError) as cause:
        raise Refusal("工作簿已经损坏，打不开。请让对方重新发一份。") from cause
    if not sheets:
        raise Refusal("工作簿里没有能看见的工作表，请取消隐藏后再导入。")
    return Workbook(sheets, checked.epoch_1904)


def _visible_sheets(workbook: Any) -> Iterator[ReadSheet]:  # noqa: ANN401  loaded on first use
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  as above

    for about in workbook.sheets_metadata:
        if about.visible != SheetVisibleEnum.Visible or about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        values = sheet.to_python(skip_empty_area=False)
        yield ReadSheet(about.name, values, _merged(sheet.merged_cell_ranges or (), values))


def _merged(
    regions: Sequence[tuple[Place, Place]], values: Sequence[Sequence[object]]
) -> dict[Place, Place]:
    width = max(map(len, values), default=0)
    return {
        (row, column): (top, left)
        for (top, left), (bottom, right) in regions
        for row in range(top, min(bottom + 1, len(values)))
        for column in range(left, min(right + 1, width))
    }
