"""村(居)一行: the month with every duty, the quarter and the year month by month."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from lvgw_desktop.domain.duties.board import DutyBoard
from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.wording import number_words
from lvgw_desktop.services.home import HomeOverview, Sheets
from lvgw_desktop.ui.home.board_rows import (
    BoardRow,
    BoardTable,
    Field,
    cells_by_field,
    grouped,
    narrow,
    of_rule,
    roomy,
)
from lvgw_desktop.ui.home.cell_words import NOTHING, number_text
from lvgw_desktop.ui.home.duty_words import WORDS
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.columns import Column, Group

VILLAGE, ADVISER, SHEETS = "village", "adviser", "sheets"
_VISIT, _LECTURE, _OUTLINE = "monthly_visit", "quarterly_lecture", "lecture_outline"


def _sheet_mark(row: BoardRow) -> Mark | None:
    if not row.sheets.printed:
        return None
    return MISSING if row.sheets.out else DONE


def _sheet_words(row: BoardRow) -> str:
    return f"{row.sheets.back} / {row.sheets.printed}" if row.sheets.printed else NOTHING


_NAME = Column(VILLAGE, "村(居)", 96, text=lambda row: row.title)
_SERVED_BY = Column(ADVISER, "法律顾问", 80, text=lambda row: row.adviser or NOTHING)
_SHEETS = Column(SHEETS, "日志签回/已打印", 138, text=_sheet_words, mark=_sheet_mark)


def month_table(overview: HomeOverview) -> BoardTable:
    """Return the month: what does not fit goes, the least important first."""
    quarter = f"{number_words(overview.board.period.as_kind(PeriodKind.QUARTER).number)}季度"
    hours = [_said("on_site_hours", 116)] if _is_on(overview.board, "on_site_hours") else []
    before = [
        roomy(_VISIT, "到村服务(每月)", 136, of_rule(_VISIT)),
        *hours,
        roomy(_LECTURE, f"法治讲座({quarter})", 146, of_rule(_LECTURE)),
        _said(_OUTLINE, 92),
    ]
    after = [
        _said("wechat_group", 82),
        _said("notice_board", 92, hide_rank=6),
        _said("log_complete", 104, hide_rank=5),
        _said("major_matter", 104, hide_rank=4),
        _said("one_current_adviser", 96, hide_rank=3),
        _said("contract_end", 92, hide_rank=2),
    ]
    columns = [_NAME, _SERVED_BY, *_columns(before), _SHEETS, *_columns(after)]
    return BoardTable(columns, _rows(overview, (*before, *after)))


def quarter_table(overview: HomeOverview) -> BoardTable:
    """Return the quarter: the visits of its months, and what is asked once."""
    first = overview.board.period.first_month.number
    months = [
        roomy(str(number), f"{number}月到村", 104, _of_month(_VISIT, number))
        for number in range(first, first + PeriodKind.QUARTER.value)
    ]
    totals = [
        roomy(_VISIT, "到村合计", 90, of_rule(_VISIT)),
        roomy(_LECTURE, "法治讲座", 108, of_rule(_LECTURE)),
        _said(_OUTLINE, 92),
    ]
    columns = [_NAME, _SERVED_BY, *_columns(months), *_columns(totals), _SHEETS]
    return BoardTable(columns, _rows(overview, (*months, *totals)))


def year_table(overview: HomeOverview) -> BoardTable:
    """Return the year: the visits of each month, and how far the year has come."""
    months = [
        narrow(str(number), f"{number}月", 48, _of_month(_VISIT, number), number_text)
        for number in range(1, 13)
    ]
    totals = [
        roomy(_VISIT, "到村", 82, of_rule(_VISIT)),
        roomy(_LECTURE, "讲座", 62, of_rule(_LECTURE)),
        roomy(_OUTLINE, "提纲", 62, of_rule(_OUTLINE)),
    ]
    columns = [_NAME, *_columns(months), *_columns(totals)]
    return BoardTable(columns, _rows(overview, (*months, *totals)))


def _said(rule_id: str, width: int, *, hide_rank: int = 0) -> Field:
    return roomy(rule_id, WORDS[rule_id].title, width, of_rule(rule_id), hide_rank=hide_rank)


def _columns(fields: Sequence[Field]) -> Iterator[Column]:
    return (one.column for one in fields)


def _is_on(board: DutyBoard, rule_id: str) -> bool:
    return bool(board.of_rule(rule_id))


def _of_month(rule_id: str, number: int) -> Callable[[DutyCell], bool]:
    return lambda cell: cell.rule_id == rule_id and cell.period.number == number


def _rows(overview: HomeOverview, fields: Sequence[Field]) -> list[BoardRow | Group]:
    its_cells = defaultdict[int | None, list[DutyCell]](list)
    for cell in overview.board.cells:
        its_cells[cell.village_id].append(cell)
    rows = (
        (one.street, _row(overview, one, fields, its_cells[one.id])) for one in overview.villages
    )
    return list(grouped(rows))


def _row(
    overview: HomeOverview, village: Village, fields: Sequence[Field], cells: Sequence[DutyCell]
) -> BoardRow:
    key, board = village.id or 0, overview.board
    adviser_id = next((one.adviser_id for one in cells if one.period == board.period), None)
    return BoardRow(
        village_id=key,
        title=village.name,
        adviser=board.wording.advisers.get(adviser_id, ""),
        adviser_id=adviser_id,
        cells=cells_by_field(fields, cells),
        sheets=overview.sheets.get(key, Sheets(0, 0)),
        today=overview.today,
    )
