"""归组: by what figures are summed, for logs and for the WeChat groups of villages alike."""

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

from lvgw_desktop.storage.schema import appointment, legal_adviser, service_log, village

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


@dataclass(frozen=True, eq=False)
class Grouping:
    """The key of a line of figures: as it stands with a log, and with a village."""

    of_log: ColumnElement[Any]
    of_village: ColumnElement[Any]
    through_adviser: bool = False

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
        number = func.count(village.c.id.distinct()).label("wechat_groups")
        statement = select(self.of_village.label("key"), number).select_from(village)
        if self.through_adviser:
            statement = (
                statement.join(appointment, appointment.c.village_id == village.c.id)
                .join(legal_adviser, legal_adviser.c.id == appointment.c.adviser_id)
                .where(_IS_VALID)
            )
        return statement.where(_HAS_GROUP).group_by("key")


WHOLE_OFFICE = Grouping(literal(0), literal(0))
BY_VILLAGE = Grouping(service_log.c.village_id, village.c.id)
BY_ADVISER = Grouping(service_log.c.adviser_id, legal_adviser.c.id, through_adviser=True)
BY_ADVISER_KIND = Grouping(legal_adviser.c.kind, legal_adviser.c.kind, through_adviser=True)
