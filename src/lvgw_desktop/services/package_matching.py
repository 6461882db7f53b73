"""同一个吗: which records of this office another PC entered as well, under another uuid."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.settled_finding import SettledFinding
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.year_text import YearText
from lvgw_desktop.services.hand_ins import side_of
from lvgw_desktop.services.taking_back import COLLECTIONS
from lvgw_desktop.storage.store import Store

OFFERED = frozenset({"firm", "legal_adviser", "village"})
"""What only has the same name may be somebody else: the clerk is asked."""
POINTED_AT = OFFERED | {"ledger_volume"}
"""What other records point at by its number."""


def _the_only_one(_one: JudicialOffice) -> str:
    return "office"


def _named(one: Firm | LegalAdviser) -> str:
    return one.name


def _village(one: Village) -> str:
    return one.full_name


def _appointment(one: Appointment) -> tuple[Any, ...] | None:
    return None if one.void_reason else (one.village_id, one.adviser_id, one.starts_on)


def _volume(one: LedgerVolume) -> tuple[Any, ...]:
    return one.village_id, one.year


def _filed(one: VolumeItem) -> str:
    return one.record_uuid


def _attachment(one: Attachment) -> tuple[Any, ...]:
    return one.record_uuid, one.content_hash, one.kind, one.page


def _hand_in(one: HandIn) -> tuple[Any, ...] | None:
    return None if one.void_reason else (one.month, side_of(one))


def _decision(one: SettledFinding) -> tuple[Any, ...] | None:
    return None if one.withdrawn_at else (one.month, one.code, one.subject, one.facts)


def _close(one: MonthlyClose) -> str | None:
    return one.month if one.stands else None


def _phrase(one: Phrase) -> tuple[Any, ...] | None:
    return None if one.retired_on else (one.field, one.text)


def _assessment(one: Assessment) -> tuple[Any, ...] | None:
    return None if one.void_reason else (one.village_id, one.adviser_id, one.year, one.period)


def _fee_standard(one: FeeStandard) -> tuple[Any, ...] | None:
    return None if one.void_reason else (one.year, one.village_id)


def _fee(one: FeeDecision) -> tuple[Any, ...] | None:
    return None if one.void_reason else (one.village_id, one.adviser_id, one.year)


def _year_text(one: YearText) -> tuple[Any, ...]:
    return one.year, one.key


_NAMED: Mapping[str, Callable[[Any], object]] = {
    "judicial_office": _the_only_one,
    "firm": _named,
    "legal_adviser": _named,
    "village": _village,
    "appointment": _appointment,
    "ledger_volume": _volume,
    "volume_item": _filed,
    "attachment": _attachment,
    "hand_in": _hand_in,
    "settled_finding": _decision,
    "monthly_close": _close,
    "assessment": _assessment,
    "fee_standard": _fee_standard,
    "fee_decision": _fee,
    "year_text": _year_text,
    "phrase": _phrase,
}
"""What two records must share to be the same one; of each of these there is one that holds."""


def name_of(table: str, record: Any) -> object:  # noqa: ANN401  a record of the table
    """Return what only one record may bear, None for one that is out of the way."""
    return _NAMED[table](record)


class Namesakes:
    """The records here that may be the same as ones there, each only once."""

    def __init__(self, table: str, here: Iterable[Any], uuids_there: Collection[str]) -> None:
        self._name_of = _NAMED[table]
        self._named: dict[object, list[Any]] = {}
        for one in here:
            if one.uuid not in uuids_there:
                self._named.setdefault(self._name_of(one), []).append(one)

    def of(self, there: Any) -> Any | None:  # noqa: ANN401  a record of the table
        """Return the only record here that it may be, None for none or for several."""
        name = self._name_of(there)
        found = [one for one in self._named.get(name, ()) if _may_be(one, there)]
        if name is None or len(found) != 1:
            return None
        self._named[name].remove(found[0])
        return found[0]


def namesakes_in(store: Store, table: str, records: Sequence[Any]) -> Namesakes | None:
    """Return whom records that come may be; None for a table in which only the uuid tells."""
    if table not in _NAMED:
        return None
    return Namesakes(table, _asked_about(store, table, records), {one.uuid for one in records})


def _asked_about(store: Store, table: str, records: Sequence[Any]) -> Iterable[Any]:
    """Return the records here that may be meant: of papers and attachments there are many."""
    if table == "attachment":
        owners = {one.record_uuid for one in records}
        return (one for uuid in owners for one in store.attachments.all_of(uuid))
    if table == "volume_item":
        uuids = [one.record_uuid for one in records]
        return store.volume_items.of_records(uuids, include_removed=True).values()
    return COLLECTIONS[table](store).all(include_retired=True)


def _may_be(here: Any, there: Any) -> bool:  # noqa: ANN401  as above
    """Tell whether nothing speaks against it: advisers of one name have one licence."""
    if isinstance(here, LegalAdviser):
        return "" in {here.licence_no, there.licence_no} or here.licence_no == there.licence_no
    return True
