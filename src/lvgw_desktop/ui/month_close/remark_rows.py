"""核查结果: what is missing or odd in the month, as rows; a remark never stands in the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.month_review import LogRemarks, MonthReview, VisitMissing
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone

TO_COMPLETE = Badge("要补齐", "circle-half", Tone.WARN)
TO_CHECK = Badge("请核对", "magnifying-glass", Tone.PRI)


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """One finding: its tag, the fact, where it is, and the log or village it is about."""

    badge: Badge
    fact: str
    place: str
    about: LogRemarks | VisitMissing

    @property
    def key(self) -> str:
        """Return what tells it from the others."""
        about = self.about
        if isinstance(about, VisitMissing):
            return f"village {about.village.id}"
        return f"log {about.log.id}"


COLUMNS = (
    Column("badge", "", 92, badge=lambda row: row.badge),
    Column("fact", "", text=lambda row: row.fact, second=lambda row: row.place),
)


def remark_rows(review: MonthReview) -> list[RemarkRow]:
    """Return what to complete first, then what to look at again."""
    number = review.figures.month.number
    visits = [_of_visit(one, number) for one in review.visits_missing]
    logs = sorted(map(_of_log, review.remarks), key=lambda row: row.badge is TO_CHECK)
    return [*visits, *logs]


def counted(rows: Iterable[RemarkRow]) -> tuple[int, int]:
    """Return how many are to complete and how many to check."""
    badges = [row.badge for row in rows]
    return badges.count(TO_COMPLETE), badges.count(TO_CHECK)


def _of_visit(missing: VisitMissing, month: int) -> RemarkRow:
    who = missing.adviser or "现在没有法律顾问"
    fact = f"{missing.village.name} {month} 月没有到村服务"
    return RemarkRow(TO_COMPLETE, fact, f"{who} · 去过就补记", missing)


def _of_log(remarks: LogRemarks) -> RemarkRow:
    log = remarks.log
    only_checks = all(one.severity is Severity.CHECK for one in remarks.problems)
    fact = "".join(one.sentence for one in remarks.problems)
    number = f"{short_serial(log.serial)} 号 · " if log.serial else ""
    place = f"{number}{month_day_words(log.served_on)} {remarks.village} · {remarks.adviser}"
    return RemarkRow(TO_CHECK if only_checks else TO_COMPLETE, fact, place, remarks)
