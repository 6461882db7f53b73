"""导入记录: past imports, and taking one back; what was touched since stays and is listed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lvgw_desktop.domain.import_batch import IMPORTED_TABLES, BatchState, ImportBatch, KeptFor
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import month_day_words, near_day_words
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.package_update import CLOSED, why_kept
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.services.taking_back import COLLECTIONS, former, is_as_left
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import AuditEntry
from lvgw_desktop.storage.store import Store

AT_ONCE = 250
"""So many records are removed between two questions whether to go on."""

_WHY = {
    KeptFor.FILED: "已归档到卷",
    KeptFor.PRINTED: "已打印，或在印好的台账上",
    KeptFor.ATTACHED: "有附件或扫描件",
    KeptFor.USED: "别的记录用到它",
    KeptFor.DRAFTED: "有没写完的草稿",
    KeptFor.CHANGED: "后来改过",
    KeptFor.CLOSED: "所在月份已封账",
}

Tell = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record that an undone import left: its title, and why it stays."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportBatchService:
    """Use cases of past imports."""

    workplace: Workplace

    def all(self) -> tuple[ImportBatch, ...]:
        """Return all imports, the latest first."""
        with self.workplace.reading() as store:
            return store.import_batches.latest_first()

    def kept(self, batch: ImportBatch) -> tuple[KeptRecord, ...]:
        """Return what the undoing of an import had to leave; nothing for one not undone."""
        if batch.state is not BatchState.UNDONE:
            return ()
        with self.workplace.reading() as store:
            return tuple(_kept(store, batch, self.workplace.now()))

    def undo(self, batch_id: int, tell: Tell | None = None) -> ImportBatch:
        """Take an import back after a backup, in one transaction; returns it as it is then.

        Raises Refusal for one that was undone already or is too old; what `tell(done, total)`
        raises stops it, with nothing undone.
        """
        with self.workplace.reading() as store:
            _refuse_settled(store, batch_id, self.workplace.now())
        BackupService(self.workplace).make()
        with self.workplace.changing() as store:
            batch = _refuse_settled(store, batch_id, self.workplace.now())
            undoing = store.import_batches.begin_undoing(batch)
            _set_back(store, undoing)
            _remove(store, undoing, tell)
            return store.import_batches.end_undoing(undoing)


def undone_words(batch: ImportBatch) -> str:
    """Return what became of an undone import in one sentence."""
    done = batch.rows + batch.updated - batch.remaining
    went = f"去掉和改回了 {done} 条" if batch.updated else f"去掉了 {done} 条"
    gone = f"已撤销“{batch.source_name}”的导入，{went}。"
    left = f"有 {batch.remaining} 条后来用过或改过，留着没动。" if batch.remaining else ""
    return gone + left


def batch_words(batch: ImportBatch, today: date) -> str:
    """Return one line about an import: what it was, and whether it can still be taken back."""
    at = f"{near_day_words(batch.imported_at.date(), today)} {batch.imported_at:%H:%M}"
    return f"第 {batch.id} 批 {at} {batch.source_name}：{state_words(batch, today)}"


def state_words(batch: ImportBatch, today: date) -> str:
    """Return 新增 312 条，11月27日为止可撤销, or what became of it."""
    added = f"新增 {batch.rows} 条" + (f"，更新 {batch.updated} 条" if batch.updated else "")
    if batch.state is BatchState.UNDONE:
        left = f"，留着 {batch.remaining} 条" if batch.remaining else ""
        return f"{added}，已撤销{left}"
    if not batch.may_be_undone(today):
        return added
    return f"{added}，{near_day_words(batch.last_undo_day, today)}为止可撤销"


def _refuse_settled(store: Store, batch_id: int, now: datetime) -> ImportBatch:
    found = store.import_batches.many([batch_id]).get(batch_id)
    if found is None:
        raise Refusal(f"没有第 {batch_id} 批导入，请看导入记录里的编号。")
    if found.state is not BatchState.KEPT:
        raise Refusal("这一批已经撤销过了。")
    if not found.may_be_undone(now.date()):
        day = month_day_words(found.last_undo_day)
        raise Refusal(f"导入超过 7 天，只到{day}可以撤销。多出来的请在列表里逐条作废或停用。")
    return found


def _set_back(store: Store, batch: ImportBatch) -> None:
    """Set back what a package changed, the last change first, where that may be done."""
    for entry in reversed(_updates(store, batch)):
        collection = COLLECTIONS[entry.table](store)
        record = collection.by_uuid(entry.record_uuid)
        if _why_stays(store, entry) is None:
            collection.change(former(collection, record, entry), reason=_reason(batch))
            store.import_batches.forget_update(batch, entry.id)


def _updates(store: Store, batch: ImportBatch) -> tuple[AuditEntry, ...]:
    numbers = store.import_batches.updated(batch)
    return tuple(entry for one in numbers for entry in store.audit.between(one, one))


def _why_stays(store: Store, entry: AuditEntry) -> KeptFor | None:
    """Return what keeps a change: one since, or a month that was closed."""
    collection = COLLECTIONS[entry.table](store)
    record = collection.by_uuid(entry.record_uuid)
    if not is_as_left(collection, record, entry):
        return KeptFor.CHANGED
    before = former(collection, record, entry)
    why = why_kept(store, closed_months_in(store), record, before)
    if not why:
        return None
    return KeptFor.CLOSED if why == CLOSED else KeptFor.USED


def _reason(batch: ImportBatch) -> str:
    return f"撤销导入“{batch.source_name}”"


def _remove(store: Store, batch: ImportBatch, tell: Tell | None) -> None:
    done = 0
    for table in IMPORTED_TABLES:
        standing = store.import_batches.standing(batch, table)
        free = [number for number, why in standing.items() if why is None]
        for some in _in_turn(free):
            if tell:
                tell(done, batch.rows)
            COLLECTIONS[table](store).remove_all(some, _reason(batch))
            store.import_batches.forget(batch, table, some)
            done += len(some)


def _in_turn(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(ids), AT_ONCE):
        yield ids[first : first + AT_ONCE]


def _kept(store: Store, batch: ImportBatch, now: datetime) -> Iterator[KeptRecord]:
    names = names_in(store)
    for table in IMPORTED_TABLES:
        standing = store.import_batches.standing(batch, table)
        records = COLLECTIONS[table](store).many(standing)
        for number, why in standing.items():
            title = record_title(records[number], names, now.date())
            yield KeptRecord(title, _WHY[why or KeptFor.CHANGED])
    for entry in _updates(store, batch):
        record = COLLECTIONS[entry.table](store).by_uuid(entry.record_uuid)
        title = record_title(record, names, now.date())
        yield KeptRecord(
            title, f"导入时更新过，{_WHY[_why_stays(store, entry) or KeptFor.CHANGED]}"
        )
