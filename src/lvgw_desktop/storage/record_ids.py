"""记录的号: numbers of the records of a table; that of a removed one is never given again."""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, Table, bindparam, func, select

from lvgw_desktop.storage.counters import reach_number
from lvgw_desktop.storage.prepared import Prepared
from lvgw_desktop.storage.schema import counter


def next_id(sql: Connection, table: Table) -> int:
    """Return the number of the next record: one more than any that the table ever had."""
    number: int = _highest(table).value(sql, {"name": _name(table)}) + 1
    return number


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


def _name(table: Table) -> str:
    return f"id {table.name}"
