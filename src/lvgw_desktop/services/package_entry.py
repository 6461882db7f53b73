"""收进来: the records of a package in an open store: added, known, or said otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.content import Content, is_hash
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.other_kind import BY_NAME
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.sealing.packed_lines import STRANGE
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.history_changes import compared
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.package_file import PackageSource, Tell
from lvgw_desktop.services.package_matching import OFFERED, Namesakes
from lvgw_desktop.services.package_outcome import Conflict, LeftRecord, NameMatch, PackageChoices
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.services.taking_back import COLLECTIONS
from lvgw_desktop.services.value_words import ValueWords, Words
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.packed_rows import StrangeRow, unpacked
from lvgw_desktop.storage.store import Store

CLOSED = "该月已封账，留着没动"
_SERIAL_TAKEN = "编号 {} 这里已经有另一条。两台电脑要用不同的编号字头(如 LX、LX2)"
_WITHOUT_ITS_FILE = "原来的电脑上已经找不到这个文件"
_WITHOUT_ITS_RECORD = "它所属的记录没有加进来"
_ONLY_ADDED = frozenset({"issued_form", "attachment"})
"""What was printed and what was attached is never changed from elsewhere."""


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
        self._closed = closed_months_in(store)
        self._names = names_in(store)
        self._ids: dict[tuple[str, str], int] = {}
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
        namesakes = self._namesakes(table, records)
        new = []
        for there in records:
            kept = here.get(there.uuid) or self._matched(table, there, namesakes)
            if kept is None:
                new.append(there)
            else:
                self._note_ids(table, {there.uuid: kept.id})
                self._meet(table, there, kept)
        self._add(table, new)

    def _records(self, table: str, rows: Iterable[Mapping[str, Any]]) -> list[Any]:
        try:
            return [unpacked(table, row, lambda name, uuid: self._ids[name, uuid]) for row in rows]
        except StrangeRow as strange:
            raise Refusal(STRANGE) from strange

    def _namesakes(self, table: str, records: Sequence[Any]) -> Namesakes | None:
        uuids = {one.uuid for one in records}
        if table in OFFERED or table == "appointment":
            here = COLLECTIONS[table](self._store).all(include_retired=True)
            return Namesakes(table, here, uuids)
        if table == "attachment":
            owners = {one.record_uuid for one in records}
            attached = (one for uuid in owners for one in self._store.attachments.all_of(uuid))
            return Namesakes(table, attached, uuids)
        return None

    def _matched(self, table: str, there: Any, namesakes: Namesakes | None) -> Any | None:  # noqa: ANN401  a record
        kept = namesakes.of(there) if namesakes else None
        if kept is None or table not in OFFERED:
            return kept
        is_same = there.uuid not in self._choices.apart
        titles = (self._title(there), self._title(kept))
        self.matches.append(NameMatch(table, there.uuid, *titles, is_same))
        return kept if is_same else None

    def _add(self, table: str, records: Sequence[Any]) -> None:
        reasons = self._why_not(table, records)
        free = [one for one in records if one.uuid not in reasons]
        self.left += [
            LeftRecord(table, self._title(one), reasons[one.uuid])
            for one in records
            if one.uuid in reasons
        ]
        ids = COLLECTIONS[table](self._store).add_all(free, self._reason, as_they_are=True)
        self.added[table] += ids
        self._note_ids(table, {one.uuid: at for one, at in zip(free, ids, strict=True)})
        if table in OFFERED:
            self._names = names_in(self._store)

    def _note_ids(self, table: str, ids: Mapping[str, int]) -> None:
        """Remember who is who here; nothing points at the records of other tables by number."""
        if table in OFFERED:
            self._ids |= {(table, uuid): number for uuid, number in ids.items()}

    def _why_not(self, table: str, records: Sequence[Any]) -> dict[str, str]:
        """Return why records cannot be added, by uuid; most can."""
        if table in _ONLY_ADDED:
            return self._why_not_beside(table, records)
        taken = self._serials_taken(table, [one.serial for one in records if _serial(one)])
        reasons = {
            one.uuid: _SERIAL_TAKEN.format(one.serial) for one in records if _serial(one) in taken
        }
        closed = {
            one.uuid: CLOSED
            for one in records
            if isinstance(one, ServiceLog) and self._closed.of_log(one)
        }
        return closed | reasons

    def _why_not_beside(self, table: str, records: Sequence[Any]) -> dict[str, str]:
        present = self._present(records)
        lost = [one for one in records if table == "attachment" and not self._has_content(one)]
        reasons = {one.uuid: _WITHOUT_ITS_FILE for one in lost}
        alone = [one for one in records if one.record_uuid not in present]
        return reasons | {one.uuid: _WITHOUT_ITS_RECORD for one in alone}

    def _has_content(self, one: Attachment) -> bool:
        """Tell whether the file of an attachment came along, or is here."""
        if one.content_hash in self._source.contents_named:
            return True
        content = Content(one.content_hash, one.media_type)
        return is_hash(one.content_hash) and self._workplace.database.contents.has(content)

    def _serials_taken(self, table: str, serials: Sequence[str]) -> frozenset[str]:
        if table == "service_log":
            logs = self._store.service_logs.by_serials(serials)
            sheets = filter(self._store.prefilled_sheets.by_serial, serials)
            return frozenset((*(one.serial for one in logs), *sheets))
        if table in BY_NAME:
            records = self._store.other_records(BY_NAME[table])
            return frozenset(one for one in serials if records.by_serial(one))
        return frozenset()

    def _present(self, records: Sequence[Any]) -> set[str]:
        wanted = {one.record_uuid for one in records}
        holders = ("service_log", *BY_NAME)
        return {
            uuid for table in holders for uuid in COLLECTIONS[table](self._store).of_uuids(wanted)
        }

    def _meet(self, table: str, there: Any, kept: Any) -> None:  # noqa: ANN401  records of the table
        """Say where they differ, and take theirs where that is wished and may be."""
        wished = _as_here(there, kept)
        if table in _ONLY_ADDED or wished == kept:
            self.same += 1
            return
        fields = compared(self._said(kept), self._said(wished))
        closed = isinstance(kept, ServiceLog) and self._closed.keep(kept, wished)
        taken = not closed and self._choices.take(there.uuid)
        conflict = Conflict(
            table=table,
            uuid=there.uuid,
            title=self._title(kept),
            fields=fields,
            taken=taken,
            why_not=CLOSED if closed else "",
        )
        self.conflicts.append(conflict)
        if taken:
            COLLECTIONS[table](self._store).change(wished, self._reason)
            self.updated.append(self._store.audit.highest_number())

    def _said(self, record: Any) -> dict[str, Words]:  # noqa: ANN401  as above
        words = ValueWords(self._names, self._workplace.pack.vocabulary)
        names = field_names(type(record))
        return {name: words.of(field, getattr(record, field)) for field, name in names.items()}

    def _title(self, record: Any) -> str:  # noqa: ANN401  as above
        return record_title(record, self._names, self._workplace.today)


def _serial(record: Any) -> str:  # noqa: ANN401  of any table
    return getattr(record, "serial", "")


def _as_here(there: Any, kept: Any) -> Any:  # noqa: ANN401  of any table
    """Return what it would say here under the name and number it has here."""
    stays: dict[str, Any] = {"id": kept.id, "uuid": kept.uuid}
    if _serial(kept):
        stays["serial"] = kept.serial
    return replace(there, **stays)
