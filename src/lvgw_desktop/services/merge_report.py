"""汇总的内容: what stands in the district's workbook, out of the merged store."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from lvgw_desktop.domain.hand_in import HandInMedium, days_late
from lvgw_desktop.domain.measure import LOG_MEASURES, MEASURES
from lvgw_desktop.domain.merge_coverage import Coverage, coverage
from lvgw_desktop.domain.merge_finding import MergeFault
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.machine_sheet import MachineKind
from lvgw_desktop.exchange.merged_rows import FindingRow, HandInRow, LedgerLine
from lvgw_desktop.exchange.merged_workbook import MergedReport, OfficeSums, Streamed
from lvgw_desktop.storage.merged import MergedStore

Fields = Mapping[str, Any]

WECHAT_GROUPS = "wechat_groups"
"""The measure that is counted over villages: a workbook's total of it is kept."""

_HUNDRED = 100
_OF_LOGS = {one.name for one in LOG_MEASURES}
_KIND_WORDS = {MachineKind.LATE.value: "补报", MachineKind.CORRECTION.value: "更正"}
_NOT_TOLD = (None, None, None)


def coverage_of(store: MergedStore, expected: Sequence[str]) -> Coverage:
    """Return which office has reported which month, beside the offices expected."""
    names = office_names(store.files())
    made = {
        (names[uuid], read_month(month)): datetime.fromisoformat(when)
        for (uuid, month), when in store.first_made().items()
    }
    return coverage(expected, made)


def merged_report(store: MergedStore, covered: Coverage, vocabulary: Vocabulary) -> MergedReport:
    """Return the report; its many rows are taken from the store when they are written."""
    files = store.files()
    names = office_names(files)
    hand_ins = [_hand_in(one, names) for one in store.hand_ins()]
    changes = [_line(row, names) for row in store.lines(*_KIND_WORDS)]
    sums = tuple(_sums(files, store.sums(), names, hand_ins))
    return MergedReport(
        coverage=covered,
        heads=[_head(one.name, vocabulary) for one in MEASURES],
        sums=sums,
        findings=Streamed(store.count_findings(), map(_finding, store.findings())),
        changes=Streamed(len(changes), iter(changes)),
        hand_ins=Streamed(len(hand_ins), iter(hand_ins)),
        lines=Streamed(sum(one.rows for one in sums), (_line(row, names) for row in store.lines())),
    )


def office_names(files: Sequence[Fields]) -> dict[str, str]:
    """Return each office's name by its uuid, with its district where two have offices of a name."""
    districts = Counter(name for _, name in {(one["district"], one["office"]) for one in files})
    return {
        one["office_uuid"]: one["office"]
        if districts[one["office"]] == 1
        else f"{one['district']}{one['office']}"
        for one in files
    }


def _sums(
    files: Sequence[Fields],
    counted: Mapping[str, Fields],
    names: Mapping[str, str],
    hand_ins: Sequence[HandInRow],
) -> Iterator[OfficeSums]:
    """Yield each office's sums; its groups are those of its latest month."""
    owed = {name: list(rows) for name, rows in groupby(hand_ins, key=lambda row: row.office)}
    start = 0
    for uuid, several in groupby(files, key=lambda file: file["office_uuid"]):
        months = list(several)
        sums = [counted[one["content_hash"]] for one in months if one["content_hash"] in counted]
        rows = sum(one["rows"] for one in sums)
        yield OfficeSums(
            office=names[uuid],
            months=len(months),
            rows=rows,
            figures=_figures(sums, months[-1][WECHAT_GROUPS]),
            ledgers=_ledgers(owed.get(names[uuid], ())),
            places=(start, start + rows),
        )
        start += rows


def _figures(sums: Sequence[Fields], groups: int) -> tuple[Decimal, ...]:
    return tuple(
        Decimal(sum(one[measure.name] for one in sums)) / _HUNDRED
        if measure.name in _OF_LOGS
        else Decimal(groups)
        for measure in MEASURES
    )


def _ledgers(rows: Sequence[HandInRow]) -> tuple[int | None, int | None, int | None]:
    """Count the ledgers owed, those that came, and those of them that came late."""
    if not rows:
        return _NOT_TOLD
    came = [row for row in rows if row.handed_in_on]
    return len(rows), len(came), sum(1 for row in came if row.days_late)


def _head(measure: str, vocabulary: Vocabulary) -> str:
    word, unit = (vocabulary.word_of(part, measure) for part in ("measure", "measure_unit"))
    return f"{word}\n({unit})"


def _line(row: Sequence[Any], names: Mapping[str, str]) -> LedgerLine:
    uuid, month, kind, served_on, *texts = row
    return LedgerLine(names[uuid], month, _KIND_WORDS.get(kind, ""), _day(served_on), *texts)


def _hand_in(row: Fields, names: Mapping[str, str]) -> HandInRow:
    due, came = _day(row["due"]), _day(row["handed_in_on"])
    return HandInRow(
        office=names[row["office_uuid"]],
        month=row["month"],
        whose=row["whose"],
        adviser=row["adviser"],
        villages=row["villages"],
        due=due,
        handed_in_on=came,
        days_late=days_late(came, due) if came and due else None,
        medium=HandInMedium[row["medium"]].words if row["medium"] else "",
        logs=row["logs"],
    )


def _finding(row: Any) -> FindingRow:  # noqa: ANN401  a row of the store
    return FindingRow(
        fault=MergeFault[row.fault].words,
        file=row.file,
        office=row.office,
        month=row.month,
        sentence=row.sentence,
        sheet=row.sheet,
        row=row.row or None,
        column=row.column or None,
        was=row.was,
        now=row.now,
    )


def _day(told: str) -> date | None:
    return date.fromisoformat(told) if told else None
