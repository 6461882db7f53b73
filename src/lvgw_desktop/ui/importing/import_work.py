"""导入的活: reading, trying, importing and undoing off the UI thread, told by signals."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.import_batch import PACKAGE, ImportBatch
from lvgw_desktop.exchange.column_mapping import ColumnMapping
from lvgw_desktop.exchange.log_rows import heads_of
from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.services.import_source import ImportKind, ImportSource
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.step_work import StepWork

BATCHES = "imports"
_ROSTER = ("villages", "advisers", "firms", "appointments", "backups", BATCHES)
_LOGS = ("service_logs", "hand_ins", "backups", BATCHES)
PACKED = (
    *(*_ROSTER, "service_logs", "other_records", "attachments", "scans", "volumes", "prefilled"),
    *("hand_ins", "month_close", "phrases", "office"),
)
"""What the package of another PC changes, and its undoing."""


def changed_by(kind: ImportKind) -> tuple[str, ...]:
    """Return the topics that an import of a kind changes, and its undoing."""
    return _LOGS if kind is ImportKind.LOGS else _ROSTER


class ImportWork(StepWork):
    """Each signal brings what came of a step; `unsaved(refusal)` that a file was not written."""

    was_read = Signal(object)
    remembered = Signal(object)
    tried = Signal(object)
    imported = Signal(object)
    undone = Signal(object)
    saved = Signal(object)
    unsaved = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations, parent: QObject) -> None:
        super().__init__(operations, "importing", parent)
        self._importing, self._batches = use_cases.importing, use_cases.import_batches
        self._mappings = use_cases.column_mappings

    def read(self, file: Path, kind: ImportKind) -> None:
        """Read a workbook."""
        self.begin(
            lambda progress: self._importing.read(file, kind, progress.report),
            self.was_read.emit,
            f"正在读 {file.name}…",
        )

    def read_again(self, source: ImportSource, mapping: ColumnMapping) -> None:
        """Read old logs by another mapping of their columns."""
        self.begin(
            lambda progress: self._importing.read_again(source, mapping, progress.report),
            self.was_read.emit,
            "正在重新读…",
        )

    def remember(self, name: str, source: ImportSource) -> None:
        """Save what a clerk says of the columns, for workbooks with the same heads."""
        logs, workbook = source.logs, source.workbook
        assert logs is not None
        assert logs.mapping is not None
        assert workbook is not None
        fields = logs.mapping.fields
        self.begin(
            lambda: self._mappings.remember(name, fields, heads_of(workbook)),
            lambda _mapping: self.remembered.emit(source),
        )

    def try_out(self, source: ImportSource) -> None:
        """Find out what importing would do."""
        self.begin(
            lambda progress: self._importing.try_out(source, progress.report),
            self.tried.emit,
            "正在试导入…",
        )

    def run(self, outcome: ImportOutcome) -> None:
        """Import what was tried out."""
        source = outcome.source
        self.begin(
            lambda progress: self._importing.run(source, progress.report),
            self.imported.emit,
            "正在备份并导入…",
            changed_by(source.kind),
        )

    def undo(self, batch: ImportBatch) -> None:
        """Take an import back."""
        self.begin(
            lambda progress: self._batches.undo(batch.id or 0, progress.report),
            self.undone.emit,
            "正在备份并撤销…",
            PACKED if batch.kind == PACKAGE else changed_by(ImportKind[batch.kind]),
        )

    def report(self, outcome: ImportOutcome, target: Path) -> None:
        """Write the workbook with red cells."""
        self.begin(
            lambda: self._importing.report(outcome, target),
            self.saved.emit,
            "正在写标红的表…",
            refused=self.unsaved,
        )

    def template(self, target: Path) -> None:
        """Write an empty roster to fill in."""
        self.begin(lambda: self._importing.template(target), self.saved.emit, refused=self.unsaved)
