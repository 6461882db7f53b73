"""请核对: everything that looks odd about one log, by itself and beside all others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.day_checks import (
    in_two_places,
    late_entry_remark,
    long_day_remark,
    two_places_remark,
)
from lvgw_desktop.domain.log_problems import appointment_remark
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.similar_text import most_similar, pairs_of, similar_remark
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.service_logs import log_remarks
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.database import Interrupted
from lvgw_desktop.storage.nearest_logs import AskedPairs
from lvgw_desktop.storage.store import Store

PAIRS, COMPARED = 48, 50
"""So many pairs of a text are looked up, and so many logs compared with it letter by letter."""


@dataclass(frozen=True, slots=True)
class Known:
    """What logs are looked at with: the names of the roster, and the rules by day."""

    names: Names
    policy: DatedPolicy

    def limit(self, rule_id: str, log: ServiceLog) -> int:
        """Return a rule's number on the day of a log, 0 where it was off."""
        return self.policy.on(log.served_on).limit(rule_id)


@dataclass(frozen=True, slots=True)
class LogCheckService:
    """Use cases of checking logs while they are written, and when their month is looked through."""

    workplace: Workplace

    def remarks(
        self, log: ServiceLog, interrupted: Interrupted | None = None
    ) -> tuple[Problem, ...]:
        """Return all remarks: errors, what is missing, what to check.

        Raises ReadingInterrupted soon after `interrupted` says that nobody wants them any more.
        """
        with self.workplace.reading(interrupted) as store:
            known, day = self.known_in(store), log.served_on
            terms = store.appointments.of_village(log.village_id)
            others = store.service_logs.between(day, day, adviser_id=log.adviser_id)
            told = self.told(log, terms, others, known)
            return (*told, *self.similar_in(store, log, known))

    def known_in(self, store: Store) -> Known:
        """Read what logs are looked at with."""
        return Known(names_in(store), dated_policy_in(store, self.workplace.pack.policy))

    def told(
        self,
        log: ServiceLog,
        appointments: Iterable[Appointment],
        others: Sequence[ServiceLog],
        known: Known,
    ) -> Iterator[Problem]:
        """Yield what a log says by itself, beside its term, and beside `others` of that day."""
        names = known.names
        yield from log_remarks(self.workplace, log)
        yield from outside_remarks(log, appointments, names)
        late = known.limit("entered_late", log)
        yield from late_entry_remark(log, self.workplace.today, late)
        adviser = names.adviser(log.adviser_id)
        if other := in_two_places(log, others):
            places = (names.village(log.village_id), names.village(other.village_id))
            yield two_places_remark(log, other, (adviser, *places))
        yield from long_day_remark(log, others, known.limit("long_day", log), adviser)

    def similar_in(
        self, store: Store, log: ServiceLog, known: Known, asked: AskedPairs | None = None
    ) -> Iterator[Problem]:
        """Yield with which log's text this one agrees, of all logs of the office."""
        least = known.limit("similar_text", log)
        looked_up = pairs_of(log, PAIRS) if least else ()
        if not looked_up:
            return
        proposed = store.search_index.nearest(looked_up, COMPARED, asked)
        if found := most_similar(log, store.past_logs.texts_of(proposed), least / 100):
            other, share = store.service_logs.get(found[0]), found[1]
            yield similar_remark(log, other, share, known.names.village(other.village_id))


def outside_remarks(
    log: ServiceLog, appointments: Iterable[Appointment], names: Names
) -> tuple[Problem, ...]:
    """Return what to look at where no appointment covers the day."""
    adviser, village = names.adviser(log.adviser_id), names.village(log.village_id)
    return appointment_remark(log, appointments, adviser, village)
