"""保存日志: a log is saved and its draft goes in the same transaction."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from lvgw_desktop.domain.planned_service import NotYet, PlannedService
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.phrases import FIELD_WORDS
from lvgw_desktop.services.plans import plan_of
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving import Saving

_CHANGED = ("service_logs", "drafts", "prefilled", "plans")
_PLANNED = ("plans", "drafts", "attachments")


class Answered(NamedTuple):
    """What was answered about a log's day: 补报, or saved although its day is to come."""

    late: bool = False
    ahead: bool = False


class LogSaving(Saving):
    """Saves what one editor reads; what it cannot read is declined too."""

    def __init__(
        self,
        operations: Operations,
        use_cases: UseCases,
        keeper: DraftKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(operations, keeper.resume, parent)
        self._use_cases, self._keeper = use_cases, keeper
        self._today = use_cases.workplace.today

    def save(
        self,
        read: Callable[[], ServiceLog],
        base: ServiceLog | None,
        then: Callable[[ServiceLog], object],
        untouched: Sequence[str],
        answered: Answered,
    ) -> None:
        """Save what is read, if it can be; `base` is the log as the editor began with it.

        A new log of a day to come is declined with NotYet, unless that was `answered`.

        The toast names the fields that are `untouched`: phrases filled in and nothing else.
        """
        if self.is_busy():
            return
        try:
            log = read()
            if base is None and log.served_on > self._today and not answered.ahead:
                raise NotYet(log.served_on, self._today)
        except Refusal as refusal:
            self.declined.emit(refusal)
        else:
            work = self._recording(log, base, late=answered.late)
            self.run(work, then, _CHANGED, lambda saved: _saved_words(saved, untouched))

    def plan(self, log: ServiceLog, then: Callable[[PlannedService], object]) -> None:
        """记为预约: what was typed goes into the 回收站 as a draft."""
        end, draft, plans = self._keeper.ending(), self._keeper.uuid, self._use_cases.plans

        def record() -> PlannedService:
            end()
            return plans.record(plan_of(log), draft)

        self.run(record, then, _PLANNED, self._planned_words)

    def _planned_words(self, plan: PlannedService) -> str:
        return f"{near_day_words(plan.planned_on, self._today)}的预约已记下。"

    def _recording(
        self, log: ServiceLog, base: ServiceLog | None, *, late: bool
    ) -> Callable[[], ServiceLog]:
        service, keeper = self._use_cases.service_logs, self._keeper
        draft = keeper.uuid

        def record() -> ServiceLog:
            keeper.end()
            if log.uuid and log.id is None:
                return service.record_prefilled(log, draft, late=late)
            return service.record(log, draft=draft, base=base, late=late)

        return record


def _saved_words(log: ServiceLog, untouched: Sequence[str]) -> str:
    said = f"已保存 {short_serial(log.serial)} 号"
    fields = "、".join(FIELD_WORDS[name] for name in untouched)
    return f"{said}。{fields}全是填入的常用语，请核对。" if fields else said
