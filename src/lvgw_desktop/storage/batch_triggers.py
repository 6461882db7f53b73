"""导入批次的触发器: an import says at once what it brought and changed, and keeps it."""

from collections.abc import Container, Iterable

from lvgw_desktop.domain.import_batch import IMPORTED_TABLES, UNDO_DAYS, WORKBOOK_TABLES
from lvgw_desktop.storage.refusing import refusing

_IS_OPEN = (
    "EXISTS (SELECT 1 FROM import_batch WHERE id = NEW.batch_id AND state = 'KEPT' "
    "AND id = (SELECT max(id) FROM import_batch))"
)
_BROUGHT_LOG = (
    "(NEW.table_name = 'service_log' AND EXISTS (SELECT 1 FROM service_log AS l "
    "JOIN import_batch AS b ON b.id = NEW.batch_id WHERE l.id = NEW.record_id "
    "AND l.source {0} AND l.recorded_on >= b.imported_at))"
)
_BROUGHT_OTHER = (
    "(NEW.table_name = '{0}' AND EXISTS (SELECT 1 FROM {0} AS t "
    "JOIN import_batch AS b ON b.id = NEW.batch_id JOIN audit AS a ON a.record_uuid = t.uuid "
    "WHERE t.id = NEW.record_id AND a.action = 'ADDED' AND a.at >= b.imported_at))"
)
_KIND = "(SELECT kind FROM import_batch WHERE id = NEW.batch_id)"
_CHANGED_IT = (
    "EXISTS (SELECT 1 FROM audit AS a JOIN import_batch AS b ON b.id = NEW.batch_id "
    "WHERE a.id = NEW.audit_id AND a.action = 'CHANGED' AND a.at >= b.imported_at)"
)
_STAYS = "(SELECT state FROM import_batch WHERE id = OLD.batch_id) IS NOT 'UNDOING'"
_IN_TIME = f"(date(NEW.undone_at) <= date(OLD.imported_at, '+{UNDO_DAYS} days')) IS TRUE"


def batch_triggers(tables: Container[str]) -> Iterable[str]:
    """Return the CREATE TRIGGER statements for the tables there are: at first only workbooks."""
    has_packages = "updated_row" in tables
    brought_it = _workbook_brought_it(tables)
    if has_packages:
        packed = _package_brought_it(tables)
        brought_it = f"CASE {_KIND} WHEN 'PACKAGE' THEN {packed} ELSE {brought_it} END"
    why = "an import keeps what it brought"
    yield refusing("imported_row", "DELETE", why, _STAYS)
    yield refusing("imported_row", "UPDATE", why)
    yield refusing("imported_row", "INSERT", why, f"NOT ({_IS_OPEN} AND ({brought_it}))")
    yield from _undoing_triggers()
    if has_packages:
        yield from _update_triggers()


def _workbook_brought_it(tables: Container[str]) -> str:
    """Say what a workbook brings: all at once, and none of it is older than the import."""
    source = "<> 'TYPED'" if "hand_in" in tables else "= 'IMPORTED'"
    return " OR ".join(
        _BROUGHT_LOG.format(source) if table == "service_log" else _BROUGHT_OTHER.format(table)
        for table in WORKBOOK_TABLES
        if table in tables
    )


def _package_brought_it(tables: Container[str]) -> str:
    """Say what a package brings: its logs are as old as elsewhere, the trail says since when."""
    return " OR ".join(_BROUGHT_OTHER.format(one) for one in IMPORTED_TABLES if one in tables)


def _undoing_triggers() -> Iterable[str]:
    again = "OLD.state = 'UNDONE' AND NEW.state <> 'UNDONE'"
    late = f"OLD.state = 'KEPT' AND NEW.state <> 'KEPT' AND NOT {_IN_TIME}"
    why = f"an import is undone once and within {UNDO_DAYS} days"
    yield refusing("import_batch", "UPDATE OF state", why, f"{again} OR {late}")


def _update_triggers() -> Iterable[str]:
    why = "an import keeps what it changed"
    yield refusing("updated_row", "DELETE", why, _STAYS)
    yield refusing("updated_row", "UPDATE", why)
    yield refusing("updated_row", "INSERT", why, f"NOT ({_IS_OPEN} AND {_CHANGED_IT})")
