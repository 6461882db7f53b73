"""草稿: what was typed and not yet saved as a record; Enter goes on with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
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
HINTS = (Hint("Enter", "接着写"), Hint("Esc", "返回"), Hint("F1", "帮助"))


class DraftsPage(Page):
    """All drafts; `draft_asked(uuid)` on Enter."""

    draft_asked = Signal(str)

    def __init__(self, drafts: Sequence[Draft]) -> None:
        super().__init__("草稿", f"{len(drafts)} 条没写完", hints=HINTS)
        self.table = RecordTable(COLUMNS, key=lambda draft: draft.uuid, name="草稿")
        self.table.show_rows(drafts)
        self.table.opened.connect(lambda draft: self.draft_asked.emit(draft.uuid))
        self.put(TableCard(self.table), 1)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()
