"""推荐名单: whom the office recommends to its villages, and what came of it [plan §二(一)3]."""

from dataclasses import dataclass, replace

from lvgw_desktop.domain.recommendation import Recommendation, recommendation_problems
from lvgw_desktop.domain.recommendation_sheet import RecommendationRow, RecommendationSheet
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.services.advisers import AdviserLine, AdviserService
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

FORM = "recommendation"
TO_ALL = "全部村(居)"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecommendationLine:
    """One recommendation with the names it shows."""

    recommendation: Recommendation
    village: str
    adviser: str
    firm: str


@dataclass(frozen=True, slots=True)
class Recommended:
    """Who is recommended to a village this year: advisers of the register, and names beside it."""

    adviser_ids: frozenset[int] = frozenset()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecommendationService:
    """Use cases of recommendations."""

    workplace: Workplace

    def begin(self) -> Recommendation:
        """Return an empty one of today."""
        today = self.workplace.today
        return Recommendation(year=today.year, recommended_on=today)

    def lines(self, year: int) -> tuple[RecommendationLine, ...]:
        """Return a year's recommendations in the order they were made, void ones last."""
        with self.workplace.reading() as store:
            names = names_in(store)
            found = [one for one in store.recommendations.all() if one.year == year]
        return tuple(_line(one, names) for one in sorted(found, key=_is_void))

    def years(self) -> tuple[int, ...]:
        """Return the years that have any, and this one, the latest first."""
        with self.workplace.reading() as store:
            years = {one.year for one in store.recommendations.all()}
        return tuple(sorted(years | {self.workplace.today.year}, reverse=True))

    def by_uuid(self, uuid: str) -> Recommendation:
        """Return the one of that name. Raises Refusal if there is none any more."""
        with self.workplace.reading() as store:
            found = store.recommendations.by_uuid(uuid)
        if found is None:
            raise Refusal("这条推荐已经不在了。写过的还在草稿里。")
        return found

    def save(self, one: Recommendation) -> Recommendation:
        """Add or change one, as `checked_recommendation` lets it."""
        with self.workplace.changing() as store:
            checked = checked_recommendation(store, one)
            if checked.id is None:
                return store.recommendations.add(checked)
            return store.recommendations.change(checked)

    def void(self, one: Recommendation, reason: str) -> Recommendation:
        """作废. Raises Refusal without a reason."""
        if not reason.strip():
            sentence = "请写明原因，如 重复登记。"
            raise Refusal(sentence, [Problem("void_reason", sentence)])
        with self.workplace.changing() as store:
            checked = replace(checked_recommendation(store, one), void_reason=reason.strip())
            return store.recommendations.change(checked, reason=reason.strip())

    def recommended_to(self, village_id: int) -> Recommended:
        """Return who is recommended to a village, or to all, this year."""
        lines = [one for one in self.lines(self.workplace.today.year) if _is_for(one, village_id)]
        ids = (one.recommendation.adviser_id for one in lines)
        others = (one.adviser for one in lines if one.recommendation.adviser_id is None)
        return Recommended(frozenset(filter(None, ids)), tuple(dict.fromkeys(others)))

    def sheet(self, year: int) -> RecommendationSheet:
        """Return a year's list as it is sealed, void ones left out."""
        advisers = {one.adviser.id: one for one in AdviserService(self.workplace).lines()}
        with self.workplace.reading() as store:
            office = store.office.get()
        lines = [one for one in self.lines(year) if not _is_void(one.recommendation)]
        days = [one.recommendation.recommended_on for one in lines]
        return RecommendationSheet(
            year=year,
            office_name=office.full_name,
            recommended_on=max(days, default=None),
            rows=tuple(
                _row(seq, one, advisers.get(one.recommendation.adviser_id))
                for seq, one in enumerate(lines, 1)
            ),
        )

    def preview(self, year: int) -> Preview:
        """Return a year's list as it prints."""
        sheet = PlainSheet({"recommendation": self.sheet(year)}, f"{year}年推荐名单")
        return preview_plain(self.workplace, FORM, [sheet])


def checked_recommendation(store: Store, one: Recommendation) -> Recommendation:
    """Return one as it may be kept. Raises Refusal for a void one, and for its errors."""
    if one.id is not None and store.recommendations.get(one.id).void_reason:
        raise Refusal("这条推荐已作废，不能再改。要改请另记一条。")
    refuse_errors(recommendation_problems(one))
    return one


def _is_void(one: Recommendation) -> bool:
    return bool(one.void_reason)


def _is_for(line: RecommendationLine, village_id: int) -> bool:
    one = line.recommendation
    return not _is_void(one) and one.village_id in {None, village_id}


def _line(one: Recommendation, names: Names) -> RecommendationLine:
    adviser = names.advisers.get(one.adviser_id or 0)
    return RecommendationLine(
        recommendation=one,
        village=names.village(one.village_id) or TO_ALL,
        adviser=adviser.name if adviser else one.name,
        firm=names.firm(adviser.firm_id) if adviser else one.firm_name,
    )


def _row(seq: int, line: RecommendationLine, known: AdviserLine | None) -> RecommendationRow:
    return RecommendationRow(
        seq=seq,
        village_name=line.village,
        adviser_name=line.adviser,
        adviser_kind=known.adviser.kind if known else None,
        firm_name=line.firm,
        licence_no=known.adviser.licence_no if known else "",
        workload=known.workload_words if known else "",
        reason=line.recommendation.reason,
    )
