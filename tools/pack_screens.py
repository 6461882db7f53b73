"""检查材料的画面: what is in a pack before it is made, and where it lies then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.inspection_pack import PackPart
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.ui.inspection_pack.page import PackPage

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

LOGS = tuple(PackPart).index(PackPart.LOGS) - 1
"""The row of 工作日志: the index is no part of the list."""


def inspection_pack(window: MainWindow) -> None:
    """Show what a village would hand over of half a year."""
    _page(window)


def inspection_pack_made(window: MainWindow) -> None:
    """Show where it lies."""
    page = _page(window)
    page.make_in(Path(window.use_cases.workplace.backups_folder))


def _page(window: MainWindow) -> PackPage:
    half = Period(window.use_cases.workplace.today.year, PeriodKind.HALF, 1)
    window.errands.packs.show(village_id=1, period=half)
    page = window.tab().page()
    assert isinstance(page, PackPage)
    page.parts.choose_row(LOGS)
    return page


PACK_SCREENS = {
    "inspection_pack": inspection_pack,
    "inspection_pack_made": inspection_pack_made,
}
