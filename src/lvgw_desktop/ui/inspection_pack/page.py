"""检查材料: which pack, what will be in it, and the folder it is made in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.inspection_pack import PackWish
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.inspection_pack import InspectionPack, PackContents
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.inspection_pack.scope_bar import ScopeBar
from lvgw_desktop.ui.inspection_pack.tables import PAPERS, PARTS, PaperLine, lines_of, total_words
from lvgw_desktop.ui.month_close.exporting import EXPORT_FOLDER
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.saved_file import SavedFile
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter, on_keys
from lvgw_desktop.ui.shared.step_work import StepWork
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

TOPICS = frozenset(
    {
        *("service_logs", "other_records", "attachments", "scans", "hand_ins", "assessments"),
        *("villages", "advisers", "firms", "appointments", "volumes"),
    }
)
_HINTS = (
    Hint("Enter", "看是哪几份、打开"),
    Hint("PgUp/PgDn", "上一期/下一期"),
    Hint("Ctrl+J", "附件"),
    Hint("Ctrl+Enter", "做检查材料"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_PARTS_WIDTH = 344
_CONTENTS = "inspection_pack.contents"


class PackPage(Page):
    """`opened(PackPaper)` for a paper's record, `attachments_asked(PackPaper)` for its files."""

    help_part = "inspection_pack"

    opened = Signal(object)
    attachments_asked = Signal(object)

    def __init__(
        self, use_cases: UseCases, operations: Operations, names: Names, wish: PackWish
    ) -> None:
        super().__init__("检查材料", hints=_HINTS)
        self._packs, self._preferences = use_cases.inspection_pack, use_cases.preferences
        self._operations = operations
        self.scope = ScopeBar(names, wish)
        self.parts = RecordTable(PARTS, key=lambda one: one.part.number, name="材料")
        self.papers = RecordTable(PAPERS, key=lambda one: one.code, name="各份材料")
        self.notice = Label("", "body", tone=Tone.SEAL, wrap=True)
        self.done = SavedFile()
        self.work = StepWork(operations, "inspection_pack", self)
        self._lay_out()
        self._connect()
        self.load()

    def start(self) -> None:
        """Put the cursor on the first part."""
        self.parts.setFocus()

    def back(self) -> bool:
        """Stay while a pack is made: Esc stops that first."""
        return not self.work.is_under_way()

    def load(self) -> None:
        """Ask what would be in it; the old lists stay until the new ones are there."""
        wish, packs = self.scope.wish(), self._packs

        def read(progress: Progress) -> tuple[PackContents, ...]:
            return packs.contents(wish, progress.stop_if_cancelled)

        self._operations.run(read, then=self._show, key=_CONTENTS)

    def make(self) -> None:
        """Ask for the folder and make the pack in it."""
        if self.work.is_under_way():
            return
        last = Path(self._preferences.get(EXPORT_FOLDER, ""))
        if folder := choose_folder(self, "检查材料放在哪个文件夹", last):
            self.make_in(folder)

    def make_in(self, folder: Path) -> None:
        """Make the pack there."""
        wish, packs, preferences = self.scope.wish(), self._packs, self._preferences
        self._saying.hide()

        def work(progress: Progress) -> InspectionPack:
            preferences.remember(EXPORT_FOLDER, str(folder))
            return packs.make(wish, folder, progress.report)

        self.work.begin(work, self._show_made, "正在做检查材料：")

    def _show(self, contents: Sequence[PackContents]) -> None:
        self.set_title("检查材料", total_words(contents))
        self.parts.show_rows(contents)
        self._show_papers(self.parts.current())

    def _show_papers(self, contents: PackContents | None) -> None:
        self.papers.show_rows(list(lines_of(contents)) if contents else [])

    def _show_made(self, made: InspectionPack) -> None:
        said = f"{made.pages} 页，{len(made.files)} 个文件，已存到 {made.folder}。"
        self.done.show_saved(made.folder / made.files[0].file_name, said)
        self.notice.hide()
        self._saying.show()

    def _decline(self, refusal: Refusal) -> None:
        self.notice.setText(f"没有做成：{refusal.sentence}")
        self.notice.show()
        self.done.hide()
        self._saying.show()

    def _ask_attachments(self) -> None:
        if line := self.papers.current():
            self.attachments_asked.emit(line.paper)

    def _heed_opened(self, line: PaperLine) -> None:
        self.opened.emit(line.paper)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _lay_out(self) -> None:
        self.action_row.put(
            Button("做检查材料…", Kind.PRIMARY, icon="archive", key="Ctrl+Enter", clicked=self.make)
        )
        parts = TableCard(self.parts)
        keep_size(parts, width=_PARTS_WIDTH)
        panes = row(parts, spacing=12)
        panes.put(TableCard(self.papers), 1)
        both = QWidget()
        both.setLayout(panes)
        self._saying = Card("", self.notice, self.done)
        self._saying.hide()
        self.put(self.scope)
        self.put(both, 1)
        self.put(self._saying)

    def _connect(self) -> None:
        self.scope.changed.connect(self.load)
        self.parts.current_changed.connect(self._show_papers)
        self.parts.opened.connect(lambda _part: self.papers.setFocus())
        self.papers.opened.connect(self._heed_opened)
        self.work.declined.connect(self._decline)
        self._operations.changed.connect(self._heed_change)
        on_ctrl_enter(self, self.make)
        on_keys(
            self,
            {
                "F5": self.load,
                "Ctrl+J": self._ask_attachments,
                "PgUp": lambda: self.scope.step(onward=False),
                "PgDown": lambda: self.scope.step(onward=True),
                "Alt+1": lambda: self.scope.take_kind(PeriodKind.HALF),
                "Alt+2": lambda: self.scope.take_kind(PeriodKind.YEAR),
            },
        )
