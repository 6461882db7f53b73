"""日志保管: village by village how the logs of some days are kept, for 五有一满意."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import and_, bindparam, case, func, select, text

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.village_checks import KeptLogs
from lvgw_desktop.storage.grouping import FIRST_DAY, LAST_DAY
from lvgw_desktop.storage.schema.logs import IS_INCOMPLETE, service_log
from lvgw_desktop.storage.transaction import Transaction

_LOG = service_log.c
_NOT_BACK = (PaperState.TO_PRINT.name, PaperState.PRINTED.name)
_UNSIGNED = and_(_LOG.paper_state.in_(_NOT_BACK), _LOG.served_on < bindparam("signed_before"))
_UNSIGNED_DAY = case((_UNSIGNED, _LOG.served_on))
_KEPT = (
    select(
        _LOG.village_id,
        func.count(),
        func.sum(case((text(f"({IS_INCOMPLETE})"), 1), else_=0)),
        func.count(_UNSIGNED_DAY),
        func.min(_UNSIGNED_DAY),
        func.max(_UNSIGNED_DAY),
    )
    .where(
        _LOG.served_on >= FIRST_DAY,
        _LOG.served_on <= LAST_DAY,
        _LOG.paper_state != PaperState.VOID.name,
    )
    .group_by(_LOG.village_id)
)


class KeptLogsOfVillages:
    """The logs of some days, both included; 作废 ones are left out."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def by_village(self, first: date, last: date, signed_before: date) -> Mapping[int, KeptLogs]:
        """Return it for every village with a log; those before a day should be signed by now."""
        days = {"first_day": first, "last_day": last, "signed_before": signed_before}
        given = {name: day.isoformat() for name, day in days.items()}
        rows = self._transaction.sql.execute(_KEPT, given)
        return {
            village_id: KeptLogs(logs, incomplete, unsigned, _day(first_one), _day(last_one))
            for village_id, logs, incomplete, unsigned, first_one, last_one in rows
        }


def _day(text_day: str | None) -> date | None:
    return date.fromisoformat(text_day) if text_day else None
