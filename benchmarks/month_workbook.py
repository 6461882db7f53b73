"""月报工作簿: months of 3,000 and 50,000 services exported, against XlsxWriter on the same cells.

Ours is the whole use case: query, figures, line breaking for the heights, styles, writing,
syncing, reopening, comparing, and its line in the audit trail. The floor is given values and
heights, styles texts and days alone, and is synced. It is XlsxWriter as anyone runs it, with the
garbage collector at work: at rest, as in ours, it would take about a fifth less.

Memory is that of a process of its own.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import openpyxl
import xlsxwriter

from benchmarks import big_office
from benchmarks.measure import cost_against
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.disk import sync_file
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.sheet import MONTH_AND_DAY
from lvgw_desktop.services.use_cases import UseCases

MONTH = StatisticalMonth(2026, 11)
USUAL, MANY = 3_340, 55_600  # one in ten is void and makes no row


EXPORTED_ALONE = """
import openpyxl, python_calamine, xlsxwriter
from benchmarks.month_workbook import MONTH, Path, office_files
import lvgw_desktop.services.month_export
def most():
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(told["VmHWM"].split()[0]) / 1024
imported = most()
use_cases = office_files().open(Path({office!r}))
use_cases.month_export.export(MONTH, Path({target!r}))
use_cases.close()
print(most() - imported)
"""
"""Of a process that does nothing else: its most memory over that of what it imports, in MB.

`ru_maxrss` would begin with that of its parent, which has filled the office.
"""


def measure(rounds):
    usual, many = measure_month(USUAL, rounds), measure_month(MANY, 1)
    more = memory_of(MANY) - memory_of(USUAL)
    return [usual, many, ("memory of the larger month over that of the usual", more, "≤ 60 MB")]


def memory_of(logs):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with an_office(folder, logs):
            pass
        work = EXPORTED_ALONE.format(
            office=str(folder / "office.db"), target=str(folder / "ours.xlsx")
        )
        said = subprocess.run([sys.executable, "-c", work], check=True, capture_output=True)
    return float(said.stdout)


def measure_month(logs, rounds):
    with tempfile.TemporaryDirectory() as folder, an_office(Path(folder), logs) as use_cases:
        ours, bare = Path(folder) / "ours.xlsx", Path(folder) / "bare.xlsx"

        def export():
            use_cases.month_export.export(MONTH, ours)

        export()
        cells = cells_of(ours)
        rows = sum(len(sheet) for sheet in cells)
        ratio = cost_against(lambda: write_bare(bare, cells), export, rounds)
    return f"month workbook, {rows} rows: query, heights, write, compare", ratio, "≤ 2.5"


@contextmanager
def an_office(folder: Path, logs: int) -> Iterator[UseCases]:
    big_office.fill(folder / "office.db", logs, first_day=date(2026, 11, 1))
    use_cases = office_files().open(folder / "office.db")
    try:
        yield use_cases
    finally:
        use_cases.close()


def cells_of(path):
    """Each sheet's rows as (height, values), as they stand in the file."""
    workbook = openpyxl.load_workbook(path)
    return [
        [
            (sheet.row_dimensions[number].height, values)
            for number, values in enumerate(sheet.iter_rows(values_only=True), start=1)
        ]
        for sheet in workbook
    ]


def write_bare(path, sheets):
    with xlsxwriter.Workbook(path) as workbook:
        text = workbook.add_format({"text_wrap": True, "border": 1})
        day = workbook.add_format({"num_format": MONTH_AND_DAY, "border": 1})
        for rows in sheets:
            write_rows(workbook.add_worksheet(), rows, text, day)
    sync_file(path)


def write_rows(worksheet, rows, text, day):
    for number, (height, values) in enumerate(rows):
        worksheet.set_row(number, height)
        for column, value in enumerate(values):
            if isinstance(value, str):
                worksheet.write_string(number, column, value, text)
            elif isinstance(value, date):
                worksheet.write_datetime(number, column, value, day)
            elif value is None:
                worksheet.write_blank(number, column, None, text)
            else:
                worksheet.write_number(number, column, value, text)
