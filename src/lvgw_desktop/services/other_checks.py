"""核对其他记录: what may be kept of a record, and what is told of it."""

from datetime import date
from typing import Any

from lvgw_desktop.domain.appointment import outside_term
from lvgw_desktop.domain.other_kind import OTHER_KINDS, OtherKind
from lvgw_desktop.domain.other_problems import other_problems
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity, refuse_errors
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

# ruff: noqa: ANN401  what is called a record here is one of any kind


def checked_other(workplace: Workplace, store: Store, kind: OtherKind, record: Any) -> Any:
    """Return a record as it may be kept. Raises Refusal for a void one, and for its errors."""
    if record.id is not None:
        refuse_void(kind, store.other_records(kind).get(record.id))
    refuse_errors(other_problems(kind, record, workplace.today))
    return record


def other_remarks(kind: OtherKind, record: Any, roster: Roster, today: date) -> tuple[Problem, ...]:
    """Return the remarks on a record, and whether its adviser was the village's on that day."""
    alone = other_problems(kind, record, today)
    village_id, adviser_id = (getattr(record, one, None) for one in ("village_id", "adviser_id"))
    day = getattr(record, kind.day)
    if not (village_id and adviser_id and day):
        return alone
    names = roster.names
    sentence = outside_term(
        roster.between(adviser_id, village_id),
        day,
        names.adviser(adviser_id),
        names.village(village_id),
    )
    return (*alone, Problem(kind.day, sentence, Severity.CHECK)) if sentence else alone


def refuse_void(kind: OtherKind, record: Any) -> None:
    """Raise Refusal for a void record."""
    if record.void_reason:
        raise Refusal(f"{kind.name_of(record)}已作废，不能再改。要改请另记一条。")


def other_named(store: Store, uuid: str) -> tuple[OtherKind, Any] | None:
    """Return the record of this name in the world with its kind; None if there is none."""
    for kind in OTHER_KINDS:
        if record := store.other_records(kind).by_uuid(uuid):
            return kind, record
    return None
