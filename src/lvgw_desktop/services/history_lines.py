"""经过的一行: what happened about a record without changing it: printing, scanning, filing."""

from collections.abc import Callable

from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.storage.audit_trail import ADDED, LOOKED, PRINTED, AuditEntry


def line_about(entry: AuditEntry) -> str:
    """Return one line about an entry that is not the record's own."""
    if entry.table in _LINES:
        return _LINES[entry.table](entry)
    return f"{_NOTES.get(entry.action, '记下')}：{entry.after.get('what', '')}"


def _printing(entry: AuditEntry) -> str:
    done = "打印" if entry.action == ADDED else "重印"
    after = entry.after
    pages = f"，{after['page_count']} 页" if after.get("page_count") else ""
    return f"{done} {after.get('serial', '')}{pages}"


def _attachment(entry: AuditEntry) -> str:
    done = "取下" if entry.after.get("removed_on") else "附上"
    if entry.after.get("kind") != "SCAN":
        return f"{done}附件 {entry.after.get('name', '')}"
    return f"{done}扫描件第 {entry.after.get('page')} 页"


def _filing(entry: AuditEntry) -> str:
    if entry.after.get("removed_on"):
        return "撤销归档"
    return f"归档到卷，从第 {entry.after.get('page_from')} 页起"


def _prefilled(entry: AuditEntry) -> str:
    if entry.action == ADDED:
        return f"印预填表 {entry.after.get('serial', '')}"
    return "预填表作废" if entry.after.get("void_reason") else "预填表恢复"


def _correction(entry: AuditEntry) -> str:
    return "撤回更正" if entry.after.get("void_reason") else "更正"


def _hand_in(entry: AuditEntry) -> str:
    month = read_month(entry.after.get("month", "")).words
    if entry.after.get("void_reason"):
        return f"撤回{month}台账的登记"
    return f"登记收到{month}台账" if entry.action == ADDED else f"改了{month}台账的登记"


_LINES: dict[str, Callable[[AuditEntry], str]] = {
    "issued_form": _printing,
    "correction": _correction,
    "hand_in": _hand_in,
    "attachment": _attachment,
    "volume_item": _filing,
    "prefilled_sheet": _prefilled,
}
_NOTES = {LOOKED: "看过号码", PRINTED: "打印"}
