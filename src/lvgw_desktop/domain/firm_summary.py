"""按机构汇总: what the yearly review of advisers is told of a year [plan §二(一)2]."""

from dataclasses import dataclass, field, fields
from functools import reduce

from lvgw_desktop.domain.legal_adviser import AdviserKind

PURPOSES = {
    AdviserKind.LEGAL_WORKER: "用途：作为法律工作者年检的考评依据",
    AdviserKind.LAWYER: "用途：报市局律管科及市律协，作为年检的参考意见",
}
"""What each paper is for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class YearSums:
    """What an adviser did in a year in all villages, and what was said of it."""

    consultations: int = 0
    opinions: int = 0
    lectures: int = 0
    legal_aid: int = 0
    mediations: int = 0
    visits: int = 0
    logs: int = 0
    feedback: int = 0
    conduct_reports: int = 0
    trainings: int = 0

    def __add__(self, other: "YearSums") -> "YearSums":
        """Return both together."""
        names = [one.name for one in fields(YearSums)]
        return YearSums(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True, kw_only=True, slots=True)
class FirmSummaryLine(YearSums):
    """One adviser; `villages` has a line for each village with its grades."""

    seq: int
    firm_name: str = ""
    adviser_name: str
    villages: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FirmSummary:
    """One paper: the advisers of a kind, firm by firm, and their sums."""

    year: int
    kind: AdviserKind
    rows: tuple[FirmSummaryLine, ...] = ()
    total: YearSums = field(default_factory=YearSums)

    @property
    def purpose(self) -> str:
        """Return what the paper is for."""
        return PURPOSES[self.kind]


def firm_summary(year: int, kind: AdviserKind, rows: tuple[FirmSummaryLine, ...]) -> FirmSummary:
    """Return the paper with the sums of its rows."""
    return FirmSummary(
        year=year, kind=kind, rows=rows, total=reduce(YearSums.__add__, rows, YearSums())
    )
