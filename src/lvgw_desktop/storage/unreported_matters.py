"""没报告的重大事项: logs that are ticked as 重大事项 and have no report that was handed in."""

from typing import Any

from sqlalchemy import Select, exists, func, select, text

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.schema.other_records import major_matter
from lvgw_desktop.storage.transaction import Transaction

_LOG, _REPORT = service_log.c, major_matter.c
_IS_REPORTED = exists().where(
    _REPORT.log_uuid == _LOG.uuid, _REPORT.void_reason == "", _REPORT.reported_on.is_not(None)
)
_IS_TICKED = _LOG.major_matter == text("1")  # as the index says it: a value could be any other


class UnreportedMatters:
    """They are few, and found without reading any other log."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def count(self) -> int:
        """Return how many there are."""
        counted: int = self._transaction.sql.execute(_of(select(func.count()))).scalar_one()
        return counted

    def oldest(self) -> int | None:
        """Return the id of the one that waits longest, None without any."""
        in_order = select(_LOG.id).order_by(_LOG.served_on, _LOG.id).limit(1)
        found = self._transaction.sql.execute(_of(in_order)).first()
        return found.id if found else None


def _of(asked: Select[Any]) -> Select[Any]:
    counts = _LOG.paper_state != PaperState.VOID.name
    return asked.select_from(service_log).where(_IS_TICKED, counts, ~_IS_REPORTED)
