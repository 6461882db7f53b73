"""预约: the list by keys: a service is recorded from it, or a plan dropped with its reason."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from builders import NOW
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.ui.plans.met_page import MetPage
from lvgw_desktop.ui.plans.page import AGREED, OVER, PlansPage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
DAY = date(2026, 11, 28)


@pytest.fixture(autouse=True)
def _nothing_is_agreed(practice):
    """What the practice office has agreed comes to nothing."""
    for line in practice.plans.lines():
        practice.plans.drop(line.plan, "改期")


@pytest.fixture
def plan(practice):
    given = {"village_id": 1, "adviser_id": 1, "planned_on": DAY, "note": "讲民法典\n带资料"}
    return practice.plans.record(PlannedService(**given))


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def opened(window):
    window.errands.logs.show_plans()
    page = window.tab().page()
    assert isinstance(page, PlansPage)
    return page


def test_it_is_opened_from_the_palette_and_lists_what_is_agreed(window, plan, practice):
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "预约")
    press(window, K.Key_Return)
    page = window.tab().page()
    assert isinstance(page, PlansPage)
    (line,) = rows_of(page.table)
    assert (line.plan, line.kind) == (plan, "到村服务")
    assert page.table.records.columns[-1].badge(line) is AGREED


def test_a_day_that_is_over_says_so(window, plan, practice):
    practice.workplace.now = lambda: NOW + timedelta(days=9)
    page = opened(window)
    (line,) = rows_of(page.table)
    assert page.table.records.columns[-1].badge(line) is OVER


def test_enter_records_the_service_with_what_is_known(window, plan):
    page = opened(window)
    assert page.table.hasFocus()
    press(window, K.Key_Return)
    editor = window.tab().page()
    assert isinstance(editor, LogEditor)
    assert (editor.entry().village_id, editor.entry().adviser_id) == (1, 1)


def test_del_asks_why_and_drops_it_and_ctrl_z_brings_it_back(window, plan, practice):
    page = opened(window)
    press(window, K.Key_Delete)
    press(window, K.Key_Return)
    assert len(practice.plans.lines()) == 1
    type_text(window, "顾问开庭")
    press(window, K.Key_Return)
    assert practice.plans.lines() == ()
    assert "11月28日" in window.toast.words()
    assert "没有还没办的预约。" in shown_words(page)
    press(window, K.Key_Z, with_=CTRL)
    assert len(rows_of(page.table)) == 1


def test_a_log_that_is_saved_takes_its_plan_off_the_list(window, plan, practice):
    page = opened(window)
    practice.workplace.now = lambda: NOW + timedelta(days=9)
    log = practice.service_logs.last()
    met = replace(log, id=None, uuid="", serial="", village_id=1, served_on=DAY)
    practice.service_logs.record(replace(met, method=ServiceMethod.ON_SITE))
    window.operations.tell_changed("service_logs")
    assert rows_of(page.table) == []


def test_f9_says_which_log_has_met_it_and_ctrl_z_takes_that_back(window, plan, practice):
    page = opened(window)
    press(window, K.Key_F9)
    asked = window.tab().page()
    assert isinstance(asked, MetPage)
    logs = [one.log for one in rows_of(asked.table)]
    assert {log.village_id for log in logs} == {plan.village_id}
    press(window, K.Key_Return)
    assert window.tab().page() is page
    assert rows_of(page.table) == []
    assert practice.plans.lines()[0].met_by == logs[0].uuid
    press(window, K.Key_Z, with_=CTRL)
    assert len(rows_of(page.table)) == 1


def test_without_a_log_there_is_nothing_to_choose(window, plan, practice):
    with practice.workplace.reading() as store:
        own = [one.id for one in store.service_logs.all() if one.village_id == plan.village_id]
    practice.paper_moves.void(own, "试")
    opened(window)
    press(window, K.Key_F9)
    assert "这个村(居)这一段没有日志。" in shown_words(window.tab().page())
    press(window, K.Key_Escape)
    assert isinstance(window.tab().page(), PlansPage)


def test_nothing_is_cut_off(sized, window, plan):
    assert_nothing_clipped(opened(window))
    press(window, K.Key_F9)
    assert_nothing_clipped(window.tab().page())
