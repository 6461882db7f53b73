"""一格的写法: words and icon of a field of the board, which shows one cell or several."""

from collections.abc import Sequence
from datetime import date

from lvgw_desktop.domain.duties.duty import DutyCell, DutyState
from lvgw_desktop.ui.home.duty_words import WORDS
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.tokens import Tone

Cells = Sequence[DutyCell]

NOTHING = "—"
PLANNED = Mark("clock", Tone.PRI, "已约好日期")
_MARKS = {DutyState.LACKING: MISSING, DutyState.PLANNED: PLANNED, DutyState.DONE: DONE}
"""Of several cells, what lacks comes first, then what is planned."""
_LAST_DAYS = 5
"""So many days before its day what lacks turns bold."""


def asked_of(cells: Cells) -> list[DutyCell]:
    """Return the cells that ask something."""
    return [one for one in cells if one.state is not DutyState.NOT_NEEDED]


def counted_of(cells: Cells) -> Cells:
    """Return the cells that a count is of: those that are not done or, if all are, those."""
    asked = asked_of(cells)
    return [one for one in asked if not one.is_done] or asked or cells


def full_text(cells: Cells) -> str:
    """Return 3 次, 已约 11-23, of several 7/9."""
    if len(cells) == 1:
        return _cell_text(cells[0])
    asked = asked_of(cells)
    return f"{sum(one.is_done for one in asked)}/{len(asked)}" if asked else NOTHING


def number_text(cells: Cells, today: date) -> str:
    """Return how much was done in the one cell there is."""
    return str(cells[0].number) if asked_of(cells) else _nothing(cells, today)


def count_text(cells: Cells, today: date) -> str:
    """Return how many cells there are."""
    return str(len(cells)) if asked_of(cells) else _nothing(cells, today)


def mark_of(cells: Cells) -> Mark | None:
    """Return the icon of the state."""
    states = {one.state for one in cells}
    return next((mark for state, mark in _MARKS.items() if state in states), None)


def told_of(cells: Cells, title: str) -> str:
    """Return a field in whole words, as where the pointer rests on it: 到村服务，已完成 1 次."""
    if len(cells) != 1:
        return f"{title}，{full_text(cells)}"
    [cell] = cells
    text = _cell_text(cell)
    said = f"{cell.state.value} {text}" if cell.is_done else text.replace(NOTHING, cell.state.value)
    return f"{cell.period.words} {WORDS[cell.rule_id].title}，{said}"


def presses(cells: Cells, today: date) -> bool:
    """Tell whether something lacks whose last days have come."""
    due = (one.by for one in cells if one.is_lacking and one.by)
    return any(0 <= (day - today).days < _LAST_DAYS for day in due)


def _nothing(cells: Cells, today: date) -> str:
    """Return — for what has begun and asks nothing, "" for what is to come."""
    return NOTHING if any(one.evidence.first_day <= today for one in cells) else ""


def _cell_text(cell: DutyCell) -> str:
    words = WORDS[cell.rule_id]
    if cell.state is DutyState.PLANNED:
        return f"已约 {cell.day:%m-%d}"
    if cell.state is DutyState.NOT_NEEDED and not words.figure:
        return NOTHING
    if cell.is_done and words.by_day and cell.number == 1 and cell.day:
        return f"{cell.day:%m-%d}"
    said = words.lacks if cell.is_lacking else words.done
    by = f"{cell.by:%m-%d}" if cell.by else ""
    return said.format(number=cell.number, left=cell.wanted - cell.number, by=by)
