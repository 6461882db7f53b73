"""台账登记: the ledgers received, month by month, and how many logs they should tell of."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select

from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.schema.month import HAND_IN, hand_in
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS, _LOG = hand_in.c, service_log.c


class HandIns(Collection[HandIn]):
    """All ledgers received, withdrawn entries too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, hand_in, HAND_IN)

    def of_month(self, code: str) -> tuple[HandIn, ...]:
        """Return the ledgers received for a month, without those withdrawn."""
        standing = (_COLUMNS.month == code, _COLUMNS.void_reason == "")
        return self._read(self._select().where(*standing).order_by(_COLUMNS.id))

    def logs_of(self, first_day: date, last_day: date) -> Mapping[tuple[int, int], int]:
        """Return how many logs some days have, both included, by adviser and village."""
        whose = (_LOG.adviser_id, _LOG.village_id)
        counted = select(*whose, func.count()).where(
            _LOG.served_on.between(first_day.isoformat(), last_day.isoformat()),
            _LOG.paper_state != PaperState.VOID.name,
        )
        found = self._transaction.sql.execute(counted.group_by(*whose))
        return {(adviser, village): number for adviser, village, number in found}
