"""工作微信群: the villages whose group a figure counts."""

from collections.abc import Sequence

from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tab_page import Page


def _name(village: Village) -> str:
    return village.wechat_group.name if village.wechat_group else ""


def _size(village: Village) -> str:
    group = village.wechat_group
    return str(group.size) if group and group.size is not None else ""


def _created(village: Village) -> str:
    group = village.wechat_group
    return date_words(group.created_on) if group and group.created_on else "没有记日期"


COLUMNS = (
    Column("name", "村(居)", 160, text=lambda village: village.name),
    Column("street", "街道(乡镇)", 160, text=lambda village: village.street),
    Column("group", "工作微信群", text=_name),
    Column("size", "人数", 80, text=_size, align=Align.RIGHT),
    Column("created_on", "建群日期", 150, text=_created),
)


class GroupsPage(Page):
    """A list to look at."""

    def __init__(self, title: str, villages: Sequence[Village]) -> None:
        hints = (Hint("Ctrl+C", "复制"), Hint("Esc", "返回"), Hint("F1", "帮助"))
        super().__init__(title, f"共 {len(villages)} 个", hints=hints)
        self.table = RecordTable(COLUMNS, key=lambda village: village.id, name=title)
        self.table.show_rows(villages)
        self.put(TableCard(self.table), 1)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()
