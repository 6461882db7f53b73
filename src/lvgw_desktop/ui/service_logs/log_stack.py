"""日志与草稿: the two lists in one place, and what stands there when there is nothing to list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.ui.service_logs.columns import DRAFT_COLUMNS, log_columns
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.filters import Filters
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.states import EmptyState

_TRY = "可以试：少打几个字母、换成汉字、清除筛选。"
_BEGIN = "顾问交来手写日志后，按 F2 录入；也可以先印好空白日志发给顾问。"


class LogStack(QStackedWidget):
    """Shows the logs, the drafts or the empty state; the focus goes along.

    `blanks_asked` for empty sheets to be written by hand, `import_asked` for old logs in Excel.
    """

    blanks_asked = Signal()
    import_asked = Signal()

    def __init__(self, operations: Operations, this_year: int) -> None:
        super().__init__()
        self.table = RecordTable(
            log_columns(this_year),
            key=lambda line: line.log.id,
            operations=operations,
            checkable=True,
            name="工作日志",
        )
        self.drafts = RecordTable(DRAFT_COLUMNS, key=lambda draft: draft.uuid, name="草稿")
        self._blanks = Button("印空白日志", icon="printer", clicked=self.blanks_asked.emit)
        self._import = Button(
            "导入旧日志、旧台账…",
            icon="upload-simple",
            key="Ctrl+I",
            clicked=self.import_asked.emit,
        )
        self.empty = EmptyState("notebook", "", "", (self._blanks, self._import))
        for part in (self.table, self.drafts, self.empty):
            self.addWidget(part)

    def show_logs(self, total: int, filters: Filters) -> None:
        """Show the list of logs, or say why it is empty."""
        if not total:
            self._word_empty(filters)
        self._bring_up(self.table if total else self.empty)

    def show_drafts(self) -> None:
        """Show the list of drafts."""
        self._bring_up(self.drafts)

    def shows_drafts(self) -> bool:
        """Tell whether the drafts are shown."""
        return self.currentWidget() is self.drafts

    def take_focus(self) -> None:
        """Put the cursor into the list shown."""
        (self.drafts if self.shows_drafts() else self.table).setFocus()

    def current_line(self) -> LogLine | None:
        """Return the log under the cursor."""
        line = None if self.shows_drafts() else self.table.current()
        return line if isinstance(line, LogLine) else None

    def _bring_up(self, shown: QWidget) -> None:
        focused = self.currentWidget().hasFocus()
        self.setCurrentWidget(shown)
        if focused:
            shown.setFocus()

    def _word_empty(self, filters: Filters) -> None:
        for button in (self._blanks, self._import):
            button.setVisible(not filters.text)
        if filters.text:
            self.empty.heading.setText(f"没有找到“{filters.text}”。")
            self.empty.sentence.setText(_TRY)
        else:
            when = f"{filters.month.month} 月" if filters.month else ""
            self.empty.heading.setText(f"{when}还没有日志。")
            self.empty.sentence.setText(_BEGIN)
