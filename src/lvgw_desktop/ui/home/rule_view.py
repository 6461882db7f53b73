"""各项一行: every duty of the plan through the months of a year, and the year as a whole."""

from collections.abc import Callable, Iterator

from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.duties.rules import DUTIES
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.board_rows import (
    BoardRow,
    BoardTable,
    Field,
    cells_by_field,
    grouped,
    narrow,
    roomy,
)
from lvgw_desktop.ui.home.cell_words import count_text, counted_of
from lvgw_desktop.ui.home.duty_words import WORDS
from lvgw_desktop.ui.shared.columns import Column

RULE = "rule"
_HEADINGS = {
    PeriodKind.MONTH: "每月要办的",
    PeriodKind.QUARTER: "每季度要办的",
    PeriodKind.HALF: "半年、全年要办的",
    PeriodKind.YEAR: "半年、全年要办的",
}
_MONTHS = range(1, 13)


def rule_table(overview: HomeOverview) -> BoardTable:
    """Return a row for each duty, also for one that is off: it asks nothing.

    A month says how many are not done yet or, if all are, how many are. What is asked of a quarter
    or half-year stands in its last month, what of a year at the end.
    """
    months = [
        narrow(str(number), f"{number}月", 55, _ends_in(number), count_text) for number in _MONTHS
    ]
    whole = roomy("year", "全年", 104, lambda _cell: True)
    columns = [Column(RULE, "各项", 88, text=lambda row: row.title)]
    columns += [one.column for one in (*months, whole)]
    return BoardTable(columns, list(grouped(_rows(overview, months, whole))))


def _rows(
    overview: HomeOverview, months: list[Field], whole: Field
) -> Iterator[tuple[str, BoardRow]]:
    for rule_id, kind in {one.rule_id: one.kind for one in DUTIES}.items():
        cells = overview.board.of_rule(rule_id)
        by_month = cells_by_field(months, cells)
        row = BoardRow(
            rule_id=rule_id,
            title=WORDS[rule_id].title,
            cells={
                **{month: counted_of(its) for month, its in by_month.items()},
                **cells_by_field((whole,), cells),
            },
            today=overview.today,
        )
        yield _HEADINGS[kind], row


def _ends_in(number: int) -> Callable[[DutyCell], bool]:
    def picks(cell: DutyCell) -> bool:
        of_part = cell.period.kind is not PeriodKind.YEAR
        return of_part and cell.period.last_month.number == number

    return picks
