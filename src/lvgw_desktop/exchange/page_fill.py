"""版面: which rows come onto which printed page, so that names and seal never stand alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lvgw_desktop.exchange.row_heights import HIGHEST, MM
from lvgw_desktop.exchange.sheet import SheetRow

_PAPER_HEIGHT = 210.0
_UNSURE = 0.03
"""A reader's program may fit this share of a page more, or less."""


def page_room(margins: tuple[float, float, float, float], repeated: float) -> float:
    """Return the height in pt that a page of A4 landscape leaves under its repeated rows.

    `margins` in mm: top, right, bottom, left; `repeated` is the height in pt of those rows.
    """
    top, _, bottom, _ = margins
    return (_PAPER_HEIGHT - top - bottom) * MM - repeated


def with_foot(body: Sequence[SheetRow], foot: Sequence[SheetRow], room: float) -> list[SheetRow]:
    """Return body and foot; the foot takes the last row along to a new page.

    A workbook cannot be told to keep rows together, and its page breaks are ignored once it is
    fitted to the page's width. So the last row is made too high for the page that it would
    have stood on without the foot.
    """
    used = _used_on_last_page(body, room)
    foot_height = sum(row.height for row in foot)
    if not body or used + foot_height <= room * (1 - _UNSURE):
        return [*body, *foot]
    last = body[-1]
    height = room * (1 + _UNSURE) - (used - last.height)
    if height + foot_height > room or height > HIGHEST:
        return [*body, *foot]
    return [*body[:-1], replace(last, height=height), *foot]


def with_bands_kept(groups: Iterable[Sequence[SheetRow]], room: float) -> list[SheetRow]:
    """Return the rows of all groups; a group's first row never ends a page.

    The row before it is made so high that it goes to the next page with the second.
    """
    rows: list[SheetRow] = []
    for group in groups:
        used = _used_on_last_page(rows, room)
        wanted = sum(row.height for row in group[:2])
        free = room * (1 + _UNSURE) - used
        if rows and group[0].height <= free and used + wanted > room * (1 - _UNSURE):
            last = rows[-1]
            rows[-1] = replace(last, height=last.height + max(0.0, free - group[0].height + 1))
        rows.extend(group)
    return rows


def _used_on_last_page(rows: Sequence[SheetRow], room: float) -> float:
    """Return the height in pt that is used on the page where the last row stands."""
    used = 0.0
    for row in rows:
        used = row.height if used + row.height > room else used + row.height
    return used
