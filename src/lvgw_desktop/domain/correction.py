"""更正: one field of a log of a closed month put right; it counts in the month it is made in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """One field of one log, as it was and as it becomes; the log's own row stays as it is.

    `log_uuid` names the log, `month` is the code of the open month (2026-12) in whose figures the
    difference counts as +/− lines. `was` and `becomes` are the column's values as JSON, of the
    field "items" the list of them; the field "paper_state" becomes "VOID" and nothing else. A
    wrong correction is withdrawn with a reason while its month is open, later corrected again.
    """

    id: int | None = None
    uuid: str = ""
    log_uuid: str
    month: str
    made_on: date
    made_by: str = ""
    field: str
    was: str
    becomes: str
    reason: str
    void_reason: str = ""
