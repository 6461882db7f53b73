"""表: what all tables of the office file belong to."""

from typing import Any

from sqlalchemy import Column, MetaData, Table

from lvgw_desktop.storage.record_shape import RecordShape

APPLICATION_ID = 0x4C564757
"""`LVGW` in the file's header: whose file this is."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

SHAPES: dict[str, RecordShape[Any]] = {}
"""Tables whose rows are audited and never deleted, by name."""


def record_table(name: str, shape: RecordShape[Any], *more: Column[Any]) -> Table:
    """Make a table of audited records; `more` are columns that no field of theirs fills."""
    SHAPES[name] = shape
    return Table(name, METADATA, *shape.columns(), *more, sqlite_strict=True)
