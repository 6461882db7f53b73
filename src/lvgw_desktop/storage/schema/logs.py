"""工作日志的表: logs, their items, and the indexes that lists and months are read by."""

from sqlalchemy import Column, Computed, ForeignKey, Index, Integer, Table, Text, text

from lvgw_desktop.domain.item_detail import ITEM_DETAILS, DetailType
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import METADATA, record_table

SERVICE_LOG = RecordShape(ServiceLog, beside=frozenset({"items"}))
SERVICE_ITEM = RecordShape(ServiceItem)

SEARCHED_TEXTS = (
    *("content", "result", "client_name", "client_description", "remark", "serial", "source_no"),
    "phone_digits",
)
"""What of a log a word is looked for in, beside the texts of its items."""

ITEM_TEXTS = (
    "ledger_text",
    *(
        f"json_extract(details, '$.{detail.name}')"
        for detail in ITEM_DETAILS
        if detail.type is DetailType.TEXT
    ),
)
"""What of an item a word is looked for in, in SQL; NULL where an item has none."""

_HEAD = "rtrim(serial, '0123456789')"
SERIAL_ORDER = (
    "CASE serial WHEN '' THEN printf('@%010d', id) ELSE "
    f"{_HEAD} || char(64 + length(serial)) || substr(serial, length({_HEAD}) + 1) END"
)
"""`serial.serial_order` of a log, in SQL; no two logs have the same."""

service_log = record_table(
    "service_log",
    SERVICE_LOG,
    Column("phone_digits", Text, nullable=False, server_default=""),  # telephones as searched for
    Column("serial_order", Text, Computed(SERIAL_ORDER, persisted=False)),
)
service_item = Table(
    "service_item",
    METADATA,
    Column("service_log_id", Integer, ForeignKey("service_log.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    *SERVICE_ITEM.columns(),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # the items of one log lie together, no second index needed
)

# Lists are read in the order of an index that also holds what they are narrowed by: a page deep
# in a long list then touches no row but its own.
_LIST = ("served_on", "serial_order")
for _name, _columns in {
    "list": (*_LIST, "paper_state", "village_id", "adviser_id", "method", "hours"),
    "by_village": ("village_id", *_LIST, "paper_state", "adviser_id"),
    "by_adviser": ("adviser_id", *_LIST, "paper_state", "village_id"),
    "by_state": ("paper_state", *_LIST, "village_id", "adviser_id"),
    "by_method": ("method", *_LIST, "paper_state", "village_id", "adviser_id"),
}.items():
    Index(f"ix_service_log_{_name}", *(service_log.c[one] for one in _columns))
Index("uq_service_log_serial_order", service_log.c.serial_order, unique=True)
Index(
    "ix_service_log_major_matter",
    service_log.c.served_on,
    service_log.c.id,
    sqlite_where=text("major_matter = 1"),
)
Index(
    "ix_service_log_late_month",
    service_log.c.late_month,
    service_log.c.id,
    sqlite_where=text("late_month <> ''"),
)
_BLANKS = "char(32, 9, 10, 13, 12288)"
IS_INCOMPLETE = (
    f"trim(content, {_BLANKS}) = '' OR trim(result, {_BLANKS}) = '' "
    f"OR trim(client_name || client_description, {_BLANKS}) = '' "
    "OR (hours IS NULL AND method IN ('ON_SITE', 'HOME_VISIT'))"
)
"""`log_problems.tells_all` turned round, in SQL; an index of its own knows the few of them."""
Index(
    "ix_service_log_incomplete",
    service_log.c.served_on,
    service_log.c.id,
    sqlite_where=text(IS_INCOMPLETE),
)
