"""合并各所月报: the workbooks of all offices are chosen, merged and looked through."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.merging import MergeOrder, MergeOutcome
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.merging.columns import SOURCES
from lvgw_desktop.ui.merging.database_card import DatabaseCard
from lvgw_desktop.ui.merging.outcome_view import OutcomeView
from lvgw_desktop.ui.shared.asking_view import AskingView
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.choose_file import (
    EXCEL,
    choose_folder,
    choose_several,
    choose_to_open,
    choose_to_save,
)
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations, Task
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter, on_keys
from lvgw_desktop.ui.shared.tab_page import Page

TITLE = "合并各所月报"
FILE_NAME = "区局汇总.xlsx"
OFFICE_LIST = "名单 (*.txt *.xlsx)"
_SUBTITLE = "区局用：各所报来的月报 Excel 合成一份，本所的记录不变"
_ASIDE = 400
_HOW = (
    "各所用本程序导出的月报，选文件或放着它们的文件夹，多少份都行，几个月的可以放在一起。",
    "合成的一份里有覆盖情况、各所汇总、台账每一行、更正和补报、台账登记、问题。",
    "缺的月份、重复的文件、手工改过的格子、打不开的，逐条列出；别的照样合并。",
)
_LIST_HOW = "应报的司法所，一行一个。不选也行，就看交来的这些所各缺哪个月。"
_HINTS = (
    Hint("Ctrl+O", "选文件"),
    Hint("Ctrl+Shift+O", "选文件夹"),
    Hint("Del", "去掉"),
    Hint("Ctrl+Enter", "合并"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_DONE_HINTS = (Hint("Tab", "换表"), Hint("Ctrl+C", "复制"), Hint("Esc", "返回"), Hint("F1", "帮助"))


class MergePage(Page):
    """Asks, merges with progress and 取消, and shows what came of it."""

    help_part = "merging"

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(TITLE, _SUBTITLE, hints=_HINTS)
        self._merging, self._operations = use_cases.merging, operations
        self._task: Task | None = None
        self._paths: tuple[Path, ...] = ()
        self._offices: Path | None = None
        self.sources = RecordTable(SOURCES, key=str, name="要合并的文件")
        self._list = Label("没有选名单", "body", wrap=True)
        self.database = DatabaseCard(self._merging.why_no_server())
        self._merge = Button(
            "合并…", Kind.PRIMARY, icon="table", key="Ctrl+Enter", clicked=self.merge
        )
        asking = self._asking()
        self.notice = asking.notice
        self._views = QStackedWidget()
        self._views.addWidget(asking)
        self.put(self._views, 1)
        self._show_sources()
        operations.finished.connect(self._heed_end)
        on_ctrl_enter(self, self.merge)
        on_keys(
            self,
            {
                "Ctrl+O": self.choose_files,
                "Ctrl+Shift+O": self.choose_folder,
                "Del": self.remove,
            },
        )

    def start(self) -> None:
        """Put the cursor into the list of files, or into what was found."""
        shown = self._views.currentWidget()
        (shown.first if isinstance(shown, OutcomeView) else self.sources).setFocus()

    def back(self) -> bool:
        """Stay while something is merged: Esc stops that first."""
        return not self._operations.is_under_way(self._task)

    def choose_files(self) -> None:
        """Ask for workbooks and add them."""
        if self._may_change():
            self.add(choose_several(self, "选各所的月报", EXCEL))

    def choose_folder(self) -> None:
        """Ask for a folder and add it."""
        if self._may_change() and (folder := choose_folder(self, "选放着月报的文件夹")):
            self.add([folder])

    def add(self, paths: Iterable[Path]) -> None:
        """Add files or folders to the list, each once."""
        self._paths = tuple(dict.fromkeys((*self._paths, *paths)))
        self._show_sources()

    def remove(self) -> None:
        """Take the one under the cursor off the list."""
        chosen = self.sources.current()
        if self._may_change() and chosen is not None:
            self._paths = tuple(path for path in self._paths if path != chosen)
            self._show_sources()

    def choose_list(self) -> None:
        """Ask for the list of offices that should have reported."""
        file = choose_to_open(self, "选应报的司法所名单", OFFICE_LIST)
        if file:
            self._offices = file
            self._list.setText(file.name)

    def merge(self) -> None:
        """Ask where to, and merge."""
        if not (self._may_change() and self._paths):
            return
        if target := choose_to_save(self, "合成的一份存到哪里", FILE_NAME, EXCEL):
            self.merge_to(target)

    def merge_to(self, target: Path) -> None:
        """Merge into this file."""
        self.notice.setText("")
        self._merge.disable("正在合并")
        order = MergeOrder(
            sources=self._paths,
            target=target,
            offices=self._offices,
            into=self.database.address(),
        )

        def work(progress: Progress) -> MergeOutcome:
            return self._merging.merge(order, progress.report)

        self._task = self._operations.run(
            work,
            then=self._show_outcome,
            refused=self._decline,
            label="正在合并各所月报…",
            cancellable=True,
            key="merging",
        )

    def _may_change(self) -> bool:
        return self._views.count() == 1 and self.back()

    def _show_sources(self) -> None:
        self.sources.show_rows(self._paths)
        if self._paths:
            self._merge.enable()
        else:
            self._merge.disable("请先选文件")

    def _show_outcome(self, outcome: MergeOutcome) -> None:
        view = OutcomeView(outcome)
        view.leave_asked.connect(self.back_asked)
        self._views.addWidget(view)
        self._views.setCurrentWidget(view)
        self.set_hints(_DONE_HINTS)
        self.start()

    def _decline(self, refusal: Refusal) -> None:
        self._show_sources()
        self.notice.setText(refusal.sentence)

    def _heed_end(self, task: Task) -> None:
        if task is self._task and self._views.count() == 1:
            self._show_sources()

    def _asking(self) -> AskingView:
        files = Button("选文件…", icon="file-text", key="Ctrl+O", clicked=self.choose_files)
        folder = Button("选文件夹…", icon="folder", key="Ctrl+Shift+O", clicked=self.choose_folder)
        how = Card("怎么合并", *(Label(words, "body2", wrap=True) for words in _HOW))
        choose = Button("选名单…", icon="folder", clicked=self.choose_list)
        offices = Card("应报的司法所", Label(_LIST_HOW, "body2", wrap=True))
        chosen = row(choose, spacing=12)
        chosen.put(self._list, 1)
        offices.body.put(chosen)
        return AskingView(
            TableCard(self.sources),
            (offices, self.database, how),
            width=_ASIDE,
            at_left=(files, folder),
            at_right=(self._merge,),
        )
