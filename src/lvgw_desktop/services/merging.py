"""合并各所月报: the workbooks of many offices become one checked workbook for the district."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.merge_coverage import Coverage
from lvgw_desktop.domain.merge_finding import MergeFinding
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.machine_sheet import MachineHead
from lvgw_desktop.exchange.merged_reading import ReadWorkbook, read_workbooks
from lvgw_desktop.exchange.merged_workbook import write_merged
from lvgw_desktop.exchange.told_rows import TELL_EVERY
from lvgw_desktop.services import merge_findings
from lvgw_desktop.services.merge_files import expected_offices, workbooks_in
from lvgw_desktop.services.merge_report import WECHAT_GROUPS, coverage_of, merged_report
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.merged import MergedStore
from lvgw_desktop.storage.merged_databases import (
    reach_server,
    scratch_store,
    server_store,
    why_no_server,
)

Told = Callable[[int, int, str], None]
"""Told of the work: steps done, of how many, and in words; it may raise to stop the work."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeOrder:
    """What is to be merged: files and folders, where to, and which offices should have reported.

    `offices` is a workbook or text with their names in its first column; `into` the address of
    a PostgreSQL database that takes everything too, "" for none.
    """

    sources: Sequence[Path]
    target: Path
    offices: Path | None = None
    into: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeOutcome:
    """What came of it. `files` of `seen` workbooks count, with `rows` rows.

    Of `found` matters the workbook names each; `findings` may tell of many cells in one sentence.
    """

    written: Sequence[Path]
    seen: int
    files: int
    rows: int
    coverage: Coverage
    findings: Sequence[MergeFinding]
    found: int

    @property
    def sentence(self) -> str:
        """Return it in a sentence."""
        offices = len({office for office, _ in self.coverage.made})
        names = "、".join(path.name for path in self.written)
        found = f"有 {self.found} 个问题要看" if self.found else "没有发现问题"
        return (
            f"{self.seen} 份里合并了 {self.files} 份({offices} 个所，{self.rows} 行)，"
            f"已存到 {names}，重新打开核对过；{found}。"
        )


@dataclass(frozen=True, slots=True)
class MergingService:
    """Use cases of the district clerk."""

    workplace: Workplace

    def merge(self, order: MergeOrder, told: Told) -> MergeOutcome:
        """Merge with the words of the open office's pack; see `merge`."""
        return merge(order, self.workplace.pack.vocabulary, told)

    def why_no_server(self) -> str:
        """Return why nothing can be written into a database, "" if it can."""
        return why_no_server()


def merge(order: MergeOrder, vocabulary: Vocabulary, told: Told) -> MergeOutcome:
    """Read all workbooks, decide what counts, write the district's; raises Refusal.

    A workbook with something wrong is told and left out; the rest goes on. Stopped by what
    `told` raises, nothing is written.
    """
    paths = workbooks_in(order.sources, order.target)
    expected = expected_offices(order.offices)
    if order.into:
        reach_server(order.into)
    with scratch_store() as store:
        findings = list(_read(paths, store, vocabulary, told))
        if not store.files():
            raise Refusal(_nothing(findings))
        later = list(_settled(store))
        covered = coverage_of(store, expected)
        later += covered.findings()
        store.add_findings(map(_finding_row, later))
        if order.into:
            _pass_on(store, order.into, told)
        return _written(order, store, covered, [*findings, *later], vocabulary, len(paths), told)


def _read(
    paths: Sequence[Path], store: MergedStore, vocabulary: Vocabulary, told: Told
) -> Iterator[MergeFinding]:
    """Put the workbooks into the store one by one, and yield what is to be said of each."""
    done = 0

    def tick() -> None:
        told(done, len(paths), f"正在读第 {done + 1} 份，共 {len(paths)} 份")

    for read in read_workbooks(paths, tick):
        found = tuple(_found_in(read, store, vocabulary))
        store.add_findings(map(_finding_row, found))
        yield from merge_findings.listed(found)
        done += 1


def _found_in(
    read: ReadWorkbook, store: MergedStore, vocabulary: Vocabulary
) -> Iterator[MergeFinding]:
    """Put one workbook into the store, and yield what was found in it."""
    if read.head is None:
        yield merge_findings.left_out(read)
    elif not store.add_file(_file_row(read, read.head), read.lines, read.hand_ins):
        yield merge_findings.same_file(read, read.head)
    else:
        yield from merge_findings.altered(read, read.head)
        yield from merge_findings.unequal(read, read.head, vocabulary)


def _settled(store: MergedStore) -> Iterator[MergeFinding]:
    """Decide what counts, and yield what does not and why."""
    replaced, doubled = store.settle()
    yield from (merge_findings.replaced(*both) for both in replaced)
    yield from map(merge_findings.doubled, doubled)


def _pass_on(store: MergedStore, address: str, told: Told) -> None:
    """Bring everything into a bureau's database."""
    steps = count(1)

    def tick() -> None:
        told(0, 0, f"正在写入数据库，第 {next(steps)} 批")

    with server_store(address) as server:
        server.take_over(store, tick)
        server.settle()


def _written(
    order: MergeOrder,
    store: MergedStore,
    covered: Coverage,
    findings: Sequence[MergeFinding],
    vocabulary: Vocabulary,
    seen: int,
    told: Told,
) -> MergeOutcome:
    report = merged_report(store, covered, vocabulary)
    rows = report.lines.number
    steps = count(0, TELL_EVERY)

    def tell() -> None:
        """Every row is written, and compared."""
        done = min(next(steps) // 2, rows)
        told(done, rows, f"正在写汇总并核对 {done} / {rows} 行")

    return MergeOutcome(
        written=write_merged(order.target, report, tell),
        seen=seen,
        files=sum(one.months for one in report.sums),
        rows=rows,
        coverage=covered,
        findings=findings,
        found=report.findings.number,
    )


def _file_row(read: ReadWorkbook, head: MachineHead) -> Mapping[str, Any]:
    kept = asdict(head)
    figures = kept.pop("figures")
    kept.pop("columns")
    return {
        **kept,
        "content_hash": read.content_hash,
        "file_name": read.path.name,
        "first_day": head.first_day.isoformat(),
        "last_day": head.last_day.isoformat(),
        "made_at": head.made_at.isoformat(),
        "masked": int(head.masked),
        WECHAT_GROUPS: int(figures.get(WECHAT_GROUPS, 0)),
    }


def _finding_row(finding: MergeFinding) -> Mapping[str, Any]:
    return {**asdict(finding), "fault": finding.fault.name}


def _nothing(findings: Sequence[MergeFinding]) -> str:
    """Return why nothing could be merged."""
    first = f"“{findings[0].file}”{findings[0].sentence}" if findings else "没有找到月报 Excel。"
    return f"没有一份可以合并：{first}"
