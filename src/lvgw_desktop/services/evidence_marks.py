"""证据的记号: what the records said when a grade was stored, so that a change afterwards shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lvgw_desktop.domain.assessment import EvidenceMark
from lvgw_desktop.domain.correction import CORRECTED_FIELDS
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.other_kind import BY_NAME
from lvgw_desktop.services.assessment_records import PairRecords
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.store import Store

ADDED, CHANGED, GONE = "后来添的", "改过", "作废或改到别处"
_LOG, _HAND_IN = "service_log", "hand_in"
_OF_HAND_IN = ("month", "handed_in_on", "medium", "note")
_NOT_SAID = frozenset({"village_id", "adviser_id", "firm_id", "late_month", "serial"})
"""Numbers that another office file has otherwise, and what a record says of itself."""
_LENGTH = 16


@dataclass(frozen=True, slots=True)
class EvidenceMarks:
    """The marks of the records of one pair, as an open store has them."""

    store: Store
    records: PairRecords

    def all(self) -> tuple[EvidenceMark, ...]:
        """Return a mark for each record."""
        return tuple(
            EvidenceMark(item=table, record_uuid=one.uuid, digest=self._digest(table, one))
            for table, its in self._by_table().items()
            for one in its
        )

    def changed_since(self, marks: Sequence[EvidenceMark]) -> tuple[tuple[Any, str], ...]:
        """Return the records that are not as the marks say, each with what became of it."""
        then = {one.record_uuid: one for one in marks}
        now = {one.record_uuid: one for one in self.all()}
        changed = {uuid for uuid, one in now.items() if uuid in then and one != then[uuid]}
        gone = [one for uuid, one in then.items() if uuid not in now]
        every = [one for its in self._by_table().values() for one in its]
        return (
            *((one, CHANGED) for one in every if one.uuid in changed),
            *((one, ADDED) for one in every if one.uuid not in then),
            *((one, GONE) for one in self._kept(gone)),
        )

    def _by_table(self) -> Mapping[str, Sequence[Any]]:
        records = self.records
        return {_LOG: records.logs, _HAND_IN: records.hand_ins, **records.others}

    def _digest(self, table: str, record: Any) -> str:  # noqa: ANN401  a record of any kind
        """Return the beginning of the SHA-256 of what a record says."""
        told = self._collection(table).told_values(record)
        said = {name: told[name] for name in _said_in(table)}
        return sha256(json_text(said).encode()).hexdigest()[:_LENGTH]

    def _kept(self, marks: Sequence[EvidenceMark]) -> Iterator[Any]:
        """Yield the records of marks, wherever they are now."""
        for table in self._by_table():
            uuids = [one.record_uuid for one in marks if one.item == table]
            yield from self._collection(table).of_uuids(uuids).values()

    def _collection(self, table: str) -> Collection[Any]:
        if table in BY_NAME:
            return self.store.other_records(BY_NAME[table])
        return self.store.service_logs if table == _LOG else self.store.hand_ins


def _said_in(table: str) -> Iterator[str]:
    """Yield the fields that make what a record says; the way of its paper is no part of it."""
    if table in BY_NAME:
        names: Sequence[str] = tuple(field_names(BY_NAME[table].record))
    else:
        names = CORRECTED_FIELDS if table == _LOG else _OF_HAND_IN
    yield from (name for name in names if name not in _NOT_SAID)
