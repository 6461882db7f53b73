"""合并各所月报: the workbooks of many offices become one checked workbook for the district."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.measure import LOG_MEASURES, MEASURES
from lvgw_desktop.domain.merge_coverage import Coverage, coverage
from lvgw_desktop.domain.merge_finding import MergeFinding
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.machine_sheet import MachineHead, MachineKind
from lvgw_desktop.exchange.merged_reading import ReadWorkbook, read_workbooks
from lvgw_desktop.exchange.merged_rows import LedgerLine
from lvgw_desktop.exchange.merged_workbook import MergedReport, OfficeSums, write_merged
from lvgw_desktop.exchange.told_rows import TELL_EVERY
from lvgw_desktop.services import merge_findings
from lvgw_desktop.services.merge_files import expected_offices, workbooks_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.merged import MergedStore, scratch_store, server_store

Told = Callable[[int, int, str], None]
"""Told of the work: steps done, of how many, and in words; it may raise to stop the work."""

_HUNDRED = 100
_WECHAT = "wechat_groups"
_KIND_WORDS = {MachineKind.LATE.value: "补报", MachineKind.CORRECTION.value: "更正"}


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
    """What came of it. `files` of `seen` workbooks count, with `rows` rows."""

    written: Sequence[Path]
    seen: int
    files: int
    rows: int
    coverage: Coverage
    findings: Sequence[MergeFinding]

    @property
    def sentence(self) -> str:
        """Return it in a sentence."""
        offices = len({office for office, _ in self.coverage.made})
        names = "、".join(path.name for path in self.written)
        found = f"有 {len(self.findings)} 个问题要看" if self.findings else "没有发现问题"
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


def merge(order: MergeOrder, vocabulary: Vocabulary, told: Told) -> MergeOutcome:
    """Read all workbooks, decide what counts, write the district's; raises Refusal.

    A workbook with something wrong is told and left out; the rest goes on. Stopped by what
    `told` raises, nothing is written.
    """
    paths = workbooks_in(order.sources, order.target)
    expected = expected_offices(order.offices)
    with scratch_store() as store:
        findings = list(_read(paths, store, vocabulary, told))
        if not store.files():
            raise Refusal(_nothing(findings))
        replaced, doubled = store.settle()
        findings += [merge_findings.replaced(*both) for both in replaced]
        findings += map(merge_findings.doubled, doubled)
        covered = _coverage(store, expected)
        findings += covered.findings()
        store.keep_findings(map(_finding_row, findings))
        return _written(order, store, covered, findings, vocabulary, len(paths), told)


def _written(
    order: MergeOrder,
    store: MergedStore,
    covered: Coverage,
    findings: Sequence[MergeFinding],
    vocabulary: Vocabulary,
    seen: int,
    told: Told,
) -> MergeOutcome:
    sums = _sums(store)
    rows = sum(one.rows for one in sums)
    report = MergedReport(
        coverage=covered,
        heads=[_head(one.name, vocabulary) for one in MEASURES],
        sums=sums,
        findings=findings,
        changes=tuple(map(_line, store.rows(*_KIND_WORDS))),
    )
    if order.into:
        told(0, rows, "正在写入数据库")
        with server_store(order.into) as server:
            server.take_over(store)
            server.settle()
            server.keep_findings(map(_finding_row, findings))
    steps = count(0, TELL_EVERY)

    def tell() -> None:
        """Every row is written, and compared."""
        done = min(next(steps) // 2, rows)
        told(done, rows, f"正在写汇总并核对 {done} / {rows} 行")

    written = write_merged(order.target, report, map(_line, store.rows()), tell)
    return MergeOutcome(
        written=written,
        seen=seen,
        files=sum(one.months for one in sums),
        rows=rows,
        coverage=covered,
        findings=findings,
    )


def _read(
    paths: Sequence[Path], store: MergedStore, vocabulary: Vocabulary, told: Told
) -> Iterator[MergeFinding]:
    """Put the workbooks into the store one by one, and yield what is found in each."""
    done = 0

    def tick() -> None:
        told(done, len(paths), f"正在读第 {done + 1} 份，共 {len(paths)} 份")

    for read in read_workbooks(paths, tick):
        if read.head is None:
            yield merge_findings.left_out(read)
        elif not store.add_file(_file_row(read, read.head), read.lines):
            yield merge_findings.same_file(read, read.head)
        else:
            yield from merge_findings.altered(read, read.head)
            yield from merge_findings.unequal(read, read.head, vocabulary)
        done += 1


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
        _WECHAT: int(figures.get(_WECHAT, 0)),
    }


def _finding_row(finding: MergeFinding) -> Mapping[str, Any]:
    return {**asdict(finding), "fault": finding.fault.name}


def _nothing(findings: Sequence[MergeFinding]) -> str:
    """Return why nothing could be merged."""
    first = f"“{findings[0].file}”{findings[0].sentence}" if findings else "没有找到月报 Excel。"
    return f"没有一份可以合并：{first}"


def _coverage(store: MergedStore, expected: Sequence[str]) -> Coverage:
    names = {file["office_uuid"]: file["office"] for file in store.files()}
    made = {
        (names[uuid], read_month(month)): datetime.fromisoformat(when)
        for (uuid, month), when in store.first_made().items()
    }
    return coverage(expected, made)


def _sums(store: MergedStore) -> tuple[OfficeSums, ...]:
    """Return each office's sums; its groups are those of its latest month."""
    counted = {row["office_uuid"]: row for row in store.sums()}
    files: dict[str, list[Mapping[str, Any]]] = {}
    for file in store.files():
        files.setdefault(file["office_uuid"], []).append(file)
    return tuple(
        OfficeSums(
            office=months[-1]["office"],
            months=len(months),
            rows=counted.get(uuid, {}).get("rows", 0),
            figures=_figures(counted.get(uuid, {}), months[-1][_WECHAT]),
        )
        for uuid, months in files.items()
    )


def _figures(sums: Mapping[str, Any], groups: int) -> tuple[Decimal, ...]:
    of_logs = {one.name for one in LOG_MEASURES}
    return tuple(
        Decimal(sums.get(one.name, 0)) / _HUNDRED if one.name in of_logs else Decimal(groups)
        for one in MEASURES
    )


def _head(measure: str, vocabulary: Vocabulary) -> str:
    word, unit = (vocabulary.word_of(part, measure) for part in ("measure", "measure_unit"))
    return f"{word}\n({unit})"


def _line(row: Mapping[str, Any]) -> LedgerLine:
    return LedgerLine(
        office=row["office"],
        month=row["month"],
        kind=_KIND_WORDS.get(row["kind"], ""),
        served_on=date.fromisoformat(row["served_on"]) if row["served_on"] else None,
        village=row["village"],
        adviser=row["adviser"],
        client_name=row["client_name"],
        consultation=row["consultation"],
        mediation=row["mediation"],
        publicity=row["publicity"],
        training=row["training"],
        other=row["other"],
        remark=row["remark"],
        log_serial=row["log_serial"],
    )
