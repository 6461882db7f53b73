"""本地评分: the points of a pair by the office's own sheet; they decide no grade."""

from collections.abc import Mapping
from dataclasses import dataclass

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.assessment_area import area_numbered
from lvgw_desktop.domain.local_score import LocalScoreItem, in_order, points_trouble
from lvgw_desktop.domain.local_score_sheet import LocalScoreRow, LocalScoreSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.assessment_grades import kept_in, write_fields
from lvgw_desktop.services.assessments import firm_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace

FORM = "local_score"


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalPoints:
    """The points of one pair; a line that got none is not `given`. No lines: there is no sheet."""

    pair: AssessedPair
    lines: tuple[LocalScoreItem, ...]
    given: Mapping[str, int]

    @property
    def words(self) -> str:
        """Return 得 71 / 100 分, or 还没有给分."""
        if not self.given:
            return "还没有给分"
        most = sum(one.most_points for one in self.lines)
        return f"得 {sum(self.given.values())} / {most} 分"

    @property
    def sheet(self) -> LocalScoreSheet:
        """Return it as it prints."""
        rows = (
            LocalScoreRow(
                area=area_numbered(one.area).title,
                word=one.word,
                most_points=one.most_points,
                points=self.given.get(one.uuid),
                note=one.note,
            )
            for one in self.lines
        )
        return LocalScoreSheet(year=self.pair.year, period=self.pair.period, rows=tuple(rows))


@dataclass(frozen=True, slots=True)
class LocalPointService:
    """Use cases of the points."""

    workplace: Workplace

    def of_pair(self, pair: AssessedPair) -> LocalPoints:
        """Return what a pair got, line by line."""
        with self.workplace.reading() as store:
            given = kept_in(store, pair).local_points
            every = store.local_score_items.all(include_retired=True)
        own = (one for one in every if one.year == pair.year)
        lines = in_order(one for one in own if one.retired_on is None or one.uuid in given)
        return LocalPoints(pair=pair, lines=lines, given=given)

    def give(self, points: LocalPoints) -> Assessment:
        """Keep the points of a pair, and nothing else. Raises Refusal for more than there are."""
        for one in points.lines:
            if trouble := points_trouble(one, points.given.get(one.uuid, 0)):
                raise Refusal(f"{trouble}。")
        with self.workplace.changing() as store:
            return write_fields(store, points.pair, {"local_points": points.given})

    def preview(self, pair: AssessedPair) -> Preview:
        """Return the sheet of a pair as it prints."""
        points = self.of_pair(pair)
        with self.workplace.reading() as store:
            village, adviser = (
                store.villages.get(pair.village_id),
                store.advisers.get(pair.adviser_id),
            )
            roots = {
                "local_score": points.sheet,
                "village": village,
                "adviser": adviser,
                "firm": firm_in(store, pair),
                "office": store.office.get(),
            }
        label = f"{village.name} {adviser.name} 本地评分表"
        return preview_plain(self.workplace, FORM, [PlainSheet(roots, label)])
