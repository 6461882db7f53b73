"""尽责的记录: the logs and other records that a cell of the duty board counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lvgw_desktop.domain.duties.duty import DutyCell, Evidence, Records
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import counts, recount
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE, TRAINING, OtherKind, OtherState
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.figure_sources import CountedLog
from lvgw_desktop.services.log_list import log_line
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.other_records import OtherLine, other_line
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

KINDS = {
    Records.LECTURES: LECTURE,
    Records.TRAININGS: TRAINING,
    Records.INSPECTIONS: INSPECTION,
}
_MEASURES = {
    "monthly_visit": "onsite_count",
    "on_site_hours": "onsite_hours",
    "quarterly_lecture": "lectures",
}
"""What a log adds to the number of a cell; to any other it is one log."""
_ONE = Decimal(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class CellRecords:
    """What a cell counts: logs, or records of a kind.

    `begin_from` is the uuid of a log that a record of the kind is still to be made of.
    """

    logs: tuple[CountedLog, ...] = ()
    kind: OtherKind | None = None
    others: tuple[OtherLine, ...] = ()
    begin_from: str = ""


@dataclass(frozen=True, slots=True)
class DutyRecordService:
    """Use cases of opening a cell."""

    workplace: Workplace

    def of_cell(self, cell: DutyCell) -> CellRecords:
        """Return the records of a cell that is kept in logs or other records, the latest first."""
        kind = KINDS.get(cell.evidence.records)
        with self.workplace.reading() as store:
            if kind is None:
                return CellRecords(logs=tuple(self._logs(store, cell)))
            return self._others(store, cell, kind)

    def _logs(self, store: Store, cell: DutyCell) -> Iterator[CountedLog]:
        names, vocabulary = names_in(store), self.workplace.pack.vocabulary
        measure = vocabulary.measure(_MEASURES[cell.rule_id]) if cell.rule_id in _MEASURES else None
        logs = _told_by(cell, _logs_now(store, cell.evidence))
        amounts = ((recount(measure, [log]) if measure else _ONE, log) for log in logs)
        for number, (amount, log) in enumerate((one for one in amounts if one[0]), start=1):
            line = log_line(log, names, vocabulary)
            yield CountedLog(number=number, line=line, amount=amount)

    def _others(self, store: Store, cell: DutyCell, kind: OtherKind) -> CellRecords:
        words = ValueWords(names_in(store), self.workplace.pack.vocabulary)
        records = list(_records(store, cell.evidence, kind))
        lines = tuple(other_line(kind, one, words) for one in records)
        if kind is not LECTURE:
            return CellRecords(kind=kind, others=lines)
        if cell.is_done:
            lines = tuple(one for one in lines if one.state is OtherState.DONE)
        return CellRecords(
            kind=kind, others=lines, begin_from=self._not_filed(store, cell.evidence, records)
        )

    def _not_filed(self, store: Store, evidence: Evidence, filings: Iterable[Any]) -> str:
        """Return the log of a lecture that no filing tells of, the first one."""
        measure = self.workplace.pack.vocabulary.measure("lectures")
        filed = {mark for one in filings for mark in (one.log_uuid, one.held_on)}
        held = [log for log in _logs_now(store, evidence) if recount(measure, [log])]
        return next(
            (log.uuid for log in reversed(held) if not {log.uuid, log.served_on} & filed), ""
        )


def _told_by(cell: DutyCell, logs: Iterable[ServiceLog]) -> Iterable[ServiceLog]:
    """Return the logs that speak for a cell, or those that speak against it."""
    if cell.evidence.log_uuids:
        return [log for log in logs if log.uuid in cell.evidence.log_uuids]
    if cell.rule_id == "major_matter":
        return [log for log in logs if log.major_matter]
    return logs


def _logs_now(store: Store, evidence: Evidence) -> list[ServiceLog]:
    """Return the logs of the cell's village and days as they are after corrections."""
    wanted = evidence.log_filter
    corrected = {one.log.uuid: one.now for one in store.corrections.of_months()}
    listed = store.service_logs.of_ids(store.log_list.ids(wanted))
    logs = [*(log for log in listed if log.uuid not in corrected), *corrected.values()]
    its = (log for log in logs if counts(log) and _is_wanted(log, wanted))
    return sorted(its, key=lambda log: (log.served_on, log.id), reverse=True)


def _is_wanted(log: ServiceLog, wanted: LogFilter) -> bool:
    assert wanted.first_day
    assert wanted.last_day
    of_village = wanted.village_id in (None, log.village_id)
    return of_village and wanted.first_day <= log.served_on <= wanted.last_day


def _records(store: Store, evidence: Evidence, kind: OtherKind) -> Iterator[Any]:
    """Yield the records of a kind that lie in a cell's days and are about its village or adviser.

    An adviser is in a training that he attended.
    """
    collection = store.other_records(kind)
    for year in sorted({evidence.last_day.year, evidence.first_day.year}, reverse=True):
        wanted = OtherFilter(year=year, village_id=evidence.village_id)
        for one in collection.of_ids(collection.ids(wanted)):
            attends = kind is not TRAINING or one.attended_by(evidence.adviser_id)
            if attends and evidence.first_day <= getattr(one, kind.day) <= evidence.last_day:
                yield one
