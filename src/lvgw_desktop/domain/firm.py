"""所在机构: the law firm or legal service office where an adviser works."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.credit_code import credit_code_problem, plain_code
from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.refusal import Problem, Severity


class FirmKind(Enum):
    """律师事务所 or 基层法律服务所."""

    LAW_FIRM = auto()
    LEGAL_SERVICE_OFFICE = auto()


_CODE_PREFIXES = {FirmKind.LAW_FIRM: "31", FirmKind.LEGAL_SERVICE_OFFICE: "33"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Firm:
    """One 所在机构; retired, never deleted."""

    id: int | None = None
    uuid: str = ""
    name: str
    kind: FirmKind = FirmKind.LAW_FIRM
    credit_code: str = ""
    head: str = ""
    phone: str = ""
    address: str = ""
    remark: str = ""
    retired_on: date | None = None


def firm_problems(firm: Firm) -> tuple[Problem, ...]:
    """Return what is wrong or odd with a firm's card."""
    found = []
    if not firm.name.strip():
        found.append(Problem("name", "请填机构名称。"))
    if sentence := credit_code_problem(firm.credit_code) or _kind_problem(firm):
        found.append(Problem("credit_code", sentence, Severity.CHECK))
    if sentence := phone_problem(firm.phone):
        found.append(Problem("phone", sentence, Severity.CHECK))
    return tuple(found)


def _kind_problem(firm: Firm) -> str:
    code, expected = plain_code(firm.credit_code), _CODE_PREFIXES[firm.kind]
    if not code or code.startswith(expected):
        return ""
    return f"这类机构的统一社会信用代码以 {expected} 开头，请核对代码或机构类别。"
