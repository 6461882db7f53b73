"""最近记录: the village's latest logs; Enter opens one in the list of logs."""

from collections.abc import Callable

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.log_list import headline
from lvgw_desktop.services.villages import VillageCard
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.whole_table import WholeTable
from lvgw_desktop.ui.villages.months_card import COUNTED, year_filter

COLUMNS = (
    Column("served_on", "时间", 62, text=lambda log: f"{log.served_on:%m-%d}"),
    Column("content", "内容", 0, text=lambda log: headline(log.content)),
)


def recent_card(card: VillageCard, opened: Callable[[LogFilter], object]) -> Card:
    """Return the card; the link opens all logs of the year."""
    if not card.recent:
        words = Label(f"{card.year} 年还没有记录。按 F2 记一次服务。", "body2", wrap=True)
        return Card("最近记录", words, STRETCH)
    every = link(f"全部 {card.logs} 条 ›", lambda: opened(year_filter(card)))
    table = WholeTable(
        COLUMNS, card.recent, key=lambda log: log.id, name="最近记录", head=False, row_height=31
    )
    table.opened.connect(lambda log: opened(_filter_of(log)))
    return Card("最近记录", table, STRETCH, aside=every)


def _filter_of(log: ServiceLog) -> LogFilter:
    """Return the filter that leaves the village's logs of that day."""
    return LogFilter(
        village_id=log.village_id,
        first_day=log.served_on,
        last_day=log.served_on,
        states=COUNTED,
    )
