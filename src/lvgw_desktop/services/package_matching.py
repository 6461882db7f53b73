"""同一个吗: which records of this office another PC entered as well, under another uuid."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.village import Village

OFFERED = frozenset({"firm", "legal_adviser", "village"})
"""What only has the same name may be somebody else: the clerk is asked."""


def _appointment(one: Appointment) -> tuple[Any, ...] | None:
    return None if one.void_reason else (one.village_id, one.adviser_id, one.starts_on)


def _attachment(one: Attachment) -> tuple[Any, ...]:
    return one.record_uuid, one.content_hash, one.kind, one.page


def _firm(one: Firm) -> str:
    return one.name


def _adviser(one: LegalAdviser) -> str:
    return one.name


def _village(one: Village) -> str:
    return one.full_name


_NAMED: Mapping[str, Callable[[Any], object]] = {
    "firm": _firm,
    "legal_adviser": _adviser,
    "village": _village,
    "appointment": _appointment,
    "attachment": _attachment,
}
"""What two records must share to be the same one."""


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


def _may_be(here: Any, there: Any) -> bool:  # noqa: ANN401  as above
    """Tell whether nothing speaks against it: advisers of one name have one licence."""
    if isinstance(here, LegalAdviser):
        return "" in {here.licence_no, there.licence_no} or here.licence_no == there.licence_no
    return True
