"""留痕: who did what when, before and after, and why; rows are only ever added."""

import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Text, bindparam, select, union_all

from lvgw_desktop.storage.audit_chain import SALT_BYTES, START, entry_hash, values_hash
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.prepared import Prepared, add_row, add_rows
from lvgw_desktop.storage.schema.month import correction, hand_in
from lvgw_desktop.storage.schema.paper import attachment, issued_form, volume_item
from lvgw_desktop.storage.schema.roster import appointment, legal_adviser, village
from lvgw_desktop.storage.schema.trail import audit, audit_values

ADDED = "ADDED"
CHANGED = "CHANGED"
REMOVED = "REMOVED"
"""Gone with the import that brought it; `before` is the whole row."""
LOOKED = "LOOKED"
"""Numbers that a card masks were shown."""
PRINTED = "PRINTED"
EXPORTED = "EXPORTED"
RESTORED = "RESTORED"


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditEntry:
    """One row of the trail; `before` holds what was replaced, `after` the whole new row."""

    id: int
    at: datetime
    operator: str
    action: str
    table: str
    record_uuid: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    reason: str


class TrailValues(NamedTuple):
    """What the trail keeps of one of many records: the values replaced, and the whole new row."""

    record_uuid: str
    before: Mapping[str, object]
    after: Mapping[str, object]


class AuditTrail:
    """Writes and reads the trail inside one transaction."""

    def __init__(self, sql: Connection, now: Callable[[], datetime], operator: str) -> None:
        self._sql = sql
        self._now = now
        self._operator = operator

    def record(
        self,
        action: str,
        table: str,
        record_uuid: str,
        *,
        before: Mapping[str, object],
        after: Mapping[str, object],
        reason: str = "",
    ) -> None:
        """Add one row to the chain, in the same transaction as the change it tells about."""
        salt = secrets.token_bytes(SALT_BYTES)
        texts = (json_text(before), json_text(after), reason)
        hashed = values_hash(salt, *texts)
        facts = (self._now().isoformat(), self._operator, action, table, record_uuid)
        new_hash = entry_hash(self._last_hash(), facts, hashed)
        number = add_row(self._sql, audit, (None, *facts, hashed, new_hash))
        add_row(self._sql, audit_values, (number, salt, *texts))

    def record_all(
        self, action: str, table: str, told: Iterable[TrailValues], reason: str = ""
    ) -> None:
        """Add a row for each of many records: one clock, the chain carried on in memory."""
        when = (self._now().isoformat(), self._operator, action, table)
        number, head = self.highest_number(), self._last_hash()
        facts, values = [], []
        for one in told:
            salt = secrets.token_bytes(SALT_BYTES)
            texts = (json_text(one.before), json_text(one.after), reason)
            hashed = values_hash(salt, *texts)
            head = entry_hash(head, (*when, one.record_uuid), hashed)
            number += 1
            facts.append((number, *when, one.record_uuid, hashed, head))
            values.append((number, salt, *texts))
        add_rows(self._sql, audit, facts)
        add_rows(self._sql, audit_values, values)

    def highest_number(self) -> int:
        """Return the highest number ever given, as the next row that SQLite numbers goes by it."""
        return self._sql.exec_driver_sql(_HIGHEST).scalar() or 0

    def between(self, first: int, last: int) -> tuple[AuditEntry, ...]:
        """Return the rows with these numbers and those between them, oldest first."""
        rows = self._sql.execute(_BETWEEN, {"first": first, "last": last})
        return tuple(_entry(row) for row in rows)

    def note(self, action: str, what: str, record_uuid: str = "") -> None:
        """Add a row about something that changed no record: an export, a print, a restore.

        `what` says it by count, without names; `record_uuid` is the one record it is about.
        """
        self.record(action, "", record_uuid, before={}, after={"what": what})

    def head(self) -> str:
        """Return the hash of the last row in hexadecimal: the witness of all before it."""
        return self._last_hash().hex()

    def history(self, record_uuid: str) -> tuple[AuditEntry, ...]:
        """Return what happened to one record, oldest first."""
        rows = self._sql.execute(_HISTORY, {"wanted": record_uuid})
        return tuple(_entry(row) for row in rows)

    def whole_history(self, record_uuid: str) -> tuple[AuditEntry, ...]:
        """Return what happened to a record and to all that is kept about it, oldest first.

        That is its printings, scans and places in a volume; of a village or an adviser also the
        appointments and the ledgers handed in.
        """
        rows = self._sql.execute(_WHOLE_HISTORY, {"wanted": record_uuid})
        return tuple(_entry(row) for row in rows)

    def _last_hash(self) -> bytes:
        found: bytes | None = _LAST_HASH.value(self._sql, {})
        return START if found is None else found


def _entry(row: Any) -> AuditEntry:  # noqa: ANN401  a row of the statement below
    return AuditEntry(
        id=row.id,
        at=datetime.fromisoformat(row.at),
        operator=row.operator,
        action=row.action,
        table=row.table_name,
        record_uuid=row.record_uuid,
        before=json.loads(row.before),
        after=json.loads(row.after),
        reason=row.reason,
    )


_HIGHEST = "SELECT seq FROM sqlite_sequence WHERE name = 'audit'"
_LAST = select(audit.c.hash).order_by(audit.c.id.desc()).limit(1)
_LAST_HASH = Prepared(_LAST)
_WANTED = bindparam("wanted", type_=Text)
_ENTRIES = (
    select(audit, audit_values.c.before, audit_values.c.after, audit_values.c.reason)
    .join(audit_values, audit_values.c.audit_id == audit.c.id)
    .order_by(audit.c.id)
)
_HISTORY = _ENTRIES.where(audit.c.record_uuid == _WANTED)
_BETWEEN = _ENTRIES.where(audit.c.id.between(bindparam("first"), bindparam("last")))
_ABOUT = union_all(
    select(_WANTED),
    *(
        select(table.c.uuid).where(table.c.record_uuid == _WANTED)
        for table in (issued_form, attachment, volume_item)
    ),
    select(correction.c.uuid).where(correction.c.log_uuid == _WANTED),
    *(
        select(about.c.uuid).join(table, column == table.c.id).where(table.c.uuid == _WANTED)
        for about in (appointment, hand_in)
        for table, column in (
            (village, about.c.village_id),
            (legal_adviser, about.c.adviser_id),
        )
    ),
)
_WHOLE_HISTORY = _ENTRIES.where(audit.c.record_uuid.in_(_ABOUT))
