"""What was read of a messy workbook, short and whole, as its expectation file says it."""

from decimal import Decimal
from enum import Enum

from openpyxl.utils import get_column_letter

from lvgw_desktop.domain.wording import spells_words
from lvgw_desktop.exchange.log_row import LogRow

_LONG = 200
_DEFAULTS = LogRow._field_defaults
_NOT_TOLD = {"sheet", "row", "columns", "problems", "items", "spells"}


def told_reading(reading):
    """Rows with every field that is not empty; sheets with what was passed over, and why."""
    return {
        **({"why_empty": reading.why_empty} if reading.why_empty else {}),
        "rows": [_row(row) for row in reading.rows],
        "sheets": {sheet.name: _sheet(sheet) for sheet in reading.sheets},
    }


def _row(row):
    told = {"at": f"{row.sheet}!{row.row}"}
    for name, empty in _DEFAULTS.items():
        value = getattr(row, name)
        if name not in _NOT_TOLD and value != empty:
            told[name] = _plain(value)
    if row.spells:
        told["spells"] = spells_words(row.spells)
    if row.items:
        told["items"] = [_item(item) for item in row.items]
    if row.problems:
        told["problems"] = [_problem(one, row) for one in row.problems]
    return told


def _problem(problem, row):
    column = row.columns.get(problem.field)
    cell = f"{get_column_letter(column)}{row.row}" if column else f"{row.row}:{row.row}"
    return f"{cell} {problem.field} {problem.severity.name}: {problem.sentence}"


def _item(item):
    heads = f" ({item.heads})" if item.heads is not None else ""
    ledger = f": {_plain(item.ledger_text)}" if item.ledger_text else ""
    return f"{item.kind} {item.quantity}{heads}{ledger}"


def _plain(value):
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, str) and len(value) > _LONG:
        return f"{len(value)} {value[:4]}"
    return str(value)


def _sheet(sheet):
    if sheet.why_not:
        return {"why_not": sheet.why_not}
    skipped = [f"{one.row} {one.why}" for one in sheet.skipped]
    return {"head_rows": list(sheet.head_rows), **({"skipped": skipped} if skipped else {})}
