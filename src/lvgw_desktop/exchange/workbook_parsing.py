"""解析工作簿: the visible sheets of a checked workbook; a child process does it, not a window."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.fill_in_head import FILL_IN_SHEET
from lvgw_desktop.exchange.import_gate import CheckedWorkbook, checked_workbook
from lvgw_desktop.exchange.read_sheet import ReadSheet, Workbook
from lvgw_desktop.exchange.sheet_facts import SheetFacts, sheet_facts


def parse_workbook(path: Path) -> Workbook:
    """Read a workbook from outside; raises Refusal in one sentence if it cannot be read."""
    from python_calamine import CalamineError  # noqa: PLC0415  heavy: loaded on first use

    checked = checked_workbook(path)
    try:
        with collector_at_rest():
            return _parsed(checked)
    except (CalamineError, ParseError, ValueError, OSError) as cause:
        raise Refusal("工作簿已经损坏，打不开。请让对方重新发一份。") from cause


def _parsed(checked: CheckedWorkbook) -> Workbook:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415  as above

    with CalamineWorkbook.from_filelike(BytesIO(checked.content)) as workbook:
        hidden = tuple(
            about.name
            for about in workbook.sheets_metadata
            if about.visible != SheetVisibleEnum.Visible
        )
        sheets = tuple(_visible_sheets(workbook, checked))
        fill_in = _first_texts(workbook, FILL_IN_SHEET) if FILL_IN_SHEET in hidden else ()
    if not sheets:
        raise Refusal("工作簿里没有能看见的工作表，请取消隐藏后再导入。")
    return Workbook(sheets, checked.epoch_1904, hidden, fill_in=fill_in)


def _first_texts(workbook: Any, name: str) -> tuple[str, ...]:  # noqa: ANN401  as above
    rows = workbook.get_sheet_by_name(name).to_python(nrows=1)
    return tuple(map(str, rows[0])) if rows else ()


def _visible_sheets(
    workbook: Any,  # noqa: ANN401  loaded on first use
    checked: CheckedWorkbook,
) -> Iterator[ReadSheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  as above

    facts = sheet_facts(checked.content)
    for about in workbook.sheets_metadata:
        if about.visible == SheetVisibleEnum.Visible and about.typ == SheetTypeEnum.WorkSheet:
            sheet = workbook.get_sheet_by_name(about.name)
            yield _read_sheet(sheet, facts.get(about.name, SheetFacts()))


def _read_sheet(sheet: Any, facts: SheetFacts) -> ReadSheet:  # noqa: ANN401  as above
    return ReadSheet(
        sheet.name,
        sheet.to_python(skip_empty_area=False),
        tuple(sheet.merged_cell_ranges or ()),
        facts.hidden_rows,
        facts.hidden_columns,
        facts.uncomputed,
    )
