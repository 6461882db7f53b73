"""更正: one field of a log of a closed month put right; it counts in the month it is made in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.monthly_close import CLOSED_FIELDS
from lvgw_desktop.domain.service_log import PaperState, ServiceLog

CORRECTED_FIELDS = (*(name for name in CLOSED_FIELDS if name != "late_month"), "items")
"""What a correction may put right; beside these it may void the log."""

_OF_ONE_ACT = ("month", "made_on", "made_by", "reason")


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


@dataclass(frozen=True, slots=True)
class FieldCorrection:
    """A correction that stands, and the value it gives its field."""

    correction: Correction
    value: Any


@dataclass(frozen=True, slots=True)
class CorrectedLog:
    """A log as it was closed, and its corrections in the order in which they were made."""

    log: ServiceLog
    made: tuple[FieldCorrection, ...]

    @property
    def now(self) -> ServiceLog:
        """Return the log as it is after all corrections."""
        changes: dict[str, Any] = {one.correction.field: one.value for one in self.made}
        return replace(self.log, **changes)

    def steps(self) -> Iterator[tuple[Correction, ServiceLog, ServiceLog]]:
        """Yield each correction with the log before and after it."""
        before = self.log
        for one in self.made:
            change: dict[str, Any] = {one.correction.field: one.value}
            after = replace(before, **change)
            yield one.correction, before, after
            before = after

    def acts(self) -> tuple[tuple[Correction, ...], ...]:
        """Return the corrections as they were made, those of one go together, the latest last."""
        acts: list[list[Correction]] = []
        for one in self.made:
            if not acts or not _goes_with(acts[-1], one.correction):
                acts.append([])
            acts[-1].append(one.correction)
        return tuple(map(tuple, acts))


def _goes_with(act: Sequence[Correction], one: Correction) -> bool:
    """Tell whether a correction was made together with others: each field once, for one reason."""
    alike = all(getattr(one, name) == getattr(act[0], name) for name in _OF_ONE_ACT)
    return alike and one.field not in {each.field for each in act}


def fields_to_correct(before: ServiceLog, after: ServiceLog) -> tuple[str, ...]:
    """Return the fields that need a correction for a log to become another."""
    differing = (name for name in CORRECTED_FIELDS if getattr(before, name) != getattr(after, name))
    voided = after.paper_state is PaperState.VOID is not before.paper_state
    return (*differing, *(["paper_state"] if voided else []))
