"""草稿: what was typed and not yet saved as a record; Enter goes on with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.ui.shared.buttons import bin_button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.draft_dropping import drop_draft
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

COLUMNS = (
    Column("title", "草稿", text=lambda draft: draft.title or "还没写服务时间和村(居)"),
    Column(
        "saved_at",
        "存于",
        200,
        text=lambda one: f"{month_day_words(one.saved_at.date())} {one.saved_at:%H:%M}",
    ),
)
HINTS = (
    Hint("Enter", "接着写"),
    Hint("Del", "丢掉"),
    Hint("Ctrl+R", "回收站"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class DraftsPage(Page):
    """All drafts; `draft_asked(uuid)` on Enter, `said(sentence, undo)` after Del, `bin_asked`."""

    draft_asked = Signal(str)
    said = Signal(str, object)
    bin_asked = Signal()

    def __init__(self, drafts: DraftService, operations: Operations) -> None:
        super().__init__("草稿", actions=(bin_button(self._ask_bin),), hints=HINTS)
        self._drafts, self._operations = drafts, operations
        self.table = RecordTable(COLUMNS, key=lambda draft: draft.uuid, name="草稿")
        self.table.opened.connect(lambda draft: self.draft_asked.emit(draft.uuid))
        self.table.delete_asked.connect(self._drop)
        self.put(TableCard(self.table), 1)
        on_keys(self, {"Ctrl+R": self._ask_bin})
        operations.changed.connect(self._heed_change)
        self._load()

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def _ask_bin(self) -> None:
        self.bin_asked.emit()

    def _drop(self, draft: Draft) -> None:
        drop_draft(draft, self._drafts, self._operations, self.said.emit)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if "drafts" in topics:
            self._load()

    def _load(self) -> None:
        self._operations.run(self._drafts.all, then=self._show, key="home.drafts")

    def _show(self, drafts: Sequence[Draft]) -> None:
        self.set_title("草稿", f"{len(drafts)} 条没写完")
        self.table.show_rows(drafts)
