"""到村服务: the year's on-site services month by month; each month opens its logs."""

from collections.abc import Callable
from datetime import date

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.month_calendar import Days
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.villages import VillageCard
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.twelve_months import MonthCell, MonthState, TwelveMonths

COUNTED = frozenset(PaperState) - {PaperState.VOID}


def months_card(card: VillageCard, today: date, opened: Callable[[LogFilter], object]) -> Card:
    """Return the card; a month that is over or running without a service is still missing."""
    present = card.calendar.month_of(today)
    strip = TwelveMonths(f"{card.year} 年到村服务")
    strip.show_cells(
        [
            _cell(count, StatisticalMonth(card.year, number) <= present)
            for number, count in enumerate(card.onsite_by_month, 1)
        ]
    )
    strip.opened.connect(lambda number: opened(month_filter(card, number)))
    total = f"全年 {sum(card.onsite_by_month)} 次 · 讲座 {card.lectures} 次"
    return Card(f"{card.year} 年到村服务", strip, aside=total)


def month_filter(card: VillageCard, number: int) -> LogFilter:
    """Return the filter of one month's logs of the village."""
    return _filter_of(card, card.calendar.days(StatisticalMonth(card.year, number)))


def year_filter(card: VillageCard) -> LogFilter:
    """Return the filter of the year's logs of the village."""
    return _filter_of(card, card.calendar.year(card.year))


def _filter_of(card: VillageCard, days: Days) -> LogFilter:
    first_day, last_day = days
    return LogFilter(
        village_id=card.village.id, first_day=first_day, last_day=last_day, states=COUNTED
    )


def _cell(count: int, begun: bool) -> MonthCell:  # noqa: FBT001  two facts of one month
    if count:
        return MonthCell(MonthState.DONE, str(count))
    return MonthCell(MonthState.MISSING, "0") if begun else MonthCell(MonthState.FUTURE)
