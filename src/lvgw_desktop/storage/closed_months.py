"""封账的触发器: the file itself refuses what would change a closed month."""

from collections.abc import Iterable

from lvgw_desktop.domain.monthly_close import CLOSED_FIELDS, REOPENING_FIELDS
from lvgw_desktop.storage.refusing import refusing
from lvgw_desktop.storage.schema.month import CORRECTION, MONTHLY_CLOSE

NEVER_CHANGES = "a closed month never changes"
"""What SQLite says of a statement that one of these triggers stopped."""

LAST_FIRST = "a later correction stands"
"""What it says of a correction that others were made after: those are withdrawn before it."""

_STANDS = "EXISTS (SELECT 1 FROM monthly_close WHERE reopened_at IS NULL AND {})"
_COVERS_LOG = (
    "CASE {row}.late_month WHEN '' THEN {row}.served_on BETWEEN first_day AND last_day "
    "ELSE month = {row}.late_month END"
)
"""A log counts in the month of its day; one that was entered late, in the month said there."""
_CORRECTED = "EXISTS (SELECT 1 FROM correction WHERE log_uuid = {row}.uuid AND void_reason = '')"
"""A corrected log stays as it is even when its month is opened again: the corrections say what it
was, and count in months that may be closed."""
_CORRECTED_LATER = (
    "EXISTS (SELECT 1 FROM correction AS later WHERE later.log_uuid = NEW.log_uuid "
    "AND later.void_reason = '' AND later.id > NEW.id)"
)
_OF_ITEM = "EXISTS (SELECT 1 FROM service_log AS log WHERE log.id = {row}.service_log_id AND {met})"
IN_CLOSED_MONTH = _STANDS.format(_COVERS_LOG.format(row="service_log"))
"""A condition on a log of a query."""
_INTO_OR_OUT_OF_VOID = "(OLD.paper_state = 'VOID') <> (NEW.paper_state = 'VOID')"


def closed_month_triggers() -> Iterable[str]:
    """Return the CREATE TRIGGER statements that keep closed months and their closes."""
    changed = f"({_changed(CLOSED_FIELDS)} OR {_INTO_OR_OUT_OF_VOID})"
    before, after = _stays("OLD"), _STANDS.format(_COVERS_LOG.format(row="NEW"))
    yield _closed("service_log", "INSERT", after)
    yield _closed("service_log", "UPDATE", f"{changed} AND ({before} OR {after})")
    yield _closed("service_log", "DELETE", before)
    for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
        yield _closed("service_item", event, _OF_ITEM.format(row=row, met=_stays("log")))
    yield from _correction_triggers()
    stays = _changed(name for name in MONTHLY_CLOSE.names if name not in REOPENING_FIELDS)
    again = f"OLD.reopened_at IS NOT NULL OR {stays}"
    yield refusing("monthly_close", "UPDATE", "a close is reopened once, nothing else", again)
    yield refusing("sent_report", "UPDATE", "what was sent never changes")


def _correction_triggers() -> Iterable[str]:
    """Let corrections be made, and withdrawn, only in a month that is open."""
    for event in ("INSERT", "UPDATE"):
        yield _closed("correction", event, _STANDS.format("month = NEW.month"))
    stays = _changed(name for name in CORRECTION.names if name != "void_reason")
    again = f"OLD.void_reason <> '' OR {stays}"
    yield refusing("correction", "UPDATE", LAST_FIRST, _CORRECTED_LATER, rule="order")
    yield refusing("correction", "UPDATE", "a correction is withdrawn once, nothing else", again)


def _closed(table: str, event: str, when: str) -> str:
    return refusing(table, event, NEVER_CHANGES, when, rule="closed")


def _changed(names: Iterable[str]) -> str:
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def _stays(row: str) -> str:
    closed = _STANDS.format(_COVERS_LOG.format(row=row))
    return f"({closed} OR {_CORRECTED.format(row=row)})"
