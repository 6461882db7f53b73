"""收进来: the records of a package in an open store: added, known, or said otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.packed_lines import STRANGE
from lvgw_desktop.services.history_changes import compared
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.package_file import PackageSource, Tell
from lvgw_desktop.services.package_gate import PackageGate
from lvgw_desktop.services.package_matching import (
    OFFERED,
    POINTED_AT,
    Namesakes,
    namesakes_in,
)
from lvgw_desktop.services.package_outcome import Conflict, LeftRecord, NameMatch, PackageChoices
from lvgw_desktop.services.package_update import why_kept
from lvgw_desktop.services.packed_words import said
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.services.taking_back import COLLECTIONS
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.packed_rows import StrangeRow, unpacked
from lvgw_desktop.storage.store import Store

_ONLY_ADDED = frozenset(
    {"issued_form", "issued_row", "attachment", "sent_report", "scan_page", "rule_setting"}
)
"""What was printed, attached or sent is never changed from elsewhere, nor a rule of the past."""
_ABOUT = {
    **dict.fromkeys(("issued_row", "issued_form", "attachment"), "record_uuid"),
    "settled_finding": "subject",
}
"""What a record is about, by uuid, where that may be a village, an adviser or the office."""


class PackageEntry:
    """Enters one package; `added` and `updated` are for its batch."""

    def __init__(
        self,
        workplace: Workplace,
        store: Store,
        source: PackageSource,
        choices: PackageChoices,
    ) -> None:
        self._workplace, self._store = workplace, store
        self._source, self._choices = source, choices
        self._reason = f"数据包“{source.file.name}”"
        self._gate = PackageGate(store, workplace.database.contents, source)
        self._names = names_in(store)
        self._ids: dict[tuple[str, str], int] = {}
        self._uuids = {source.head.office_uuid: store.office.get().uuid}
        self.added: dict[str, list[int]] = defaultdict(list)
        self.updated: list[int] = []
        self.same = 0
        self.conflicts: list[Conflict] = []
        self.left: list[LeftRecord] = []
        self.matches: list[NameMatch] = []

    def enter(self, tell: Tell) -> None:
        """Enter all rows. Raises Refusal for a row that is no record."""
        for table, rows in self._source.rows(tell):
            self._enter(table, self._records(table, rows))

    def _enter(self, table: str, records: Sequence[Any]) -> None:
        here = COLLECTIONS[table](self._store).of_uuids([one.uuid for one in records])
        namesakes = namesakes_in(self._store, table, records)
        new = []
        for there in records:
            kept = here.get(there.uuid) or self._matched(table, there, namesakes)
            if kept is None:
                new.append(there)
            else:
                self._note(table, there.uuid, kept)
                self._meet(table, there, kept)
        self._add(table, new)

    def _records(self, table: str, rows: Iterable[Mapping[str, Any]]) -> list[Any]:
        try:
            records = [
                unpacked(table, row, lambda name, uuid: self._ids[name, uuid]) for row in rows
            ]
        except StrangeRow as strange:
            raise Refusal(STRANGE) from strange
        name = _ABOUT.get(table)
        return [self._about_here(one, name) for one in records] if name else records

    def _about_here(self, record: Any, name: str) -> Any:  # noqa: ANN401  a record
        """Return what a record says of what it is about, by the uuid that this has here."""
        uuid = getattr(record, name)
        return replace(record, **{name: self._uuids[uuid]}) if uuid in self._uuids else record

    def _matched(self, table: str, there: Any, namesakes: Namesakes | None) -> Any | None:  # noqa: ANN401  a record
        kept = namesakes.of(there) if namesakes else None
        if kept is None or table not in OFFERED:
            return kept
        is_same = there.uuid not in self._choices.apart
        titles = (self._title(there), self._title(kept))
        self.matches.append(NameMatch(table, there.uuid, *titles, is_same))
        return kept if is_same else None

    def _add(self, table: str, records: Sequence[Any]) -> None:
        reasons = self._gate.why_not(table, records)
        free = [one for one in records if one.uuid not in reasons]
        self.left += [
            LeftRecord(table, self._title(one), reasons[one.uuid])
            for one in records
            if one.uuid in reasons
        ]
        ids = COLLECTIONS[table](self._store).add_all(free, self._reason, as_they_are=True)
        self.added[table] += ids
        for one, number in zip(free, ids, strict=True):
            self._note(table, one.uuid, replace(one, id=number))
        if table in OFFERED:
            self._names = names_in(self._store)

    def _note(self, table: str, uuid_there: str, kept: Any) -> None:  # noqa: ANN401  a record
        """Remember who is who here: some records are pointed at by number, some by uuid."""
        if table in POINTED_AT:
            self._ids[table, uuid_there] = kept.id
            self._uuids[uuid_there] = kept.uuid

    def _meet(self, table: str, there: Any, kept: Any) -> None:  # noqa: ANN401  records of the table
        """Say where they differ, and take theirs where that is wished and may be."""
        wished = _as_here(there, kept)
        if table in _ONLY_ADDED or wished == kept:
            self.same += 1
            return
        words = ValueWords(self._names, self._workplace.pack.vocabulary)
        why_not = why_kept(self._store, self._gate.closed, kept, wished)
        taken = not why_not and self._choices.take(there.uuid)
        conflict = Conflict(
            table=table,
            uuid=there.uuid,
            title=self._title(kept),
            fields=compared(said(kept, words), said(wished, words)),
            taken=taken,
            why_not=why_not,
        )
        self.conflicts.append(conflict)
        if taken:
            COLLECTIONS[table](self._store).change(wished, self._reason)
            self.updated.append(self._store.audit.highest_number())

    def _title(self, record: Any) -> str:  # noqa: ANN401  as above
        return record_title(record, self._names, self._workplace.today)


def _as_here(there: Any, kept: Any) -> Any:  # noqa: ANN401  of any table
    """Return what it would say here under the name and number it has here."""
    stays = {"id", "uuid"}
    if isinstance(kept, JudicialOffice):
        stays |= {"prefix", "pack", "practice"}
    elif getattr(kept, "serial", ""):
        stays |= {"serial"}
    return replace(there, **{name: getattr(kept, name) for name in stays})
