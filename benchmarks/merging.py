"""合并各所月报: a tenth of a province-year, against calamine and a bare XlsxWriter.

The peer reads the same workbooks and writes the very rows that the merge wrote, unchecked, on one
core, with values and heights alone.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from python_calamine import CalamineWorkbook

from benchmarks.measure import costs_against
from benchmarks.month_workbook import write_bare
from benchmarks.office_workbooks import office_months
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.ledger_layout import LedgerLayout, TableColumn
from lvgw_desktop.services.merging import MergeOrder, merge

OFFICES, MONTHS, LOGS = 20, 12, 208
ROW_HEIGHT = 40
PACK = Path(__file__).parents[1] / "forms" / "henan"
FIELDS = (
    *("seq", "served_on", "village_short", "client_name", "consultation", "mediation"),
    *("publicity", "training", "other", "remark"),
)
LAYOUT = LedgerLayout(
    title="工作台账",
    columns=tuple(TableColumn(fields=(name,), width=26) for name in FIELDS),
    head=(),
)
MERGED_ALONE = """
import resource
from benchmarks.merging import Path, run_merge
run_merge(Path({sent!r}), Path({target!r}))
for who in resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN:
    print(resource.getrusage(who).ru_maxrss // 1024)
"""
"""Of a process that does nothing else: its most memory, and that of its largest child, in MB."""


def measure(rounds):
    return measured(OFFICES, rounds)


def measured(offices, rounds):
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as name:
        folder = Path(name)
        sent, target = write_all(folder / "sent", offices), folder / "区局.xlsx"
        most, child = memory_of(sent, target)  # first: a child begins with what its parent has
        written = sorted(folder.glob("区局*.xlsx"))
        merged = [read_bare(path) for path in written]
        cost = costs_against(
            lambda: bare(sent, folder / "bare.xlsx", merged),
            lambda: run_merge(sent, target),
            rounds,
        )
    books = offices * MONTHS
    name = f"{books * LOGS:,} rows of {books:,} workbooks / calamine and bare XlsxWriter"
    return [
        (f"{name}, time of all processors", cost.cpu, "≤ 2"),
        (f"{name}, time by the clock, on two", cost.wall, "≤ 2"),
        ("memory of the merging process, MB", most, "≤ 400 MB"),
        ("memory of the larger of the reading ones, MB", child, "≤ 400 MB"),
    ]


def vocabulary():
    return Vocabulary.from_mapping(tomllib.loads((PACK / "vocabulary.toml").read_text("utf-8")))


def write_all(folder: Path, offices: int) -> Path:
    words = vocabulary()
    for one in office_months(offices, MONTHS, LOGS):
        one.write(folder / f"{one.office.name}_{one.month.code}.xlsx", words, LAYOUT)
    return folder


def run_merge(sent: Path, target: Path):
    order = MergeOrder(sources=[sent], target=target)
    return merge(order, vocabulary(), lambda _done, _total, _words: None)


def bare(sent: Path, target: Path, merged) -> None:
    for path in sorted(sent.iterdir()):
        read_bare(path)
    for sheets in merged:
        write_bare(target, sheets)


def read_bare(path: Path):
    """Each sheet's rows, each with a height."""
    with CalamineWorkbook.from_path(path) as workbook:
        return [
            [(ROW_HEIGHT, row) for row in workbook.get_sheet_by_name(name).to_python()]
            for name in workbook.sheet_names
        ]


def memory_of(sent: Path, target: Path) -> list[int]:
    work = MERGED_ALONE.format(sent=str(sent), target=str(target))
    said = subprocess.run([sys.executable, "-c", work], check=True, capture_output=True, text=True)
    return list(map(int, said.stdout.split()))
