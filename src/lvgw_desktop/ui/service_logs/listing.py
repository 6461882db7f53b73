"""列出: the list follows its filters and its order; each load asks for rows and counts anew."""

from PySide6.QtCore import QObject, Qt, Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.log_draft import LogDraft
from lvgw_desktop.ui.service_logs.log_filter_bar import LogFilterBar
from lvgw_desktop.ui.service_logs.log_source import DRAFTS, LogSource
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.service_logs.sort_bar import SortBar
from lvgw_desktop.ui.shared.filters import Filters
from lvgw_desktop.ui.shared.operations import Operations


class Listing(QObject):
    """`left_empty` when no log is under the cursor any more."""

    left_empty = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        filters: LogFilterBar,
        stack: LogStack,
        sort_bar: SortBar,
    ) -> None:
        super().__init__(stack)
        self._logs, self._operations = use_cases.log_list, operations
        self._filters, self._stack, self._sort_bar = filters, stack, sort_bar
        self._calendar = use_cases.months.calendar
        self.source: LogSource | None = None
        filters.changed.connect(self._heed_filters)
        filters.search.left.connect(stack.take_focus)
        sort_bar.changed.connect(self.load)
        stack.table.counted.connect(self._heed_count)
        stack.table.typed.connect(filters.search.start)

    def load(self) -> None:
        """Ask for the list; the old rows stay until the new ones are there."""
        filters = self._filters.filters()
        self.source = LogSource(
            self._logs,
            filters,
            self._calendar,
            self._sort_bar.order(),
            self._sort_bar.descending(),
        )
        if filters.status == DRAFTS:
            self._stack.show_drafts()
            self.left_empty.emit()
            self._ask_counts()
        else:
            self._stack.table.show_source(self.source)

    def show_drafts(self, drafts: tuple[LogDraft, ...]) -> None:
        """Show the drafts, whatever the filters."""
        self._stack.drafts.show_rows(drafts)
        self._filters.count_drafts(len(drafts))

    def show_filters(self, filters: Filters) -> None:
        """Narrow the list as another tab asks."""
        self._filters.show_filters(filters)
        self.load()

    def search(self) -> None:
        """Put the cursor into the search line; what stands there is typed over."""
        self._filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _heed_filters(self, _filters: Filters) -> None:
        self._stack.table.tick(frozenset())
        self.load()

    def _heed_count(self, total: int) -> None:
        was_here = self._stack.table.hasFocus()
        self._stack.show_logs(total, self._filters.filters())
        if not total:
            self.left_empty.emit()
            if was_here:  # no cursor is left in an empty list; the search can be changed
                self.search()
        self._ask_counts()

    def _ask_counts(self) -> None:
        if self.source:
            self._operations.run(
                self.source.counts, then=self._filters.count_logs, key="logs.counts"
            )
