"""导入结果: what a workbook's rows became, or would become, row by row."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.exchange.log_row import LogRow
from lvgw_desktop.exchange.roster import RosterRow
from lvgw_desktop.services.import_source import ImportSource


class RowResult(Enum):
    """What becomes of one row."""

    TAKEN = auto()
    """可导入"""
    CHECKED = auto()
    """Taken as well, with something to look at: 请核对."""
    KNOWN = auto()
    """已有，跳过"""
    LEFT_OUT = auto()
    """有错，不导入"""


RESULT_WORDS = {
    RowResult.TAKEN: "可导入",
    RowResult.CHECKED: "请核对",
    RowResult.KNOWN: "已有，跳过",
    RowResult.LEFT_OUT: "有错",
}


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """One row with its result; `problems` name the field each belongs to.

    `said` is what else there is to say of the result: where a known one stands.
    """

    row: RosterRow | LogRow
    result: RowResult
    problems: tuple[Problem, ...] = ()
    said: str = ""

    @property
    def number(self) -> int:
        """Return the row's number in the workbook, from 1."""
        return self.row.row

    @property
    def remark(self) -> str:
        """Return the reasons in one line, or the word for the result."""
        sentences = dict.fromkeys(problem.sentence for problem in self.problems)
        return " ".join(sentences) or self.said or RESULT_WORDS[self.result]


def place_words(row: RosterRow | LogRow, *, has_sheets: bool) -> str:
    """Return 第 4 行, with the name of its sheet where the workbook's rows stand in several."""
    return f"{row.sheet} 第 {row.row} 行" if has_sheets else f"第 {row.row} 行"


@dataclass(frozen=True, kw_only=True)
class ImportOutcome:
    """What one run made, or with `tried` would make, of a workbook."""

    source: ImportSource
    tried: bool
    rows: tuple[RowOutcome, ...]
    made: Mapping[str, int]
    """村(居), 所在机构, 法律顾问, 聘任, 日志 → how many are new."""
    batch: ImportBatch | None = None
    """By which it can be undone; None where nothing is new."""

    def count(self, *results: RowResult) -> int:
        """Return how many rows have one of these results."""
        counted = Counter(row.result for row in self.rows)
        return sum(counted[result] for result in results)

    @property
    def rows_taken(self) -> int:
        """Return how many rows are imported."""
        return self.count(RowResult.TAKEN, RowResult.CHECKED)

    @property
    def brings_something(self) -> bool:
        """Tell whether anything is new: a 填报表 of rows known already still is handed in."""
        return self.rows_taken > 0 or any(self.made.values())

    @property
    def rows_known(self) -> int:
        """Return how many rows were there already."""
        return self.count(RowResult.KNOWN)

    @property
    def odd_rows(self) -> tuple[RowOutcome, ...]:
        """Return the rows that need a look: left out, or with something to check."""
        return tuple(row for row in self.rows if row.problems)

    def told_rows(self) -> tuple[str, ...]:
        """Return a line for each row that was not just taken: where it stands, and the reason."""
        odd = (one for one in self.rows if one.problems or one.result is RowResult.KNOWN)
        return tuple(map(self.told, odd))

    def told(self, one: RowOutcome) -> str:
        """Return one row's line: 第 7 行：没有日期，请补上。"""
        return f"{place_words(one.row, has_sheets=self.has_sheets)}：{one.remark}"

    @cached_property
    def has_sheets(self) -> bool:
        """Tell whether the rows stand in several sheets."""
        return len({one.row.sheet for one in self.rows}) > 1

    @property
    def sentence(self) -> str:
        """Return the whole in one sentence."""
        made = "、".join(f"{words} {number}" for words, number in self.made.items() if number)
        verb = "可以导入" if self.tried else "已导入"
        left_out = self.count(RowResult.LEFT_OUT)
        return (
            f"{verb} {self.rows_taken} 行({made or '没有新增'})；"
            f"已有 {self.rows_known} 行；有错不导入 {left_out} 行。"
        )

    def facts(self) -> dict[str, object]:
        """Return the outcome for a program."""
        batch = None if self.tried or self.batch is None else self.batch.id
        return {
            "batch": batch,
            "dry_run": self.tried,
            "made": dict(self.made),
            "rows": {result.name.lower(): self.count(result) for result in RowResult},
        }
