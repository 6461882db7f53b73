"""读填报表: the rows of a fill-in workbook that came back, each of its adviser and its month."""

from dataclasses import replace

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.exchange.fill_in_columns import FILL_IN_MAPPING
from lvgw_desktop.exchange.fill_in_head import FillInHead
from lvgw_desktop.exchange.log_row import LogReading, LogRow
from lvgw_desktop.exchange.log_rows import Tell, read_log_rows
from lvgw_desktop.exchange.read_sheet import Workbook


def read_fill_in(
    workbook: Workbook, head: FillInHead, vocabulary: Vocabulary, tell: Tell
) -> LogReading:
    """Return what the adviser wrote; a day outside the month is an error."""
    reading = read_log_rows(workbook, vocabulary, FILL_IN_MAPPING, tell)
    rows = tuple(_of_the_month(row, head) for row in reading.rows)
    return replace(reading, rows=rows, mapping=None)


def _of_the_month(row: LogRow, head: FillInHead) -> LogRow:
    """Return the row with its adviser; that its year was not written is no matter here."""
    day = row.served_on
    problems = row.problems
    if day is not None and head.first_day <= day <= head.last_day:
        problems = tuple(one for one in problems if not _asks_for_the_day(one))
    elif day is not None:
        days = f"{month_day_words(head.first_day)}到{month_day_words(head.last_day)}"
        sentence = f"{month_day_words(day)}不在这份填报表的月份里({days})，请改日期。"
        problems = (*problems, Problem("served_on", sentence))
    return row._replace(adviser=head.adviser, problems=problems)


def _asks_for_the_day(problem: Problem) -> bool:
    return problem.field == "served_on" and problem.severity is Severity.CHECK
