"""月报工作簿: 3,000 styled ledger rows against bare XlsxWriter with the same cells and heights."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

from benchmarks.measure import cost_against
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.exchange.ledger_layout import HeadCell, LedgerLayout, TableColumn
from lvgw_desktop.exchange.ledger_sheet import ledger_sheet
from lvgw_desktop.exchange.sheet import MONTH_AND_DAY, Sheet
from lvgw_desktop.exchange.workbook_file import write_workbook
from tests.builders import an_office

ROWS = 3_000
TARGET = "≤ 2.5"
CONTENT = (
    "居民赵某某，咨询丈夫去世后宅基地房屋继承及过户材料；告知先办继承公证或协商签订"
    "遗产分割协议，已列出材料清单。"
)
COLUMNS = {
    ("seq",): 10,
    ("served_on",): 17,
    ("village_short", "client_name"): 32,
    ("consultation",): 44,
    ("mediation",): 46,
    ("publicity",): 32,
    ("training",): 26,
    ("other",): 36,
    ("remark",): 14,
}
LAYOUT = LedgerLayout(
    title="河南省村（居）法律顾问工作台账",
    columns=tuple(TableColumn(fields=names, width=width) for names, width in COLUMNS.items()),
    head=tuple(
        HeadCell(row=0, column=place, rowspan=2, text=names[0])
        for place, names in enumerate(COLUMNS)
    ),
    footnote="本工作台账由村（居）法律顾问填写。",
)


def measure(rounds):
    with tempfile.TemporaryDirectory() as folder:
        bare, styled = Path(folder) / "bare.xlsx", Path(folder) / "styled.xlsx"
        ledger = a_ledger()
        same = a_sheet(ledger)

        def write_bare():
            write_with_xlsxwriter(bare, same)

        def write_styled():
            write_workbook(styled, [a_sheet(ledger)])

        ratio = cost_against(write_bare, write_styled, rounds)
    return [(f"{ROWS} ledger rows: heights, write, re-open and compare", ratio, TARGET)]


def a_ledger():
    texts = ("consultation", "mediation", "publicity", "other")
    rows = tuple(
        LedgerRow(
            seq=seq,
            served_on=date(2026, 1, 1) + timedelta(days=seq % 365),
            village_short="兴梁社区",
            client_name="赵某某",
            log_serial=f"LX-2026-{seq:04d}",
            **{texts[seq % len(texts)]: f"{seq}、{CONTENT}"},
        )
        for seq in range(1, ROWS + 1)
    )
    return Ledger(title_name="周明远", adviser_name="周明远", year=2026, rows=rows)


def a_sheet(ledger) -> Sheet:
    return ledger_sheet(ledger, "2026年11月", an_office(), None, LAYOUT)


def write_with_xlsxwriter(path, sheet):
    """The floor: the same values and the same heights, with one style for texts and days each."""
    with xlsxwriter.Workbook(path) as workbook:
        worksheet = workbook.add_worksheet("台账")
        text = workbook.add_format({"text_wrap": True, "border": 1})
        day = workbook.add_format({"num_format": MONTH_AND_DAY, "border": 1})
        write = {str: worksheet.write_string, int: worksheet.write_number}
        for number, row in enumerate(sheet.rows):
            worksheet.set_row(number, row.height)
            for column, value in enumerate(row.values):
                if isinstance(value, date):
                    worksheet.write_datetime(number, column, value, day)
                elif value is not None:
                    write[type(value)](number, column, value, text)
