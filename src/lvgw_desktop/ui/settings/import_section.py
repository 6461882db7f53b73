"""设置 · 导入记录: past imports, taking one back, and what had to stay of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.import_batch import BatchState, ImportBatch
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.import_batches import state_words, undone_words
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.importing.import_work import BATCHES, ImportWork
from lvgw_desktop.ui.importing.undo_question import ask_to_undo
from lvgw_desktop.ui.settings.kept_records import KeptRecords
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

NOTE = "每次导入记作一批，7 天内可以整批撤销。没动过的去掉，后来用过、改过的留着。"
KINDS = {
    "ROSTER": "名册",
    "VILLAGES": "村(居)",
    "ADVISERS": "顾问",
    "APPOINTMENTS": "聘任",
    "LOGS": "日志、旧台账",
    "PACKAGE": "数据包",
}


class ImportSection(QWidget):
    """`import_asked(name of the kind)`; `said(sentence, None)` after undoing."""

    import_asked = Signal(str)
    said = Signal(str, object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._use_cases, self._operations = use_cases, operations
        self._work = ImportWork(use_cases, operations, self)
        self.table = RecordTable(
            _columns(use_cases.workplace), key=lambda one: one.id, name="导入记录"
        )
        self._kept = KeptRecords(use_cases, operations)
        self._undo = Button(
            "撤销这一批…", icon="arrow-counter-clockwise", key="Del", clicked=self.undo
        )
        self._result = Label(NOTE, "body2", wrap=True)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """List the imports again."""
        self._operations.run(
            self._use_cases.import_batches.all, then=self.table.show_rows, key="settings.imports"
        )

    def undo(self) -> None:
        """Ask whether to take the import under the cursor back."""
        batch = self.table.current()
        may = batch is not None and batch.may_be_undone(self._use_cases.workplace.today)
        if may and not self._work.is_under_way() and ask_to_undo(self, batch):
            self._work.undo(batch)

    def _tell_undone(self, batch: ImportBatch) -> None:
        self._result.setText(undone_words(batch))
        self.said.emit(undone_words(batch), None)

    def _decline(self, refusal: Refusal) -> None:
        self._result.setText(f"没有撤销：{refusal.sentence}")

    def _heed_current(self, batch: ImportBatch | None) -> None:
        self._kept.show_batch(batch)
        if batch is None:
            self._undo.disable("还没有导入过")
        elif batch.may_be_undone(self._use_cases.workplace.today):
            self._undo.enable()
        elif batch.state is BatchState.UNDONE:
            self._undo.disable("已经撤销过了")
        else:
            self._undo.disable("导入超过 7 天了")

    def _heed_change(self, topics: frozenset[str]) -> None:
        if BATCHES in topics:
            self.refresh()

    def _lay_out(self) -> None:
        bring = Button(
            "导入名册…",
            Kind.PRIMARY,
            icon="upload-simple",
            clicked=lambda: self.import_asked.emit("ROSTER"),
        )
        logs = Button(
            "导入日志、旧台账…",
            icon="upload-simple",
            clicked=lambda: self.import_asked.emit("LOGS"),
        )
        list_card = TableCard()
        list_card.body.put(self.table, 1)
        box = column(row(bring, logs, self._undo, STRETCH), self._result, spacing=12)
        box.put(list_card, 2)
        box.put(self._kept, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._heed_current)
        self.table.delete_asked.connect(lambda _batch: self.undo())
        self._work.undone.connect(self._tell_undone)
        self._work.declined.connect(self._decline)
        self._operations.changed.connect(self._heed_change)
        self._heed_current(None)


def _columns(workplace: Workplace) -> tuple[Column, ...]:
    def imported(batch: ImportBatch) -> str:
        day = near_day_words(batch.imported_at.date(), workplace.today)
        return f"{day} {batch.imported_at:%H:%M}"

    def badge(batch: ImportBatch) -> Badge | None:
        if batch.state is BatchState.UNDONE:
            return Badge("已撤销", "arrow-counter-clockwise")
        return Badge("可撤销", "", Tone.OK) if batch.may_be_undone(workplace.today) else None

    return (
        Column("id", "批", 52, text=lambda one: str(one.id), align=Align.RIGHT),
        Column("imported_at", "导入于", 160, text=imported),
        Column("kind", "内容", 120, text=lambda one: KINDS[one.kind], hide_rank=1),
        Column("source_name", "文件", text=lambda one: one.source_name),
        Column("rows", "结果", 270, text=lambda one: state_words(one, workplace.today)),
        Column("state", "", 100, badge=badge, hide_rank=2),
    )
