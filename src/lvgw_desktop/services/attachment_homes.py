"""附件归谁: what attachments belong to, read in a few statements however many they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Home:
    """A record, a printed form or a draft that has or had attachments."""

    title: str
    is_void: bool = False


def homes_of(store: Store, uuids: Iterable[str], today: date) -> Mapping[str, Home]:
    """Return what bears these names; what is gone is left out."""
    wanted, names = frozenset(uuids), names_in(store)
    drafts = (*store.drafts.all(), *store.drafts.discarded())
    homes = {one.uuid: Home("还没保存的日志") for one in drafts}
    for collection in _holders(store):
        for uuid, record in collection.of_uuids(wanted).items():
            is_void = bool(getattr(record, "void_reason", ""))
            homes[uuid] = Home(_title(record, names, today), is_void)
    return homes


def _holders(store: Store) -> Iterator[Collection[Any]]:
    """Yield what can have attachments; a log bears the name of its pre-filled sheet."""
    yield from (store.issued_forms, store.prefilled_sheets, store.service_logs, store.villages)
    yield from map(store.other_records, OTHER_KINDS)


def _title(record: Any, names: Names, today: date) -> str:  # noqa: ANN401  of any kind above
    if isinstance(record, PrefilledSheet):
        return f"{names.village(record.village_id)} {record.month}月预填表"
    return "工作台账" if isinstance(record, IssuedForm) else record_title(record, names, today)
