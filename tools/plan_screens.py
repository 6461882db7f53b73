"""预约的画面: the question under the editor, and the list of what is agreed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lvgw_desktop.ui.plans.page import PlansPage
from lvgw_desktop.ui.service_logs.editor import LogEditor

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow


def plans_agreed(window: MainWindow) -> None:
    """Show the plans."""
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
