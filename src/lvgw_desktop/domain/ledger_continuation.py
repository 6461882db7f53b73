"""台账续写: issued rows stay as printed; what came or changed since follows, numbers going on.

A later row, whatever its date, follows the last issued one. An issued row whose log was voided or
changed keeps its words and gets a line of its own: 作废 序号19, 更正 序号19 with the new words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.issued_row import IssuedRow, RowKind
from lvgw_desktop.domain.ledger import LedgerRow, counted_in_order, ledger_row
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.vocabulary import Vocabulary

_NOT_WORDS = ("seq", "log_serial", "village_short")


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerEntry:
    """One row of the whole ledger; `is_issued` tells whether it stands on an issued page."""

    row: LedgerRow
    kind: RowKind
    log_uuid: str
    is_issued: bool = False


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
    issued: Sequence[IssuedRow], logs: Iterable[ServiceLog], words: RowWords
) -> tuple[LedgerEntry, ...]:
    """Return all rows: the issued ones as printed, in order, then those on no issued page.

    `logs` are those that belong to the ledger today, 作废 ones too. New services stand by date
    and serial, before the lines 作废 and 更正.
    """
    counted = counted_in_order(logs)
    stated = {row.log_uuid for row in issued}
    came = (log for log in counted if log.uuid not in stated)
    services = (_entry(words.row(log), RowKind.SERVICE, log.uuid) for log in came)
    later = (*services, *_changes(issued, {log.uuid: log for log in counted}, words))
    return (
        *(replace(_entry(row.printed, row.kind, row.log_uuid), is_issued=True) for row in issued),
        *_numbered(later, len(issued)),
    )


def _changes(
    issued: Sequence[IssuedRow], counted: Mapping[str, ServiceLog], words: RowWords
) -> Iterator[LedgerEntry]:
    """Yield a line for each log of which the last issued row is no longer true."""
    first = {row.log_uuid: row for row in reversed(issued)}
    last = {row.log_uuid: row for row in issued}
    for log_uuid, row in last.items():
        number, log = first[log_uuid].printed.seq, counted.get(log_uuid)
        if log is None:
            if row.kind is not RowKind.VOIDED:
                yield _entry(_voided(row.printed, number), RowKind.VOIDED, log_uuid)
            continue
        corrected = _corrected(words.row(log), number)
        now = words.row(log) if row.kind is RowKind.SERVICE else corrected
        if not words.reads_alike(row.printed, now, log):
            yield _entry(corrected, RowKind.CORRECTED, log_uuid)


def _voided(printed: LedgerRow, number: int) -> LedgerRow:
    return LedgerRow(
        seq=0,
        served_on=printed.served_on,
        village_short=printed.village_short,
        client_name=printed.client_name,
        remark=_about("作废", number),
        log_serial=printed.log_serial,
    )


def _corrected(row: LedgerRow, number: int) -> LedgerRow:
    return replace(row, remark="\n".join(filter(None, (_about("更正", number), row.remark))))


def _about(what: str, number: int) -> str:
    """Return 作废 序号19 in two lines: 备注 is a narrow column, and a number is not torn off."""
    return f"{what}\n序号{number}"


def _entry(row: LedgerRow, kind: RowKind, log_uuid: str) -> LedgerEntry:
    return LedgerEntry(row=row, kind=kind, log_uuid=log_uuid)


def _numbered(entries: Iterable[LedgerEntry], before: int) -> Iterator[LedgerEntry]:
    for seq, entry in enumerate(entries, start=before + 1):
        yield replace(entry, row=replace(entry.row, seq=seq))
