"""列宽: who hides, who grows and who shrinks when a table gets a certain width."""

from collections.abc import Callable, Sequence

from lvgw_desktop.ui.shared.columns import Column

LEAST_TEXT = 160
"""What a column without a width needs at least, in px at 标准."""


def widths_of(
    columns: Sequence[Column], room: int, px: Callable[[float], int]
) -> dict[Column, int]:
    """Share out a room in px; columns that found no place are absent.

    The column with the lowest hide_rank goes first; what is left over goes to the columns without
    a width (or the last); if it is still too narrow, all shrink alike, so nothing scrolls sideways.
    """
    shown = list(columns)
    hideable = sorted((each for each in columns if each.hide_rank), key=lambda c: c.hide_rank)
    for column in hideable:
        if _needed(shown, px) <= room:
            break
        shown.remove(column)
    widths = {column: _declared(column, px) for column in shown}
    needed = sum(widths.values())
    if needed > room:
        return {column: width * max(room, 0) // needed for column, width in widths.items()}
    growing = [column for column in shown if not column.width] or shown[-1:]
    for column in growing:
        widths[column] += (room - needed) // len(growing)
    return widths


def _declared(column: Column, px: Callable[[float], int]) -> int:
    return px(column.width or LEAST_TEXT)


def _needed(columns: Sequence[Column], px: Callable[[float], int]) -> int:
    return sum(_declared(column, px) for column in columns)
