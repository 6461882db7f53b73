"""The window with five pre-filled sheets outside, two for each of two villages and one more."""

import pytest

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.ui.main_windows import shown_window

OCTOBER = StatisticalMonth(2026, 10)


@pytest.fixture
def kept(practice):
    """The sheets, printed: 兴梁社区 twice, 军营社区 twice, 龙源社区."""
    ids = {one.village.name: one.village.id for one in practice.villages.lines()}
    plan = practice.prefilling.plan
    planned = plan([ids["兴梁社区"], ids["军营社区"]], OCTOBER, 2) + plan(
        [ids["龙源社区"]], OCTOBER
    )
    kept = practice.prefilling.keep(planned)
    practice.prefilling.issue(kept)
    return kept


@pytest.fixture
def window(qtbot, practice, operations, kept):
    window = shown_window(qtbot, practice, operations)
    yield window
    window.hide()


@pytest.fixture
def page(window):
    """The list of sheets outside, opened by F7 over the logs."""
    window.show_tab_named("工作日志")
    window.errands.logs.show_prefilled()
    return window.tab().page()
