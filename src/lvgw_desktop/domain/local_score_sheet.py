"""本地评分表的纸: the points of one assessment by the office's own sheet."""

from dataclasses import dataclass

from lvgw_desktop.domain.assessment import AssessmentPeriod


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalScoreRow:
    """One line with what was given; None where nothing was."""

    area: str
    word: str
    most_points: int
    points: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalScoreSheet:
    """The whole sheet of one adviser in one village."""

    year: int
    period: AssessmentPeriod
    rows: tuple[LocalScoreRow, ...] = ()

    @property
    def most_points(self) -> int:
        """Return what can be given in all."""
        return sum(one.most_points for one in self.rows)

    @property
    def points(self) -> int | None:
        """Return what was given in all, None before any point was."""
        given = [one.points for one in self.rows if one.points is not None]
        return sum(given) if given else None
