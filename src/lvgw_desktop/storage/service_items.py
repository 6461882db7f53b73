"""服务事项: the rows of a log's items; the audit trail tells them with the log."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, text

from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.storage.prepared import add_rows, remove_rows
from lvgw_desktop.storage.schema.logs import SERVICE_ITEM, service_item

_GIVEN_IDS = func.json_each(bindparam("given_ids")).table_valued("value")
_ITEMS = (
    select(service_item.c.service_log_id, *(service_item.c[name] for name in SERVICE_ITEM.names))
    .where(service_item.c.service_log_id.in_(select(_GIVEN_IDS.c.value)))
    .order_by(service_item.c.service_log_id, service_item.c.position)
)
_NO_DETAILS = "{}"
_WAITS_AGAIN = text(
    "INSERT OR IGNORE INTO changed_log "
    "SELECT :log_id WHERE :log_id <= (SELECT max(log_id) FROM indexed_up_to)"
)
"""The file's own triggers let a log wait for the search index for its ledger texts only."""


def items_of(sql: Connection, log_ids: list[int]) -> dict[int, tuple[ServiceItem, ...]]:
    """Return the items by the ids of their logs; a log without any has no key."""
    rows = sql.execute(_ITEMS, {"given_ids": str(log_ids)}).all()
    return {
        log_id: tuple(SERVICE_ITEM.of_row(row[1:]) for row in of_log)
        for log_id, of_log in groupby(rows, key=lambda row: row[0])
    }


def told_items(rows: Iterable[Mapping[str, Any]]) -> tuple[ServiceItem, ...]:
    """Return the items as the audit trail kept them. Raises TypeError for what is no item."""
    return tuple(ServiceItem(**row) for row in map(SERVICE_ITEM.values_in, rows))


def add_items(sql: Connection, logs: Sequence[Mapping[str, Any]]) -> None:
    """Write the items of new logs, as the trail tells these."""
    rows = [
        (log["id"], position, *item.values())
        for log in logs
        for position, item in enumerate(log["items"])
    ]
    add_rows(sql, service_item, rows)


def change_items(sql: Connection, log: Mapping[str, Any]) -> None:
    """Write the items of a changed log anew; the audit trail keeps the ones before."""
    sql.execute(delete(service_item).where(service_item.c.service_log_id == log["id"]))
    add_items(sql, (log,))
    if any(item["details"] != _NO_DETAILS for item in log["items"]):
        sql.execute(_WAITS_AGAIN, {"log_id": log["id"]})


def remove_items(sql: Connection, log_ids: list[int]) -> None:
    """Remove the items of logs that go."""
    remove_rows(sql, service_item, log_ids, "service_log_id")
