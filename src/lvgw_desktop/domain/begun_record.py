"""据日志办理: another record begun from a 工作日志, with all that the log says already."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.item_detail import PLACE, TOPIC
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.major_matter import MajorMatter, OpinionWay
from lvgw_desktop.domain.other_kind import FOLLOW_UP_VISIT, LECTURE, MAJOR_MATTER, OtherKind
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog, ServiceMethod
from lvgw_desktop.domain.wording import date_words


def likely_kind(log: ServiceLog, lectures: Collection[str]) -> OtherKind:
    """Return what is most likely begun from a log; `lectures` are the kinds of service that are."""
    if log.major_matter:
        return MAJOR_MATTER
    if _lectures_of(log, lectures):
        return LECTURE
    return FOLLOW_UP_VISIT


def begun_from(
    log: ServiceLog, kind: OtherKind, adviser: str, lectures: Collection[str], today: date
) -> Any:  # noqa: ANN401  a record of the kind
    """Return a new record of one of the kinds `of_log`; `adviser` is the name of the log's."""
    begin: Mapping[str, Callable[[], Any]] = {
        LECTURE.name: lambda: _lecture(log, adviser, _lectures_of(log, lectures)),
        MAJOR_MATTER.name: lambda: _major_matter(log),
        FOLLOW_UP_VISIT.name: lambda: _follow_up_visit(log, today),
    }
    return begin[kind.name]()


def _lectures_of(log: ServiceLog, lectures: Collection[str]) -> tuple[ServiceItem, ...]:
    return tuple(item for item in log.items if item.kind in lectures)


def _lecture(log: ServiceLog, adviser: str, items: tuple[ServiceItem, ...]) -> Lecture:
    details = {name: said for item in items for name, said in item.details.items()}
    return Lecture(
        village_id=log.village_id,
        adviser_id=log.adviser_id,
        log_uuid=log.uuid,
        speaker=adviser,
        held_on=log.served_on,
        spells=log.spells,
        topic=details.get(TOPIC.name, ""),
        place=details.get(PLACE.name, ""),
        attendance=sum(item.heads or 0 for item in items) or None,
    )


def _major_matter(log: ServiceLog) -> MajorMatter:
    return MajorMatter(
        village_id=log.village_id,
        adviser_id=log.adviser_id,
        log_uuid=log.uuid,
        title="",
        occurred_on=log.served_on,
        description=log.content,
        opinion=log.result,
        opinion_on=log.served_on,
        opinion_ways=_ways(log.method),
    )


def _ways(method: ServiceMethod) -> tuple[OpinionWay, ...]:
    if method.on_site:
        return (OpinionWay.ON_SITE,)
    return (OpinionWay.PHONE,) if method is ServiceMethod.PHONE else ()


def _follow_up_visit(log: ServiceLog, today: date) -> FollowUpVisit:
    number = log.short_number
    return FollowUpVisit(
        village_id=log.village_id,
        adviser_id=log.adviser_id,
        log_uuid=log.uuid,
        visited_on=today,
        respondent=log.client_name,
        respondent_phone=log.client_phone,
        service=f"{date_words(log.served_on)} 工作日志 {number} 号",
    )
