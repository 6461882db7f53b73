"""导入: a workbook tried out and run by the very same code; the try is rolled back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_remark import CellRemark
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.column_mapping import ColumnMapping
from lvgw_desktop.exchange.fill_in_head import read_head
from lvgw_desktop.exchange.fill_in_reading import read_fill_in
from lvgw_desktop.exchange.log_rows import heads_of, read_log_rows
from lvgw_desktop.exchange.marked_workbook import mark_workbook
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.roster import RosterKind, roster_rows
from lvgw_desktop.exchange.roster_template import roster_template
from lvgw_desktop.exchange.workbook_reading import read_workbook
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.column_mappings import ColumnMappingService
from lvgw_desktop.services.fill_in_entry import FillInEntry, own_fill_in
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

    def read(
        self,
        file: Path,
        kind: ImportKind,
        tell: Tell = _nobody,
        mapping: ColumnMapping | None = None,
    ) -> ImportSource:
        """Read a workbook before anything is locked or backed up: most refusals come from here.

        Old logs are read by a mapping of columns: the given one, else the one saved for their
        heads, else by the heads alone.
        """
        file_hash = _hash_of(file)  # first: what is saved over it meanwhile shows as a change
        workbook = read_workbook(file, lambda: tell(0, 0))
        source = ImportSource(file=file, file_hash=file_hash, kind=kind, workbook=workbook)
        if kind.value is not None:
            return replace(source, roster=roster_rows(workbook, kind.value), workbook=None)
        if workbook.fill_in:
            return self._filled_in(source, workbook, tell)
        fitting = ColumnMappingService(self.workplace).fitting(heads_of(workbook))
        return self.read_again(source, mapping or fitting, tell)

    def read_again(
        self, source: ImportSource, mapping: ColumnMapping | None, tell: Tell = _nobody
    ) -> ImportSource:
        """Read the old logs of a workbook by another mapping of its columns."""
        assert source.workbook is not None
        vocabulary = self.workplace.pack.vocabulary
        return replace(source, logs=read_log_rows(source.workbook, vocabulary, mapping, tell))

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

        Raises Refusal if the workbook was changed since it was read, or is gone.
        """
        source = outcome.source
        if _hash_of(source.file) != source.file_hash:
            raise Refusal(f"“{source.file.name}”读过以后又改过，请重新选它，再导出标红的原表。")
        remarks = [remark for row in outcome.odd_rows for remark in _cell_remarks(row)]
        return mark_workbook(source.file, target, remarks, _head_rows(source))

    def template(self, target: Path) -> Path:
        """Write an empty roster to fill in; returns where it lies."""
        word = self.workplace.pack.vocabulary.word
        return roster_template(target, tuple(word(kind) for kind in AdviserKind))

    def _filled_in(self, source: ImportSource, workbook: Workbook, tell: Tell) -> ImportSource:
        with self.workplace.reading() as store:
            head = own_fill_in(store, read_head(workbook.fill_in), self.workplace.today)
        logs = read_fill_in(workbook, head, self.workplace.pack.vocabulary, tell)
        if not logs.rows:
            raise Refusal("这份填报表里一行也没有写。那个月没有服务的，请在「收台账」里登记。")
        return replace(source, logs=logs, fill_in=head)

    @collector_at_rest()
    def _entered(
        self, store: Store, source: ImportSource, tell: Tell, *, tried: bool
    ) -> ImportOutcome:
        entry: LogEntry | FillInEntry | RosterEntry
        began = self.workplace.now()
        if source.logs is not None and source.fill_in is not None:
            entry = FillInEntry(store, self.workplace.pack, began, tell, source)
            rows = entry.enter(source.logs.rows)
        elif source.logs is not None:
            entry = LogEntry(store, self.workplace.pack, began, tell)
            rows = entry.enter(source.logs.rows)
        else:
            entry = RosterEntry(store, source.kind.value or RosterKind.ROSTER)
            rows = entry.enter(source.roster)
        batch = ImportBatch(
            kind=source.kind.name,
            source_name=source.file.name,
            source_hash=source.file_hash,
            imported_at=began,
        )
        kept = store.import_batches.keep(batch, entry.added) if any(entry.made.values()) else None
        return ImportOutcome(source=source, tried=tried, rows=rows, made=entry.made, batch=kept)


def _hash_of(file: Path) -> str:
    try:
        with file.open("rb") as content:
            return file_digest(content, "sha256").hexdigest()
    except OSError as error:
        sentence = f"找不到文件“{file.name}”，或打不开它。请看看 U 盘还在不在，再重新选择。"
        raise Refusal(sentence) from error


def _head_rows(source: ImportSource) -> dict[str, int]:
    """Return the last row of the head, from 1, of each sheet with logs."""
    sheets = source.logs.sheets if source.logs else ()
    return {sheet.name: sheet.head_rows[1] for sheet in sheets if not sheet.why_not}


def _cell_remarks(outcome: RowOutcome) -> list[CellRemark]:
    row = outcome.row
    return [
        CellRemark(row.sheet, row.row, row.columns.get(one.field, 0), one.sentence, one.severity)
        for one in outcome.problems
    ]
