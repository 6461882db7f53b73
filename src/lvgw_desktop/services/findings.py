"""核查结果: the findings of a month's check, one by one, with what was decided about each."""

from collections.abc import Iterable, Iterator

from lvgw_desktop.domain.finding import NO_VISIT, Finding
from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.month_review import LogRemarks, MonthReview, VisitMissing

__all__ = ["NO_VISIT", "findings_of", "still_open"]


def findings_of(review: MonthReview) -> tuple[Finding, ...]:
    """Return what a review found, what is missing first."""
    number = review.figures.month.number
    visits = (_of_visit(one, number) for one in review.visits_missing)
    remarks = (finding for one in review.remarks for finding in _of_log(one))
    return tuple(sorted((*visits, *remarks), key=lambda one: not one.to_complete))


def still_open(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return those that nobody has decided about yet."""
    return tuple(one for one in findings if one.is_open)


def _of_visit(missing: VisitMissing, month: int) -> Finding:
    return Finding(
        code=NO_VISIT,
        subject=missing.village.uuid,
        sentence=f"{missing.village.name} {month} 月没有到村服务",
        severity=Severity.MISSING,
        place=f"{missing.adviser or '现在没有法律顾问'} · 去过就补记",
        record_id=missing.village.id,
        adviser_id=missing.adviser_id,
    )


def _of_log(remarks: LogRemarks) -> Iterator[Finding]:
    log = remarks.log
    number = f"{short_serial(log.serial)} 号 · " if log.serial else ""
    place = f"{number}{month_day_words(log.served_on)} {remarks.village} · {remarks.adviser}"
    for problem in remarks.problems:
        yield Finding(
            code=problem.field,
            subject=log.uuid,
            sentence=problem.sentence,
            severity=problem.severity,
            place=place,
            record_id=log.id,
            other_id=problem.other_id,
            adviser_id=log.adviser_id,
        )


def returned_words(findings: Iterable[Finding]) -> str:
    """Return the message for an adviser who is to put findings right."""
    lines = "\n".join(f"{one.place}：{one.sentence}" for one in findings)
    return f"下面几项请您看看，对的话告诉所里，不对的请改好交来：\n{lines}"
