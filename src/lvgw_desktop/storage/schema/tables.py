"""表: what all tables of the office file belong to."""

from typing import Any

from sqlalchemy import Column, MetaData, Table

from lvgw_desktop.storage.constraint_names import CONSTRAINT_NAMES
from lvgw_desktop.storage.record_shape import RecordShape

APPLICATION_ID = 0x4C564757
"""`LVGW` in the file's header: whose file this is."""

METADATA = MetaData(naming_convention=CONSTRAINT_NAMES)

SHAPES: dict[str, RecordShape[Any]] = {}
"""Tables whose rows are audited and never deleted, by name."""


def record_table(name: str, shape: RecordShape[Any], *more: Column[Any]) -> Table:
    """Make a table of audited records; `more` are columns that no field of theirs fills."""
    SHAPES[name] = shape
    return Table(name, METADATA, *shape.columns(), *more, sqlite_strict=True)
