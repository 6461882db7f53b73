"""记录的号: numbers of records, of which none is ever given again; and their names in the world."""

import secrets
from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, Table, bindparam, func, select

from lvgw_desktop.storage.counters import reach_number
from lvgw_desktop.storage.prepared import Prepared
from lvgw_desktop.storage.schema.unaudited import counter

_UUID_DIGITS = 32


def next_id(sql: Connection, table: Table) -> int:
    """Return the number of the next record: one more than any that the table ever had."""
    number: int = _highest(table).value(sql, {"name": _name(table)}) + 1
    return number


def new_uuids(count: int) -> list[str]:
    """Return so many random names (version 4), in a fraction of the time of `uuid4`."""
    digits = secrets.token_hex(_UUID_DIGITS // 2 * count)
    return [_uuid_of(digits[at : at + _UUID_DIGITS]) for at in range(0, len(digits), _UUID_DIGITS)]


def remember_ids(sql: Connection, table: Table, gone: Iterable[int]) -> None:
    """Remember the numbers of records that are removed: drafts and filters may still hold them."""
    highest = max(gone, default=0)
    if highest:
        reach_number(sql, _name(table), highest)


@cache
def _highest(table: Table) -> Prepared:
    there = select(func.max(table.c.id)).scalar_subquery()
    gone = select(counter.c.last).where(counter.c.name == bindparam("name")).scalar_subquery()
    return Prepared(select(func.max(func.coalesce(there, 0), func.coalesce(gone, 0))))


def _uuid_of(digits: str) -> str:
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


def _name(table: Table) -> str:
    return f"id {table.name}"
