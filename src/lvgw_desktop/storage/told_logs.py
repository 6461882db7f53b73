"""日志所说: what logs tell, read for very many rows at once, by which the same is known again."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import and_, bindparam, func, select

from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.schema import service_log
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = service_log.c


class ToldLog(NamedTuple):
    """What a log tells, and where it is found."""

    village_id: int
    served_on: date
    adviser_id: int
    client_name: str
    content: str
    result: str
    serial: str


class ToldLogs:
    """The same logs as `ServiceLogs`, 作废 ones too."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def on_days(self, places: Iterable[tuple[int, date]]) -> Iterator[ToldLog]:
        """Yield the logs of these villages on these days, in the order they were added."""
        given = json_text([[village_id, day.isoformat()] for village_id, day in places])
        for row in self._transaction.sql.execute(_TOLD, {"given": given}):
            village_id, served_on, *told = row
            yield ToldLog(village_id, date.fromisoformat(served_on), *told)

    def serials_among(self, numbers: Iterable[str]) -> frozenset[str]:
        """Return which of these numbers are serials of logs here."""
        given = json_text([one for one in numbers if one])
        return frozenset(self._transaction.sql.scalars(_SERIALS, {"given": given}))


_GIVEN = func.json_each(bindparam("given")).table_valued("value")
_IS_THERE = and_(
    _COLUMNS.village_id == func.json_extract(_GIVEN.c.value, "$[0]"),
    _COLUMNS.served_on == func.json_extract(_GIVEN.c.value, "$[1]"),
)
_TOLD = (
    select(*(_COLUMNS[name] for name in ToldLog._fields))
    .join_from(_GIVEN, service_log, _IS_THERE)
    .order_by(_COLUMNS.id)
)
_SERIALS = select(_COLUMNS.serial).where(_COLUMNS.serial.in_(select(_GIVEN.c.value)))
