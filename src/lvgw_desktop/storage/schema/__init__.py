"""表结构: every table of the office file, by area; its columns are the fields of the records.

A new kind of record is one `record_table` line in its area, one step in `migrations/`, and a
line in `store.py`.
"""

from lvgw_desktop.storage.schema import (
    entry,
    logs,
    month,
    other_records,
    paper,
    roster,
    trail,
    unaudited,
    year,
)
from lvgw_desktop.storage.schema.tables import APPLICATION_ID, METADATA, SHAPES

__all__ = [
    "APPLICATION_ID",
    "METADATA",
    "SHAPES",
    "entry",
    "logs",
    "month",
    "other_records",
    "paper",
    "roster",
    "trail",
    "unaudited",
    "year",
]
