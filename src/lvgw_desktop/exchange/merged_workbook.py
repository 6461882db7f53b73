"""区局汇总工作簿: what all offices reported, in one workbook, or a set where rows are many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.merge_coverage import Coverage
from lvgw_desktop.exchange.long_table import LongTable
from lvgw_desktop.exchange.long_workbook import LongWorkbook, Tell
from lvgw_desktop.exchange.merged_rows import finding_table, hand_in_table, ledger_table
from lvgw_desktop.exchange.sheet import Sheet, Value
from lvgw_desktop.exchange.table_export import table_sheet

ROWS_OF_SHEET = 19_000
"""Few enough to be reopened and compared at once."""
SHEETS_OF_FILE = 10

FINDINGS, CHANGES, HAND_INS, LEDGER = "问题", "更正和补报", "台账登记", "台账"
_TITLE = "村(居)法律顾问工作区局汇总"
_SUM_HEADS = (("序号", 12.0), ("司法所", 40.0), ("月报", 14.0), ("台账行", 16.0))
_LEDGER_HEADS = (("应收台账\n(份)", 19.0), ("已收\n(份)", 19.0), ("晚交\n(份)", 19.0))
_WHERE_HEAD = ("台账在哪张表", 60.0)
_MEASURE_WIDTH = 19.0
_NARROW, _OFFICE_WIDTH = 25.0, 40.0


@dataclass(frozen=True, slots=True)
class Streamed:
    """Rows that are taken one by one, and how many there are."""

    number: int
    rows: Iterator[Sequence[Value]]


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeSums:
    """What one office did: workbooks and rows that count, and each measure's sum.

    `ledgers` are how many its advisers owed it, how many came in, and how many of them late: None
    where its workbooks do not tell. `places` are its first row and the one after its last, from 0.
    """

    office: str
    months: int
    rows: int
    figures: Sequence[Value]
    ledgers: Sequence[int | None]
    places: tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class MergedReport:
    """Everything in the workbook; `heads` are the measures' words."""

    coverage: Coverage
    heads: Sequence[str]
    sums: Sequence[OfficeSums]
    findings: Streamed
    changes: Streamed
    hand_ins: Streamed
    lines: Streamed


def write_merged(target: Path, report: MergedReport, tell: Tell) -> tuple[Path, ...]:
    """Write the workbook, or as many as the rows need; each is reopened and compared.

    Returns where they lie. The rows are taken one by one: memory stays flat.
    """
    ledgers = tuple(_tables(ledger_table, LEDGER, report.lines, "{title}-{number}"))
    volumes = (
        _volume(report, ledgers[start : start + SHEETS_OF_FILE], tell, is_first=not start)
        for start in range(0, max(1, len(ledgers)), SHEETS_OF_FILE)
    )
    return tuple(_written(target, volumes))


def _volume(
    report: MergedReport, ledgers: Sequence[LongTable], tell: Tell, *, is_first: bool
) -> LongWorkbook:
    """Return one workbook of the set; what is no ledger stands in the first."""
    if not is_first:
        return LongWorkbook(title=_TITLE, sheets=(), tables=ledgers, tell=tell)
    tables = (
        *_tables(finding_table, FINDINGS, report.findings),
        *_tables(ledger_table, CHANGES, report.changes),
        *_tables(hand_in_table, HAND_INS, report.hand_ins),
        *ledgers,
    )
    sheets = (_coverage_sheet(report.coverage), _sums_sheet(report))
    return LongWorkbook(title=_TITLE, sheets=sheets, tables=tables, tell=tell)


def _written(target: Path, volumes: Iterator[LongWorkbook], number: int = 1) -> list[Path]:
    """Write the volumes; each takes its place once all behind it are there."""
    volume = next(volumes, None)
    if volume is None:
        return []
    behind: list[Path] = []

    def check(path: Path) -> None:
        volume.check(path)
        behind.extend(_written(target, volumes, number + 1))

    file = target if number == 1 else _numbered(target, number)
    return [write_safely(file, volume.write, check), *behind]


def _numbered(target: Path, number: int) -> Path:
    return target.with_name(f"{target.stem}_第{number}册{target.suffix}")


def _tables(
    table: Callable[..., LongTable], title: str, rows: Streamed, form: str = "{title}"
) -> Iterator[LongTable]:
    """Yield a table for every so many rows, at least one."""
    for number in range(1, max(1, _sheets_for(rows.number)) + 1):
        some = islice(rows.rows, ROWS_OF_SHEET)
        yield table(title=form.format(title=title, number=number), rows=some)


def _sheets_for(rows: int) -> int:
    return -(-rows // ROWS_OF_SHEET)


def _coverage_sheet(coverage: Coverage) -> Sheet:
    heads = ("司法所", *(month.words for month in coverage.months))
    widths = (_OFFICE_WIDTH, *(_NARROW for _ in coverage.months))
    return table_sheet("覆盖情况", heads, tuple(coverage.lines()), widths)


def _sums_sheet(report: MergedReport) -> Sheet:
    measures = ((head, _MEASURE_WIDTH) for head in report.heads)
    columns = (*_SUM_HEADS, *measures, *_LEDGER_HEADS, _WHERE_HEAD)
    rows: list[tuple[Value, ...]] = [
        (number, one.office, one.months, one.rows, *one.figures, *one.ledgers, _where(*one.places))
        for number, one in enumerate(report.sums, start=1)
    ]
    counted = zip(*(row[2:-1] for row in rows), strict=True)
    rows.append((None, "合　计", *map(_total, counted), ""))
    heads, widths = zip(*columns, strict=True)
    return table_sheet("汇总", heads, rows, widths)


def _total(figures: Sequence[Value]) -> Value:
    """Return the sum of a column; nothing where it tells nothing."""
    told = [figure for figure in figures if isinstance(figure, int | Decimal)]
    return sum(told) if told else None


def _where(start: int, end: int) -> str:
    """Return 台账-1, or 台账-1 至 台账-2, with the volume where that is not the first."""
    if start == end:
        return ""
    places = dict.fromkeys(_place(row) for row in (start, end - 1))
    return " 至 ".join(places)


def _place(row: int) -> str:
    sheet = row // ROWS_OF_SHEET + 1
    volume = (sheet - 1) // SHEETS_OF_FILE + 1
    return f"{LEDGER}-{sheet}" if volume == 1 else f"第{volume}册 {LEDGER}-{sheet}"
