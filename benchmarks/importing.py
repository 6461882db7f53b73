"""导入旧台账: 50,000 rows from the workbook to the disk, against calamine and a bare executemany.

The peer reads the same workbook and writes the very rows that the import wrote: logs, items, audit
trail, batch and what waits for the search index. It checks nothing, looks for nothing that is there
already, and makes no backup.
"""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from itertools import count, pairwise
from pathlib import Path
from random import Random
from statistics import median

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.measure import Work, cost_against, median_seconds
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.prepared import written_names
from lvgw_desktop.storage.schema import METADATA

ROWS = 50_000
NEARLY_ALL = 0.99
VILLAGES, ADVISERS = 20, 5
HEADS = (
    *("编号", "日期", "起止时间", "村(居)", "法律顾问", "服务方式"),
    *("服务对象姓名", "联系电话", "服务内容", "处理结果", "法律咨询"),
)
CONTENT = "咨询院墙滴水纠纷，告知相邻各方应按照有利生产、方便生活的原则处理，建议先行调解。" * 3
WRITTEN = ("service_log", "service_item", "audit", "audit_values", "import_batch", "imported_row")

Copies = Iterator[str]
"""Copies of the office file, each for one piece of work."""


class StoppedError(Exception):
    """Somebody has cancelled."""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as name:
        folder = Path(name)
        workbook = an_old_ledger(folder / "旧台账.xlsx")
        empty = an_office_with_villages(folder / "empty.lvgw")
        copies = (str(shutil.copy(empty, folder / f"{number}.lvgw")) for number in count())
        peer = bare(workbook, copies, rows_written(workbook, Path(next(copies))))
        cost = cost_against(peer, lambda: imported(workbook, Path(next(copies))).close(), rounds)
        undone = median_seconds(undoing(workbook, copies), rounds)
        delay = median(cancelled(workbook, Path(next(copies))) for _ in range(rounds))
    return [
        (f"{ROWS:,} rows imported / calamine and bare executemany", cost, "≤ 3"),
        (f"{ROWS:,} rows imported and undone, s", undone, ""),
        ("cancelled: longest wait for the question and the way back", delay * 1000, "≤ 500 ms"),
    ]


def an_old_ledger(path: Path) -> Path:
    """A workbook whose rows are all taken, over six years and twenty villages."""
    chance = Random(1)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("台账")
        sheet.write_row(0, 0, HEADS)
        for number in range(ROWS):
            day = date(2019, 1, 1) + timedelta(days=chance.randrange(2000))
            who = (f"第{number % VILLAGES}社区", f"顾问{number % VILLAGES % ADVISERS}", "现场")
            client = (f"孙某{number}", f"1380375{number % 10_000:04d}")
            told = (f"{CONTENT}{number}", "已答复，双方同意。", 1)
            row = (str(number + 1), day.isoformat(), "9:00-11:30", *who, *client, *told)
            sheet.write_row(number + 1, 0, row)
    return path


def an_office_with_villages(path: Path) -> Path:
    office = JudicialOffice(name="龙兴司法所", district="平顶山市石龙区司法局", prefix="LX")
    use_cases = office_files(now=datetime.now).create(path, office)
    with closing(use_cases), use_cases.workplace.changing() as store:
        names = (f"顾问{number}" for number in range(ADVISERS))
        advisers = [store.advisers.add(LegalAdviser(name=name)).id or 0 for name in names]
        for number in range(VILLAGES):
            village = store.villages.add(Village(name=f"第{number}社区"))
            who = {"village_id": village.id or 0, "adviser_id": advisers[number % ADVISERS]}
            store.appointments.add(Appointment(**who, starts_on=date(2019, 1, 1)))
    return path


def imported(workbook: Path, file: Path) -> UseCases:
    """An office after the import of the workbook, still open."""
    use_cases = office_files(now=datetime.now).open(file)
    source = use_cases.importing.read(workbook, ImportKind.LOGS)
    outcome = use_cases.importing.run(source)
    assert outcome.rows_taken == ROWS
    return use_cases


def rows_written(workbook: Path, file: Path) -> dict[str, list[tuple[object, ...]]]:
    """What an import adds, table by table."""
    with closing(sqlite3.connect(file)) as raw:
        before = {table: len(raw.execute(f"SELECT 1 FROM {table}").fetchall()) for table in WRITTEN}
    imported(workbook, file).close()
    with closing(sqlite3.connect(file)) as raw:
        return {
            table: raw.execute(f"SELECT {_names(table)} FROM {table}").fetchall()[before[table] :]
            for table in WRITTEN
        }


def bare(workbook: Path, copies: Copies, rows: dict[str, list[tuple[object, ...]]]) -> Work:
    """Read the workbook, and write the rows."""

    def work() -> None:
        CalamineWorkbook.from_path(workbook).get_sheet_by_index(0).to_python()
        with closing(connect(Path(next(copies)))) as raw:
            raw.execute("BEGIN IMMEDIATE")
            for table, added in rows.items():
                places = ", ".join("?" * len(added[0]))
                raw.executemany(f"INSERT INTO {table} ({_names(table)}) VALUES ({places})", added)
            raw.execute("COMMIT")

    return work


def _names(table: str) -> str:
    return ", ".join(f'"{name}"' for name in written_names(METADATA.tables[table]))


def undoing(workbook: Path, copies: Copies) -> Work:
    def work() -> None:
        with closing(imported(workbook, Path(next(copies)))) as use_cases:
            use_cases.import_batches.undo(1)

    return work


def cancelled(workbook: Path, file: Path) -> float:
    """Stop an import just before its end; returns the seconds a clerk may have to wait for it."""
    asked: list[float] = []

    def tell(done: int, total: int) -> None:
        asked.append(time.perf_counter())
        if total and done > NEARLY_ALL * total:
            raise StoppedError

    with closing(office_files(now=datetime.now).open(file)) as use_cases:
        source = use_cases.importing.read(workbook, ImportKind.LOGS)
        with suppress(StoppedError):
            use_cases.importing.run(source, tell)
        way_back = time.perf_counter() - asked[-1]
        return max(after - before for before, after in pairwise(asked)) + way_back
