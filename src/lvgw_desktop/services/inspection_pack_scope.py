"""检查材料的范围: what was recorded of a village, an adviser or the office in some days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.inspection_pack import PackWish
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import TRAINING, OtherKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.training import Training
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace

_SETTLED_IN_HALF = {1: AssessmentPeriod.HALF_YEAR, 2: AssessmentPeriod.YEAR}


@dataclass(frozen=True)
class PackScope:
    """Read piece by piece: whoever saves meanwhile waits for none of it long."""

    workplace: Workplace
    wish: PackWish

    @property
    def names(self) -> Names:
        """Return the names of the office."""
        return self.roster.names

    @property
    def subject(self) -> str:
        """Return 兴梁社区 周明远, "" for the whole office."""
        village = self.names.village(self.wish.village_id)
        adviser = self.names.adviser(self.wish.adviser_id)
        return " ".join(filter(None, (village, adviser)))

    @cached_property
    def roster(self) -> Roster:
        """Return who served which village when."""
        with self.workplace.reading() as store:
            return roster_in(store)

    @cached_property
    def office(self) -> JudicialOffice:
        """Return the office's own card."""
        with self.workplace.reading() as store:
            return store.office.get()

    @cached_property
    def terms(self) -> tuple[Appointment, ...]:
        """Return the appointments of these days, by village and beginning."""
        with self.workplace.reading() as store:
            found = store.appointments.valid_within(*self.wish.days)
        ours = filter(self._is_wanted, found)
        return tuple(sorted(ours, key=lambda one: (one.village_id, one.starts_on)))

    @cached_property
    def village_ids(self) -> tuple[int, ...]:
        """Return the villages that had an adviser in these days."""
        return tuple(dict.fromkeys(one.village_id for one in self.terms))

    @cached_property
    def logs(self) -> tuple[ServiceLog, ...]:
        """Return the logs that count, by day."""
        wish = self.wish
        with self.workplace.reading() as store:
            found = store.service_logs.between(
                *wish.days, village_id=wish.village_id, adviser_id=wish.adviser_id
            )
        return tuple(one for one in found if counts(one))

    def records(self, kind: OtherKind) -> tuple[Any, ...]:
        """Return the other records of a kind that count, by day."""
        wish = self.wish
        wanted = OtherFilter(
            year=wish.period.year, village_id=wish.village_id, adviser_id=wish.adviser_id
        )
        return self._found(kind, wanted)

    def trainings(self) -> tuple[Training, ...]:
        """Return the trainings to which one of its advisers was asked."""
        advisers = {one.adviser_id for one in self.terms}
        held = self._found(TRAINING, OtherFilter(year=self.wish.period.year))
        return tuple(
            one for one in held if any(each.adviser_id in advisers for each in one.attendees)
        )

    def assessments(self) -> tuple[Assessment, ...]:
        """Return what was settled in the middle of the year, at its end, or both."""
        period = self.wish.period
        whole = self.wish.is_whole_year
        settled = set(AssessmentPeriod) if whole else {_SETTLED_IN_HALF[period.number]}
        with self.workplace.reading() as store:
            found = store.assessments.all()
        of_days = (one for one in found if one.year == period.year and one.period in settled)
        return tuple(one for one in of_days if not one.void_reason and self._is_wanted(one))

    def attachments(
        self, record_uuids: Iterable[str], *kinds: AttachmentKind
    ) -> Mapping[str, tuple[Attachment, ...]]:
        """Return those of these kinds that records have, by record; one without any has ()."""
        wanted = tuple(record_uuids)
        with self.workplace.reading() as store:
            found = store.attachments.of_records(wanted)
        return {
            uuid: tuple(one for one in found.get(uuid, ()) if one.kind in kinds) for uuid in wanted
        }

    def _found(self, kind: OtherKind, wanted: OtherFilter) -> tuple[Any, ...]:
        with self.workplace.reading() as store:
            collection = store.other_records(kind)
            found: Iterable[Any] = collection.of_ids(collection.ids(wanted))
        in_days = (one for one in found if self.wish.has_day(getattr(one, kind.day)))
        return tuple(sorted(in_days, key=lambda one: (getattr(one, kind.day), one.id)))

    def _is_wanted(self, one: Appointment | Assessment) -> bool:
        wish = self.wish
        return wish.village_id in {None, one.village_id} and wish.adviser_id in {
            None,
            one.adviser_id,
        }
