"""推荐名单: whom the office recommends to a village as its adviser [plan §二(一)3]."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.refusal import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Recommendation:
    """One candidate of a year: an adviser of the register, or a name with the name of a firm.

    Without a village he is recommended to all. `outcome` says what became of it. One with a
    `void_reason` was entered by mistake.
    """

    id: int | None = None
    uuid: str = ""
    year: int
    village_id: int | None = None
    adviser_id: int | None = None
    name: str = ""
    firm_name: str = ""
    reason: str = ""
    recommended_on: date
    outcome: str = ""
    void_reason: str = ""


def recommendation_problems(one: Recommendation) -> tuple[Problem, ...]:
    """Return what is wrong with a recommendation: it is of somebody."""
    if one.adviser_id is None and not one.name.strip():
        return (Problem("adviser_id", "请选法律顾问；名册里没有的，在下面填姓名。"),)
    return ()
