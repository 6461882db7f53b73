"""批量修改: one field of many logs, shown log by log before anything is changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lvgw_desktop.domain.closed_months import closed_words
from lvgw_desktop.domain.refusal import Problem, Refusal, errors_of
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.log_checks import outside_remarks
from lvgw_desktop.services.record_titles import record_title
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.service_logs import log_remarks
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.services.workplace import Workplace

FIELDS = ("method", "adviser_id", "client_category", "remark")
"""What makes sense for many logs at once: never a day, a quantity or what was written."""
MOST = 2_000
"""So many logs at once, so that the list of what will be can be looked through."""
_ON_THE_SHEET = frozenset(FIELDS) - {"remark"}
_ON_PAPER = frozenset({PaperState.PRINTED, PaperState.SIGNED, PaperState.FILED})


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchLine:
    """What the change means for one log.

    `after` is the log as it would be kept, None if it is left alone; `why` then says why, and else
    what to look at. `title` names the log, `was` and `will` are the words of the field.
    """

    before: ServiceLog
    after: ServiceLog | None
    title: str
    was: str
    will: str
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BatchPlan:
    """The change of one field; `words` say its new value."""

    field: str
    value: Any
    words: str
    lines: tuple[BatchLine, ...]

    @property
    def changed(self) -> tuple[BatchLine, ...]:
        """Return the logs that would be changed."""
        return tuple(line for line in self.lines if line.after)

    @property
    def left(self) -> tuple[BatchLine, ...]:
        """Return the logs that would be left alone."""
        return tuple(line for line in self.lines if not line.after)


@dataclass(frozen=True, slots=True)
class BatchEditService:
    """Use cases of 批量修改."""

    workplace: Workplace

    def accept(self, log_ids: Sequence[int]) -> None:
        """Raise Refusal for more than a person looks through."""
        if len(log_ids) > MOST:
            raise Refusal(f"选了 {len(log_ids)} 条，一次最多改 {MOST} 条，才看得过来。请先筛选。")

    def plan(self, log_ids: Sequence[int], field: str, value: Any) -> BatchPlan:  # noqa: ANN401  the field's own type
        """Return what changing a field of these logs would do; nothing is kept.

        Raises Refusal for more than a person looks through.
        """
        self.accept(log_ids)
        with self.workplace.reading() as store:
            roster = roster_in(store)
            logs = store.service_logs.of_ids(log_ids)
        words = ValueWords(roster.names, self.workplace.pack.vocabulary)
        desk = _Desk(self.workplace, roster, words, field, value)
        lines = tuple(map(desk.line, logs))
        said = words.of(field, value).full
        return BatchPlan(field=field, value=value, words=said, lines=lines)

    def run(self, plan: BatchPlan, reason: str = "") -> int:
        """Change what was shown, all in one transaction; returns how many logs were changed.

        Raises Refusal, and changes nothing, if one of them was changed since it was shown.
        """
        told = f"批量修改：{reason.strip()}" if reason.strip() else "批量修改"
        changed = plan.changed
        with self.workplace.changing() as store:
            logs = {log.id: log for log in store.service_logs.of_ids([_id(one) for one in changed])}
            for line in changed:
                if line.after is None or logs.get(line.before.id) != line.before:
                    raise Refusal(f"{line.title}刚改过，一条也没有改。请重新选字段再看。")
                store.service_logs.change(line.after, reason=told)
        return len(changed)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Looks at one log after the other while a plan is made."""

    workplace: Workplace
    roster: Roster
    words: ValueWords
    field: str
    value: Any

    def line(self, log: ServiceLog) -> BatchLine:
        """Return what the change means for a log."""
        after, why = self._outcome(log)
        return BatchLine(
            before=log,
            after=after,
            title=record_title(log, self.roster.names, self.workplace.today),
            was=self._said(getattr(log, self.field)),
            will=self._said(self.value) if after else "",
            why=why,
        )

    def _said(self, value: object) -> str:
        return self.words.of(self.field, value).full

    def _outcome(self, log: ServiceLog) -> tuple[ServiceLog | None, str]:
        """Return the log as an edit would keep it, or None, and why."""
        if log.paper_state is PaperState.VOID:
            return None, "已作废，不改"
        if close := self.roster.closed_months.of_log(log):
            return None, f"{closed_words(close, self.workplace.today)}，要改请按 F7 更正"
        if getattr(log, self.field) == self.value:
            return None, "已经是这样"
        after = self._changed(log)
        if errors := errors_of(log_remarks(self.workplace, after)):
            return None, errors[0].sentence
        off = log.paper_state in _ON_PAPER and self.field in _ON_THE_SHEET
        paper = ["已打印，改了就与纸上不一致"] if off else []
        return after, "；".join([*paper, *(one.sentence for one in self._odd(after))])

    def _changed(self, log: ServiceLog) -> ServiceLog:
        """Return the log with its new value; another adviser brings his firm of that day along."""
        given: dict[str, Any] = {self.field: self.value}
        if self.field == "adviser_id":
            given["firm_id"] = self.roster.firm_id(self.value, log.village_id, log.served_on)
        return replace(log, **given)

    def _odd(self, after: ServiceLog) -> tuple[Problem, ...]:
        if self.field != "adviser_id":
            return ()
        appointments = self.roster.between(after.adviser_id, after.village_id)
        return outside_remarks(after, appointments, self.roster.names)


def _id(line: BatchLine) -> int:
    return line.before.id or 0
