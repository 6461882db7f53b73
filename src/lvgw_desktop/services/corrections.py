"""更正: a log of a closed month put right by rows of its own, and such rows taken back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lvgw_desktop.domain.closed_months import ClosedMonths, closed_words
from lvgw_desktop.domain.correction import CorrectedLog, Correction, fields_to_correct
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.paper import voided
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.service_logs import log_remarks, with_firm
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class ToCorrect:
    """A log that can be corrected, as it is now, and words that say why and in which month.

    `can_withdraw`: it was corrected before, in the month that is open.
    """

    log: ServiceLog
    words: str
    can_withdraw: bool = False


@dataclass(frozen=True, slots=True)
class ToWithdraw:
    """The corrections of a log made last in one go, and words that say what withdrawing does."""

    log: ServiceLog
    made: tuple[Correction, ...]
    words: str


@dataclass(frozen=True, slots=True)
class CorrectionService:
    """Use cases of corrections; the row of the log itself stays as it was closed."""

    workplace: Workplace

    def of_log(self, log_id: int) -> CorrectedLog:
        """Return a log with the corrections that stand. Raises LookupError if there is none."""
        with self.workplace.reading() as store:
            return _corrected(store, store.service_logs.get(log_id))

    def to_correct(self, log_uuid: str) -> ToCorrect:
        """Return a log for correcting. Raises Refusal for one that may be edited, or is void."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            log = store.service_logs.by_uuid(log_uuid)
            if log is None:
                raise LookupError(f"no log {log_uuid}")
            known, closed = _corrected(store, log), closed_months_in(store)
            _refuse_needless(known, closed)
        close, month = closed.of_log(log), closed.open_month(today)
        why = closed_words(close, today) if close else "这条日志更正过"
        words = f"{why}。左边是原来的，右边改成对的；原来那一行不动，更正计入{month.words}。"
        return ToCorrect(known.now, words, can_withdraw=_can_go(known, closed))

    def correct(self, seen: ServiceLog, becomes: ServiceLog, reason: str) -> tuple[Correction, ...]:
        """Put a log right, one correction for each field; returns them.

        `seen` is the log as it is by now, after earlier corrections. Raises Refusal without a
        reason, where nothing differs, where an edit would be refused, for a log that may still be
        edited, and for one that was corrected since it was seen.
        """
        why = reason.strip()
        if not why:
            raise Refusal("请写明为什么更正。")
        refuse_errors(log_remarks(self.workplace, becomes))
        with self.workplace.changing() as store:
            complete = with_firm(store, becomes, seen)
            fields = fields_to_correct(seen, complete)
            if not fields:
                raise Refusal("没有改动，不用更正。请先把要改的改过来。")
            known = _corrected(store, store.service_logs.get(seen.id or 0))
            closed = closed_months_in(store)
            _refuse_needless(known, closed)
            if fields_to_correct(known.now, seen):
                raise Refusal("这条日志打开以后又更正过，这次没有存。请返回再看一看。")
            was, then = (store.service_logs.told_values(one) for one in (seen, complete))
            month = closed.open_month(self.workplace.today)
            return tuple(
                store.corrections.add(
                    Correction(
                        log_uuid=seen.uuid,
                        month=month.code,
                        made_on=self.workplace.today,
                        made_by=self.workplace.operator or store.office.get().clerk,
                        field=field,
                        was=json_text(was[field]),
                        becomes=json_text(then[field]),
                        reason=why,
                    ),
                    reason=why,
                )
                for field in fields
            )

    def void(self, seen: ServiceLog, reason: str) -> tuple[Correction, ...]:
        """Void a log of a closed month; it leaves the figures of the month of today."""
        return self.correct(seen, voided(seen, reason), reason)

    def to_withdraw(self, log_uuid: str) -> ToWithdraw:
        """Return what was corrected last in a log.

        Raises Refusal where nothing was, and where it counts in a month that is closed.
        """
        with self.workplace.reading() as store:
            log = store.service_logs.by_uuid(log_uuid)
            if log is None:
                raise LookupError(f"no log {log_uuid}")
            known, closed = _corrected(store, log), closed_months_in(store)
        if not known.made:
            raise Refusal(f"{log.serial} 号没有更正过，不用撤回。")
        made = known.acts()[-1]
        self._refuse_counted(made, closed)
        fields = "、".join(field_names(ServiceLog)[one.field] for one in made)
        month = read_month(made[0].month).words
        words = f"{fields}恢复成这次更正以前的，不再计入{month}；谁、什么时候、为什么，都会留痕"
        return ToWithdraw(known.now, made, words)

    def withdraw(self, made: Iterable[Correction], reason: str) -> None:
        """Take corrections back while their month is open.

        Raises Refusal without a reason, and where the log was corrected again since.
        """
        why = reason.strip()
        if not why:
            raise Refusal("请写明为什么撤回更正。")
        latest_first = sorted(made, key=lambda one: one.id or 0, reverse=True)
        with self.workplace.changing() as store:
            self._refuse_counted(latest_first, closed_months_in(store))
            for one in latest_first:
                store.corrections.change(replace(one, void_reason=why), reason=why)

    def _refuse_counted(self, made: Iterable[Correction], closed: ClosedMonths) -> None:
        """Refuse to take back what counts in a closed month."""
        for one in made:
            if close := closed.of_month(read_month(one.month)):
                words = closed_words(close, self.workplace.today)
                raise Refusal(f"{words}，这次更正已计入，不能撤回。要改请按 F7 再更正。")


def _can_go(known: CorrectedLog, closed: ClosedMonths) -> bool:
    return bool(known.made) and closed.of_month(read_month(known.made[-1].correction.month)) is None


def _refuse_needless(known: CorrectedLog, closed: ClosedMonths) -> None:
    """Refuse to correct what may be edited, and what is void."""
    if not known.made and closed.of_log(known.log) is None:
        raise Refusal("这个月没有封账，直接改就行。")
    if known.now.paper_state is PaperState.VOID:
        raise Refusal(f"{known.log.serial} 号已作废，不能再更正。要记请另记一条。")


def _corrected(store: Store, log: ServiceLog) -> CorrectedLog:
    found = store.corrections.of_logs([log])
    return found[0] if found else CorrectedLog(log, ())
