"""台账与日志: a ledger as it stands today, on issued pages and beyond, with the logs behind it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import IssuedRow, RowKind
from lvgw_desktop.domain.ledger import Ledger, LedgerKey, LedgerRow, counted_in_order
from lvgw_desktop.domain.ledger_continuation import LedgerEntry, RowWords, whole_ledger
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth, read_month
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.ledger_corrections import LedgerCorrection, ledger_corrections
from lvgw_desktop.services.ledger_heads import adviser_ledger, village_ledger
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.storage.store import Store

_MONTHS = range(1, 13)
_NOT_BACK = frozenset({PaperState.TO_PRINT, PaperState.PRINTED})


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerOfLogs:
    """A ledger and what it is derived from.

    `entries` stand for the ledger's rows, one for one; `batches` are the issued pages, in order;
    `logs` are those that count today. `record_uuid` is the village's or the adviser's.
    """

    key: LedgerKey
    ledger: Ledger
    record_uuid: str
    entries: tuple[LedgerEntry, ...]
    logs: tuple[ServiceLog, ...]
    batches: tuple[IssuedForm, ...] = ()
    log_ids: Mapping[str, int] = field(default_factory=dict)
    """Log uuid → id, for every row."""
    closed_logs: frozenset[str] = frozenset()
    """The uuids of the logs whose month is closed."""
    closed_months: frozenset[int] = frozenset()
    """The numbers of the year's months that are closed."""
    corrections: tuple[LedgerCorrection, ...] = ()
    """What was corrected last."""
    printed_from: Mapping[str, int] = field(default_factory=dict)
    """Log uuid → the first of the pages that were issued with its row."""

    @property
    def new_rows(self) -> tuple[LedgerRow, ...]:
        """Return the rows on no issued page."""
        return tuple(entry.row for entry in self.entries if not entry.is_issued)

    @property
    def serial(self) -> str:
        """Return the number the year's pages were issued under, "" before the first time."""
        return self.batches[0].serial if self.batches else ""

    @property
    def next_page(self) -> int:
        """Return the number of the page on which new rows begin."""
        return self.batches[-1].next_page if self.batches else 1

    @property
    def not_back(self) -> tuple[ServiceLog, ...]:
        """Return the logs whose signed sheet is not here yet."""
        return tuple(log for log in self.logs if log.paper_state in _NOT_BACK)

    @property
    def onsite_count(self) -> int:
        """Return how often the adviser came to the village."""
        return sum(log.method.on_site for log in self.logs)

    @property
    def logs_by_month(self) -> tuple[int, ...]:
        """Return how many services each of the year's twelve months has."""
        months = Counter(self._month_of(log) for log in self.logs)
        return tuple(months[number] for number in _MONTHS)

    def _month_of(self, log: ServiceLog) -> int:
        """Return the month under which a log stands; 补报 of the next year by its day."""
        late = read_month(log.late_month) if log.late_month else None
        return late.number if late and late.year == self.key.year else log.served_on.month


def ledger_in(store: Store, key: LedgerKey, vocabulary: Vocabulary) -> LedgerOfLogs:
    """Return a ledger as it stands in this transaction. Raises KeyError for an unknown owner."""
    names = names_in(store)
    of_year = _logs_of(store, key)
    logs = tuple(counted_in_order(of_year))
    uuid = _owner_uuid(key, names)
    issued = store.issued_rows.of_ledger(uuid, key.year)
    words, corrected = RowWords(names.villages, vocabulary), _corrected(store, key)
    entries = whole_ledger(issued, of_year, words, corrected, key.has)
    closed = closed_months_in(store)
    batches = _batches(store, issued)
    return LedgerOfLogs(
        key=key,
        ledger=_headed(key, names, tuple(one.row for one in entries), logs or of_year),
        record_uuid=uuid,
        entries=entries,
        logs=logs,
        batches=tuple(batches.values()),
        log_ids=_log_ids(store, entries, of_year),
        closed_logs=frozenset(log.uuid for log in of_year if closed.of_log(log)),
        closed_months=frozenset(
            number for number in _MONTHS if closed.of_month(StatisticalMonth(key.year, number))
        ),
        corrections=ledger_corrections(corrected, closed, ValueWords(names, vocabulary)),
        printed_from={
            row.log_uuid: batches[row.issued_form_uuid].first_page
            for row in issued
            if row.kind is RowKind.SERVICE
        },
    )


def _batches(store: Store, issued: Iterable[IssuedRow]) -> dict[str, IssuedForm]:
    """Return the issued pages by their uuids, in order."""
    forms = map(store.issued_forms.by_uuid, dict.fromkeys(row.issued_form_uuid for row in issued))
    return {form.uuid: form for form in forms if form}


def _owner_uuid(key: LedgerKey, names: Names) -> str:
    if key.village_id is not None:
        return names.villages[key.village_id].uuid
    return names.advisers[key.adviser_id or 0].uuid


def _headed(
    key: LedgerKey, names: Names, rows: tuple[LedgerRow, ...], logs: tuple[ServiceLog, ...]
) -> Ledger:
    if key.village_id is not None:
        return village_ledger(key.village_id, key.year, names, rows, logs)
    return adviser_ledger(key.adviser_id or 0, key.year, names, rows, logs)


def _logs_of(store: Store, key: LedgerKey) -> tuple[ServiceLog, ...]:
    days = calendar_year(key.year)
    return store.service_logs.between(*days, village_id=key.village_id, adviser_id=key.adviser_id)


def _corrected(store: Store, key: LedgerKey) -> tuple[CorrectedLog, ...]:
    """Return the corrected logs that belong to a ledger by their rows, or as they are now."""
    return tuple(
        one for one in store.corrections.of_months() if key.has(one.log) or key.has(one.now)
    )


def _log_ids(
    store: Store, entries: tuple[LedgerEntry, ...], logs: tuple[ServiceLog, ...]
) -> Mapping[str, int]:
    """Return the ids of all logs told about; one moved to another ledger is looked up."""
    known = {log.uuid: log.id or 0 for log in logs}
    elsewhere = {entry.log_uuid for entry in entries} - known.keys()
    found = filter(None, map(store.service_logs.by_uuid, elsewhere))
    return known | {log.uuid: log.id or 0 for log in found}
