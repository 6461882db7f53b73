"""台账表: the rows of one ledger in the official nested layout, as one sheet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from operator import attrgetter

from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.exchange.continuation import Ends, continued, of_paragraphs
from lvgw_desktop.exchange.form_styles import (
    FontNames,
    FormStyles,
    date_line,
    framed,
    reporting_unit,
    signature_row,
    under_frame,
)
from lvgw_desktop.exchange.ledger_layout import TITLE_HEIGHTS, HeadCell, LedgerLayout, TableColumn
from lvgw_desktop.exchange.page_fill import with_foot
from lvgw_desktop.exchange.row_heights import MM
from lvgw_desktop.exchange.sheet import (
    MONTH_AND_DAY,
    CellStyle,
    Noted,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    Span,
    Value,
    footer_with,
    merged_row,
)

_SERIAL_HEAD, _SERIAL_WIDTH = "日志编号", 28.0
_FROZEN_COLUMNS = 3
_NOTHING = "本月没有服务记录"
_NOTE_HEIGHT = 20.0
_NOTE_SIZE = 9.5
_SIGNATURE_SHARES = (0.36, 0.18, 0.2, 0.26)


def ledger_sheet(
    ledger: Ledger,
    month_words: str,
    office: JudicialOffice,
    reported_on: date | None,
    layout: LedgerLayout,
) -> Sheet:
    """Return the sheet of one adviser's or village's ledger of the month."""
    styles = FormStyles(layout.fonts, layout.setting.size)
    rows = (
        *_heading(ledger, month_words, layout, styles),
        *_head(layout, styles),
        *with_foot(
            _body(ledger, layout, styles),
            _foot(office, reported_on, layout, styles),
            layout.page_room,
        ),
    )
    columns = tuple(SheetColumn(width) for width in (*layout.widths, _SERIAL_WIDTH))
    setup = PrintSetup(
        margins=layout.margins,
        repeated=layout.head_rows,
        frozen=(layout.head_rows, _FROZEN_COLUMNS),
        columns=len(layout.columns),
        footer=footer_with(office.full_name),
    )
    return Sheet(name=f"台账-{ledger.title_name}", columns=columns, rows=rows, setup=setup)


def ledger_columns(layout: LedgerLayout) -> tuple[tuple[str, ...], ...]:
    """Return the fields of a ledger's row that stand in each column of the sheet."""
    return (*(column.fields for column in layout.columns), ("log_serial",))


def rows_by_seq(sheet: Sheet) -> dict[int, int]:
    """Return, by the number of a ledger's row, in which row of the sheet (from 1) it begins."""
    return {row.begins: number for number, row in enumerate(sheet.rows, start=1) if row.begins}


def _heading(
    ledger: Ledger, month_words: str, layout: LedgerLayout, styles: FormStyles
) -> list[SheetRow]:
    whose = f"村（居）：{ledger.title_name}"
    if ledger.adviser_name:
        whose = f"法律顾问：{ledger.adviser_name}　　所在机构：{ledger.firm_name}"
    lines = (
        (layout.title, styles.title),
        (f"（{month_words}）", styles.subtitle),
        (whose, styles.line),
    )
    return [
        merged_row(text, style, len(layout.columns), height)
        for (text, style), height in zip(lines, TITLE_HEIGHTS, strict=True)
    ]


def _head(layout: LedgerLayout, styles: FormStyles) -> list[SheetRow]:
    return [
        _head_row(row, height * MM, layout, styles)
        for row, height in enumerate(layout.head_heights)
    ]


def _head_row(row: int, height: float, layout: LedgerLayout, styles: FormStyles) -> SheetRow:
    values: list[Value] = [None] * len(layout.columns)
    cells = [cell for cell in layout.head if cell.row == row]
    for cell in cells:
        values[cell.column] = _head_text(cell, layout.fonts)
    row_styles = framed([styles.head] * len(values), top=row == 0)
    spans = tuple(Span(cell.column, cell.colspan, cell.rowspan) for cell in cells)
    if row == len(layout.head_heights) - 1:
        return SheetRow((*values, _SERIAL_HEAD), (*row_styles, styles.plain), height, spans)
    return SheetRow(tuple(values), row_styles, height, spans)


def _head_text(cell: HeadCell, fonts: FontNames) -> Value:
    return Noted(cell.text, cell.note, fonts.body, _NOTE_SIZE) if cell.note else cell.text


def _body(ledger: Ledger, layout: LedgerLayout, styles: FormStyles) -> list[SheetRow]:
    if not ledger.rows:
        style = replace(styles.body, align="center")
        columns = len(layout.columns)
        row = merged_row(_NOTHING, style, columns, layout.row_min * MM)
        return [replace(row, styles=framed(row.styles))]
    set_columns = [_SetColumn(column, layout) for column in layout.columns]
    row_styles = (*framed([_cell_style(column, styles) for column in layout.columns]), styles.plain)
    return [
        sheet_row
        for row in ledger.rows
        for sheet_row in _rows_of(row, set_columns, layout, row_styles)
    ]


def _cell_style(column: TableColumn, styles: FormStyles) -> CellStyle:
    style = replace(styles.body, align=column.align, valign=column.valign)
    if column.fields == ("served_on",):
        return replace(style, number_format=MONTH_AND_DAY)
    return replace(style, number_format="General") if column.fields == ("seq",) else style


class _SetColumn:
    """A column with the means to break its lines; each text and paragraph is broken once."""

    def __init__(self, column: TableColumn, layout: LedgerLayout) -> None:
        self.column = column
        width, size = layout.setting.width(column.width), layout.setting.size
        of_paragraph = cache(lambda paragraph: layout.line_ends(paragraph, width, size))
        self.ends: Ends = cache(lambda text: of_paragraphs(text, of_paragraph))
        self.value = _value_of(column.fields)


def _value_of(fields: Sequence[str]) -> Callable[[LedgerRow], Value]:
    """Return what reads a row's value for a column, a date or a number where it is one."""
    if len(fields) == 1:
        return attrgetter(fields[0])
    return lambda row: "\n".join(filter(None, (getattr(row, name) for name in fields)))


def _rows_of(
    row: LedgerRow,
    columns: Sequence[_SetColumn],
    layout: LedgerLayout,
    styles: tuple[CellStyle, ...],
) -> list[SheetRow]:
    """Return the row, or its beginning and the rows in which it goes on."""
    values = [column.value(row) for column in columns]
    texts = [value if isinstance(value, str) else "" for value in values]
    most = layout.setting.lines_in(layout.row_room)
    parts = continued(texts, [column.ends for column in columns], most)
    rows = []
    for place, part in enumerate(parts):
        mark = layout.split_mark if place else ""
        given = values if len(parts) == 1 else _values_of(values, part, columns, mark)
        lines = max(len(one.ends(text)) for one, text in zip(columns, part, strict=True))
        height = min(layout.row_room, max(layout.row_min * MM, layout.setting.height(lines)))
        begins = 0 if place else row.seq
        rows.append(SheetRow((*given, row.log_serial), styles, height, begins=begins))
    return rows


def _values_of(
    values: Sequence[Value], part: Sequence[str], columns: Sequence[_SetColumn], mark: str
) -> list[Value]:
    """Return the cells of one part; in a part that goes on, with number, time and client again."""
    given: list[Value] = []
    for value, text, column in zip(values, part, columns, strict=True):
        if isinstance(value, str):
            given.append(value if mark and column.column.repeated and not text else text)
        elif mark and column.column.fields == ("seq",):
            given.append(f"{value}\n{mark}")
        else:
            given.append(value if not mark or column.column.repeated else None)
    return given


def _foot(
    office: JudicialOffice, reported_on: date | None, layout: LedgerLayout, styles: FormStyles
) -> list[SheetRow]:
    names = (
        reporting_unit(office),
        "负责人：",
        f"填报人：{office.clerk}",
        date_line("填报日期", reported_on),
    )
    columns = len(layout.columns)
    return [
        merged_row(layout.footnote, under_frame(styles.note), columns, _NOTE_HEIGHT),
        signature_row(names, _SIGNATURE_SHARES, layout.widths, styles.signature),
    ]
