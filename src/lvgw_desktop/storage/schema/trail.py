"""留痕的表: who did what when, and beside it the values, which can be struck from the chain."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text

from lvgw_desktop.storage.schema.tables import METADATA

audit = Table(
    "audit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("operator", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("record_uuid", Text, nullable=False, index=True),
    Column("values_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_autoincrement=True,  # SQLite remembers the highest number: a cut tail shows
)
audit_values = Table(
    "audit_values",
    METADATA,
    Column("audit_id", Integer, ForeignKey("audit.id"), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_strict=True,
)
