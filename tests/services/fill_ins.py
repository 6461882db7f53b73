"""Fill-in workbooks as advisers write them."""

from contextlib import closing
from datetime import date, time

import openpyxl

from lvgw_desktop.exchange.fill_in_columns import FILL_IN_COLUMNS
from lvgw_desktop.exchange.fill_in_workbook import HEAD_ROW

FIRST = HEAD_ROW + 2
COLUMNS = {one.field: place for place, one in enumerate(FILL_IN_COLUMNS, start=2)}
ROW = {
    "served_on": date(2026, 11, 18),
    "begins_at": time(9),
    "ends_at": time(11, 30),
    "village": "兴梁社区",
    "method": "现场(到村)",
    "kind": "法律咨询",
    "quantity": 2,
    "client_name": "赵某某",
    "content": "咨询院墙滴水纠纷，建议先行调解。",
    "result": "已答复。",
}


def filled(file, *rows):
    """Write rows as an adviser does in WPS."""
    with closing(openpyxl.load_workbook(file)) as workbook:
        sheet = workbook["填报表"]
        for number, row in enumerate(rows, start=FIRST):
            for name, value in row.items():
                sheet.cell(number, COLUMNS[name], value)
        workbook.save(file)
    return file
