"""已封的月: which months are closed, what they cover, and where corrections and late rows go."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.monthly_close import CLOSED_FIELDS, MonthlyClose
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import (
    MonthRule,
    StatisticalMonth,
    read_month,
)
from lvgw_desktop.domain.wording import near_day_words


@dataclass(frozen=True, slots=True)
class ClosedMonths:
    """The closes that stand, and the rule by which days make open months."""

    standing: tuple[MonthlyClose, ...]
    rule: MonthRule

    @property
    def calendar(self) -> MonthCalendar:
        """Return which days make which month."""
        spans = {one.month: (one.first_day, one.last_day) for one in self.standing}
        return MonthCalendar(self.rule, spans)

    def of_month(self, month: StatisticalMonth) -> MonthlyClose | None:
        """Return the close of a month, None while it is open."""
        return next((one for one in self.standing if one.month == month.code), None)

    def of_day(self, day: date) -> MonthlyClose | None:
        """Return the close that covers a day."""
        covering = (one for one in self.standing if one.first_day <= day <= one.last_day)
        return next(covering, None)

    def of_log(self, log: ServiceLog) -> MonthlyClose | None:
        """Return the close of the month in which a log counts."""
        if log.late_month:
            return self.of_month(read_month(log.late_month))
        return self.of_day(log.served_on)

    def keep(self, before: ServiceLog, after: ServiceLog) -> bool:
        """Tell whether a change would reach the ledger or the figures of a closed month."""
        closed = any(self.of_log(one) is not None for one in (before, after))
        return closed and reaches_ledger(before, after)

    def open_month(self, today: date) -> StatisticalMonth:
        """Return the month of today, or the next one that is open: 更正 and 补报 go there."""
        month = self.calendar.month_of(today)
        while self.of_month(month):
            month = month.next
        return month


def reaches_ledger(before: ServiceLog, after: ServiceLog) -> bool:
    """Tell whether a change of a log would be one of the ledger or the figures."""
    counted = [one.paper_state is not PaperState.VOID for one in (before, after)]
    same = all(getattr(before, name) == getattr(after, name) for name in (*CLOSED_FIELDS, "items"))
    return not same or counted[0] != counted[1]


class NoEntry(Refusal):
    """A row that would be entered into a closed month; it can be entered as 补报 all the same."""

    def __init__(self, close: MonthlyClose, open_month: StatisticalMonth, today: date) -> None:
        """`open_month` is where it would count as 补报."""
        closed = closed_words(close, today)
        super().__init__(f"{closed}，不能再往里记。请核对日期；确要补的，记为当月的补报。")
        self.question = f"{_month_words(read_month(close.month), today)}已封账。"
        self.question += f"记为{_month_words(open_month, today)}的补报吗？"


def closed_words(close: MonthlyClose, today: date) -> str:
    """Return 10月已封账(11月02日 刘芳)."""
    day = near_day_words(close.closed_at.date(), today)
    who = " ".join(filter(None, (day, close.closed_by)))
    return f"{_month_words(read_month(close.month), today)}已封账({who})"


def closed_sentence(close: MonthlyClose, today: date) -> str:
    """Return why a log of a closed month cannot be changed, and what to do."""
    return f"{closed_words(close, today)}，不能改。要更正请按 F7，在当月加一行更正。"


def late_entry_words(close: MonthlyClose, open_month: StatisticalMonth, today: date) -> str:
    """Return what is said of a row that is entered as 补报 without a question."""
    return f"{closed_words(close, today)}，记为{_month_words(open_month, today)}的补报。"


def _month_words(month: StatisticalMonth, today: date) -> str:
    return f"{month.number}月" if month.year == today.year else month.words
