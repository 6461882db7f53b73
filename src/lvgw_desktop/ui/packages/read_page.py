"""读数据包: choose and open it, compare it with what is here, read it in; only that writes."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.package_file import PackageLock, PackageSource
from lvgw_desktop.services.package_outcome import PackageChoices, PackageOutcome
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.packages.brought_view import BroughtView
from lvgw_desktop.ui.packages.compare_view import CompareView
from lvgw_desktop.ui.packages.make_page import PACKAGES
from lvgw_desktop.ui.packages.open_view import OpenView
from lvgw_desktop.ui.packages.package_words import HINTS, STAGES, Stage, steps
from lvgw_desktop.ui.packages.package_work import PackageWork
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import choose_to_open
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.step_page import StepPage
from lvgw_desktop.ui.shared.tokens import Tone


class ReadPage(StepPage):
    """The steps of one reading; the page asks to be closed with `back_asked`."""

    help_part = "packages"

    work: PackageWork

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        bar = QWidget()
        super().__init__("读数据包", bar)
        self._bar = bar
        self.work = PackageWork(use_cases, operations, self)
        self._today = use_cases.workplace.today
        self._file = Path()
        self._source: PackageSource | None = None
        self._outcome: PackageOutcome | None = None
        self._stage = Stage.CHOOSE
        self._notice = Label(role="body", tone=Tone.SEAL, wrap=True)
        self._go_on = Button(
            "读进来", Kind.PRIMARY, icon="download-simple", key="Ctrl+Enter", clicked=self.go_on
        )
        self._lay_out()
        self._connect()
        self.show_choose()

    def show_choose(self) -> None:
        """Go to the first step."""
        self._source = self._outcome = None
        view = OpenView()
        view.file_asked.connect(self.choose_file)
        view.opened.connect(self.work.read)
        self._show(view, Stage.CHOOSE)

    def choose_file(self) -> None:
        """Ask for the package."""
        if self._stage is Stage.CHOOSE:
            file = choose_to_open(self, "选数据包", PACKAGES)
            if file:
                self.look_at(file)

    def look_at(self, file: Path) -> None:
        """Open a package, or ask for what opens it."""
        self._file = file
        self._show_refusal(None)
        self.work.look_at(file)

    def go_on(self) -> None:
        """Open what was chosen, or read in what was compared."""
        view = self.view()
        if self.work.is_under_way():
            return
        if isinstance(view, OpenView):
            self._show_refusal(None)
            view.open()
        elif self._stage is Stage.TRIAL and self._outcome and self._outcome.brings_something:
            self._go_on.disable("正在读")
            self.work.run(self._outcome)

    def _ask(self, lock: PackageLock) -> None:
        view = self.view()
        if isinstance(view, OpenView):
            view.ask_for(self._file, lock)

    def _heed_read(self, source: PackageSource) -> None:
        self._source = source
        self.work.try_out(source, PackageChoices())

    def _show_trial(self, outcome: PackageOutcome) -> None:
        self._outcome = outcome
        view = self.view()
        if isinstance(view, CompareView):
            view.show_outcome(outcome)
            self._offer()
            return
        view = CompareView(outcome)
        view.chosen.connect(self._choose)
        view.tried_again.connect(self._try_again)
        self._show(view, Stage.TRIAL)

    def _choose(self, choices: PackageChoices) -> None:
        if self._outcome:
            self._show_trial(self._outcome.under(choices))

    def _try_again(self, choices: PackageChoices) -> None:
        if self._source:
            self.work.try_out(self._source, choices)

    def _show_brought(self, outcome: PackageOutcome) -> None:
        self._outcome = outcome
        view = BroughtView(outcome, self._today)
        view.leave_asked.connect(self.back_asked)
        view.again_asked.connect(self.show_choose)
        view.undo_asked.connect(self.work.undo)
        self._show(view, Stage.DONE)

    def _show_undone(self, batch: ImportBatch) -> None:
        view = self.view()
        if isinstance(view, BroughtView):
            view.show_undone(batch)
            self._show(view, Stage.UNDONE)

    def _show_refusal(self, refusal: Refusal | None) -> None:
        """Say what was refused beside what goes on."""
        view = self.view()
        if isinstance(view, OpenView):
            view.show_refusal(refusal)
        elif refusal and self._stage is Stage.TRIAL:
            self._notice.setText(f"没有读进来：{refusal.sentence}正式数据没有受影响。")
            self._offer()
        elif refusal:
            tell(self, refusal.sentence)

    def _show(self, view: QWidget, stage: Stage) -> None:
        self.show_view(view)
        self._stage = stage
        self._notice.setText("")
        self._bar.setVisible(stage is Stage.TRIAL)
        self._offer()
        at = STAGES.index(stage) if stage in STAGES[:-1] else len(STAGES)
        self.stepper.show_steps(steps(self._source, self._outcome), at)
        self.set_title("读数据包", stage.value)
        self.set_hints(HINTS[stage])
        self.start()

    def _offer(self) -> None:
        outcome = self._outcome
        if outcome is None or self._stage is not Stage.TRIAL:
            return
        count = sum(outcome.added.values()) + outcome.updated
        self._go_on.set_words(f"读进来 {count} 条")
        if count:
            self._go_on.enable()
        else:
            self._go_on.disable("没有要加、要改的")

    def _go_back(self) -> None:
        if self._stage is Stage.TRIAL and not self.work.is_under_way():
            self.show_choose()

    def _lay_out(self) -> None:
        line = row(Button("上一步", icon="caret-left", key="Alt+B", clicked=self._go_back))
        line.put(self._notice, 1)
        line.put(Button("取消", key="Esc", clicked=self.back_asked.emit))
        line.put(self._go_on)
        self._bar.setLayout(line)

    def _connect(self) -> None:
        work = self.work
        work.asked_for.connect(self._ask)
        work.was_read.connect(self._heed_read)
        work.tried.connect(self._show_trial)
        work.brought.connect(self._show_brought)
        work.undone.connect(self._show_undone)
        work.declined.connect(self._show_refusal)
        work.rested.connect(self._offer)
        self.stepper.back_to.connect(lambda _number: self._go_back())
        acts = dict.fromkeys(("Ctrl+Return", "Ctrl+Enter", "Alt+N"), self.go_on)
        on_keys(self, {"Ctrl+O": self.choose_file, "Alt+B": self._go_back, **acts})
