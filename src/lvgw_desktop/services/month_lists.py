"""月报附表: what stands in a month's workbook behind the ledgers."""

from lvgw_desktop.exchange.month_lists import MonthList
from lvgw_desktop.services.correction_list import correction_list
from lvgw_desktop.services.duty_list import duty_list
from lvgw_desktop.services.hand_in_list import hand_in_list
from lvgw_desktop.services.notes_list import notes_list
from lvgw_desktop.services.reported_month import ReportedMonth


def month_lists(reported: ReportedMonth) -> tuple[MonthList, ...]:
    """Return the lists in their order."""
    lists = hand_in_list, duty_list, correction_list, notes_list
    return tuple(one(reported) for one in lists)
