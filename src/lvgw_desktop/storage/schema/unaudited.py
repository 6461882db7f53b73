"""不留痕的表: what the program keeps for itself and no trail follows."""

from sqlalchemy import Column, Integer, Table, Text

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import METADATA

DRAFT = RecordShape(Draft)

draft = Table(
    "draft",
    METADATA,
    *(
        Column(name, Text, primary_key=name == "uuid", nullable=name == "discarded_at")
        for name in DRAFT.names
    ),
    sqlite_strict=True,
)
preference = Table(
    "preference",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
counter = Table(
    "counter",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("last", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
indexed_up_to = Table(
    "indexed_up_to",
    METADATA,
    Column("log_id", Integer, primary_key=True),  # the highest log that the search index knows
    sqlite_strict=True,
)
changed_log = Table(
    "changed_log",
    METADATA,
    Column("log_id", Integer, primary_key=True),  # logs that it knows only as they were
    sqlite_strict=True,
)
