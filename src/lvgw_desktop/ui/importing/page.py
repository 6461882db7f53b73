"""导入名册: choose a workbook, look at the trial, import; only the last step writes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.importing.choose_view import ChooseView
from lvgw_desktop.ui.importing.done_view import DoneView
from lvgw_desktop.ui.importing.trial_view import TrialView
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_open, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.stepper import Step, Stepper
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

CHANGED = ("villages", "advisers", "firms", "appointments", "backups")
CHOOSE, TRIAL, DONE = 0, 1, 3
"""The number of the step under way; 3: all are done."""

F1 = Hint("F1", "帮助")
CHOOSE_HINTS = (Hint("Ctrl+O", "选文件"), Hint("Esc", "返回"), F1)
TRIAL_HINTS = (
    Hint("F6", "下一处问题"),
    Hint("Ctrl+Enter", "导入"),
    Hint("Alt+B", "上一步"),
    Hint("Esc", "取消"),
    F1,
)
DONE_HINTS = (Hint("Enter", "看结果"), Hint("Esc", "返回"), F1)


class ImportPage(Page):
    """The three steps; the page asks to be closed with `back_asked`."""

    help_part = "roster"

    def __init__(
        self, use_cases: UseCases, operations: Operations, kind: ImportKind = ImportKind.ROSTER
    ) -> None:
        super().__init__("导入名册", hints=CHOOSE_HINTS)
        self._importing, self._operations = use_cases.importing, operations
        self._outcome: ImportOutcome | None = None
        self._at = CHOOSE
        self._stepper = Stepper()
        self._choose = ChooseView(kind)
        self._views = QStackedWidget()
        self._views.addWidget(self._choose)
        self._notice = Label(role="body", tone=Tone.SEAL, wrap=True)
        self._run_button = Button(
            "导入", Kind.PRIMARY, icon="download-simple", key="Ctrl+Enter", clicked=self.run
        )
        self._bar = self._action_bar()
        self._lay_out()
        self._connect()
        self.show_choose()

    def start(self) -> None:
        """Put the cursor where the step goes on."""
        view = self._views.currentWidget()
        if isinstance(view, TrialView):
            view.table.setFocus()
        elif isinstance(view, ChooseView | DoneView):
            view.first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, Button):
            button.click()
        else:
            super().keyPressEvent(event)

    def show_choose(self) -> None:
        """Go to the first step."""
        self._outcome = None
        self._show(self._choose, CHOOSE, "现在只是选文件，数据还没有改动", CHOOSE_HINTS)

    def choose_file(self) -> None:
        """Ask for the workbook and try it out."""
        if self._at == CHOOSE and (source := choose_to_open(self, "选要导入的表格", EXCEL)):
            self.try_out(source)

    def try_out(self, source: Path) -> None:
        """Show what importing the workbook would do."""
        kind = self._choose.kind()
        self._choose.show_refusal(None)
        self._operations.run(
            lambda: self._importing.try_out(self._importing.read(source, kind)),
            then=self._show_trial,
            refused=self._choose.show_refusal,
            label=f"正在读 {source.name}…",
            key="importing.try_out",
        )

    def run(self) -> None:
        """Import what was tried out."""
        outcome = self._outcome
        if outcome is None or not outcome.tried or not outcome.rows_taken:
            return
        self._run_button.disable("正在导入")
        self._operations.run(
            lambda: self._importing.run(outcome.source),
            then=self._show_done,
            refused=self._show_run_refused,
            changed=CHANGED,
            label="正在备份并导入…",
            urgent=True,
        )

    def report(self) -> None:
        """Write the workbook with red cells."""
        outcome = self._outcome
        if outcome is None:
            return
        name = f"{outcome.source.file.stem}-标红.xlsx"
        if target := choose_to_save(self, "导出标红的原表", name, EXCEL):
            self._operations.run(
                lambda: self._importing.report(outcome, target), then=self._tell_saved
            )

    def template(self) -> None:
        """Write an empty roster to fill in."""
        if target := choose_to_save(self, "存一份空白表", "名册(空白).xlsx", EXCEL):
            self._operations.run(lambda: self._importing.template(target), then=self._tell_saved)

    def _tell_saved(self, path: Path) -> None:
        tell(self, f"已存到 {path}。")

    def _show_trial(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        view = TrialView(outcome)
        view.report_asked.connect(self.report)
        self._show(view, TRIAL, "现在只是试导入，数据还没有改动", TRIAL_HINTS)
        self._show_run_button(outcome)

    def _show_run_button(self, outcome: ImportOutcome) -> None:
        self._run_button.set_words(f"导入 {outcome.rows_taken} 行")
        if outcome.rows_taken:
            self._run_button.enable()
        else:
            self._run_button.disable("没有可导入的行")

    def _show_run_refused(self, refusal: Refusal) -> None:
        self._notice.setText(refusal.sentence)
        self._run_button.enable()

    def _show_done(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        view = DoneView(outcome)
        view.leave_asked.connect(self.back_asked)
        view.report_asked.connect(self.report)
        view.again_asked.connect(self.show_choose)
        self._show(view, DONE, "导入完毕，可以照常工作", DONE_HINTS)

    def _show(self, view: QWidget, step: int, subtitle: str, hints: tuple[Hint, ...]) -> None:
        old = self._views.currentWidget()
        if self._views.indexOf(view) < 0:
            self._views.addWidget(view)
        self._views.setCurrentWidget(view)
        if old not in (view, self._choose):
            self._views.removeWidget(old)
            old.deleteLater()
        self._notice.setText("")
        self._at = step
        self._bar.setVisible(step == TRIAL)
        self._stepper.show_steps(_steps(self._outcome), step)
        self.set_title("导入名册", subtitle)
        self.set_hints(hints)
        self.start()

    def _back(self) -> None:
        if self._at == TRIAL:
            self.show_choose()

    def _next_problem(self) -> None:
        view = self._views.currentWidget()
        if isinstance(view, TrialView):
            view.next_problem()

    def _action_bar(self) -> QWidget:
        bar = row(Button("上一步", icon="caret-left", key="Alt+B", clicked=self._back))
        bar.put(self._notice, 1)
        bar.put(Button("取消", key="Esc", clicked=self.back_asked.emit))
        bar.put(self._run_button)
        holder = QWidget()
        holder.setLayout(bar)
        return holder

    def _lay_out(self) -> None:
        self.put(self._stepper)
        self.put(self._views, 1)
        self.put(self._bar)

    def _connect(self) -> None:
        self._choose.file_asked.connect(self.choose_file)
        self._choose.template_asked.connect(self.template)
        self._stepper.back_to.connect(lambda _number: self._back())
        on_keys(
            self,
            {
                "Ctrl+O": self.choose_file,
                "F6": self._next_problem,
                "Alt+B": self._back,
                "Ctrl+Return": self.run,
                "Ctrl+Enter": self.run,
                "Alt+N": self.run,
            },
        )


def _steps(outcome: ImportOutcome | None) -> tuple[Step, ...]:
    if outcome is None:
        states = (".xlsx 表格", "先看结果", "看过再定")
    else:
        tried = "还没有写入" if outcome.tried else f"共 {len(outcome.rows)} 行"
        done = "先备份，再写入" if outcome.tried else f"已导入 {outcome.rows_taken} 行"
        states = (outcome.source.file.name, tried, done)
    titles = ("选文件", "试导入", "导入")
    return tuple(Step(title, state) for title, state in zip(titles, states, strict=True))
