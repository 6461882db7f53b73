"""本地评分表: points that an office gives itself; the plan knows grades and no points."""

from dataclasses import dataclass
from datetime import date


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
