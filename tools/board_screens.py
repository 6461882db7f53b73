"""尽责表的画面: the four views, what a cell opens, an office of 58 villages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.ui.home.tab import HomeTab
from lvgw_desktop.ui.home.views import View
from lvgw_desktop.ui.shared.figures import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.main_window import MainWindow


def _home(window: MainWindow) -> HomeTab:
    tab = window.tab()
    assert isinstance(tab, HomeTab)
    return tab


def _view(view: View) -> Callable[[MainWindow], None]:
    return lambda window: _home(window).home.look.views.choose(list(View).index(view))


def _cell(village: str, column: int) -> Callable[[MainWindow], None]:
    """Open what stands in a column of a village."""

    def open_cell(window: MainWindow) -> None:
        table = _home(window).home.duties.table
        named = window.use_cases.villages.named(village)
        table.choose(named.id or 0)
        table.setCurrentIndex(table.currentIndex().siblingAtColumn(column))
        table.open_current()

    return open_cell


def _basis(window: MainWindow) -> None:
    tab = _home(window)
    [cell, *_others] = tab.opening.shown.board.of_rule("quarterly_lecture")
    tab.opening.show_basis(cell)


BOARD_SCREENS: dict[str, Callable[[MainWindow], None]] = {
    "board_quarter": _view(View.QUARTER),
    "board_year": _view(View.YEAR),
    "board_rules": _view(View.RULES),
    "board_cell": _cell("龙源社区", 2),
    "board_lacking": _cell("赵岭社区", 2),
    "board_list": lambda window: _home(window).home.figures.visits.opened.emit(Part.ALL),
    "board_basis": _basis,
    "board_matters": lambda window: _home(window).home.matters.all_asked.emit(),
    "board_reminders": lambda window: _home(window).opening.show_reminders(3),
}
