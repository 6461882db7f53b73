"""撤销后留下的: what an undone import had to leave, each with its reason."""

from collections.abc import Sequence

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.services.import_batches import KeptRecord
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable

COLUMNS = (
    Column("title", "撤销后留下的", text=lambda one: one.title),
    Column("why", "为什么留着", 320, text=lambda one: one.why),
)


class KeptRecords(TableCard):
    """Shown for an import that left something."""

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._batches, self._operations = use_cases.import_batches, operations
        self.table = RecordTable(COLUMNS, key=lambda one: (one.title, one.why), name="撤销后留下的")
        self.body.put(self.table, 1)
        self.hide()

    def show_batch(self, batch: ImportBatch | None) -> None:
        """Show what an import left."""
        self.setVisible(batch is not None and batch.remaining > 0)
        if batch and batch.remaining:
            self._operations.run(
                lambda: self._batches.kept(batch), then=self._show, key="settings.kept"
            )

    def _show(self, kept: Sequence[KeptRecord]) -> None:
        self.table.show_rows(kept)
