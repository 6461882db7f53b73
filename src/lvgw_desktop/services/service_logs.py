"""工作日志: recording what was served, and what was recorded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.log_problems import log_problems
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.late_rows import counted_by_its_day, counted_late
from lvgw_desktop.services.prefilled_paper import sheet_outside, with_its_paper
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_CHANGED_SINCE = (
    "这条日志打开以后在别处改过，没有保存。请按 Esc 返回看一看：写的会存成草稿，可以接着写。"
)
_DECIDE_FIRM = ("village_id", "adviser_id", "served_on")


@dataclass(frozen=True, slots=True)
class ServiceLogService:
    """One log at a time; lists of them are `LogListService`'s."""

    workplace: Workplace

    def get(self, log_id: int) -> ServiceLog:
        """Return one log."""
        with self.workplace.reading() as store:
            return store.service_logs.get(log_id)

    def by_serials(self, serials: Sequence[str]) -> tuple[ServiceLog, ...]:
        """Return the logs with these serials; unknown ones are left out."""
        with self.workplace.reading() as store:
            return store.service_logs.by_serials(serials)

    def last(self) -> ServiceLog | None:
        """Return the log recorded last, for 照上一条复制."""
        with self.workplace.reading() as store:
            return store.service_logs.last()

    def record(
        self,
        log: ServiceLog,
        reason: str = "",
        draft: str = "",
        base: ServiceLog | None = None,
        *,
        late: bool = False,
    ) -> ServiceLog:
        """Save a log, new or changed; it is on the disk when this returns.

        `draft` is the uuid of the draft that becomes this log: it goes in the same transaction. A
        new log takes that name, and with it the attachments that were kept with the draft. `base`
        is a changed log as it was when the change began. Raises Refusal if it has been changed
        elsewhere since: that would be undone in silence. `late`: as 补报, where the month of its
        day is closed; without it that raises NoEntry.
        """
        refuse_errors(log_remarks(self.workplace, log))
        with self.workplace.changing() as store:
            if draft:
                store.drafts.remove(draft)
            before = store.service_logs.get(log.id) if log.id else None
            complete = self._in_its_month(store, with_firm(store, log, before), late=late)
            if before is None:
                return store.service_logs.add(replace(complete, uuid=_uuid_from(store, draft)))
            if base and before != base:
                raise Refusal(_CHANGED_SINCE)
            return store.service_logs.change(complete, reason=reason)

    def record_prefilled(
        self, log: ServiceLog, draft: str = "", *, late: bool = False
    ) -> ServiceLog:
        """Save what was written on a pre-filled sheet: a log that began with `log_on` of it.

        It keeps the sheet's uuid and serial, and with them what was printed and scanned. Raises
        Refusal for a sheet that was given up or is keyed in already. `late` as for `record`.
        """
        refuse_errors(log_remarks(self.workplace, log))
        with self.workplace.changing() as store:
            sheet = sheet_outside(store, log.uuid)
            if draft:
                store.drafts.remove(draft)
            numbered = with_firm(store, replace(log, serial=sheet.serial))
            complete = self._in_its_month(store, numbered, late=late)
            return store.service_logs.add(with_its_paper(store, complete))

    def _in_its_month(self, store: Store, log: ServiceLog, *, late: bool) -> ServiceLog:
        """Return the log in the month in which it counts; only late rows are looked up."""
        own = counted_by_its_day(store, log)
        return counted_late(store, own, self.workplace.today) if late else own


def log_remarks(workplace: Workplace, log: ServiceLog) -> tuple[Problem, ...]:
    """Return the remarks on a log by itself."""
    return log_problems(log, workplace.today, workplace.pack.vocabulary)


def with_firm(store: Store, log: ServiceLog, before: ServiceLog | None = None) -> ServiceLog:
    """Return the log with the firm of the appointment valid on the day, else the adviser's own.

    A log that was kept already, as it was `before`, keeps its firm while village, adviser and day
    stay: an appointment may have moved to another firm since.
    """
    if before is None:
        return replace(log, firm_id=_firm_on(store, log))
    if all(getattr(log, name) == getattr(before, name) for name in _DECIDE_FIRM):
        return log
    own = before.firm_id if log.adviser_id == before.adviser_id else None
    return with_firm(store, replace(log, firm_id=own))


def _uuid_from(store: Store, draft: str) -> str:
    """Return the draft's name, "" if a log from the same draft bears it already."""
    return draft if draft and store.service_logs.by_uuid(draft) is None else ""


def _firm_on(store: Store, log: ServiceLog) -> int | None:
    for one in store.appointments.of_village(log.village_id):
        if one.adviser_id == log.adviser_id and one.covers(log.served_on) and one.firm_id:
            return one.firm_id
    return log.firm_id or store.advisers.get(log.adviser_id).firm_id
