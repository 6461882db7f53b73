"""导入: choose a workbook, look at its columns and the trial, import; only the last step writes."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.import_columns import with_columns
from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.services.import_source import ImportKind, ImportSource
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.importing.action_bar import ActionBar
from lvgw_desktop.ui.importing.choose_view import ChooseView
from lvgw_desktop.ui.importing.columns_view import ColumnsView
from lvgw_desktop.ui.importing.done_view import DoneView
from lvgw_desktop.ui.importing.import_files import ImportFiles
from lvgw_desktop.ui.importing.import_words import HINTS, Stage, stages_of, steps
from lvgw_desktop.ui.importing.import_work import ImportWork
from lvgw_desktop.ui.importing.trial_view import TrialView
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.step_page import StepPage

TITLES = {ImportKind.LOGS: "导入日志、旧台账"}
ROSTER_TITLE = "导入名册"


class ImportPage(StepPage):
    """The steps of one import; the page asks to be closed with `back_asked`."""

    help_part = "roster"
    work: ImportWork

    def __init__(
        self, use_cases: UseCases, operations: Operations, kind: ImportKind = ImportKind.ROSTER
    ) -> None:
        bar = ActionBar()
        super().__init__(ROSTER_TITLE, bar)
        self._bar = bar
        self.work = ImportWork(use_cases, operations, self)
        self._files = ImportFiles(self, self.work)
        self._today = use_cases.workplace.today
        self._source: ImportSource | None = None
        self._outcome: ImportOutcome | None = None
        self._stage = Stage.CHOOSE
        self._choose = ChooseView(kind)
        self._connect()
        self.show_choose()

    def show_choose(self) -> None:
        """Go to the first step."""
        self._source = self._outcome = None
        self._show(self._choose, Stage.CHOOSE)

    def choose_file(self) -> None:
        """Ask for the workbook and read it."""
        if self._stage is Stage.CHOOSE and (file := self._files.choose()):
            self.read(file)

    def read(self, file: Path) -> None:
        """Show what importing the workbook would do."""
        self._choose.show_refusal(None)
        self.work.read(file, self._choose.kind())

    def go_on(self) -> None:
        """Try out what was read, or import what was tried out."""
        if self.work.is_under_way():
            return
        source, outcome = self._source, self._outcome
        if self._stage is Stage.COLUMNS and source:
            self._try_out(source)
        elif outcome and outcome.tried and outcome.brings_something:
            self._bar.offer_nothing()
            self.work.run(outcome)

    def _heed_read(self, source: ImportSource) -> None:
        self._source = source
        view = self.view()
        if isinstance(view, ColumnsView):
            view.show_source(source)
            self._offer()
        elif source.logs is None or source.fill_in:
            self.work.try_out(source)
        else:
            self._show_columns(source)

    def columns(self) -> ColumnsView:
        """Return the view of the columns, while it is shown."""
        view = self.view()
        assert isinstance(view, ColumnsView)
        return view

    def _show_columns(self, source: ImportSource) -> None:
        self._outcome = None
        view = ColumnsView(source)
        view.changed.connect(self._say_column)
        self._show(view, Stage.COLUMNS)

    def _say_column(self, head: str, field: str) -> None:
        if self._source:
            self.work.read_again(self._source, with_columns(self._source, {head: field}))

    def _try_out(self, source: ImportSource) -> None:
        """Save first what was said of the columns, under the name given."""
        view = self.view()
        mapping = source.logs.mapping if source.logs else None
        if isinstance(view, ColumnsView) and view.name and mapping:
            self.work.remember(view.name, source)
        else:
            self.work.try_out(source)

    def _show_trial(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        view = TrialView(outcome)
        view.report_asked.connect(lambda: self._files.report(outcome))
        self._show(view, Stage.TRIAL)

    def _show_done(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        view = DoneView(outcome, self._today)
        view.leave_asked.connect(self.back_asked)
        view.again_asked.connect(self.show_choose)
        view.report_asked.connect(lambda: self._files.report(outcome))
        view.undo_asked.connect(self.work.undo)
        self._show(view, Stage.DONE)

    def _show_undone(self, batch: ImportBatch) -> None:
        view = self.view()
        if isinstance(view, DoneView):
            view.show_undone(batch)
            self._show(view, Stage.UNDONE)

    def _show_refused(self, refusal: Refusal) -> None:
        """Say what was refused beside what goes on."""
        if self._stage is Stage.CHOOSE:
            self._choose.show_refusal(refusal)
        elif self._stage is Stage.COLUMNS:
            self._bar.notice.setText(refusal.sentence)
        elif self._stage is Stage.TRIAL:
            self._bar.notice.setText(f"没有导入：{refusal.sentence}正式数据没有受影响。")
            self._offer()
        else:
            tell(self, refusal.sentence)

    def _show(self, view: QWidget, stage: Stage) -> None:
        self.show_view(view, keep=self._choose)
        self._stage = stage
        self._bar.notice.setText("")
        self._bar.setVisible(stage in (Stage.COLUMNS, Stage.TRIAL))
        self._offer()
        self._tell_stage()
        self.start()

    def _tell_stage(self) -> None:
        kind = self._choose.kind()
        stages = stages_of(kind)
        at = stages.index(self._stage) if self._stage in stages[:-1] else len(stages)
        self.help_part = "old_logs" if kind is ImportKind.LOGS else "roster"
        self.stepper.show_steps(steps(kind, self._source, self._outcome), at)
        self.set_title(TITLES.get(kind, ROSTER_TITLE), self._stage.value)
        self.set_hints(HINTS[self._stage])

    def _offer(self) -> None:
        if self._stage is Stage.TRIAL and self._outcome:
            self._bar.offer_import(self._outcome)
        elif self._stage is Stage.COLUMNS and self._source and self._source.logs:
            self._bar.offer_trial(self._source.logs)

    def _go_back(self) -> None:
        if self.work.is_under_way():
            return
        source = self._source
        if self._stage is Stage.TRIAL and source and source.logs and not source.fill_in:
            self._show_columns(source)
        elif self._stage in (Stage.COLUMNS, Stage.TRIAL):
            self.show_choose()

    def _connect(self) -> None:
        work, bar, choose = self.work, self._bar, self._choose
        work.was_read.connect(self._heed_read)
        work.remembered.connect(work.try_out)
        work.tried.connect(self._show_trial)
        work.imported.connect(self._show_done)
        work.undone.connect(self._show_undone)
        work.declined.connect(self._show_refused)
        work.rested.connect(self._offer)
        bar.back_asked.connect(self._go_back)
        bar.leave_asked.connect(self.back_asked)
        bar.go_on_asked.connect(self.go_on)
        choose.file_asked.connect(self.choose_file)
        choose.template_asked.connect(self._files.template)
        choose.kind_changed.connect(self._tell_stage)
        self.stepper.back_to.connect(lambda _number: self._go_back())
        on_keys(
            self,
            {
                "Ctrl+O": self.choose_file,
                "Alt+B": self._go_back,
                "Ctrl+Return": self.go_on,
                "Ctrl+Enter": self.go_on,
                "Alt+N": self.go_on,
            },
        )
