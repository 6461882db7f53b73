"""台账登记表: who handed in which month's ledger, when and on what, as a list on paper."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class HandInRegisterRow:
    """One ledger that was owed or came; `state` says when it came: 26日交，晚1天, 未交."""

    month_words: str
    whose: str
    village_names: str = ""
    due: date
    state: str
    medium: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class HandInRegister:
    """The ledgers of some months."""

    period_words: str
    rows: tuple[HandInRegisterRow, ...]
