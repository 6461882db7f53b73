"""批量修改: one field and its new value; log by log what would change, and only then 修改."""

from collections.abc import Mapping, Sequence
from typing import Any

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.batch_edit import BatchLine, BatchPlan
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.batch_values import BatchValues
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter

EDITOR = "batch_edit"
CHANGED = ("service_logs",)
_PLANNING = "batch.plan"
HINTS = (
    Hint("1—5", "选哪一格"),
    Hint("Tab", "下一格"),
    Hint("Ctrl+Enter", "修改"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_NOTHING = "请选哪一格，写新的内容；下面逐条列出会怎样，看了再改。"


class BatchPage(KeptPage):
    """`saved(number)` once the logs are changed; nothing is before 修改 N 条."""

    help_part = "batch"

    def __init__(
        self,
        log_ids: Sequence[int],
        use_cases: UseCases,
        operations: Operations,
        candidates: Candidates,
    ) -> None:
        place = DraftPlace(EDITOR, " ".join(map(str, log_ids)))
        desk = DraftDesk(use_cases.drafts, place, f"批量修改 {len(log_ids)} 条日志")
        super().__init__("批量修改", f"选了 {len(log_ids)} 条", operations, desk, HINTS)
        self._ids, self._operations = tuple(log_ids), operations
        self._service = use_cases.batch_edit
        self._plan: BatchPlan | None = None
        workplace = use_cases.workplace
        self.values = BatchValues(workplace.pack.vocabulary, candidates, workplace.today)
        self.table = RecordTable(_COLUMNS, key=lambda line: line.before.id, name="会怎样")
        self._change = Button("修改", Kind.PRIMARY, key="Ctrl+Enter", clicked=self.save)
        self.put(Card("", self.values))
        self.put(TableCard(self.table), 1)
        self.put_foot(self._change)
        self.values.changed.connect(self._look)
        self.values.typed.connect(self.changed)
        self.lock_while_saving(self.values, self.table)
        on_ctrl_enter(self, self.save)
        self._show(None)

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return the values and the reason."""
        return {**self.values.boxes, "reason": self.values.reason}

    def start(self) -> None:
        """Begin at the choice of the field."""
        super().start()
        self.values.start()

    def typed_changes(self) -> dict[str, Any]:
        """Return field, value and reason as they were typed."""
        return self.values.typed_changes()

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put them back, and ask again what they would do."""
        self.values.retype(typed)

    def start_over(self) -> None:
        """Choose and write nothing."""
        self.values.start_over()

    def decline(self, refusal: Refusal) -> None:
        """Show what the change would do now, and why it was not done."""
        self._look()
        super().decline(refusal)

    def save(self) -> None:
        """Change what is shown, once; what was written since is shown first."""
        plan = self._plan
        if plan and (plan.field, plan.value) != self.values.given():
            self._look()
            return
        if plan is None or not plan.changed:
            return
        self._plan = None
        reason = self.values.reason.value()
        field = field_names(ServiceLog)[plan.field]
        self.run_save(
            lambda: self._service.run(plan, reason),
            CHANGED,
            lambda number: _done_words(number, field, plan.words),
        )

    def _look(self) -> None:
        """Ask what the change would do, as soon as there is a value."""
        given = self.values.given()
        if given is None:
            self._operations.drop(_PLANNING)
            self._show(None)
            return
        field, value = given
        self._operations.run(
            lambda: self._planned(field, value),
            then=self._show,
            refused=lambda refusal: self.trouble.setText(refusal.sentence),
            key=_PLANNING,
        )

    def _planned(self, field: str, value: Any) -> BatchPlan:  # noqa: ANN401  the field's own type
        return self._service.plan(self._ids, field, value)

    def _show(self, plan: BatchPlan | None) -> None:
        self._plan = plan
        self.trouble.setText("" if plan else _NOTHING)
        self.table.show_rows(_rows(plan) if plan else ())
        number = len(plan.changed) if plan else 0
        self._change.set_words(f"修改 {number} 条" if number else "修改")
        self._change.setEnabled(bool(number))


def _done_words(number: int, field: str, words: str) -> str:
    return f"{number} 条的{field}已{f'改成“{words}”' if words else '清掉'}。"


def _rows(plan: BatchPlan) -> list[BatchLine | Group]:
    rows: list[BatchLine | Group] = []
    for words, lines in (("会改的", plan.changed), ("不改的", plan.left)):
        if lines:
            rows += [Group(f"{words} {len(lines)} 条"), *lines]
    return rows


_COLUMNS = (
    Column("title", "日志", 250, text=lambda line: line.title),
    Column("was", "现在", 150, text=lambda line: line.was or "空着"),
    Column("will", "改成", 150, text=lambda line: line.will or ("空着" if line.after else "")),
    Column("why", "请留意", text=lambda line: line.why),
)
