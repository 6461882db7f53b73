"""推荐名单的内容: whom an office recommends in a year, as the list is sealed [plan §二(一)3]."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.legal_adviser import AdviserKind


@dataclass(frozen=True, kw_only=True, slots=True)
class RecommendationRow:
    """One candidate; what the register does not know of him stays empty.

    `village_name` is 全部村(居) for one recommended to all, `workload` how many he has now (4 / 6).
    """

    seq: int
    village_name: str
    adviser_name: str
    adviser_kind: AdviserKind | None = None
    firm_name: str = ""
    licence_no: str = ""
    workload: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecommendationSheet:
    """The candidates of one year; `recommended_on` is the latest day of them."""

    year: int
    office_name: str
    recommended_on: date | None = None
    rows: tuple[RecommendationRow, ...] = ()
