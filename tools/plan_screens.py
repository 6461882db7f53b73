"""预约的画面: the question under the editor, and the list of what is agreed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.ui.plans.page import PlansPage
from lvgw_desktop.ui.service_logs.editor import LogEditor

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

AGREED = ((1, "", 8, "上午，讲高空抛物"), (2, "LECTURE", 12, "民法典"), (4, "", 20, ""))


def plans_agreed(window: MainWindow) -> None:
    """Show the plans."""
    use_cases = window.use_cases
    first = use_cases.workplace.today
    if not use_cases.plans.lines():
        for village_id, kind, days, note in AGREED:
            day = first + timedelta(days=days)
            use_cases.plans.record(
                PlannedService(
                    village_id=village_id, adviser_id=1, kind=kind, planned_on=day, note=note
                )
            )
    window.errands.logs.show_plans()


def plan_met(window: MainWindow) -> None:
    """Show which log may have met the first plan."""
    plans_agreed(window)
    page = window.tab().page()
    assert isinstance(page, PlansPage)
    page.meet()


def plan_question(window: MainWindow) -> None:
    """Show what is asked about a log of a day to come."""
    window.errands.logs.new_log(1, 1)
    editor = window.tab().page()
    assert isinstance(editor, LogEditor)
    day = date(window.use_cases.workplace.today.year, 11, 28)
    editor.form.boxes["served_on"].editor.set_value(day.isoformat())
    editor.save()
