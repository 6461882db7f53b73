"""工作日志: recording, listing and moving the sheets through their states."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.known_client import KnownClient, each_once
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.log_problems import log_problems
from lvgw_desktop.domain.paper import signed_back, voided
from lvgw_desktop.domain.paper_move import PaperMove, numbers_words
from lvgw_desktop.domain.recent_use import RecentUse, recent_use
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.log_hits import NOTHING_FOUND, FoundInLog, found_in_log
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.paper_moves import left_words, move_on, take_back
from lvgw_desktop.services.prefilled_paper import sheet_outside, with_its_paper
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.searched_words import searched_words
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

RECENT_LOGS = 60
"""So many logs tell which villages and advisers were used last."""
CLIENT_LOGS = 1000
"""So many logs of a village are looked through for people met before."""

_CHANGED_SINCE = (
    "这条日志打开以后在别处改过，没有保存。请按 Esc 返回看一看：写的会存成草稿，可以接着写。"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class LogLine:
    """One log in the list, with the words it shows."""

    log: ServiceLog
    village: str
    adviser: str
    method: str
    headline: str
    """The first sentence of the content."""
    amounts: str
    """法律咨询 · 3 条"""
    found: FoundInLog = NOTHING_FOUND
    """Where in it the searched words stand."""


@dataclass(frozen=True, slots=True)
class ServiceLogService:
    """Use cases of service logs."""

    workplace: Workplace

    def page(
        self,
        wanted: LogFilter,
        offset: int,
        limit: int,
        after: ServiceLog | None = None,
        total: int = 0,
    ) -> tuple[LogLine, ...]:
        """Return one page of the list.

        `after` is the log just before it, and `total` the length of the list, where these are
        known.
        """
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = store.service_logs.page(wanted, offset, limit, after, total)
        vocabulary, today = self.workplace.pack.vocabulary, self.workplace.today
        lines = (log_line(log, names, vocabulary) for log in logs)
        if not wanted.words:
            return tuple(lines)
        return tuple(
            replace(line, found=found_in_log(wanted.words, line.log, names, today))
            for line in lines
        )

    def count(self, wanted: LogFilter) -> int:
        """Return how many logs a filter leaves."""
        with self.workplace.reading() as store:
            return store.service_logs.count(wanted)

    def count_by_state(self, wanted: LogFilter) -> Mapping[PaperState, int]:
        """Return the number of logs in each paper state under the filter's other parts."""
        with self.workplace.reading() as store:
            return store.service_logs.count_by_state(wanted)

    def ids(self, wanted: LogFilter) -> tuple[int, ...]:
        """Return the ids of all logs under a filter, in its order."""
        with self.workplace.reading() as store:
            return store.service_logs.ids(wanted)

    def listed(self, wanted: LogFilter, log_ids: Iterable[int]) -> frozenset[int]:
        """Return which of these logs a filter leaves."""
        with self.workplace.reading() as store:
            return store.service_logs.listed(wanted, log_ids)

    def place(self, wanted: LogFilter, log_ids: Sequence[int]) -> int:
        """Return the row (from 0) of the first of these logs that the list has.

        They are the log the cursor is on and its neighbours. If the list has none of them, it is
        the row in which the first would stand; -1 if the office has no such log.
        """
        with self.workplace.reading() as store:
            listed = store.service_logs.listed(wanted, log_ids)
            first = next((each for each in log_ids if each in listed), next(iter(log_ids), 0))
            return store.service_logs.place(wanted, first)

    def worded(self, wanted: LogFilter, text: str) -> LogFilter:
        """Return the filter narrowed to words: any text, names, initials, telephone digits."""
        with self.workplace.reading() as store:
            return replace(wanted, words=searched_words(text, names_in(store)))

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

    def names(self) -> Names:
        """Return all names, for pickers."""
        with self.workplace.reading() as store:
            return names_in(store)

    def roster(self) -> Roster:
        """Return names and appointments, for the editor."""
        with self.workplace.reading() as store:
            return roster_in(store)

    def recently_used(self) -> RecentUse:
        """Return the villages and advisers of the last logs."""
        with self.workplace.reading() as store:
            return recent_use(store.service_logs.last_places(RECENT_LOGS))

    def clients_met(self, village_id: int) -> tuple[KnownClient, ...]:
        """Return the people met at a village, the latest first, each once."""
        with self.workplace.reading() as store:
            return each_once(store.service_logs.clients_of(village_id, CLIENT_LOGS))

    def record(
        self, log: ServiceLog, reason: str = "", draft: str = "", base: ServiceLog | None = None
    ) -> ServiceLog:
        """Save a log, new or changed; it is on the disk when this returns.

        `draft` is the uuid of the draft that becomes this log: it goes in the same transaction. A
        new log takes that name, and with it the attachments that were kept with the draft. `base`
        is a changed log as it was when the change began. Raises Refusal if it has been changed
        elsewhere since: that would be undone in silence.
        """
        refuse_errors(log_remarks(self.workplace, log))
        with self.workplace.changing() as store:
            if draft:
                store.drafts.remove(draft)
            complete = with_firm(store, log)
            if log.id is None:
                return store.service_logs.add(replace(complete, uuid=_uuid_from(store, draft)))
            if base and store.service_logs.get(log.id) != base:
                raise Refusal(_CHANGED_SINCE)
            return store.service_logs.change(complete, reason=reason)

    def record_prefilled(self, log: ServiceLog, draft: str = "") -> ServiceLog:
        """Save what was written on a pre-filled sheet: a log that began with `log_on` of it.

        It keeps the sheet's uuid and serial, and with them what was printed and scanned. Raises
        Refusal for a sheet that was given up or is keyed in already.
        """
        refuse_errors(log_remarks(self.workplace, log))
        with self.workplace.changing() as store:
            sheet = sheet_outside(store, log.uuid)
            if draft:
                store.drafts.remove(draft)
            complete = with_firm(store, replace(log, serial=sheet.serial))
            return store.service_logs.add(with_its_paper(store, complete))

    def sign_back(self, log_ids: Sequence[int], signed_on: date | None) -> tuple[PaperMove, ...]:
        """Register sheets as 已签回; returns the moves, for undoing."""
        return self._move(log_ids, lambda log: signed_back(log, signed_on))

    def void(self, log_ids: Sequence[int], reason: str) -> tuple[PaperMove, ...]:
        """Void logs with a reason, serials kept; returns the moves, for undoing."""
        return self._move(log_ids, lambda log: voided(log, reason), reason)

    def put_back(self, moves: Sequence[PaperMove]) -> str:
        """Undo moves; logs whose paper state has changed since stay as they are.

        Returns a sentence about these, "" if there are none. Raises Refusal if there are no others.
        """
        with self.workplace.changing() as store:
            left = take_back(store, moves)
            if left and len(left) == len(moves):
                numbers = numbers_words(move.serial for move in left)
                raise Refusal(f"{numbers}的状态后来又变过，不能再撤销。请刷新列表再看。")
        return f"{left_words(left)}其余的已撤销。" if left else ""

    def _move(
        self,
        log_ids: Sequence[int],
        move: Callable[[ServiceLog], ServiceLog],
        reason: str = "",
    ) -> tuple[PaperMove, ...]:
        with self.workplace.changing() as store:
            return move_on(store, store.service_logs.of_ids(log_ids), move, reason)


def log_remarks(workplace: Workplace, log: ServiceLog) -> tuple[Problem, ...]:
    """Return the remarks on a log by itself."""
    return log_problems(log, workplace.today, workplace.pack.vocabulary)


def with_firm(store: Store, log: ServiceLog) -> ServiceLog:
    """Return the log with the firm of the appointment valid on the day, else the adviser's own."""
    return replace(log, firm_id=_firm_on(store, log))


def log_line(log: ServiceLog, names: Names, vocabulary: Vocabulary) -> LogLine:
    """Return the words of one line in the list."""
    return LogLine(
        log=log,
        village=names.village(log.village_id),
        adviser=names.adviser(log.adviser_id),
        method=vocabulary.word(log.method),
        headline=headline(log.content),
        amounts="；".join(_amount(item.kind, item.quantity, vocabulary) for item in log.items),
    )


def headline(content: str) -> str:
    """Return the first line of the content, without its full stop."""
    lines = content.strip().splitlines()
    return lines[0].strip().rstrip("。") if lines else ""


def _amount(kind: str, quantity: int, vocabulary: Vocabulary) -> str:
    known = vocabulary.kind(kind)
    return f"{known.short} · {quantity} {known.unit}"


def _uuid_from(store: Store, draft: str) -> str:
    """Return the draft's name, "" if a log from the same draft bears it already."""
    return draft if draft and store.service_logs.by_uuid(draft) is None else ""


def _firm_on(store: Store, log: ServiceLog) -> int | None:
    for one in store.appointments.of_village(log.village_id):
        if one.adviser_id == log.adviser_id and one.covers(log.served_on) and one.firm_id:
            return one.firm_id
    return log.firm_id or store.advisers.get(log.adviser_id).firm_id
