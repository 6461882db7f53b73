"""按机构汇总: the year of every adviser for the yearly review, on paper and as a workbook."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import reduce
from pathlib import Path

from lvgw_desktop.domain.assessed_pair import PERIOD_WORDS, AssessedPair
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.firm_summary import (
    FirmSummary,
    FirmSummaryLine,
    YearSums,
    firm_summary,
)
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.other_kind import CONDUCT_REPORT, FEEDBACK
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.sheet import Value
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.assessment_records import others_in
from lvgw_desktop.services.assessments import PairLine, firm_in, lines_in
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.other_counts import trainings_attended
from lvgw_desktop.services.pair_evidence import log_evidence_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store

FORM = "firm_summary"
SUM_WORDS = {
    "consultations": "法律咨询(人次)",
    "opinions": "法律意见(条)",
    "lectures": "法治讲座(次)",
    "legal_aid": "法律援助(件)",
    "mediations": "纠纷调解(件)",
    "visits": "到村服务(次)",
    "logs": "工作日志(份)",
    "feedback": "群众意见(件)",
    "conduct_reports": "问题反映(件)",
    "trainings": "参加培训(次)",
}
"""What the sums are called, in the order of the paper."""
_HEAD = ("序号", "所在机构", "法律顾问", "服务村(居)及考核等次", *SUM_WORDS.values())
_WAITING = "未定"


@dataclass(frozen=True, slots=True)
class FirmSummaryService:
    """Use cases of the summary [plan §二(一)2]; its figures are those of the assessment book."""

    workplace: Workplace

    def summary(self, year: int, kind: AdviserKind) -> FirmSummary:
        """Return a year's advisers of a kind, firm by firm."""
        with self.workplace.reading() as store:
            names = names_in(store)
            counted = [
                self._adviser(store, lines, names)
                for lines in _by_adviser(store, year)
                if names.advisers[lines[0].pair.adviser_id].kind is kind
            ]
        in_order = sorted(counted, key=lambda one: one.firm_name)
        rows = (replace(one, seq=seq) for seq, one in enumerate(in_order, start=1))
        return firm_summary(year, kind, tuple(rows))

    def preview(self, year: int, kind: AdviserKind) -> Preview:
        """Return the paper as it prints."""
        summary, label = self.summary(year, kind), self.title(year, kind)
        with self.workplace.reading() as store:
            roots = {"firm_summary": summary, "office": store.office.get()}
        return preview_plain(self.workplace, FORM, [PlainSheet(roots, label)])

    def export(self, year: int, kind: AdviserKind, target: Path) -> Path:
        """Write the same as a workbook and return where it lies."""
        summary, title = self.summary(year, kind), self.title(year, kind)
        total: tuple[Value, ...] = ("", "", "合计", "", *_sums(summary.total))
        rows = [*map(_cells, summary.rows), total]
        written = export_table(target, title, _HEAD, rows)
        self.workplace.note(EXPORTED, f"{title} {len(summary.rows)} 人")
        return written

    def title(self, year: int, kind: AdviserKind) -> str:
        """Return 2026年律师担任法律顾问情况, which names its files too."""
        return f"{year}年{self.workplace.pack.vocabulary.word(kind)}担任法律顾问情况"

    def _adviser(self, store: Store, lines: Sequence[PairLine], names: Names) -> FirmSummaryLine:
        vocabulary, pair = self.workplace.pack.vocabulary, lines[0].pair
        firm = firm_in(store, lines[-1].pair)
        counted = (_sums_of(store, one.pair, vocabulary) for one in lines)
        trainings = YearSums(trainings=trainings_attended(store, pair.adviser_id, pair.year))
        return FirmSummaryLine(
            seq=0,
            firm_name=firm.name if firm else "",
            adviser_name=names.adviser(pair.adviser_id),
            villages="\n".join(_grades(store, one, vocabulary) for one in lines),
            **asdict(reduce(YearSums.__add__, counted, trainings)),
        )


def _by_adviser(store: Store, year: int) -> Iterable[Sequence[PairLine]]:
    found = defaultdict[int, list[PairLine]](list)
    for line in lines_in(store, year, AssessmentPeriod.YEAR):
        found[line.pair.adviser_id].append(line)
    return found.values()


def _grades(store: Store, line: PairLine, vocabulary: Vocabulary) -> str:
    """Return 军营社区　半年优良　年终未定."""
    half = store.assessments.of_pair(replace(line.pair, period=AssessmentPeriod.HALF_YEAR))
    grades = {AssessmentPeriod.HALF_YEAR: half, AssessmentPeriod.YEAR: line.assessment}
    words = (f"{PERIOD_WORDS[one]}{_grade(kept, vocabulary)}" for one, kept in grades.items())
    return "　".join((line.village, *words))


def _grade(kept: Assessment | None, vocabulary: Vocabulary) -> str:
    final = kept.final_grade if kept else None
    return vocabulary.word(final) if final else _WAITING


def _sums_of(store: Store, pair: AssessedPair, vocabulary: Vocabulary) -> YearSums:
    logs = log_evidence_in(store, vocabulary, pair)

    def quantity(measure: str) -> int:
        return logs.of_kinds(vocabulary.measure(measure).kinds).quantity

    return YearSums(
        consultations=logs.of_kinds(vocabulary.measure("consultations").kinds).people,
        opinions=quantity("decision_opinions"),
        lectures=quantity("lectures"),
        legal_aid=quantity("legal_aid"),
        mediations=quantity("mediations"),
        visits=logs.visits,
        logs=logs.logs,
        feedback=len(others_in(store, pair, FEEDBACK)),
        conduct_reports=len(others_in(store, pair, CONDUCT_REPORT)),
    )


def _cells(line: FirmSummaryLine) -> tuple[Value, ...]:
    return (line.seq, line.firm_name, line.adviser_name, line.villages, *_sums(line))


def _sums(sums: YearSums) -> Iterator[int]:
    return (getattr(sums, name) for name in SUM_WORDS)
