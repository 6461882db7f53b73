"""导入: a workbook tried out and run by the very same code; the try is rolled back."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_remark import CellRemark
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.marked_workbook import mark_workbook
from lvgw_desktop.exchange.roster import RosterKind, roster_rows
from lvgw_desktop.exchange.roster_template import roster_template
from lvgw_desktop.exchange.workbook_reading import read_workbook
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.import_outcome import ImportOutcome, RowOutcome
from lvgw_desktop.services.import_source import ImportKind, ImportSource
from lvgw_desktop.services.log_entry import LogEntry
from lvgw_desktop.services.roster_entry import RosterEntry
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

__all__ = ["ImportKind", "ImportService"]

Tell = Callable[[int, int], object]
"""Told how many rows of how many are done; what it raises stops the work, with nothing kept."""


def _nobody(_done: int, _total: int) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class ImportService:
    """Use cases of imports."""

    workplace: Workplace

    def read(self, file: Path, kind: ImportKind, tell: Tell = _nobody) -> ImportSource:
        """Read a workbook before anything is locked or backed up: most refusals come from here."""
        workbook = read_workbook(file, lambda: tell(0, 0))
        rows = roster_rows(workbook, kind.value or RosterKind.ROSTER)
        return ImportSource(file=file, file_hash=_hash_of(file), kind=kind, roster=rows)

    def try_out(self, source: ImportSource, tell: Tell = _nobody) -> ImportOutcome:
        """Return what an import would do; nothing is written."""
        with self.workplace.trying() as store:
            return self._entered(store, source, tell, tried=True)

    def run(self, source: ImportSource, tell: Tell = _nobody) -> ImportOutcome:
        """Import what was read, after a backup; in one transaction, rows with errors left out."""
        BackupService(self.workplace).make()
        with self.workplace.changing() as store:
            return self._entered(store, source, tell, tried=False)

    def report(self, outcome: ImportOutcome, target: Path) -> Path:
        """Write the same workbook with red cells and the reasons; returns where it lies.

        Raises Refusal if the workbook was changed since it was read.
        """
        source = outcome.source
        if _hash_of(source.file) != source.file_hash:
            raise Refusal(f"“{source.file.name}”读过以后又改过，请重新选它，再导出标红的原表。")
        remarks = [remark for row in outcome.odd_rows for remark in _cell_remarks(row)]
        return mark_workbook(source.file, target, remarks)

    def template(self, target: Path) -> Path:
        """Write an empty roster to fill in; returns where it lies."""
        word = self.workplace.pack.vocabulary.word
        return roster_template(target, tuple(word(kind) for kind in AdviserKind))

    def _entered(
        self, store: Store, source: ImportSource, tell: Tell, *, tried: bool
    ) -> ImportOutcome:
        entry: LogEntry | RosterEntry
        with collector_at_rest():
            if source.logs is not None:
                vocabulary = self.workplace.pack.vocabulary
                entry = LogEntry(store, vocabulary, self.workplace.now(), tell)
                rows = entry.enter(source.logs.rows)
            else:
                entry = RosterEntry(store, source.kind.value or RosterKind.ROSTER)
                rows = entry.enter(source.roster)
        batch = ImportBatch(
            kind=source.kind.name,
            source_name=source.file.name,
            source_hash=source.file_hash,
            imported_at=self.workplace.now(),
        )
        kept = store.import_batches.keep(batch, entry.added) if any(entry.made.values()) else None
        return ImportOutcome(source=source, tried=tried, rows=rows, made=entry.made, batch=kept)


def _hash_of(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _cell_remarks(outcome: RowOutcome) -> list[CellRemark]:
    row = outcome.row
    return [
        CellRemark(row.sheet, row.row, row.columns.get(one.field, 0), one.sentence, one.severity)
        for one in outcome.problems
    ]
