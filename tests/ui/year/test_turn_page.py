"""结转新年度: every matter leads to where it is settled, and is gone when it is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.services.year_turn import TurnMatter
from lvgw_desktop.ui.appointing.renew_page import RenewPage
from lvgw_desktop.ui.month_close.month_page import MonthPage
from lvgw_desktop.ui.settings.page import SettingsPage
from lvgw_desktop.ui.year.summary_page import YearSummaryPage
from lvgw_desktop.ui.year.turn_page import DONE, YearTurnPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import rows_of
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def page(window):
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "结转新年度")
    press(window, K.Key_Return)
    page = window.tab().page()
    assert isinstance(page, YearTurnPage)
    return page


def line_of(page, matter):
    return next(one for one in rows_of(page.table) if one.matter is matter)


def test_it_opens_from_the_summary_too(window):
    window.errands.year.show_summary(2026)
    press(window, K.Key_F6)
    page = window.tab().page()
    assert isinstance(page, YearTurnPage)
    assert page.title.text() == "2026年结转到2027年"


def test_terms_are_renewed_in_one_table_and_ctrl_z_takes_it_back(window, page, practice):
    ending = practice.year_turn.of_year(2026).terms
    assert line_of(page, TurnMatter.TERMS).left == len(ending) > 0
    page.table.choose(TurnMatter.TERMS)
    press(window, K.Key_Return)
    renewing = window.tab().page()
    assert isinstance(renewing, RenewPage)
    assert len(rows_of(renewing.table)) == len(ending)
    renewing.day.set_value(date(2027, 12, 31))
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is page
    assert line_of(page, TurnMatter.TERMS).badge is DONE
    press(window, K.Key_Z, with_=CTRL)
    assert line_of(page, TurnMatter.TERMS).left == len(ending)


@pytest.mark.parametrize(
    ("matter", "kind"),
    [
        (TurnMatter.MONTHS, MonthPage),
        (TurnMatter.SUMMARY, YearSummaryPage),
        (TurnMatter.FEES, SettingsPage),
    ],
)
def test_enter_goes_where_a_matter_is_settled(window, page, practice, matter, kind):
    practice.fee_standards.set(2026, None, 300_000)
    press(window, K.Key_F5)
    page.table.choose(matter)
    press(window, K.Key_Return)
    assert isinstance(window.tab().page(), kind)


def test_what_is_done_leads_nowhere(window, page):
    done = next(one for one in rows_of(page.table) if one.badge is DONE)
    page.table.choose(done.matter)
    press(window, K.Key_Return)
    assert window.tab().page() is page


def test_nothing_is_clipped(sized, qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    window.errands.year.show_turn()
    assert_nothing_clipped(window)
