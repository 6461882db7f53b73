"""封账的拒绝: which closed month a log would have changed, said instead of SQLite's words."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from lvgw_desktop.domain.closed_months import ClosedMonths, NoEntry, closed_sentence
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.storage.closed_months import NEVER_CHANGES
from lvgw_desktop.storage.monthly_closes import MonthlyCloses
from lvgw_desktop.storage.office import Office
from lvgw_desktop.storage.transaction import Transaction

_CORRECTED = "这条日志更正过，不能直接改。要再改请按 F7，再加一行更正。"


@contextmanager
def telling_closed(
    transaction: Transaction,
    log: ServiceLog,
    kept: Callable[[], ServiceLog | None] = lambda: None,
) -> Iterator[None]:
    """Raise Refusal for a log that the file declines because its month is closed.

    `kept` gives the log as the file has it, None for a new one.
    """
    try:
        yield
    except (sqlite3.IntegrityError, IntegrityError) as error:
        if NEVER_CHANGES not in str(error):
            raise
        raise _refusal(transaction, log, kept()) from error


def _refusal(transaction: Transaction, after: ServiceLog, before: ServiceLog | None) -> Refusal:
    rule = Office(transaction).get().month_rule
    closed = ClosedMonths(MonthlyCloses(transaction).standing(), rule)
    today = transaction.now().date()
    if before and (close := closed.of_log(before)):
        return Refusal(closed_sentence(close, today))
    if close := closed.of_log(after):
        return NoEntry(close, closed.open_month(today), today)
    return Refusal(_CORRECTED)
