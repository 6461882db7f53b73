"""覆盖情况: which office has reported which month, and which is missing or late."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from lvgw_desktop.domain.merge_finding import MergeFault, MergeFinding
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import date_words, month_day_words

_MISSING, _LATE = "缺", "迟"

Made = Mapping[tuple[str, StatisticalMonth], datetime]
"""When an office's month was first made, by the office's name."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """All offices by all months from the first that was reported to the last."""

    offices: Sequence[str]
    months: Sequence[StatisticalMonth]
    made: Made

    def words(self, office: str, month: StatisticalMonth) -> str:
        """Return 缺, 11月30日, or 12月2日 迟."""
        made = self.made.get((office, month))
        if made is None:
            return _MISSING
        day = month_day_words(made.date())
        return f"{day} {_LATE}" if is_late(month, made) else day

    def lines(self) -> Iterator[tuple[str, ...]]:
        """Yield the office's name and its words for each month."""
        for office in self.offices:
            yield (office, *(self.words(office, month) for month in self.months))

    def findings(self) -> Iterator[MergeFinding]:
        """Yield what is missing and what came late."""
        for office in self.offices:
            for month in self.months:
                made = self.made.get((office, month))
                if made is None:
                    sentence = f"{office}没有{month.words}的月报。请催报后再合并一次。"
                    yield _finding(MergeFault.MISSING_MONTH, sentence, office, month)
                elif is_late(month, made):
                    sentence = f"{office}{month.words}的月报 {date_words(made.date())}才做好。"
                    yield _finding(MergeFault.LATE, sentence, office, month)


def coverage(expected: Sequence[str], made: Made) -> Coverage:
    """Return the table of the offices expected and of all others that have reported."""
    offices = tuple(dict.fromkeys((*expected, *sorted(office for office, _ in made))))
    reported = sorted(month for _, month in made)
    return Coverage(offices, tuple(_from_to(reported[0], reported[-1])) if reported else (), made)


def is_late(month: StatisticalMonth, made: datetime) -> bool:
    """Tell whether a month's report was made after the day on which it was due."""
    return made.date() > month.report_due


def _from_to(first: StatisticalMonth, last: StatisticalMonth) -> Iterator[StatisticalMonth]:
    month = first
    while month <= last:
        yield month
        month = month.next


def _finding(
    fault: MergeFault, sentence: str, office: str, month: StatisticalMonth
) -> MergeFinding:
    return MergeFinding(fault=fault, sentence=sentence, office=office, month=month.code)
