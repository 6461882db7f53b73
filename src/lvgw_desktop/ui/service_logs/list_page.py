"""日志列表页: filters, list, bar of actions and the live sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.chosen_logs import ChosenLogs
from lvgw_desktop.ui.service_logs.exporting import ListExport
from lvgw_desktop.ui.service_logs.list_bars import ListBars
from lvgw_desktop.ui.service_logs.list_panes import ListPanes
from lvgw_desktop.ui.service_logs.listing import Listing
from lvgw_desktop.ui.service_logs.log_filter_bar import LogFilterBar
from lvgw_desktop.ui.service_logs.log_preview import LogPreview
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button, Kind, bin_button
from lvgw_desktop.ui.shared.filter_keeper import FilterKeeper
from lvgw_desktop.ui.shared.key_hints import Hint
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
    """What the tab shows first; `chosen` asks for what is to be done with the logs in it."""

    help_part = "logs"

    new_asked = Signal()
    scan_back_asked = Signal()
    import_asked = Signal()
    refresh_asked = Signal()
    bin_asked = Signal()
    said = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__("工作日志", "一次一记 · 打印后手签", hints=_HINTS)
        today = use_cases.workplace.today
        self.filters = LogFilterBar(use_cases.months.current())
        self.stack = LogStack(operations, today.year)
        self.table, self.drafts = self.stack.table, self.stack.drafts
        self.chosen = ChosenLogs(self.stack, operations)
        self.keeper = FilterKeeper(
            self.filters, use_cases.saved_filters, operations, "service_logs"
        )
        self.bars = ListBars(self.stack, self.chosen, self.keeper, use_cases, operations)
        self.listing = Listing(use_cases, operations, self.filters, self.stack, self.bars.sort_bar)
        self.preview = LogPreview(operations, use_cases)
        self._panes = ListPanes(self.stack, self.bars.all(), self.preview)
        self._export = ListExport(self, use_cases, operations, self.said.emit)
        self._lay_out()
        self._connect()
        self._make_shortcuts()

    def start(self) -> None:
        """Put the cursor into the list."""
        self.stack.take_focus()

    def export(self) -> None:
        """导出 the list, or the ticked logs of it."""
        if self.stack.shows_drafts():
            self.said.emit("草稿还没有编号，不导出。请先接着写完、保存。")
        elif self.listing.source:
            self._export.export(self.listing.source, self.chosen.ticked())

    def toggle_side(self) -> None:
        """Show or hide the sheet (F11)."""
        self._panes.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the preview where there is no room for it."""
        super().resizeEvent(event)
        large = theme.current().large
        folded = large or self.width() < FOLD_BELOW
        self._panes.fold(folded)
        self.subtitle.setVisible(not folded)
        self.filters.fold(folded=folded)
        self.filters.adviser.setVisible(not large)
        self._show_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new log with F2 where the window does not."""
        if event.key() == Qt.Key.Key_F2:
            self.new_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._sort_button = Button("排序", key="F6", clicked=self.bars.sort)
        scan_back, copy = self.scan_back_asked.emit, self.chosen.copy
        export = Button("导出", icon="table", key="Ctrl+E", clicked=self.export)
        self._bin_button = bin_button(self.bin_asked.emit)
        self._of_logs = (self._sort_button, export)
        for button in (
            *self._of_logs,
            self._bin_button,
            Button("扫描签回…", icon="arrow-square-in", key="Ctrl+B", clicked=scan_back),
            Button("照此复制一条", icon="copy", key="Ctrl+D", clicked=copy),
            Button(
                "新记一次服务", Kind.PRIMARY, icon="plus", key="F2", clicked=self.new_asked.emit
            ),
        ):
            self.action_row.put(button)
        self.put(self.filters)
        self.put(self._panes, 1)

    def _show_buttons(self) -> None:
        """Offer over the drafts what belongs to them."""
        drafts = self.stack.shows_drafts()
        self._bin_button.setVisible(drafts)
        for button in self._of_logs:
            button.setVisible(not drafts)
        self._sort_button.setVisible(not drafts and not theme.current().large)

    def _connect(self) -> None:
        preview, chosen = self.preview, self.chosen
        self.filters.saved.left.connect(self.start)
        self.stack.currentChanged.connect(lambda _number: self._show_buttons())
        self.table.current_changed.connect(preview.follow)
        self.stack.import_asked.connect(self.import_asked)
        self.listing.left_empty.connect(lambda: preview.follow(None))
        preview.attachments.asked.connect(chosen.attachments_asked)
        preview.edit_asked.connect(chosen.edit)
        preview.history_asked.connect(chosen.show_history)
        preview.onward_asked.connect(self.bars.go_onward)
        preview.print_asked.connect(chosen.print_current)

    def _make_shortcuts(self) -> None:
        chosen, bars = self.chosen, self.bars
        on_keys(
            self,
            {
                "F5": self.refresh_asked.emit,
                "F6": bars.sort,
                "F8": chosen.print_all,
                "Ctrl+P": chosen.print_all,
                "F9": bars.sign_back,
                "F12": chosen.file,
                "F11": self.toggle_side,
                "Ctrl+B": self.scan_back_asked.emit,
                "Ctrl+I": self.import_asked.emit,
                "Ctrl+D": chosen.copy,
                "Ctrl+M": chosen.edit_all,
                "Ctrl+J": chosen.show_attachments,
                "Ctrl+E": self.export,
                "Ctrl+H": chosen.show_history,
                "Ctrl+T": bars.go_onward,
                "Ctrl+F": self.listing.search,
                "Ctrl+R": self.bin_asked.emit,
                "Ctrl+L": self.filters.saved.start,
            },
        )
