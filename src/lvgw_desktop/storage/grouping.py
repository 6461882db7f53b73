"""归组: by what figures are summed, for logs and for the WeChat groups of villages alike."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    and_,
    bindparam,
    func,
    literal,
    or_,
    select,
)

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.item_detail import DISPUTE_TYPE, OUTCOME, ItemDetail
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.schema.roster import appointment, legal_adviser, village

FIRST_DAY: BindParameter[str] = bindparam("first_day")
LAST_DAY: BindParameter[str] = bindparam("last_day")
"""The days that figures are summed over, both included, in ISO form."""

_HAS_GROUP = and_(
    village.c.wechat_group.is_not(None),
    func.coalesce(func.json_extract(village.c.wechat_group, "$.created_on"), "") <= LAST_DAY,
    or_(village.c.retired_on.is_(None), village.c.retired_on > LAST_DAY),
)
_IS_VALID = and_(
    appointment.c.void_reason == "",
    appointment.c.starts_on <= LAST_DAY,
    or_(appointment.c.ends_on.is_(None), appointment.c.ends_on >= LAST_DAY),
)


def _as_it_is(key: Any) -> Any:  # noqa: ANN401  whatever a row has as its key
    return key


def _both(key: str) -> tuple[str, ...]:
    return tuple(json.loads(key))


def _detail(detail: ItemDetail) -> ColumnElement[str]:
    return func.coalesce(func.json_extract(service_item.c.details, f"$.{detail.name}"), "")


@dataclass(frozen=True, eq=False)
class Grouping:
    """The key of a line of figures: as it stands with a log or its items, and with a village.

    `of_village` is None where villages have no such key; `read` makes of a key what the domain
    calls it.
    """

    of_log: ColumnElement[Any]
    of_village: ColumnElement[Any] | None = None
    through_adviser: bool = False
    read: Callable[[Any], Any] = _as_it_is

    def of_logs(self, *sums: ColumnElement[Any]) -> Select[Any]:
        """Return sums over logs, one row for each key."""
        statement = select(self.of_log.label("key"), *sums).select_from(service_log)
        if self.through_adviser:
            statement = statement.join(
                legal_adviser, legal_adviser.c.id == service_log.c.adviser_id
            )
        return statement.group_by("key")

    def of_wechat_groups(self) -> Select[Any]:
        """Count the groups that exist on LAST_DAY; an adviser's are those of his villages."""
        assert self.of_village is not None
        number = func.count(village.c.id.distinct()).label("wechat_groups")
        statement = select(self.of_village.label("key"), number).select_from(village)
        if self.through_adviser:
            statement = (
                statement.join(appointment, appointment.c.village_id == village.c.id)
                .join(legal_adviser, legal_adviser.c.id == appointment.c.adviser_id)
                .where(_IS_VALID)
            )
        return statement.where(_HAS_GROUP).group_by("key")


GROUPINGS = {
    GroupedBy.OFFICE: Grouping(literal(0), literal(0)),
    GroupedBy.VILLAGE: Grouping(service_log.c.village_id, village.c.id),
    GroupedBy.ADVISER: Grouping(service_log.c.adviser_id, legal_adviser.c.id, through_adviser=True),
    GroupedBy.FIRM: Grouping(
        func.coalesce(service_log.c.firm_id, 0),
        func.coalesce(appointment.c.firm_id, legal_adviser.c.firm_id, 0),
        through_adviser=True,
    ),
    GroupedBy.ADVISER_KIND: Grouping(
        legal_adviser.c.kind,
        legal_adviser.c.kind,
        through_adviser=True,
        read=AdviserKind.__getitem__,
    ),
    GroupedBy.METHOD: Grouping(service_log.c.method, read=ServiceMethod.__getitem__),
    GroupedBy.SERVICE_KIND: Grouping(service_item.c.kind),
    GroupedBy.DISPUTE_TYPE: Grouping(_detail(DISPUTE_TYPE)),
    GroupedBy.DISPUTE_OUTCOME: Grouping(
        func.json_array(_detail(DISPUTE_TYPE), _detail(OUTCOME)), read=_both
    ),
    GroupedBy.CLIENT_CATEGORY: Grouping(service_log.c.client_category),
}
"""Each grouping as GROUP BY; `domain.grouped_by.LogKeys` tells the same of single logs."""
