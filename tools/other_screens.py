"""其他记录的画面: the lists and editors beside the logs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import (
    CONDUCT_REPORT,
    FEEDBACK,
    OTHER_KINDS,
    TRAINING,
    OtherKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.main_window import MainWindow


def _list(kind: OtherKind) -> Callable[[MainWindow], None]:
    return lambda window: window.errands.others.show(kind, OtherFilter(year=2026))


def _editor(kind: OtherKind) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        _list(kind)(window)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    return show


def voiding(window: MainWindow) -> None:
    """Ask why a record is void."""
    _list(OTHER_KINDS[0])(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Delete)


def begun_from_a_log(window: MainWindow) -> None:
    """Ask what is begun from a log."""
    window.show_tab(1)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)


def report_due(window: MainWindow) -> None:
    """Show 首页 with a major matter that waits for its report."""
    logs = window.use_cases.service_logs
    log = logs.get(window.use_cases.log_list.ids(LogFilter())[5])
    logs.record(replace(log, major_matter=True))
    window.operations.tell_changed("service_logs")
    window.show_tab(0)


LISTED = (*OTHER_KINDS[:2], TRAINING, FEEDBACK, CONDUCT_REPORT)
"""One list looks like the other; of these each has a look of its own."""
OTHER_SCREENS: dict[str, Callable[[MainWindow], None]] = {
    **{f"other_list_{kind.name}": _list(kind) for kind in LISTED},
    **{f"other_editor_{kind.name}": _editor(kind) for kind in OTHER_KINDS},
    "other_void": voiding,
    "other_from_log": begun_from_a_log,
    "other_report_due": report_due,
}
