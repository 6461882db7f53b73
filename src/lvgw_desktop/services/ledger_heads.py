"""台账表头: whose ledger it is, and the advisers and firms that served in it."""

from collections.abc import Iterable, Sequence

from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.names import Names


def village_ledger(
    village_id: int,
    year: int,
    names: Names,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
) -> Ledger:
    """Return the ledger of a village with every adviser and firm that served it."""
    advisers = _joined(names.adviser(log.adviser_id) for log in logs)
    return _ledger(names.village(village_id), advisers, year, rows, logs, names)


def adviser_ledger(
    adviser_id: int,
    year: int,
    names: Names,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
) -> Ledger:
    """Return the ledger of an adviser with the firms that were valid on the days."""
    name = names.adviser(adviser_id)
    return _ledger(name, name, year, rows, logs, names)


def _ledger(
    title_name: str,
    adviser_name: str,
    year: int,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
    names: Names,
) -> Ledger:
    return Ledger(
        title_name=title_name,
        year=year,
        rows=rows,
        adviser_name=adviser_name,
        firm_name=_joined(names.firm(log.firm_id) for log in logs),
        until=max((log.served_on for log in logs), default=None),
    )


def _joined(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(filter(None, names)))
