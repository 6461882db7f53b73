"""顾问名册: who serves which village, as the office keeps and hands on the list [plan §三(一)2]."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.legal_adviser import AdviserKind


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserRegisterRow:
    """One adviser with the villages served.

    `village_names` are all of them (军营社区、赵岭社区); the term is the earliest first and the
    latest last day of their appointments, the last None where no end is agreed.
    """

    seq: int
    name: str
    kind: AdviserKind
    firm_name: str = ""
    licence_no: str = ""
    phone: str = ""
    village_names: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserRegister:
    """The advisers of an office on one day, each once."""

    as_of: date
    rows: tuple[AdviserRegisterRow, ...]
