"""其他记录: recording, listing and voiding what is kept beside the logs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.begun_record import begun_from
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OTHER_KINDS, OtherKind, OtherState
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.other_checks import checked_other, refuse_void
from lvgw_desktop.services.other_counts import KindCount, counts_in
from lvgw_desktop.services.roster import roster_in
from lvgw_desktop.services.searched_words import searched_words
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherLine:
    """One record in the list, with the words it shows; `kind` is the name of its kind."""

    kind: str
    record: Any
    serial: str
    day: date
    place: str
    person: str
    headline: str
    state: OtherState
    state_words: str


@dataclass(frozen=True, slots=True)
class OtherRecordService:
    """Use cases of other records; `kind` says which."""

    workplace: Workplace

    def page(
        self, kind: OtherKind, wanted: OtherFilter, offset: int, limit: int
    ) -> tuple[OtherLine, ...]:
        """Return one page of the list."""
        with self.workplace.reading() as store:
            words = ValueWords(names_in(store), self.workplace.pack.vocabulary)
            records = store.other_records(kind).page(wanted, offset, limit)
        return tuple(other_line(kind, record, words) for record in records)

    def ids(self, kind: OtherKind, wanted: OtherFilter) -> tuple[int, ...]:
        """Return the ids of the whole list, in its order."""
        with self.workplace.reading() as store:
            return store.other_records(kind).ids(wanted)

    def count_by_state(self, kind: OtherKind, wanted: OtherFilter) -> Mapping[OtherState, int]:
        """Return how many records each state has under the filter's other parts."""
        with self.workplace.reading() as store:
            return store.other_records(kind).count_by_state(wanted)

    def count_by_kind(self, wanted: OtherFilter) -> tuple[KindCount, ...]:
        """Return how many records of each kind count under the filter's parts but the state."""
        with self.workplace.reading() as store:
            return counts_in(store, wanted)

    def years(self) -> tuple[int, ...]:
        """Return this year and all that have records, the latest first."""
        with self.workplace.reading() as store:
            known = {year for kind in OTHER_KINDS for year in store.other_records(kind).years()}
        return tuple(sorted({self.workplace.today.year, *known}, reverse=True))

    def worded(self, wanted: OtherFilter, text: str) -> OtherFilter:
        """Return the filter narrowed to words: any text, names, initials, telephone digits."""
        with self.workplace.reading() as store:
            return replace(wanted, words=searched_words(text, names_in(store)))

    def get(self, kind: OtherKind, record_id: int) -> Any:  # noqa: ANN401  a record of the kind
        """Return one record."""
        with self.workplace.reading() as store:
            return store.other_records(kind).get(record_id)

    def named(self, kind: OtherKind, uuid: str) -> Any:  # noqa: ANN401  as above
        """Return the record of that name. Raises Refusal if there is none any more."""
        with self.workplace.reading() as store:
            found = store.other_records(kind).by_uuid(uuid)
        if found is None:
            raise Refusal(f"这条{kind.title}已经不在了。写过的还在草稿里。")
        return found

    def by_serials(self, serials: Sequence[str]) -> tuple[tuple[OtherKind, Any], ...]:
        """Return the records of these numbers with their kinds. Raises Refusal for another."""
        with self.workplace.reading() as store:
            return tuple(_numbered(store, serial) for serial in serials)

    def begin(
        self, kind: OtherKind, village_id: int | None = None, adviser_id: int | None = None
    ) -> Any:  # noqa: ANN401  a record of the kind
        """Return a new record of today with what the asking place knows; nothing is kept."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            office, roster = store.office.get(), roster_in(store)
        serving = roster.advisers_of(village_id, today)
        if adviser_id is None and len(serving) == 1:
            adviser_id = serving[0]
        begun = kind.begun(today, office.clerk, office.name)
        known = {"village_id": village_id, "adviser_id": adviser_id}
        return replace(begun, **{name: one for name, one in known.items() if one is not None})

    def save(self, kind: OtherKind, record: Any) -> Any:  # noqa: ANN401  a record of the kind
        """Save a record, new or changed; it is on the disk when this returns."""
        with self.workplace.changing() as store:
            collection = store.other_records(kind)
            checked = checked_other(self.workplace, store, kind, record)
            return collection.add(checked) if record.id is None else collection.change(checked)

    def begin_from(self, kind: OtherKind, log_uuid: str) -> Any:  # noqa: ANN401  as above
        """Return the record of a log: the one it has, or a new one that says what the log says.

        Raises Refusal for a log that is not there any more.
        """
        with self.workplace.reading() as store:
            log = store.service_logs.by_uuid(log_uuid)
            if log is None:
                raise Refusal("这条日志已经不在了，可能是撤销导入时去掉的。请刷新再看。")
            known = store.other_records(kind).of_log(log.uuid)
            adviser = names_in(store).adviser(log.adviser_id)
        lectures = self.workplace.pack.vocabulary.measure("lectures").kinds
        return known or begun_from(log, kind, adviser, lectures, self.workplace.today)

    def log_of(self, record: Any) -> ServiceLog | None:  # noqa: ANN401  as above
        """Return the log a record belongs to."""
        uuid = getattr(record, "log_uuid", "")
        with self.workplace.reading() as store:
            return store.service_logs.by_uuid(uuid) if uuid else None

    def void(self, kind: OtherKind, ids: Sequence[int], reason: str) -> tuple[Any, ...]:
        """Void records with a reason, numbers kept; returns them as they are now, for undoing."""
        if not reason.strip():
            raise Refusal("作废要写明原因，请填一句。")
        with self.workplace.changing() as store:
            collection = store.other_records(kind)
            records = collection.of_ids(ids)
            for record in records:
                refuse_void(kind, record)
            voided = (replace(record, void_reason=reason.strip()) for record in records)
            return tuple(collection.change(record, reason=reason) for record in voided)

    def put_back(self, kind: OtherKind, voided: Iterable[Any]) -> str:
        """Undo voiding; returns a sentence about records that were changed since, "" mostly."""
        left = []
        with self.workplace.changing() as store:
            collection = store.other_records(kind)
            for record in voided:
                if collection.get(record.id) == record:
                    collection.change(replace(record, void_reason=""), reason="撤销")
                else:
                    left.append(kind.name_of(record))
        return f"{'、'.join(left)}后来又变过，没有改回去。" if left else ""

    def export(self, kind: OtherKind, wanted: OtherFilter, target: Path) -> Path:
        """Write the records a filter leaves, all their fields, as a workbook; returns the file.

        Telephones stand there in full: the file is for the office itself.
        """
        names = field_names(kind.record)
        with self.workplace.reading() as store:
            words = ValueWords(names_in(store), self.workplace.pack.vocabulary)
            collection = store.other_records(kind)
            records = collection.of_ids(collection.ids(wanted))
        rows = [[words.of(name, getattr(one, name)).full for name in names] for one in records]
        written = export_table(target, kind.title, tuple(names.values()), rows)
        self.workplace.note(EXPORTED, f"{kind.title} {len(rows)} 行")
        return written


def _numbered(store: Store, serial: str) -> tuple[OtherKind, Any]:
    kinds = (kind for kind in OTHER_KINDS if serial.startswith(f"{kind.letters}-"))
    for kind in kinds:
        if record := store.other_records(kind).by_serial(serial):
            return kind, record
    raise Refusal(f"没有“{serial}”号记录，请核对编号。")


def other_line(kind: OtherKind, record: Any, words: ValueWords) -> OtherLine:  # noqa: ANN401
    """Return a record of a kind with the words that lists show."""
    state = kind.state(record)
    return OtherLine(
        kind=kind.name,
        record=record,
        serial=short_serial(getattr(record, "serial", "")),
        day=getattr(record, kind.day),
        place=words.of(kind.place, getattr(record, kind.place)).full,
        person=words.of(kind.person, getattr(record, kind.person)).full,
        headline=kind.headline_of(record),
        state=state,
        state_words=kind.words[state],
    )
