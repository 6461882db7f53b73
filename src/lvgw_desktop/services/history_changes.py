"""一次改动: what one row of the trail says of a record, in words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lvgw_desktop.domain.field_names import INTERNAL, field_names
from lvgw_desktop.services.history_lines import line_about
from lvgw_desktop.services.recorded_kinds import KINDS, RecordedKind
from lvgw_desktop.services.value_words import ValueWords, Words
from lvgw_desktop.storage.audit_trail import ADDED, REMOVED, AuditEntry
from lvgw_desktop.storage.store import Store

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after."""

    name: str
    before: Words
    after: Words

    @property
    def has_numbers(self) -> bool:
        """Tell whether something in it is masked."""
        return any(one.full != one.masked for one in (self.before, self.after))


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One line of a history: when, who, what and why, with the fields it changed.

    `restorable` ones can be taken as the point to go back behind.
    """

    id: int
    record_uuid: str
    at: datetime
    operator: str
    what: str
    reason: str
    added: bool = False
    fields: tuple[FieldChange, ...] = ()
    restorable: bool = False


@dataclass(frozen=True, slots=True)
class ChangeReader:
    """Words entries of one record's history; `subject_uuid` is the record the page is about."""

    store: Store
    words: ValueWords
    subject_uuid: str

    def change(self, entry: AuditEntry) -> Change:
        """Return what an entry says."""
        kind = KINDS.get(entry.table)
        fields = self._fields(kind, entry)
        return Change(
            id=entry.id,
            record_uuid=entry.record_uuid,
            at=entry.at,
            operator=entry.operator,
            what=self._what(kind, entry, fields) if kind else line_about(entry),
            reason=entry.reason,
            added=entry.action == ADDED,
            fields=fields,
            restorable=_is_restorable(kind, entry),
        )

    def _fields(self, kind: RecordedKind | None, entry: AuditEntry) -> tuple[FieldChange, ...]:
        if entry.table == "correction":
            return self._corrected(entry)
        return self.field_changes(kind, entry) if kind else ()

    def _corrected(self, entry: AuditEntry) -> tuple[FieldChange, ...]:
        """Return the field of the log that a correction puts right."""
        name, logs = entry.after["field"], KINDS["service_log"]
        was, becomes = ({name: json.loads(entry.after[when])} for when in ("was", "becomes"))
        values_in = logs.collection(self.store).values_in
        before, after = (self.said(logs, raw, values_in(raw)) for raw in (was, becomes))
        return compared(before, after)

    def field_changes(self, kind: RecordedKind, entry: AuditEntry) -> tuple[FieldChange, ...]:
        """Return the fields of an entry: the changed ones, or all that a new record says."""
        collection = kind.collection(self.store)
        earlier = state_before(entry)
        before = self.said(kind, earlier, collection.values_in(earlier))
        after = self.said(kind, entry.after, collection.values_in(entry.after))
        if entry.action == ADDED:
            before = {}
        return compared(before, after)

    def said(
        self, kind: RecordedKind, raw: Mapping[str, Any], values: Mapping[str, Any]
    ) -> dict[str, Words]:
        """Return the words of a state by field name, in the order of its screen.

        What cannot be read any more is shown as it was kept, a field that is gone under its code.
        """
        names = field_names(kind.record)
        known = [field for field in names if field in raw]
        gone = [field for field in raw if field not in names and field not in INTERNAL]
        return {
            names.get(field, field): self.words.of(field, values.get(field, raw[field]))
            for field in (*known, *gone)
        }

    def _what(self, kind: RecordedKind, entry: AuditEntry, fields: tuple[FieldChange, ...]) -> str:
        done = _done(kind, entry, fields)
        if entry.record_uuid == self.subject_uuid or entry.table != "appointment":
            return done
        return f"聘任 {self._other_side(entry)}：{done}"

    def _other_side(self, entry: AuditEntry) -> str:
        """Return whom of an appointment the page is not about."""
        state = state_before(entry)
        village = self.words.names.villages.get(state["village_id"])
        if village and village.uuid != self.subject_uuid:
            return village.name
        return self.words.names.adviser(state["adviser_id"])


def state_before(entry: AuditEntry) -> Mapping[str, Any]:
    """Return the whole row before an entry."""
    return {**entry.after, **entry.before}


def compared(before: Mapping[str, Words], after: Mapping[str, Words]) -> tuple[FieldChange, ...]:
    """Return the fields that say something else than before."""
    nothing = Words()
    said = dict.fromkeys((*after, *before))
    pairs = ((name, before.get(name, nothing), after.get(name, nothing)) for name in said)
    return tuple(FieldChange(name, one, two) for name, one, two in pairs if one != two)


def _is_restorable(kind: RecordedKind | None, entry: AuditEntry) -> bool:
    if kind is None or entry.action == REMOVED:
        return False
    return bool(set(entry.before) & set(kind.restored_fields))


def _done(kind: RecordedKind, entry: AuditEntry, fields: tuple[FieldChange, ...]) -> str:
    if entry.action == ADDED:
        return "新增"
    if entry.action == REMOVED:
        return "去掉"
    names = field_names(kind.record)
    if "retired_on" in entry.before:
        return names["retired_on"].removesuffix("日期") if entry.after["retired_on"] else "恢复"
    state = next((one for one in fields if one.name == names.get("paper_state")), None)
    if state and not set(entry.before) & set(kind.restored_fields):
        return f"{state.name}：{state.before.full} → {state.after.full}"
    shown = [one.name for one in fields[:_MOST_NAMED]]
    more = f"等 {len(fields)} 格" if len(fields) > _MOST_NAMED else ""
    return f"改了{'、'.join(shown)}{more}"
