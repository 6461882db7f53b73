"""模板要改的地方: the mistakes of a template, cell by cell."""

from collections.abc import Sequence

from lvgw_desktop.services.district_template import TemplateMistake
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.states import Banner
from lvgw_desktop.ui.shared.tab_page import Page

_ADVICE = "“{}”没有换上。请在 WPS 里照下面改好、保存，再选一次。"

COLUMNS = (
    Column("place", "格子", 160, text=lambda mistake: mistake.place or "整份"),
    Column("sentence", "怎么回事", text=lambda mistake: mistake.sentence),
)


class MistakesPage(Page):
    """A list to look at and to copy."""

    help_part = "template"

    def __init__(self, name: str, mistakes: Sequence[TemplateMistake]) -> None:
        hints = (Hint("Ctrl+C", "复制"), Hint("Esc", "返回"), Hint("F1", "帮助"))
        super().__init__("模板要改的地方", f"共 {len(mistakes)} 处", hints=hints)
        self.table = RecordTable(COLUMNS, key=tuple, name="模板要改的地方")
        self.table.show_rows(mistakes)
        self.put(Banner(_ADVICE.format(name), closed=False))
        self.put(TableCard(self.table), 1)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()
