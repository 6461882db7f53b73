"""合并库的表结构: the same tables in a temporary SQLite file and in a bureau's PostgreSQL."""

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.storage.constraint_names import CONSTRAINT_NAMES

VERSION = 1

METADATA = MetaData(naming_convention=CONSTRAINT_NAMES)

merged_schema = Table(
    "merged_schema", METADATA, Column("version", Integer, primary_key=True, autoincrement=False)
)

merged_file = Table(
    "merged_file",
    METADATA,
    Column("content_hash", Text, primary_key=True),
    *(
        Column(name, Text, nullable=False)
        for name in (
            *("file_name", "office_uuid", "office", "district", "region_code", "prefix"),
            *("month", "first_day", "last_day", "made_at", "audit_head"),
        )
    ),
    Column("masked", Integer, nullable=False),
    Column("logs", Integer, nullable=False),
    Column("wechat_groups", Integer, nullable=False),
    Column("stands", Integer, nullable=False),  # 0: the office sent the month again later
)

TEXTS = (
    *("uuid", "kind", "served_on", "village", "client_name", "consultation", "mediation"),
    *("publicity", "training", "other", "remark", "log_serial", "adviser", "data", "data_hash"),
)
"""Of a merged log, in the order in which the reader tells them."""
COUNTS = {f"counted_{one.name}": one.name for one in LOG_MEASURES}
"""The columns of what it counts, in hundredths, and the measures' names."""

merged_log = Table(
    "merged_log",
    METADATA,
    Column("content_hash", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in TEXTS),
    *(Column(name, Integer, nullable=False) for name in COUNTS),
    Column("stands", Integer, nullable=False),  # 0: it stands in a later workbook
    Index("ix_merged_log_uuid", "uuid"),
)

JOINED = merged_log.join(merged_file, merged_file.c.content_hash == merged_log.c.content_hash)

HAND_IN = ("whose", "adviser", "villages", "due", "handed_in_on", "medium", "logs")
"""Of a ledger that an office was owed, in the order in which the reader tells them."""

merged_hand_in = Table(
    "merged_hand_in",
    METADATA,
    Column("content_hash", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in HAND_IN[:-1]),
    Column("logs", Integer, nullable=False),
)

merged_finding = Table(
    "merged_finding",
    METADATA,
    Column("id", Integer, primary_key=True),
    *(
        Column(name, Text, nullable=False)
        for name in ("fault", "sentence", "file", "office", "month", "sheet", "was", "now")
    ),
    Column("row", Integer, nullable=False),
    Column("column", Integer, nullable=False),
)
