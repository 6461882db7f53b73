"""改回去: a record as it was before one row of the trail, where nobody changed it since."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from lvgw_desktop.services.recorded_kinds import KINDS
from lvgw_desktop.storage.audit_trail import AuditEntry
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.store import Store

COLLECTIONS: dict[str, Callable[[Store], Collection[Any]]] = {
    **{table: kind.collection for table, kind in KINDS.items()},
    "attachment": lambda store: store.attachments,
    "correction": lambda store: store.corrections,
    "hand_in": lambda store: store.hand_ins,
    "issued_form": lambda store: store.issued_forms,
    "issued_row": lambda store: store.issued_rows,
    "ledger_volume": lambda store: store.volumes,
    "monthly_close": lambda store: store.monthly_closes,
    "phrase": lambda store: store.phrases,
    "prefilled_sheet": lambda store: store.prefilled_sheets,
    "scan_page": lambda store: store.scan_pages,
    "sent_report": lambda store: store.sent_reports,
    "settled_finding": lambda store: store.settled_findings,
    "volume_item": lambda store: store.volume_items,
    "planned_service": lambda store: store.planned_services,
    "rule_setting": lambda store: store.rule_settings,
    "year_text": lambda store: store.year_texts,
    "recommendation": lambda store: store.recommendations,
    "handover": lambda store: store.handovers,
}
"""Where the records of the trail are kept, by the name of their table."""


def is_as_left(collection: Collection[Any], record: Any, entry: AuditEntry) -> bool:  # noqa: ANN401  of any table
    """Tell whether a record, None for one that is gone, still is what the entry made it."""
    return record is not None and json_text(collection.told_values(record)) == json_text(
        entry.after
    )


def former(collection: Collection[Any], record: Any, entry: AuditEntry) -> Any:  # noqa: ANN401  as above
    """Return the record as it was before the entry that changed it."""
    values = collection.values_in({**entry.after, **entry.before})
    return replace(record, **{name: values[name] for name in entry.before if name in values})
