"""更正: the corrections of logs of closed months, as they stand."""

import json
from collections.abc import Iterable

from sqlalchemy import ColumnElement, bindparam, func, select

from lvgw_desktop.domain.correction import CorrectedLog, Correction, FieldCorrection
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.month import CORRECTION, correction
from lvgw_desktop.storage.service_logs import ServiceLogs
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = correction.c
_STANDS = _COLUMNS.void_reason == ""
_GIVEN = func.json_each(bindparam("logs")).table_valued("value")


class Corrections(Collection[Correction]):
    """All corrections, withdrawn ones too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, correction, CORRECTION)
        self._logs = ServiceLogs(transaction)

    def of_months(
        self, first_month: str = "", last_month: str = "9999"
    ) -> tuple[CorrectedLog, ...]:
        """Return the logs that were corrected in these months, with all their corrections.

        By default in any month.
        """
        in_months = _COLUMNS.month.between(first_month, last_month)
        uuids = select(_COLUMNS.log_uuid).where(_STANDS, in_months)
        return self._corrected(_COLUMNS.log_uuid.in_(uuids))

    def of_logs(self, logs: Iterable[ServiceLog]) -> tuple[CorrectedLog, ...]:
        """Return those of the logs that were corrected, with all their corrections."""
        among = _COLUMNS.log_uuid.in_(select(_GIVEN.c.value))
        return self._corrected(among, logs=json.dumps([log.uuid for log in logs]))

    def _corrected(self, met: ColumnElement[bool], **values: object) -> tuple[CorrectedLog, ...]:
        made: dict[str, list[FieldCorrection]] = {}
        standing = self._select().where(_STANDS, met).order_by(_COLUMNS.id)
        for one in self._read(standing, **values):
            made.setdefault(one.log_uuid, []).append(self._with_value(one))
        logs = self._logs.of_uuids(made)
        return tuple(CorrectedLog(logs[uuid], tuple(of_log)) for uuid, of_log in made.items())

    def _with_value(self, one: Correction) -> FieldCorrection:
        values = self._logs.values_in({one.field: json.loads(one.becomes)})
        return FieldCorrection(one, values[one.field])
