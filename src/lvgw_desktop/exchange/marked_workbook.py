"""标红的原表: the workbook a clerk gave us, returned with coloured cells and the reasons."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_remark import CellRemark, remarks_json
from lvgw_desktop.exchange.child_work import MARK, asked_of_child
from lvgw_desktop.exchange.head_words import HEADS
from lvgw_desktop.exchange.header import find_header
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.workbook_lines import refuse_if_told
from lvgw_desktop.exchange.workbook_reading import read_workbook


def mark_workbook(
    source: Path,
    target: Path,
    remarks: Sequence[CellRemark],
    head_rows: Mapping[str, int] = MappingProxyType({}),
) -> Path:
    """Write a copy with red and yellow cells and a column of reasons; the source is untouched.

    `head_rows` are the rows, from 1, in which the heads of sheets stand; one that is not there
    has the head of a roster. Styles, widths and merged regions stay. Returns where the copy lies;
    raises Refusal if the source cannot be read or the copy does not say what the source said.
    """
    before = read_workbook(source)
    marked = dict.fromkeys(remark.sheet for remark in remarks)
    rows = {name: head_rows.get(name) or _head_row(before, name) for name in marked}
    given = remarks_json(remarks, rows)

    def write(path: Path) -> None:
        with asked_of_child((MARK, str(source), str(path)), given=given) as lines:
            refuse_if_told(lines)

    return write_safely(target, write, lambda path: _check(path, before))


def _head_row(workbook: Workbook, name: str) -> int:
    """Return the row in which the head of the reasons stands, from 1."""
    sheet = next(sheet for sheet in workbook.sheets if sheet.name == name)
    return max(find_header(sheet, tuple(HEADS)).row, 0) + 1


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
