"""流水号: numbers given inside the transaction that uses them; they only ever go up."""

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from lvgw_desktop.storage.prepared import Prepared
from lvgw_desktop.storage.schema.unaudited import counter

_START = insert(counter)
_NEXT = Prepared(
    _START.on_conflict_do_update(
        index_elements=[counter.c.name], set_={"last": counter.c.last + 1}
    ).returning(counter.c.last)
)
_REACH = Prepared(
    _START.on_conflict_do_update(
        index_elements=[counter.c.name],
        set_={"last": _START.excluded.last},
        where=_START.excluded.last > counter.c.last,
    )
)


def next_number(sql: Connection, name: str) -> int:
    """Return the next number under that name: 1, 2, 3 …"""
    number: int = _NEXT.value(sql, {"name": name, "last": 1})
    return number


def reach_number(sql: Connection, name: str, number: int) -> None:
    """Give no number up to this one under that name any more."""
    _REACH.run(sql, {"name": name, "last": number})
