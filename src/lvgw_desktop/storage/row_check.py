"""核对记录: every row says what the last audit entry that wrote it says."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema import SHAPES
from lvgw_desktop.storage.schema.logs import SERVICE_ITEM


def strange_rows(raw: sqlite3.Connection) -> Iterator[str]:
    """Yield table and uuid of each record that differs from its audit trail, or is gone untold.

    SQLite compares the texts; what differs there is compared once more value by value, because
    a row from before a field was added, or another SQLite, may spell the same otherwise.
    """
    for table, shape in SHAPES.items():
        names = [name for name in shape.names if name in _columns(raw, table)]
        if not names:
            continue
        row = f"json_object({_pairs('t', names, _items_of_log(raw, table))})"
        for uuid, now, audited in raw.execute(_DIFFERING.format(table=table, row=row)):
            if audited is None or not _same(shape, json.loads(now), json.loads(audited)):
                yield f"{table} {uuid}"
        for (uuid,) in raw.execute(_GONE.format(table=table), {"table_name": table}):
            yield f"{table} {uuid}"


_DIFFERING = """
    SELECT uuid, now, audited FROM (
        SELECT t.uuid AS uuid, {row} AS now, (
            SELECT after FROM audit_values WHERE audit_id = (
                SELECT id FROM audit WHERE record_uuid = t.uuid AND table_name = '{table}'
                AND action IN ('ADDED', 'CHANGED', 'REMOVED')
                ORDER BY id DESC LIMIT 1
            )
        ) AS audited
        FROM {table} AS t
    ) WHERE now IS NOT audited
"""
_GONE = """
    SELECT record_uuid FROM audit AS added
    WHERE table_name = :table_name AND action = 'ADDED'
    AND NOT EXISTS (SELECT 1 FROM {table} AS t WHERE t.uuid = added.record_uuid)
    AND NOT EXISTS (
        SELECT 1 FROM audit AS later WHERE later.record_uuid = added.record_uuid
        AND later.table_name = :table_name AND later.action = 'REMOVED' AND later.id > added.id
    )
"""
_ITEMS = """
    json((SELECT json_group_array(json_object({pairs})) FROM (
        SELECT * FROM service_item WHERE service_log_id = t.id ORDER BY position
    ) AS i))
"""


def _columns(raw: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in raw.execute(f"PRAGMA table_info({table})")}


def _items_of_log(raw: sqlite3.Connection, table: str) -> str:
    if table != "service_log":
        return ""
    names = [name for name in SERVICE_ITEM.names if name in _columns(raw, "service_item")]
    return f", 'items', {_ITEMS.format(pairs=_pairs('i', names))}"


def _pairs(table: str, names: list[str], more: str = "") -> str:
    return ", ".join(f"'{name}', {table}.{name}" for name in names) + more


def _same(shape: RecordShape[Any], now: Mapping[str, Any], audited: Mapping[str, Any]) -> bool:
    """Compare by value; a field the trail does not know yet must have its default."""
    items = _with_defaults(now.get("items", ())), _with_defaults(audited.get("items", ()))
    plain = {name: value for name, value in now.items() if name != "items"}
    return items[0] == items[1] and all(
        value == audited.get(name, shape.defaults.get(name)) for name, value in plain.items()
    )


def _with_defaults(items: Any) -> list[Mapping[str, Any]]:  # noqa: ANN401  JSON
    return [{**SERVICE_ITEM.defaults, **item} for item in items]
