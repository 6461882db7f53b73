"""绑定: the records and fields a form file may name, taken from the domain itself."""

from dataclasses import fields
from functools import cache
from inspect import getmembers

from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village

ROOTS: dict[str, type] = {
    "service_log": ServiceLog,
    "adviser": LegalAdviser,
    "firm": Firm,
    "village": Village,
    "office": JudicialOffice,
    "ledger": Ledger,
}
ROWS: dict[str, type] = {"ledger.rows": LedgerRow}
PAGE_FIELDS = frozenset({"page", "pages", "serial", "check_code", "region_code"})
BAND_FIELDS = frozenset({"group", "count"})


@cache
def field_names(record: type) -> frozenset[str]:
    """Return the fields and computed properties of a record."""
    computed = getmembers(record, lambda member: isinstance(member, property))
    return frozenset(field.name for field in fields(record)) | {name for name, _ in computed}


def paths_of(roots: tuple[str, ...]) -> frozenset[str]:
    """Return every path a form with these roots may name; raises KeyError for an unknown root."""
    return frozenset(f"{root}.{name}" for root in roots for name in field_names(ROOTS[root]))


def values_of(record: object) -> dict[str, object]:
    """Return a row's fields and properties by name."""
    kind: type = type(record)
    return {name: getattr(record, name) for name in field_names(kind)}
