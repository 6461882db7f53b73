"""日志所说: what logs tell, read for very many rows at once, by which the same is known again."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import and_, bindparam, func, select

from lvgw_desktop.domain.serial import serial_order
from lvgw_desktop.domain.service_log import ServiceItem, Spell
from lvgw_desktop.storage.plain_values import decoder, json_text
from lvgw_desktop.storage.schema.logs import service_item, service_log
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
    spells: tuple[Spell, ...]
    hours: Decimal | None
    items: tuple[ServiceItem, ...]
    """With kind and quantity alone."""


class ToldLogs:
    """The same logs as `ServiceLogs`, 作废 ones too."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def on_days(self, places: Iterable[tuple[int, date]]) -> Iterator[ToldLog]:
        """Yield the logs of these villages on these days, in the order they were added."""
        given = json_text([[village_id, day.isoformat()] for village_id, day in places])
        for row in self._transaction.sql.execute(_TOLD, {"given": given}):
            told = ToldLog._make(row)
            yield told._replace(
                served_on=date.fromisoformat(row.served_on),
                spells=_spells_in(row.spells),
                hours=None if row.hours is None else _hours_in(row.hours),
                items=_items_in(row.items),
            )

    def numbered(self, numbers: Iterable[str]) -> Mapping[str, tuple[int, date]]:
        """Return the village and the day of the logs that have one of these serials."""
        given = json_text([serial_order(one) for one in numbers if one])
        found = self._transaction.sql.execute(_NUMBERED, {"given": given})
        return {serial: (village_id, date.fromisoformat(day)) for serial, village_id, day in found}


_GIVEN = func.json_each(bindparam("given")).table_valued("value")
_IS_THERE = and_(
    _COLUMNS.village_id == func.json_extract(_GIVEN.c.value, "$[0]"),
    _COLUMNS.served_on == func.json_extract(_GIVEN.c.value, "$[1]"),
)
_ITEMS = (
    select(func.json_group_array(func.json_array(service_item.c.kind, service_item.c.quantity)))
    .where(service_item.c.service_log_id == _COLUMNS.id)
    .label("items")
)
_TOLD = (
    select(*(_COLUMNS[name] for name in ToldLog._fields if name != "items"), _ITEMS)
    .join_from(_GIVEN, service_log, _IS_THERE)
    .order_by(_COLUMNS.id)
)
_NUMBERED = select(_COLUMNS.serial, _COLUMNS.village_id, _COLUMNS.served_on).where(
    _COLUMNS.serial_order.in_(select(_GIVEN.c.value))
)
_spells_in = decoder(tuple[Spell, ...])
_hours_in = decoder(Decimal)


@lru_cache(1_000)  # the same kinds come again and again
def _items_in(raw: str) -> tuple[ServiceItem, ...]:
    return tuple(ServiceItem(kind=kind, quantity=quantity) for kind, quantity in json.loads(raw))
