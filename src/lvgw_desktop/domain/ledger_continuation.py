"""台账续写: issued rows stay as printed; what came or changed since follows, numbers going on.

A later row, whatever its date, follows the last issued one. An issued row whose log was voided or
changed keeps its words and gets a line of its own: 作废 序号19, 更正 序号19 with the new words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.issued_row import IssuedRow, RowKind
from lvgw_desktop.domain.ledger import LedgerRow, counted_in_order, ledger_row
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.vocabulary import Vocabulary

_CHANGES = {RowKind.VOIDED: "作废", RowKind.CORRECTED: "更正"}
_NOT_WORDS = ("seq", "log_serial", "village_short")


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerEntry:
    """One row of the whole ledger; `is_issued` tells whether it stands on an issued page."""

    row: LedgerRow
    kind: RowKind
    log_uuid: str
    is_issued: bool = False
    month: str = ""
    """The code of the month under which it stands; "" for an issued row that came in time."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a log's row takes from elsewhere: village names and the words of the kinds."""

    villages: Mapping[int, Village]
    vocabulary: Vocabulary

    def row(self, log: ServiceLog) -> LedgerRow:
        """Return the log's row as of today, without a number."""
        village = self.villages.get(log.village_id)
        return ledger_row(log, village.name if village else "", self.vocabulary)

    def reads_alike(self, printed: LedgerRow, now: LedgerRow, log: ServiceLog) -> bool:
        """Tell whether a printed row still says what the log says; a renamed village does."""
        bare = {name: getattr(printed, name) for name in _NOT_WORDS}
        return replace(now, **bare) == printed and (
            printed.village_short == now.village_short
            or self._was_called(printed.village_short, log)
        )

    def _was_called(self, name: str, log: ServiceLog) -> bool:
        village = self.villages.get(log.village_id)
        return not log.client_village and village is not None and name in village.former_names


def whole_ledger(
    issued: Sequence[IssuedRow],
    logs: Sequence[ServiceLog],
    words: RowWords,
    corrected: Iterable[CorrectedLog] = (),
    belongs: Callable[[ServiceLog], bool] = lambda _log: True,
) -> tuple[LedgerEntry, ...]:
    """Return all rows: the issued ones as printed, in order, then those on no issued page.

    `logs` are those whose own rows belong to the ledger, 作废 ones too. New services stand by the
    month in which they count, date and serial, before the lines 作废 and 更正 of that month. A log
    of a closed month keeps its row; what `corrected` says of it, or of one that a correction
    brings into the ledger (`belongs`), stands in the month in which that was made.
    """
    own, made = counted_in_order(logs), {one.log.uuid: one for one in corrected}
    late_months = {log.uuid: log.late_month for log in logs}
    now = {log.uuid: log for log in own if log.uuid not in made} | {
        uuid: one.now for uuid, one in made.items() if counts(one.now) and belongs(one.now)
    }
    stated = {row.log_uuid for row in issued}
    came = [_service(log, words) for log in own if log.uuid not in stated]
    stated.update(log.uuid for log in own)
    brought = [_service(log, words) for uuid, log in now.items() if uuid not in stated]
    dated = [replace(one, month=_last_month(made[one.log_uuid])) for one in brought]
    changes = (
        replace(one, month=_last_month(made[one.log_uuid])) if one.log_uuid in made else one
        for one in _changes(issued, came, now, words)
    )
    return (
        *(_issued_entry(row, late_months.get(row.log_uuid, "")) for row in issued),
        *_numbered(sorted((*came, *dated, *changes), key=_by_month), issued),
    )


def _changes(
    issued: Sequence[IssuedRow],
    came: Iterable[LedgerEntry],
    now: Mapping[str, ServiceLog],
    words: RowWords,
) -> Iterator[LedgerEntry]:
    """Yield a line, without number, for each log of which the last row is no longer true."""
    numbers = _first_numbers(issued)
    last = {one.log_uuid: one for one in (*map(_issued_entry, issued), *came)}
    for log_uuid, entry in last.items():
        log = now.get(log_uuid)
        if log is None:
            if entry.kind is not RowKind.VOIDED:
                yield _entry(_voided(entry.row), RowKind.VOIDED, log_uuid)
            continue
        row = words.row(log)
        as_printed = _about(entry.kind, numbers.get(log_uuid, 0), row)
        if entry.kind is RowKind.VOIDED or not words.reads_alike(entry.row, as_printed, log):
            yield _entry(row, RowKind.CORRECTED, log_uuid)


def _numbered(entries: Iterable[LedgerEntry], issued: Sequence[IssuedRow]) -> Iterator[LedgerEntry]:
    """Yield new entries with their numbers; a change names the number of the log's first row."""
    numbers = _first_numbers(issued)
    for seq, entry in enumerate(entries, start=len(issued) + 1):
        number = numbers.setdefault(entry.log_uuid, seq)
        yield replace(entry, row=replace(_about(entry.kind, number, entry.row), seq=seq))


def _first_numbers(issued: Sequence[IssuedRow]) -> dict[str, int]:
    return {row.log_uuid: row.printed.seq for row in reversed(issued)}


def _voided(row: LedgerRow) -> LedgerRow:
    return LedgerRow(
        seq=0,
        served_on=row.served_on,
        village_short=row.village_short,
        client_name=row.client_name,
        log_serial=row.log_serial,
    )


def _about(kind: RowKind, number: int, row: LedgerRow) -> LedgerRow:
    """Return a row that says 作废 序号19, in two lines: 备注 is a narrow column."""
    if kind is RowKind.SERVICE:
        return row
    remark = "\n".join(filter(None, (f"{_CHANGES[kind]}\n序号{number}", row.remark)))
    return replace(row, remark=remark)


def _service(log: ServiceLog, words: RowWords) -> LedgerEntry:
    entry = _entry(words.row(log), RowKind.SERVICE, log.uuid)
    return replace(entry, month=log.late_month or f"{log.served_on:%Y-%m}")


def _issued_entry(row: IssuedRow, late_month: str = "") -> LedgerEntry:
    month = late_month if row.kind is RowKind.SERVICE else ""
    return replace(_entry(row.printed, row.kind, row.log_uuid), is_issued=True, month=month)


def _entry(row: LedgerRow, kind: RowKind, log_uuid: str) -> LedgerEntry:
    return LedgerEntry(row=row, kind=kind, log_uuid=log_uuid)


def _last_month(corrected: CorrectedLog) -> str:
    return max(one.correction.month for one in corrected.made)


def _by_month(entry: LedgerEntry) -> tuple[bool, str, bool]:
    """Put lines that no month tells last, and changes behind the services of their month."""
    return not entry.month, entry.month, entry.kind is not RowKind.SERVICE
