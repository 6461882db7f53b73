"""合并各所月报: a tenth of a province-year, against calamine and a bare XlsxWriter.

The peer reads the same workbooks and writes the very rows that the merge wrote, unchecked, on one
core, with values and heights alone.
"""

import resource
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from python_calamine import CalamineWorkbook

from benchmarks.measure import cost_against
from benchmarks.month_workbook import cells_of, write_bare
from benchmarks.office_workbooks import office_months
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.ledger_layout import LedgerLayout, TableColumn
from lvgw_desktop.services.merging import MergeOrder, merge

OFFICES, MONTHS, LOGS = 20, 12, 208
MEGABYTE = 1024
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


def measure(rounds):
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as name:
        folder = Path(name)
        sent = write_all(folder / "sent")
        target = folder / "区局.xlsx"
        most = memory_of(sent, target)  # first: a child begins with what its parent has
        merged = [cells_of(path) for path in run_merge(sent, target).written]
        cost = cost_against(
            lambda: bare(sent, folder / "bare.xlsx", merged),
            lambda: run_merge(sent, target),
            rounds,
        )
    rows = f"{OFFICES * MONTHS * LOGS:,} rows of {OFFICES * MONTHS} workbooks"
    return [
        (f"{rows} merged / calamine and bare XlsxWriter", cost, "≤ 2"),
        ("memory of the merging process, MB", most, "≤ 400 MB"),
    ]


def vocabulary():
    return Vocabulary.from_mapping(tomllib.loads((PACK / "vocabulary.toml").read_text("utf-8")))


def write_all(folder: Path) -> Path:
    words = vocabulary()
    for one in office_months(OFFICES, MONTHS, LOGS):
        one.write(folder / f"{one.office.name}_{one.month.code}.xlsx", words, LAYOUT)
    return folder


def run_merge(sent: Path, target: Path):
    order = MergeOrder(sources=[sent], target=target)
    return merge(order, vocabulary(), lambda _done, _total, _words: None)


def bare(sent: Path, target: Path, merged) -> None:
    for path in sorted(sent.iterdir()):
        with CalamineWorkbook.from_path(path) as workbook:
            for name in workbook.sheet_names:
                workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    for cells in merged:
        write_bare(target, cells)


def memory_of(sent: Path, target: Path) -> float:
    """The most memory of a process that does nothing else, in MB."""
    work = (
        f"from benchmarks.merging import *; run_merge(Path({str(sent)!r}), Path({str(target)!r}))"
    )
    told = f"{work}; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    said = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    return int(said.stdout) / MEGABYTE


__all__ = ["Path", "resource", "run_merge"]
