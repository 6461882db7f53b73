"""预约: the plans from a day on, and the services that may have met them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from lvgw_desktop.domain.met_plans import ServiceDone
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.service_log import ON_SITE_METHODS, PaperState
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.schema.year import PLANNED_SERVICE, planned_service
from lvgw_desktop.storage.transaction import Transaction

_PLAN, _LOG = planned_service.c, service_log.c
_ON_SITE = frozenset(one.name for one in ON_SITE_METHODS)


class PlannedServices(Collection[PlannedService]):
    """All plans, dropped ones too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, planned_service, PLANNED_SERVICE)

    def standing_since(self, day: date) -> tuple[PlannedService, ...]:
        """Return the plans for a day or later that were not dropped, the nearest first."""
        standing = (_PLAN.planned_on >= day.isoformat(), _PLAN.dropped_on.is_(None))
        listed = self._select().where(*standing).order_by(_PLAN.planned_on, _PLAN.id)
        return self._read(listed)

    def done_since(self, day: date, villages: Iterable[int]) -> tuple[ServiceDone, ...]:
        """Return the services of these villages on a day or later, in the order of their days."""
        which = (
            _LOG.village_id.in_(sorted(villages)),
            _LOG.served_on >= day.isoformat(),
            _LOG.paper_state != PaperState.VOID.name,
        )
        told = (_LOG.id, _LOG.uuid, _LOG.village_id, _LOG.served_on, _LOG.method)
        kinds = defaultdict[int, set[str]](set)
        items = select(service_item.c.service_log_id, service_item.c.kind).join(service_log)
        for log_id, kind in self._transaction.sql.execute(items.where(*which)):
            kinds[log_id].add(kind)
        found = self._transaction.sql.execute(
            select(*told).where(*which).order_by(_LOG.served_on, _LOG.id)
        )
        return tuple(
            ServiceDone(
                log_uuid=uuid,
                village_id=village_id,
                served_on=date.fromisoformat(served_on),
                on_site=method in _ON_SITE,
                kinds=frozenset(kinds[log_id]),
            )
            for log_id, uuid, village_id, served_on, method in found
        )
