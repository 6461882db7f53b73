"""检索: any words over villages, advisers, firms, logs and what belongs to them, as they are typed.

`interrupted` is asked during a reading whether a newer question came: it then ends with
ReadingInterrupted, and the newer one has its turn.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.attachment import KIND_WORDS, Attachment
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.recent_use import recent_use
from lvgw_desktop.domain.search_hit import SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import SearchWord, typed_words
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.assessment_hits import assessment_hits
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.found_facts import Fact, listed
from lvgw_desktop.services.log_hits import log_heading, log_hit
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.other_hits import other_hit, phrase_hits
from lvgw_desktop.services.people_hits import people_hits, village_hits
from lvgw_desktop.services.pickers import RECENT_LOGS
from lvgw_desktop.services.searched_words import searched_words
from lvgw_desktop.services.volume_years import latest_year_with_papers
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.database import Interrupted
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class SearchService:
    """Finds what has all the words that were typed; nothing typed finds nothing.

    Every answer is one short reading of its own, so that the first are shown while others come.
    """

    workplace: Workplace

    def people(
        self, text: str, limit: int = 5, interrupted: Interrupted | None = None
    ) -> tuple[SearchHit, ...]:
        """Return villages, then advisers, then firms, the nearest first, `limit` of each."""
        words = typed_words(text)
        if not words:
            return ()
        with self.workplace.reading(interrupted) as store:
            names = names_in(store)
            adviser_of = self._advisers_of_today(store, names)
            found = people_hits(words, names, adviser_of, limit)
            return tuple(_with_volume_year(store, hit) for hit in found)

    def recent(self, limit: int = 3) -> tuple[SearchHit, ...]:
        """Return the villages served last and the latest logs, for a box that is empty yet."""
        with self.workplace.reading() as store:
            names = names_in(store)
            used = recent_use(store.past_logs.last_places(RECENT_LOGS)).villages
            adviser_of = self._advisers_of_today(store, names)
            latest = self._log_hits(store, (), store.log_list.page(LogFilter(), 0, limit), names)
        villages = [names.villages[one] for one in used[:limit]]
        return (*village_hits(villages, adviser_of), *latest)

    def logs(
        self,
        text: str,
        limit: int = 50,
        after: SearchHit | None = None,
        interrupted: Interrupted | None = None,
    ) -> tuple[SearchHit, ...]:
        """Return logs, the latest service first; `after` is the last hit of the page before."""
        with self.workplace.reading(interrupted) as store:
            names = names_in(store)
            words = searched_words(text, names)
            if not words:
                return ()
            last = store.service_logs.get(after.record_id) if after else None
            logs = store.log_list.page(LogFilter(words=words), 0, limit, last)
            return self._log_hits(store, words, logs, names)

    def _log_hits(
        self,
        store: Store,
        words: Sequence[SearchWord],
        logs: Iterable[ServiceLog],
        names: Names,
    ) -> tuple[SearchHit, ...]:
        closed, today = closed_months_in(store), self.workplace.today
        return tuple(
            replace(log_hit(words, log, names, today), is_closed=closed.of_log(log) is not None)
            for log in logs
        )

    def count_logs(self, text: str, interrupted: Interrupted | None = None) -> int:
        """Return how many logs there are in all: it may take longer than the first of them."""
        with self.workplace.reading(interrupted) as store:
            words = searched_words(text, names_in(store))
            return store.log_list.count(LogFilter(words=words)) if words else 0

    def attachments(
        self, text: str, limit: int = 10, interrupted: Interrupted | None = None
    ) -> tuple[SearchHit, ...]:
        """Return attachments of logs by their names, the latest first; scans are not named."""
        words = typed_words(text)
        if not words:
            return ()
        with self.workplace.reading(interrupted) as store:
            found = store.attachments.named(words, limit)
            names = names_in(store)
            logs = _logs_of(store, found)
        return tuple(
            self._attachment_hit(words, one, logs[one.record_uuid], names) for one in found
        )

    def others(
        self, text: str, limit: int = 10, interrupted: Interrupted | None = None
    ) -> tuple[SearchHit, ...]:
        """Return records beside the logs that count, of all kinds together the latest first."""
        with self.workplace.reading(interrupted) as store:
            names = names_in(store)
            wanted = OtherFilter(words=searched_words(text, names))
            if not wanted.words:
                return ()
            found = [
                (kind, record)
                for kind in OTHER_KINDS
                for record in store.other_records(kind).latest(wanted, limit)
            ]
        found.sort(key=lambda one: getattr(one[1], one[0].day), reverse=True)
        today = self.workplace.today
        return tuple(other_hit(wanted.words, *one, names, today) for one in found[:limit])

    def assessments(
        self, text: str, limit: int = 10, interrupted: Interrupted | None = None
    ) -> tuple[SearchHit, ...]:
        """Return pages of the assessment book: 兴梁 考核, or by what was written on them."""
        words = typed_words(text)
        if not words:
            return ()
        with self.workplace.reading(interrupted) as store:
            return assessment_hits(store, self.workplace, words, limit)

    def phrases(
        self, text: str, limit: int = 10, interrupted: Interrupted | None = None
    ) -> tuple[SearchHit, ...]:
        """Return phrases in use by their texts."""
        words = typed_words(text)
        if not words:
            return ()
        with self.workplace.reading(interrupted) as store:
            return phrase_hits(words, store.phrases.all(), limit)

    def _advisers_of_today(self, store: Store, names: Names) -> dict[int, str]:
        serving = store.appointments.valid_on(self.workplace.today)
        return {one.village_id: names.adviser(one.adviser_id) for one in reversed(serving)}

    def _attachment_hit(
        self, words: tuple[SearchWord, ...], one: Attachment, log: ServiceLog, names: Names
    ) -> SearchHit:
        belongs_to = listed((), log_heading(log, names, self.workplace.today), by=" ")
        about = (Fact(KIND_WORDS[one.kind], in_sight=True), Fact(belongs_to.text, in_sight=True))
        return SearchHit(
            group=SearchGroup.ATTACHMENT,
            record_id=one.id or 0,
            record_uuid=one.uuid,
            title=Fact(one.name).marked(words),
            second=listed((), about, by=" · "),
            log_id=log.id,
        )


def _with_volume_year(store: Store, hit: SearchHit) -> SearchHit:
    if hit.group is not SearchGroup.VILLAGE:
        return hit
    return replace(hit, volume_year=latest_year_with_papers(store, hit.record_id))


def _logs_of(store: Store, attachments: tuple[Attachment, ...]) -> dict[str, ServiceLog]:
    return store.service_logs.of_uuids(one.record_uuid for one in attachments)
