"""区局汇总工作簿: what all offices reported, in one workbook, or a set where rows are many."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from lvgw_desktop.domain.merge_coverage import Coverage
from lvgw_desktop.domain.merge_finding import MergeFinding
from lvgw_desktop.exchange.kept_rows import KeptRows
from lvgw_desktop.exchange.merged_rows import WIDTHS, LedgerLine, merged_rows
from lvgw_desktop.exchange.sheet import Sheet, Value
from lvgw_desktop.exchange.table_export import sheet_of, table_sheet
from lvgw_desktop.exchange.told_rows import ToldRows
from lvgw_desktop.exchange.workbook_file import write_workbook

ROWS_OF_SHEET = 19_000
"""Few enough to be reopened and compared at once."""
SHEETS_OF_FILE = 10

_TITLE = "村(居)法律顾问工作区局汇总"
_FINDING_HEADS = (
    *("类别", "文件", "司法所", "月份", "说明", "工作表", "行", "列", "原来", "现在"),
)
_FINDING_WIDTHS = (20.0, 50.0, 30.0, 18.0, 90.0, 30.0, 11.0, 11.0, 40.0, 40.0)
_SUM_WIDTHS = (12.0, 40.0, 14.0, 16.0)
_MEASURE_WIDTH = 19.0
_NARROW, _OFFICE_WIDTH = 22.0, 40.0

Tell = Callable[[], object]
"""Called at every TELL_EVERY rows that are written, and compared; it may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class OfficeSums:
    """What one office did: workbooks and rows that count, and each measure's sum."""

    office: str
    months: int
    rows: int
    figures: Sequence[Value]


@dataclass(frozen=True, kw_only=True, slots=True)
class MergedReport:
    """Everything in the workbook but the rows of the ledgers; `heads` are the measures' words."""

    coverage: Coverage
    heads: Sequence[str]
    sums: Sequence[OfficeSums]
    findings: Sequence[MergeFinding]
    changes: Sequence[LedgerLine]


def write_merged(
    target: Path, report: MergedReport, lines: Iterator[LedgerLine], tell: Tell
) -> tuple[Path, ...]:
    """Write the workbook, or as many as the rows need; each is reopened and compared.

    Returns where they lie. The rows are taken one by one: memory stays flat.
    """
    written: list[Path] = []
    while True:
        with ExitStack() as kept:
            first = not written
            number = len(written) * SHEETS_OF_FILE
            ledgers = tuple(islice(_ledgers(lines, number, kept, tell), SHEETS_OF_FILE))
            if not first and not ledgers:
                return tuple(written)
            sheets = (*_summary_sheets(report), *ledgers) if first else ledgers
            file = target if first else _volume(target, len(written) + 1)
            written.append(write_workbook(file, sheets, _TITLE))


def _volume(target: Path, number: int) -> Path:
    return target.with_name(f"{target.stem}_第{number}册{target.suffix}")


def _ledgers(
    lines: Iterator[LedgerLine], number: int, kept: ExitStack, tell: Tell
) -> Iterator[Sheet]:
    """Yield a sheet for every so many rows, as long as there are any."""
    while (first := next(lines, None)) is not None:
        number += 1
        title = f"台账-{number}"
        some = chain((first,), islice(lines, ROWS_OF_SHEET - 1))
        rows = kept.enter_context(closing(KeptRows(merged_rows(title, some))))
        yield sheet_of(title, WIDTHS, ToldRows(rows, lambda *_: tell()))


def _summary_sheets(report: MergedReport) -> Iterator[Sheet]:
    yield _coverage_sheet(report.coverage)
    yield _sums_sheet(report)
    yield table_sheet(
        "问题", _FINDING_HEADS, tuple(map(_finding, report.findings)), _FINDING_WIDTHS
    )
    changes = tuple(merged_rows("更正和补报", iter(report.changes)))
    yield sheet_of("更正和补报", WIDTHS, changes)


def _coverage_sheet(coverage: Coverage) -> Sheet:
    heads = ("司法所", *(month.words for month in coverage.months))
    widths = (_OFFICE_WIDTH, *(_NARROW for _ in coverage.months))
    return table_sheet("覆盖情况", heads, tuple(coverage.lines()), widths)


def _sums_sheet(report: MergedReport) -> Sheet:
    heads = ("序号", "司法所", "月报", "台账行", *report.heads)
    rows: list[tuple[Value, ...]] = [
        (number, one.office, one.months, one.rows, *one.figures)
        for number, one in enumerate(report.sums, start=1)
    ]
    totals = (sum(column) for column in zip(*(row[2:] for row in rows), strict=True))
    rows.append((None, "合　计", *totals))
    widths = (*_SUM_WIDTHS, *(_MEASURE_WIDTH for _ in report.heads))
    return table_sheet("汇总", heads, rows, widths)


def _finding(one: MergeFinding) -> tuple[Value, ...]:
    place = (one.row or None, one.column or None)
    told = (one.fault.words, one.file, one.office, one.month, one.sentence, one.sheet)
    return (*told, *place, one.was, one.now)
