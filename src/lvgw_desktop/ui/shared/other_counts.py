"""其他记录的卡片: how many records of each kind there are this year; each line opens its list."""

from collections.abc import Callable, Iterable

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.services.other_counts import KindCount
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.whole_table import WholeTable

COLUMNS = (
    Column("kind", "种类", 0, text=lambda one: one.kind.title),
    Column("count", "条数", 88, text=lambda one: f"{one.count} 条", align=Align.RIGHT),
)
Opened = Callable[[OtherKind, OtherFilter], object]


def other_counts_card(counts: Iterable[KindCount], wanted: OtherFilter, opened: Opened) -> Card:
    """Return the card; Enter on a line opens the records behind it, narrowed as they were counted.

    Kinds without a record are left out.
    """
    title = f"{wanted.year} 年其他记录"
    some = [one for one in counts if one.count]
    if not some:
        return Card(title, Label("还没有。按 Ctrl+G 登记。", "body2", wrap=True), STRETCH)
    table = WholeTable(
        COLUMNS, some, key=lambda one: one.kind.name, name=title, head=False, row_height=26
    )
    table.opened.connect(lambda one: opened(one.kind, wanted))
    return Card(title, table, STRETCH, aside="按 Enter 看记录")
