"""考核证据: what the logs of an adviser in a village show, as GROUP BY."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, select

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.item_detail import OUTCOME
from lvgw_desktop.domain.log_evidence import (
    SIGNED,
    SUCCESS,
    KindOnDay,
    KindsOfAreas,
    LogEvidence,
    LogsOnDay,
)
from lvgw_desktop.domain.service_log import ON_SITE_METHODS, PaperState
from lvgw_desktop.storage.grouping import FIRST_DAY, LAST_DAY
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.schema.month import correction
from lvgw_desktop.storage.transaction import Transaction

_LOG, _ITEM = service_log.c, service_item.c
_ON_SITE = _LOG.method.in_(sorted(one.name for one in ON_SITE_METHODS))
_IS_SIGNED = _LOG.paper_state.in_(sorted(one.name for one in SIGNED))
_SUCCEEDED = func.json_extract(_ITEM.details, f"$.{OUTCOME.name}") == SUCCESS
_CORRECTED = select(correction.c.log_uuid).where(correction.c.void_reason == "")
_COUNTED = and_(
    _LOG.village_id == bindparam("village_id"),
    _LOG.adviser_id == bindparam("adviser_id"),
    _LOG.served_on >= FIRST_DAY,
    _LOG.served_on <= LAST_DAY,
    _LOG.paper_state != PaperState.VOID.name,
    _LOG.uuid.not_in(_CORRECTED),
)
_DAYS = (
    select(
        _LOG.served_on,
        func.count(),
        func.sum(case((_ON_SITE, 1), else_=0)),
        func.sum(case((_IS_SIGNED, 1), else_=0)),
    )
    .where(_COUNTED)
    .group_by(_LOG.served_on)
)
_KINDS = (
    select(
        _LOG.served_on,
        _ITEM.kind,
        func.sum(_ITEM.quantity),
        func.sum(func.coalesce(_ITEM.heads, 0)),
        func.sum(func.coalesce(func.nullif(_ITEM.heads, 0), _ITEM.quantity)),
        func.sum(case((_SUCCEEDED, _ITEM.quantity), else_=0)),
    )
    .join(service_item, _ITEM.service_log_id == _LOG.id)
    .where(_COUNTED)
    .group_by(_LOG.served_on, _ITEM.kind)
)


class LogEvidenceCounts:
    """Counts over the logs of a pair's days that no correction stands on; 作废 ones show nothing.

    The few corrected logs are added as they are now: `LogEvidence.with_logs`.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_pair(self, pair: AssessedPair, areas: KindsOfAreas) -> LogEvidence:
        """Return what the logs of a pair show."""
        first, last = pair.days
        values = {
            "village_id": pair.village_id,
            "adviser_id": pair.adviser_id,
            "first_day": first.isoformat(),
            "last_day": last.isoformat(),
        }
        read = self._transaction.sql.execute
        [of_areas] = read(_logs_of_areas(areas), values).all()
        return LogEvidence(
            days=tuple(LogsOnDay(_day(day), *sums) for day, *sums in read(_DAYS, values)),
            kinds=tuple(KindOnDay(_day(day), *sums) for day, *sums in read(_KINDS, values)),
            of_areas=dict(zip(areas, of_areas, strict=True)),
        )


def _logs_of_areas(areas: KindsOfAreas) -> Select[Any]:
    """Count the logs of each area once, however many of its kinds they have."""
    counted: tuple[ColumnElement[Any], ...] = tuple(
        func.count(_LOG.id.distinct()).filter(_ITEM.kind.in_(sorted(kinds)))
        for kinds in areas.values()
    )
    joined = service_log.join(service_item, _ITEM.service_log_id == _LOG.id)
    return select(*counted).select_from(joined).where(_COUNTED)


def _day(text: str) -> date:
    return date.fromisoformat(text)
