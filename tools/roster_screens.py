"""名册的画面: what is published, recommended, handed over and checked of villages and advisers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.parts import push

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.main_window import MainWindow


def _village_with_old_board(window: MainWindow) -> None:
    """Show a village whose board is out of date, and where something is still to hand over."""
    window.errands.show_village(window.use_cases.villages.named("张庄社区").id or 0)


def _handover(window: MainWindow) -> None:
    """Show what that village has still to hand over."""
    _village_with_old_board(window)
    push(window.tab(), "办交接…")


def _replacing(window: MainWindow) -> None:
    """Show the page on which an adviser is replaced, with what there is to hand over."""
    window.errands.show_village(window.use_cases.villages.named("兴梁社区").id or 0)
    push(window.tab(), "换顾问…")


def _recommendation(window: MainWindow) -> None:
    """Show a recommendation being changed."""
    window.errands.rosters.show_recommendations()
    QApplication.processEvents()
    QTest.keyClick(window.tab().page().table, Qt.Key.Key_Return)


ROSTER_SCREENS: dict[str, Callable[[MainWindow], None]] = {
    "villages_board": _village_with_old_board,
    "villages_handover": _handover,
    "villages_replacing": _replacing,
    "villages_checklists": lambda window: window.errands.rosters.show_checklists(),
    "publication": lambda window: window.errands.rosters.show_publication(),
    "recommendations": lambda window: window.errands.rosters.show_recommendations(),
    "recommendations_editor": _recommendation,
}
