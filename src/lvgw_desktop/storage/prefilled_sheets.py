"""预填的日志表: sheets that went out with a number on, and which of them are still outside."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import exists, func, select

from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.record_numbers import next_log_serial
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.schema.paper import PREFILLED_SHEET, prefilled_sheet
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = prefilled_sheet.c
_KEYED_IN = exists().where(service_log.c.uuid == _COLUMNS.uuid).correlate(prefilled_sheet)
_OUTSIDE = (_COLUMNS.void_reason == "", ~_KEYED_IN)


class PrefilledSheets(Collection[PrefilledSheet]):
    """All sheets that were printed before their service; numbered when first kept."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, prefilled_sheet, PREFILLED_SHEET)

    def by_serial(self, serial: str) -> PrefilledSheet | None:
        """Return the sheet with that number, or None."""
        found = self._read(self._select().where(_COLUMNS.serial == serial))
        return found[0] if found else None

    def outside(self) -> tuple[PrefilledSheet, ...]:
        """Return the sheets that were neither given up nor keyed in, by their numbers."""
        return self._read(self._select().where(*_OUTSIDE).order_by(_COLUMNS.id))

    def count_outside(self) -> Mapping[int, int]:
        """Return how many of them each village has; one without any is left out."""
        village = _COLUMNS.village_id
        counted = select(village, func.count()).where(*_OUTSIDE).group_by(village)
        return {row[0]: row[1] for row in self._transaction.sql.execute(counted)}

    def _given(self, record: PrefilledSheet) -> Mapping[str, Any]:
        return {"serial": next_log_serial(self._transaction.sql, record.year)}
