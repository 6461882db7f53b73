"""本地评分表: points that an office gives itself; the plan knows grades and no points."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.refusal import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalScoreItem:
    """One line of an office's own scoring sheet of a year; wherever it is shown it says 本地.

    `area` is the content area it belongs to, 1 to 5 [plan 附件1 一]; `most_points` what can be
    given for it. One that is not used any more is retired.
    """

    id: int | None = None
    uuid: str = ""
    year: int
    seq: int
    area: int
    word: str
    most_points: int
    note: str = ""
    retired_on: date | None = None


def local_score_problems(item: LocalScoreItem) -> Iterator[Problem]:
    """Yield what stops a line from being kept."""
    if not item.word:
        yield Problem("word", "请写评什么，如 每月到村服务。")
    if item.most_points < 1:
        yield Problem("most_points", "请填最多几分，至少 1 分。")


def tidy_item(item: LocalScoreItem) -> LocalScoreItem:
    """Return the line without blanks at its ends."""
    return replace(item, word=item.word.strip(), note=item.note.strip())


def in_order(items: Iterable[LocalScoreItem]) -> tuple[LocalScoreItem, ...]:
    """Return a sheet's lines area by area, each in the order of entry."""
    return tuple(sorted(items, key=lambda one: (one.area, one.seq)))


def is_same_line(item: LocalScoreItem, other: LocalScoreItem) -> bool:
    """Tell whether two lines ask for the same, of whatever year."""
    return (item.area, item.word) == (other.area, other.word)


def points_trouble(item: LocalScoreItem, points: int) -> str:
    """Return why so many points cannot be given for a line, "" where they can."""
    if points <= item.most_points:
        return ""
    return f"“{item.word}”最多 {item.most_points} 分，填了 {points} 分，请改"
