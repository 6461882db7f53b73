"""导入: a workbook tried out and run by the very same code; the try is rolled back."""

from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.exchange.marked_workbook import CellRemark, mark_workbook
from lvgw_desktop.exchange.roster import RosterKind, RosterRow, roster_rows
from lvgw_desktop.exchange.roster_template import roster_template
from lvgw_desktop.exchange.workbook_reading import read_workbook
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.import_outcome import ImportOutcome, RowOutcome
from lvgw_desktop.services.roster_entry import RosterEntry
from lvgw_desktop.services.workplace import Workplace

__all__ = ["ImportService", "RosterKind"]


@dataclass(frozen=True, slots=True)
class ImportService:
    """Use cases of imports."""

    workplace: Workplace

    def try_out(self, source: Path, kind: RosterKind) -> ImportOutcome:
        """Return what an import would do; nothing is written."""
        rows = _rows(source, kind)
        with self.workplace.trying() as store:
            entry = RosterEntry(store, kind)
            entered = entry.enter(rows)
        return ImportOutcome(source=source, kind=kind, tried=True, rows=entered, made=entry.made)

    def run(self, source: Path, kind: RosterKind) -> ImportOutcome:
        """Import a workbook after a backup, in one transaction; rows with errors are left out."""
        rows = _rows(source, kind)
        BackupService(self.workplace).make()
        with self.workplace.changing() as store:
            entry = RosterEntry(store, kind)
            entered = entry.enter(rows)
        return ImportOutcome(source=source, kind=kind, tried=False, rows=entered, made=entry.made)

    def report(self, outcome: ImportOutcome, target: Path) -> Path:
        """Write the same workbook with red cells and the reasons; returns where it lies."""
        remarks = [remark for row in outcome.odd_rows for remark in _cell_remarks(row)]
        return mark_workbook(outcome.source, target, remarks)

    def template(self, target: Path) -> Path:
        """Write an empty roster to fill in; returns where it lies."""
        word = self.workplace.pack.vocabulary.word
        return roster_template(target, tuple(word(kind) for kind in AdviserKind))


def _rows(source: Path, kind: RosterKind) -> tuple[RosterRow, ...]:
    """Read the rows before anything is locked or backed up: most refusals come from here."""
    return roster_rows(read_workbook(source), kind)


def _cell_remarks(outcome: RowOutcome) -> list[CellRemark]:
    row = outcome.row
    return [
        CellRemark(row.sheet, row.row, row.columns.get(one.field, 0), one.sentence, one.severity)
        for one in outcome.problems
    ]
