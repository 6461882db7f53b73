"""封账: the close of one 统计月; what it covers never changes while it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

CLOSED_FIELDS = (
    *("village_id", "adviser_id", "firm_id", "served_on", "spells", "hours", "method"),
    *("client_category", "client_name", "client_village", "client_description", "client_phone"),
    *("content", "result", "remark", "late_month"),
)
"""The fields of a log that reach ledger or figures; beside them its items, and 作废 or not."""

REOPENING_FIELDS = ("reopened_at", "reopened_by", "reopened_reason")
"""What 撤销封账 fills in; nothing else of a close ever changes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthlyClose:
    """One 封账 of a statistical month; it stands until it is reopened, and is kept even then.

    `month` is the month's code (2026-11), `first_day` and `last_day` the days that counted in it
    by the rule of that time. `reason` says why it was closed with findings left open. `logs` is
    how many counted, `figures` their sums, measure name → number as text; `audit_head` is the
    head of the audit chain just before, `backup` the name of the verified backup made first.
    """

    id: int | None = None
    uuid: str = ""
    month: str
    first_day: date
    last_day: date
    closed_at: datetime
    closed_by: str = ""
    reason: str = ""
    logs: int = 0
    figures: Mapping[str, str] = field(default_factory=dict)
    audit_head: str = ""
    backup: str = ""
    reopened_at: datetime | None = None
    reopened_by: str = ""
    reopened_reason: str = ""

    @property
    def stands(self) -> bool:
        """Tell whether the month is closed by it."""
        return self.reopened_at is None
