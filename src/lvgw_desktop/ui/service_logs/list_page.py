"""日志列表页: filters, list, bar of actions and the live sheet."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from lvgw_desktop.domain.statistical_month import MonthRule, month_of
from lvgw_desktop.services.service_logs import LogLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.subject import subject_of
from lvgw_desktop.ui.service_logs.candidates import Candidates
from lvgw_desktop.ui.service_logs.exporting import ListExport
from lvgw_desktop.ui.service_logs.log_draft import LogDraft
from lvgw_desktop.ui.service_logs.log_filter_bar import LogFilterBar
from lvgw_desktop.ui.service_logs.log_preview import LogPreview
from lvgw_desktop.ui.service_logs.log_source import DRAFTS, LogSource
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.service_logs.moves import Moves
from lvgw_desktop.ui.service_logs.sort_bar import SortBar
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.bulk_bar import BulkBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.filter_bar import Filters
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

FOLD_BELOW = 1280
_HINTS = (
    Hint("F2", "新记"),
    Hint("Enter", "编辑"),
    Hint("空格", "勾选"),
    Hint("F8", "打印"),
    Hint("F9", "登记签回"),
    Hint("F12", "归档"),
    Hint("Ctrl+B", "扫描签回"),
    Hint("Ctrl+F", "筛选"),
    Hint("F1", "帮助"),
)


class ListPage(Page):
    """What the tab shows first."""

    help_part = "logs"

    new_asked = Signal()
    edit_asked = Signal(object)
    copy_asked = Signal(object)
    draft_asked = Signal(object)
    draft_dropped = Signal(object)
    print_asked = Signal(list)
    file_asked = Signal(list)
    scan_back_asked = Signal()
    attachments_asked = Signal(object)
    history_asked = Signal(str)
    refresh_asked = Signal()
    said = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__("工作日志", "一次一记 · 打印后手签", hints=_HINTS)
        self._sort_button = Button("排序", key="F6", clicked=self.sort)
        self.action_row.put(self._sort_button)
        self.action_row.put(Button("导出", icon="table", key="Ctrl+E", clicked=self.export))
        self.action_row.put(
            Button(
                "扫描签回…",
                icon="arrow-square-in",
                key="Ctrl+B",
                clicked=self.scan_back_asked.emit,
            )
        )
        self.action_row.put(
            Button("照此复制一条", icon="copy", key="Ctrl+D", clicked=self.copy_current)
        )
        self.action_row.put(
            Button("新记一次服务", Kind.PRIMARY, icon="plus", key="F2", clicked=self.new_asked.emit)
        )
        self._use_cases, self._operations = use_cases, operations
        self._rule = use_cases.office.get().month_rule
        today = use_cases.workplace.today
        self._source: LogSource | None = None
        self.filters = LogFilterBar(month_of(today, self._rule))
        self.stack = LogStack(operations, today.year)
        self.table, self.drafts = self.stack.table, self.stack.drafts
        self.sort_bar = SortBar(self.table)
        self.preview = LogPreview(operations, use_cases)
        self.moves = Moves(operations, use_cases.service_logs, self)
        self._export = ListExport(self, use_cases, operations, self.said.emit)
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Put the cursor into the list."""
        self.stack.take_focus()

    def show_candidates(self, candidates: Candidates) -> None:
        """Offer these villages and advisers in the filter bar."""
        self.filters.show_candidates(candidates)

    def show_drafts(self, drafts: tuple[LogDraft, ...]) -> None:
        """Show the drafts, whatever the filters."""
        self.drafts.show_rows(drafts)
        self.filters.count_drafts(len(drafts))

    def month_rule(self) -> MonthRule:
        """Return how the office counts months."""
        return self._rule

    def show_filters(self, filters: Filters) -> None:
        """Narrow the list as another tab asks."""
        self.filters.show_filters(filters)
        self.load()

    def load(self) -> None:
        """Ask for the list; the old rows stay until the new ones are there."""
        filters = self.filters.filters()
        self._source = LogSource(
            self._use_cases.service_logs,
            filters,
            self._rule,
            self.sort_bar.order(),
            self.sort_bar.descending(),
        )
        if filters.status == DRAFTS:
            self.stack.show_drafts()
            self.preview.follow(None)
            self._ask_counts()
        else:
            self.table.show_source(self._source)

    def ticked_ids(self) -> list[int]:
        """Return the ticked logs."""
        return [key for key in self.table.ticked() if isinstance(key, int)]

    def chosen_ids(self) -> list[int]:
        """Return the ticked logs, or the one under the cursor."""
        ticked = self.ticked_ids()
        line = self.stack.current_line()
        return sorted(ticked) or ([line.log.id] if line and line.log.id else [])

    def copy_current(self) -> None:
        """照此复制一条."""
        if line := self.stack.current_line():
            self.copy_asked.emit(line.log)

    def show_attachments(self) -> None:
        """附件 of the log under the cursor."""
        if line := self.stack.current_line():
            self.attachments_asked.emit(subject_of(line.log))

    def print_chosen(self) -> None:
        """打印日志."""
        if ids := self.chosen_ids():
            self.print_asked.emit(ids)

    def file_chosen(self) -> None:
        """归档到卷…."""
        if ids := self.chosen_ids():
            self.file_asked.emit(ids)

    def sort(self) -> None:
        """排序 by key, or put the bar for it away again."""
        if self.sort_bar.isVisible():
            self.sort_bar.leave()
        elif not self.stack.shows_drafts():
            self._bulk.hide()
            self.sort_bar.start()

    def export(self) -> None:
        """导出 the list, or the ticked logs of it."""
        if self.stack.shows_drafts():
            self.said.emit("草稿还没有编号，不导出。请先接着写完、保存。")
        elif self._source:
            self._export.export(self._source, self.ticked_ids())

    def show_history(self) -> None:
        """历史 of the log under the cursor."""
        if line := self.stack.current_line():
            self.history_asked.emit(line.log.uuid)

    def untick(self) -> None:
        """Leave no log ticked, as after what was to be done with the ticked ones."""
        self.table.tick(frozenset())

    def sign_back(self) -> None:
        """登记签回."""
        self._ask(self.moves.ask_sign_back)

    def void(self) -> None:
        """作废…, or throw a draft away."""
        self._ask(self.moves.ask_void)

    def toggle_side(self) -> None:
        """Show or hide the sheet (F11)."""
        shown = self.preview.isHidden()
        self.preview.setVisible(shown)
        self._card.setVisible(not (shown and theme.current().large))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the preview where there is no room for it."""
        super().resizeEvent(event)
        self.preview.setVisible(not self._folded())
        self._card.setVisible(True)
        self.subtitle.setVisible(not self._folded())
        for part in (self.filters.adviser, self._sort_button):
            part.setVisible(not theme.current().large)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new log with F2 where the window does not."""
        if event.key() == Qt.Key.Key_F2:
            self.new_asked.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, question: Callable[[list[int], str], None]) -> None:
        ids, line = self.chosen_ids(), self.stack.current_line()
        if not ids or self.stack.shows_drafts():
            return
        self._bulk.hide()
        serial = line.log.serial if line and ids == [line.log.id] else ""
        if serial or len(ids) > 1:
            question(ids, serial)
        else:
            self._operations.run(
                lambda: self._use_cases.service_logs.get(ids[0]),
                then=lambda log: question(ids, log.serial),
            )

    def _folded(self) -> bool:
        return theme.current().large or self.width() < FOLD_BELOW

    def _heed_filters(self, _filters: Filters) -> None:
        self.untick()
        self.load()

    def _heed_count(self, total: int) -> None:
        was_here = self.table.hasFocus()
        self._bulk.show_counted(total)
        self.stack.show_logs(total, self.filters.filters())
        if not total:
            self.preview.follow(None)
            if was_here:  # no cursor is left in an empty list; the search can be changed
                self._search()
        self._ask_counts()

    def _heed_ticks(self, ticked: frozenset[object]) -> None:
        self._bulk.show_ticked(len(ticked))

    def _heed_current(self, line: LogLine | None) -> None:
        self.preview.follow(line)

    def _close_question(self) -> None:
        self._heed_ticks(self.table.ticked())
        self.start()

    def _heed_moved(self, _sentence: str, undo: object) -> None:
        if undo:
            self.untick()

    def _ask_counts(self) -> None:
        if self._source:
            self._operations.run(
                self._source.counts, then=self.filters.count_logs, key="logs.counts"
            )

    def _lay_out(self) -> None:
        self._bulk = BulkBar(
            Button("打印日志", icon="printer", key="F8", clicked=self.print_chosen),
            Button("登记签回", icon="check", key="F9", clicked=self.sign_back),
            Button("归档到卷…", icon="archive", key="F12", clicked=self.file_chosen),
            Button("作废…", icon="prohibit", key="Del", clicked=self.void),
        )
        self._card = TableCard()
        self._card.body.put(self.stack, 1)
        for bar in (self._bulk, self.sort_bar, self.moves.sign_bar, self.moves.void_bar):
            self._card.body.put(bar)
        self.put(self.filters)
        panes = row(spacing=12)
        panes.put(self._card, 1)
        panes.put(self.preview)
        self.body.addLayout(panes, 1)

    def _connect(self) -> None:
        table = self.table
        table.opened.connect(lambda line: self.edit_asked.emit(line.log))
        table.current_changed.connect(self._heed_current)
        table.ticks_changed.connect(self._heed_ticks)
        self.sort_bar.changed.connect(self.load)
        table.delete_asked.connect(lambda _line: self.void())
        table.typed.connect(self.filters.search.start)
        self.filters.search.left.connect(self.start)
        table.counted.connect(self._heed_count)
        self.drafts.opened.connect(self.draft_asked)
        self.drafts.delete_asked.connect(self.draft_dropped)
        self.filters.changed.connect(self._heed_filters)
        self.preview.attachments.asked.connect(self.attachments_asked)
        self.preview.edit_asked.connect(self._edit_current)
        self.preview.history_asked.connect(self.show_history)
        self.preview.print_asked.connect(self._print_current)
        for bar in (self.sort_bar, self.moves.sign_bar, self.moves.void_bar):
            bar.closed.connect(self._close_question)
        self.moves.moved.connect(self._heed_moved)
        on_keys(
            self,
            {
                "F5": self.refresh_asked.emit,
                "F6": self.sort,
                "F8": self.print_chosen,
                "Ctrl+P": self.print_chosen,
                "F9": self.sign_back,
                "F12": self.file_chosen,
                "F11": self.toggle_side,
                "Ctrl+B": self.scan_back_asked.emit,
                "Ctrl+D": self.copy_current,
                "Ctrl+J": self.show_attachments,
                "Ctrl+E": self.export,
                "Ctrl+H": self.show_history,
                "Ctrl+F": self._search,
            },
        )

    def _search(self) -> None:
        """Put the cursor into the search line; what stands there is typed over."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _print_current(self) -> None:
        line = self.stack.current_line()
        if line and line.log.id:
            self.print_asked.emit([line.log.id])

    def _edit_current(self) -> None:
        if line := self.stack.current_line():
            self.edit_asked.emit(line.log)
