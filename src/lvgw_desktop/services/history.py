"""历史: all that happened to a record, and putting an earlier content back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.refusal import Refusal, Severity
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.history_changes import (
    Change,
    ChangeReader,
    FieldChange,
    compared,
    state_before,
)
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.services.recorded_kinds import KINDS, RecordedKind
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import ADDED, CHANGED, LOOKED, REMOVED, AuditEntry
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.storage.collection import Collection


@dataclass(frozen=True, slots=True)
class History:
    """The history of one record, the latest change first."""

    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Restoration:
    """What restoring would do: the fields now and then, what stays, and what to check.

    `moment` says of when the content is (11月18日 14:32 的); `now` and `then` are the record
    before and after.
    """

    table: str
    moment: str
    fields: tuple[FieldChange, ...]
    staying: str
    remarks: tuple[str, ...]
    now: Any
    then: Any

    @property
    def sentence(self) -> str:
        """Return the reason that the trail keeps, which is also what is said when it is done."""
        return f"恢复到 {self.moment}内容"

    @property
    def topics(self) -> tuple[str, ...]:
        """Return what of the screens it changes."""
        return KINDS[self.table].topics


@dataclass(frozen=True, slots=True)
class HistoryService:
    """Use cases of histories."""

    workplace: Workplace

    def of(self, record_uuid: str) -> History:
        """Return the history of a record. Raises LookupError for one that was never kept."""
        with self.workplace.reading() as store:
            names = names_in(store)
            reader = self._reader(store, names, record_uuid)
            entries = store.audit.whole_history(record_uuid)
            changes = tuple(map(reader.change, reversed(entries)))
            record = _record_named(store, record_uuid)
            return History(record_title(record, names, self.workplace.today), changes)

    def plan(self, change: Change) -> Restoration:
        """Return what putting back the content before a change would do; nothing is kept.

        Raises Refusal where an edit would be refused, and where nothing would change.
        """
        with self.workplace.reading() as store:
            return self._plan(store, change)

    def restore(self, planned: Restoration) -> Restoration:
        """Put back the content that was planned, as an edit with its reason.

        Raises Refusal if the record was changed since the plan was shown.
        """
        kind = KINDS[planned.table]
        with self.workplace.changing() as store:
            _refuse_changed(kind, store, planned.now)
            kept = kind.collection(store).change(planned.then, reason=planned.sentence)
        return replace(planned, then=kept)

    def undo(self, restored: Restoration) -> str:
        """Take a restoration back. Raises Refusal if the record was changed since; returns ""."""
        kind = KINDS[restored.table]
        with self.workplace.changing() as store:
            _refuse_changed(kind, store, restored.then)
            kind.collection(store).change(restored.now, reason="撤销恢复")
        return ""

    def note_look(self, record_uuid: str) -> None:
        """Record that somebody had the numbers of a history shown."""
        with self.workplace.changing() as store:
            store.audit.note(LOOKED, "历史", record_uuid)

    def _plan(self, store: Store, change: Change) -> Restoration:
        own = [one for one in store.audit.history(change.record_uuid) if one.table in KINDS]
        entry = next(one for one in own if one.id == change.id)
        kind = KINDS[entry.table]
        collection = kind.collection(store)
        now: Any = collection.by_uuid(entry.record_uuid)
        state = state_before(entry)
        values = collection.values_in(state)
        put_back = _put_back(store, kind, state, values)
        then = kind.checked(self.workplace, store, replace(now, **put_back))
        if then == now:
            raise Refusal("现在的内容就是这样，不用恢复。")
        problems = kind.remarks(self.workplace, store, then)
        return Restoration(
            table=entry.table,
            moment=_moment(own, entry, self.workplace.today),
            fields=self._compared(store, kind, now, then),
            staying=_staying(kind, state, values, put_back, now),
            remarks=tuple(one.sentence for one in problems if one.severity is Severity.CHECK),
            now=now,
            then=then,
        )

    def _compared(
        self, store: Store, kind: RecordedKind, now: object, then: object
    ) -> tuple[FieldChange, ...]:
        reader = self._reader(store, names_in(store), "")
        fields = field_names(kind.record)
        before, after = ({name: getattr(one, name) for name in fields} for one in (now, then))
        return compared(reader.said(kind, before, before), reader.said(kind, after, after))

    def _reader(self, store: Store, names: Names, record_uuid: str) -> ChangeReader:
        words = ValueWords(names, self.workplace.pack.vocabulary)
        return ChangeReader(store, words, record_uuid)


def moment_words(at: datetime, today: date) -> str:
    """Return 11月18日 14:32, with the year if it is not this one."""
    return f"{near_day_words(at.date(), today)} {at:%H:%M}"


def _put_back(
    store: Store, kind: RecordedKind, state: Mapping[str, Any], values: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the values to be written: those of then that can be read and lead somewhere."""
    readable = {name: values[name] for name in kind.restored_fields if name in values}
    return {name: value for name, value in readable.items() if _leads(store, name, state[name])}


def _leads(store: Store, name: str, linked: Any) -> bool:  # noqa: ANN401  any field's value
    """Tell whether a link still has its record; other fields always do."""
    if linked is None:
        return True
    collections: dict[str, Collection[Any]] = {
        "village_id": store.villages,
        "adviser_id": store.advisers,
        "firm_id": store.firms,
    }
    return name not in collections or linked in collections[name].many([linked])


def _staying(
    kind: RecordedKind,
    state: Mapping[str, Any],
    values: Mapping[str, Any],
    put_back: Mapping[str, Any],
    now: object,
) -> str:
    """Return one sentence about the fields that say something else than then and stay so."""
    staying = [
        words
        for name, words in field_names(kind.record).items()
        if name in state and name not in put_back and values.get(name) != getattr(now, name)
    ]
    return f"{'、'.join(staying)}不恢复，保持现在的。" if staying else ""


def _moment(own: list[AuditEntry], entry: AuditEntry, today: date) -> str:
    """Return when the content before an entry was written: 11月18日 14:32 的."""
    writes = [one for one in own if one.action in {ADDED, CHANGED} and one.id < entry.id]
    if writes:
        return f"{moment_words(writes[-1].at, today)} 的"
    return f"{moment_words(entry.at, today)} 以前的"


def _record_named(store: Store, record_uuid: str) -> Any:  # noqa: ANN401  a record of any kind
    for kind in KINDS.values():
        if record := kind.collection(store).by_uuid(record_uuid):
            return record
    for entry in store.audit.history(record_uuid):
        if entry.action == REMOVED:
            kind = KINDS[entry.table]
            return kind.record(**kind.collection(store).values_in(entry.before))
    raise LookupError(f"no record {record_uuid}")


def _refuse_changed(kind: RecordedKind, store: Store, seen: Any) -> None:  # noqa: ANN401  as above
    if kind.collection(store).by_uuid(seen.uuid) != seen:
        raise Refusal("这条记录后来又改过，请返回刷新再看。")
