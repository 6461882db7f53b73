"""预约: agreeing a day, and what became of it: a log met it, or it came to nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lvgw_desktop.domain.met_plans import met_plans
from lvgw_desktop.domain.planned_service import TO_THE_VILLAGE, PlannedService
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.drafts import discard_in
from lvgw_desktop.services.log_list import LogLine, log_line
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

LOOKED_BACK = timedelta(days=92)
"""So long the list goes on to show a plan that nothing came of."""
_NO_REASON = "请写明原因，如 顾问开庭，改到下周。"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanLine:
    """One plan that was not dropped; `met_by` is the uuid of the log that met it, "" for none."""

    plan: PlannedService
    village: str
    adviser: str
    kind: str
    met_by: str
    today: date

    @property
    def is_past(self) -> bool:
        """Tell whether its day is over and nothing came of it."""
        return not self.met_by and self.plan.planned_on < self.today


@dataclass(frozen=True, slots=True)
class PlanService:
    """Use cases of plans."""

    workplace: Workplace

    def lines(self, since: date | None = None) -> tuple[PlanLine, ...]:
        """Return the plans of a day and later, the nearest first; by default of three months.

        Whether a log met one is seen here: saving a log knows nothing of plans.
        """
        today = self.workplace.today
        first = since or today - LOOKED_BACK
        with self.workplace.reading() as store:
            names = names_in(store)
            plans = store.planned_services.standing_since(first)
            met = met_in(store, plans, first)
        return tuple(
            PlanLine(
                plan=one,
                village=names.village(one.village_id),
                adviser=names.adviser(one.adviser_id),
                kind=self._kind_words(one.kind),
                met_by=met.get(one.uuid, ""),
                today=today,
            )
            for one in plans
        )

    def record(self, plan: PlannedService, draft: str = "") -> PlannedService:
        """Keep a new plan; `draft` was begun as a log of it, and goes into the 回收站.

        Raises Refusal for a day that is over, and where the same is planned already.
        """
        if plan.planned_on < self.workplace.today:
            day = near_day_words(plan.planned_on, self.workplace.today)
            raise _refused("planned_on", f"{day}已经过了，去过的请记成日志。")
        with self.workplace.changing() as store:
            self._refuse_twice(store, plan)
            if draft:
                discard_in(store, draft, self.workplace.now())
            return store.planned_services.add(plan)

    def services_near(self, plan: PlannedService) -> tuple[LogLine, ...]:
        """Return the logs of its village that somebody may mean, the latest first."""
        vocabulary = self.workplace.pack.vocabulary
        first = plan.planned_on - LOOKED_BACK
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = store.service_logs.between(
                first, self.workplace.today, village_id=plan.village_id
            )
        standing = [log for log in logs if log.paper_state is not PaperState.VOID]
        return tuple(log_line(log, names, vocabulary) for log in reversed(standing))

    def meet(self, plan: PlannedService, log: ServiceLog) -> PlannedService:
        """Say that a log met a plan, whatever its day and kind (办过了).

        Raises Refusal for a log of another village.
        """
        if log.village_id != plan.village_id:
            raise Refusal("这条日志是另一个村(居)的，请另选一条。")
        with self.workplace.changing() as store:
            return store.planned_services.change(replace(plan, met_by=log.uuid))

    def drop(self, plan: PlannedService, reason: str) -> PlannedService:
        """取消预约. Raises Refusal without a reason."""
        if not reason.strip():
            raise _refused("reason", _NO_REASON)
        dropped = replace(plan, dropped_on=self.workplace.today, drop_reason=reason.strip())
        with self.workplace.changing() as store:
            return store.planned_services.change(dropped, reason=reason.strip())

    def _refuse_twice(self, store: Store, plan: PlannedService) -> None:
        others = store.planned_services.standing_since(plan.planned_on)
        if any(_is_same(plan, one) for one in others):
            day = near_day_words(plan.planned_on, self.workplace.today)
            raise _refused("planned_on", f"{day}的预约已经记过了。")

    def _kind_words(self, kind: str) -> str:
        if kind == TO_THE_VILLAGE:
            return "到村服务"
        return self.workplace.pack.vocabulary.kind(kind).word


def met_in(store: Store, plans: Sequence[PlannedService], since: date) -> Mapping[str, str]:
    """Return by uuid which log meets which of the plans of a day and later.

    A log that somebody said meets one, and that is void by now, does not any more.
    """
    said = store.service_logs.of_uuids(one.met_by for one in plans if one.met_by)
    void = {uuid for uuid, log in said.items() if log.paper_state is PaperState.VOID}
    standing = [replace(one, met_by="") if one.met_by in void else one for one in plans]
    villages = {one.village_id for one in plans}
    return met_plans(standing, store.planned_services.done_since(since, villages))


def plan_of(log: ServiceLog) -> PlannedService:
    """Return the plan that a log of a day to come stands for: a visit, or what it would do."""
    is_visit = log.method.on_site or not log.items
    return PlannedService(
        village_id=log.village_id,
        adviser_id=log.adviser_id,
        kind=TO_THE_VILLAGE if is_visit else log.items[0].kind,
        planned_on=log.served_on,
        note=log.content.strip(),
    )


def _is_same(plan: PlannedService, other: PlannedService) -> bool:
    names = ("village_id", "kind", "planned_on")
    return all(getattr(plan, name) == getattr(other, name) for name in names)


def _refused(field: str, sentence: str) -> Refusal:
    return Refusal(sentence, [Problem(field, sentence)])
