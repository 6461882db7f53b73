"""测评会、自评、汇总的画面: what is written about several pairs at once, and the local points."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from assessment_screens import shown_tab
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.ui.assessments.local_points_page import open_points
from lvgw_desktop.ui.assessments.meeting_page import MeetingPage
from lvgw_desktop.ui.assessments.period_pages import open_meeting, open_report, open_summary
from lvgw_desktop.ui.settings.sections import Section

if TYPE_CHECKING:
    from lvgw_desktop.ui.assessments.tab import AssessmentsTab
    from lvgw_desktop.ui.main_window import MainWindow
    from lvgw_desktop.ui.shared.tab_page import Page

YEAR = 2026
SHEET = (
    (1, "重大决策出具法律意见", 20, "每条 5 分"),
    (2, "每季度举办一次法治讲座", 20, "缺一次扣 5 分"),
    (2, "指导建立法治宣传栏", 10, ""),
    (4, "参与纠纷调解", 20, "每件 4 分"),
    (5, "每月到村(居)服务", 24, "缺一次扣 2 分"),
    (5, "台账按时报送", 6, "迟一次扣 1 分"),
)
TYPED = "4\n2\n2\n0\n2\n1\n1\n0\n2\n0\n2\n1\n4\n2\n2\n0\n"
DAY = date(2026, 11, 18)


def meeting_typed(window: MainWindow) -> None:
    """Show the votes about some pairs, one of them impossible."""
    page = _over(window, open_meeting)
    assert isinstance(page, MeetingPage)
    page.day.set_value(DAY)
    page.where.set_value("龙兴街道三楼会议室")
    page.table.setFocus()
    for digit in TYPED:
        key = Qt.Key.Key_Return if digit == "\n" else Qt.Key(ord(digit))
        QTest.keyClick(page.table, key)


def firm_report(window: MainWindow) -> None:
    """Show what a firm says of itself."""
    _over(window, open_report)


def firm_summary(window: MainWindow) -> None:
    """Show the summary by firm."""
    tab = shown_tab(window)
    open_summary(tab.desk, YEAR)


def local_points(window: MainWindow) -> None:
    """Show the page on which points are given."""
    _make_sheet(window)
    _over(window, open_points)


def local_scores(window: MainWindow) -> None:
    """Show the office's own sheet in the settings."""
    _make_sheet(window)
    window.errands.settings.show(Section.LOCAL_SCORES)


def local_score(window: MainWindow) -> None:
    """Show one line of it being changed."""
    local_scores(window)
    first = window.use_cases.local_scores.sheet(YEAR).items[0]
    window.errands.settings.open_local_score(first.uuid)


def _make_sheet(window: MainWindow) -> None:
    """Give the office a sheet of its own; the practice office has none, as most have."""
    scores = window.use_cases.local_scores
    if not scores.sheet(YEAR).items:
        for area, word, most, note in SHEET:
            item = LocalScoreItem(
                year=YEAR, seq=0, area=area, word=word, most_points=most, note=note
            )
            scores.save(item)


def _over(window: MainWindow, opened: Any) -> Page:  # noqa: ANN401  any of the openers
    tab: AssessmentsTab = shown_tab(window)
    assert tab.shown
    opened(tab.desk, tab.shown)
    return tab.page()


MEETING_SCREENS = {
    "assessment_meeting": meeting_typed,
    "assessment_firm_report": firm_report,
    "assessment_firm_summary": firm_summary,
    "assessment_local_points": local_points,
    "settings_local_scores": local_scores,
    "settings_local_score": local_score,
}
