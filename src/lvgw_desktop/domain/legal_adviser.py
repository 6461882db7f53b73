"""法律顾问: a lawyer or legal worker who serves villages."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.licence import licence_problem
from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.refusal import Problem, Severity


class AdviserKind(Enum):
    """律师 or 基层法律服务工作者."""

    LAWYER = auto()
    LEGAL_WORKER = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class LegalAdviser:
    """One 法律顾问; `villages_elsewhere` are those served for other offices."""

    id: int | None = None
    uuid: str = ""
    name: str
    kind: AdviserKind = AdviserKind.LAWYER
    firm_id: int | None = None
    licence_no: str = ""
    phone: str = ""
    wechat: str = ""
    villages_elsewhere: int = 0
    remark: str = ""
    retired_on: date | None = None


def adviser_problems(adviser: LegalAdviser) -> tuple[Problem, ...]:
    """Return what is wrong or odd with an adviser's card."""
    found = []
    if not adviser.name.strip():
        found.append(Problem("name", "请填法律顾问姓名。"))
    if adviser.firm_id is None:
        found.append(Problem("firm_id", "还没有选所在机构，打印日志前请补上。", Severity.MISSING))
    if sentence := licence_problem(adviser.licence_no, lawyer=adviser.kind is AdviserKind.LAWYER):
        found.append(Problem("licence_no", sentence, Severity.CHECK))
    if sentence := phone_problem(adviser.phone):
        found.append(Problem("phone", sentence, Severity.CHECK))
    if adviser.villages_elsewhere < 0:
        found.append(Problem("villages_elsewhere", "外所村(居)数不能是负数，请改成 0 或以上。"))
    return tuple(found)
