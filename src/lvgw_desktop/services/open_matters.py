"""没办结的事: what an adviser leaves unfinished in a village, line by line, for the next one."""

from collections.abc import Iterator
from datetime import date, timedelta

from lvgw_desktop.domain.item_detail import OUTCOME
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OTHER_KINDS, OtherState
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.log_list import headline
from lvgw_desktop.services.plans import met_in
from lvgw_desktop.storage.store import Store

_LOOKED_BACK = timedelta(days=366)
_ONGOING = "ONGOING"
_NOT_BACK = frozenset({PaperState.TO_PRINT, PaperState.PRINTED})


def open_matters_in(store: Store, village_id: int, adviser_id: int, today: date) -> tuple[str, ...]:
    """Return what is not finished there.

    Mediations that go on, logs of the adviser that wait for his signature, records beside the logs
    with something left to do, but for what people said of him, and plans that nothing came of.
    """
    logs = store.service_logs.between(today - _LOOKED_BACK, today, village_id=village_id)
    own = [log for log in logs if log.adviser_id == adviser_id]
    return (
        *_ongoing(log for log in logs if log.paper_state is not PaperState.VOID),
        *_unsigned([log for log in own if log.paper_state in _NOT_BACK]),
        *_others(store, village_id),
        *_plans(store, village_id, today),
    )


def _ongoing(logs: Iterator[ServiceLog]) -> Iterator[str]:
    for log in logs:
        if any(item.details.get(OUTCOME.name) == _ONGOING for item in log.items):
            day = month_day_words(log.served_on)
            yield f"{day}的纠纷还在调解：{log.client_name} {headline(log.content)}"


def _unsigned(logs: list[ServiceLog]) -> Iterator[str]:
    if logs:
        days = "、".join(month_day_words(log.served_on) for log in logs)
        yield f"{len(logs)} 份日志没签回：{days}"


def _others(store: Store, village_id: int) -> Iterator[str]:
    wanted = OtherFilter(village_id=village_id, state=OtherState.OPEN)
    for kind in OTHER_KINDS:
        if kind.is_of_village and not kind.discreet:
            records = store.other_records(kind)
            found = records.of_ids(records.ids(wanted))
            yield from (f"{kind.name_of(one)}：{kind.headline_of(one)}" for one in found)


def _plans(store: Store, village_id: int, today: date) -> Iterator[str]:
    since = today - _LOOKED_BACK
    standing = store.planned_services.standing_since(since)
    plans = [one for one in standing if one.village_id == village_id]
    met = met_in(store, plans, since)
    for one in plans:
        if one.uuid not in met:
            yield " ".join(filter(None, (f"约好{month_day_words(one.planned_on)}去", one.note)))
