"""工作台账: derived for one village or one adviser and year; never typed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.ledger import Ledger, LedgerRow, build_ledger
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace

_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class LedgerService:
    """Use cases of ledgers."""

    workplace: Workplace

    def of_village(self, village_id: int, year: int) -> Ledger:
        """Return the ledger of one village and year (一村一卷)."""
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = store.service_logs.of_village_year(village_id, year)
        return village_ledger(village_id, year, names, self._rows(logs, names), logs)

    def of_adviser(self, adviser_id: int, year: int) -> Ledger:
        """Return the ledger of one adviser and year, the official grouping."""
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = store.service_logs.of_adviser_year(adviser_id, year)
        return adviser_ledger(adviser_id, year, names, self._rows(logs, names), logs)

    def years(self) -> tuple[int, ...]:
        """Return the years that have logs, and this one, the latest first."""
        this_year = self.workplace.today.year
        with self.workplace.reading() as store:
            oldest = store.service_logs.page(LogFilter(descending=False), 0, 1)
        first_year = min([log.served_on.year for log in oldest] + [this_year])
        return tuple(range(this_year, first_year - 1, -1))

    def _rows(self, logs: Iterable[ServiceLog], names: Names) -> tuple[LedgerRow, ...]:
        villages = {key: village.name for key, village in names.villages.items()}
        return build_ledger(logs, villages, self.workplace.pack.vocabulary)


def village_ledger(
    village_id: int,
    year: int,
    names: Names,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
) -> Ledger:
    """Return the ledger of a village with every adviser and firm that served it."""
    return Ledger(
        title_name=names.village(village_id),
        year=year,
        rows=rows,
        adviser_name=_joined(names.adviser(log.adviser_id) for log in logs),
        firm_name=_joined(names.firm(log.firm_id) for log in logs),
        until=max((log.served_on for log in logs), default=None),
    )


def adviser_ledger(
    adviser_id: int,
    year: int,
    names: Names,
    rows: tuple[LedgerRow, ...],
    logs: Sequence[ServiceLog],
) -> Ledger:
    """Return the ledger of an adviser with the firms that were valid on the days."""
    return Ledger(
        title_name=names.adviser(adviser_id),
        year=year,
        rows=rows,
        adviser_name=names.adviser(adviser_id),
        firm_name=_joined(names.firm(log.firm_id) for log in logs),
        until=max((log.served_on for log in logs), default=None),
    )


def _joined(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(filter(None, names)))


def rows_by_month(ledger: Ledger) -> tuple[int, ...]:
    """Return how many rows each of the year's twelve months has."""
    months = Counter(row.served_on.month for row in ledger.rows)
    return tuple(months[number] for number in _MONTHS)
