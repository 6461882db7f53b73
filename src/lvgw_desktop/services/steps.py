"""撤销和重做: what one step wrote to the trail is taken back by a step of its own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.services.recorded_kinds import KINDS
from lvgw_desktop.services.taking_back import COLLECTIONS, former, is_as_left
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import ADDED, CHANGED, AuditEntry
from lvgw_desktop.storage.store import Store

Result = TypeVar("Result")
_REASON = "撤销"

_BESIDE = frozenset({"", "ledger_volume"})
"""A note tells of no record, and a volume that was opened for a paper may stay empty."""

_ONCE = frozenset({"correction", "monthly_close"})
"""What is withdrawn once and for all: it is made again, not brought back."""


@dataclass(frozen=True, slots=True)
class Step:
    """The rows of the trail that one step wrote, by transaction, oldest first.

    `is_final`: it cannot be taken back, as when it numbered a new record.
    """

    written: tuple[range, ...]
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class StepService:
    """Use cases of undo and redo.

    Taking back is a change like any other: written to the trail, and refused where a record was
    changed since. So it is a step itself, and taking that one back is 重做.
    """

    workplace: Workplace

    def watched(self, work: Callable[[], Result]) -> tuple[Result, Step | None]:
        """Do a work; returns its result and the step it was, None if it changed no record."""
        with self.workplace.watching() as written:
            result = work()
        return result, self._step(tuple(written))

    def take_back(self, step: Step) -> str:
        """Put every record back as it was before the step, all or none; returns "".

        Raises Refusal if one of them was changed since.
        """
        with self.workplace.changing() as store:
            for entry in reversed(_entries(store, step)):
                if entry.table in COLLECTIONS:
                    _take_back(self.workplace, store, entry)
            self.workplace.operator = store.office.get().clerk
        return ""

    def _step(self, written: tuple[range, ...]) -> Step | None:
        with self.workplace.reading() as store:
            entries = _entries(store, Step(written))
        if not any(entry.table for entry in entries):
            return None
        return Step(written, is_final=not all(map(_can_go, entries)))


def _entries(store: Store, step: Step) -> list[AuditEntry]:
    spans = (store.audit.between(rows[0], rows[-1]) for rows in step.written)
    return [entry for span in spans for entry in span]


def _can_go(entry: AuditEntry) -> bool:
    if entry.action == CHANGED:
        return entry.table in COLLECTIONS and entry.table not in _ONCE
    return entry.table in _BESIDE or (entry.action == ADDED and entry.table in _ADDED_GOES)


def _take_back(workplace: Workplace, store: Store, entry: AuditEntry) -> None:
    collection = COLLECTIONS[entry.table](store)
    record = collection.by_uuid(entry.record_uuid)
    if not is_as_left(collection, record, entry):
        known = record is not None and entry.table in KINDS
        title = record_title(record, names_in(store), workplace.today) if known else "这一项"
        raise Refusal(f"{title}后来又改过，没有撤销。要改回去，请看它的历史。")
    if entry.action == CHANGED:
        collection.change(former(collection, record, entry), reason=_REASON)
    elif entry.table in _ADDED_GOES:
        collection.change(_ADDED_GOES[entry.table](workplace, record), reason=_REASON)


_ADDED_GOES: dict[str, Callable[[Workplace, Any], Any]] = {
    "appointment": lambda _workplace, one: replace(one, void_reason=_REASON),
    "assessment": lambda _workplace, one: replace(one, void_reason=_REASON),
    "correction": lambda _workplace, one: replace(one, void_reason=_REASON),
    "attachment": lambda workplace, one: replace(one, removed_on=workplace.now()),
    "hand_in": lambda _workplace, one: replace(one, void_reason=_REASON),
    "planned_service": lambda workplace, one: replace(
        one, dropped_on=workplace.today, drop_reason=_REASON
    ),
    "phrase": lambda workplace, one: replace(one, retired_on=workplace.today),
    "local_score_item": lambda workplace, one: replace(one, retired_on=workplace.today),
    "fee_standard": lambda _workplace, one: replace(one, void_reason=_REASON),
    "recommendation": lambda _workplace, one: replace(one, void_reason=_REASON),
    "handover": lambda _workplace, one: replace(one, void_reason=_REASON),
    "fee_decision": lambda _workplace, one: replace(one, void_reason=_REASON),
    "year_text": lambda _workplace, one: replace(one, text=""),
    "settled_finding": lambda workplace, one: replace(one, withdrawn_at=workplace.now()),
}
"""How what a step added goes out of every list: no record is ever deleted."""
