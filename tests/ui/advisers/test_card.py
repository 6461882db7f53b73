"""法律顾问卡片: workload, figures, villages and masked numbers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.advisers.figures_card import COLUMNS as FIGURES
from lvgw_desktop.ui.advisers.tab import AdvisersTab
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.pips import Pips
from ui.conftest import assert_nothing_clipped
from ui.parts import push, rows_of, shown_words, table_named
from ui.typing import press


def test_the_workload_is_told_in_squares_and_words(full):
    assert full.findChild(Pips).accessibleName() == "共 6 个，本所 4 个，外所 2 个"
    words = shown_words(full)
    assert "本所 4 个，另在外所 2 个" in words
    assert "已到“原则上不超过 6 个”，再加时会提醒，不拦着" in words


def test_the_year_s_figures_equal_the_month_report_s(full, practice):
    first, last = full.card.year_days
    with practice.workplace.reading() as store:
        expected = store.figures.by_adviser(first, last)[full.card.adviser.id]

    shown = {line.name: line.figure for line in rows_of(table_named(full, "2026 年工作量"))}

    assert shown["onsite_count"] > 0
    assert shown == {name: expected[name] for name in shown}


def test_a_figure_opens_the_logs_behind_it(full, practice, qtbot):
    figures = table_named(full, "2026 年工作量")
    figures.setFocus()
    with qtbot.waitSignal(full.logs_asked) as asked:
        press(figures, Qt.Key.Key_Return)

    page = practice.log_list.page(asked.args[0], 0, 1_000)
    assert {line.log.adviser_id for line in page} == {full.card.adviser.id}
    on_site = sum(line.log.method.on_site for line in page)
    assert on_site == full.card.figures["onsite_count"]


def test_licence_and_phone_are_masked_until_asked_for(full, practice):
    masked = "为民法律服务所 · 执业证号 4104******0317 · 手机 139****2046"
    assert masked in shown_words(full)

    push(full, "显示号码")

    words = shown_words(full)
    assert "为民法律服务所 · 执业证号 41040000000317 · 手机 139-0375-2046" in words
    uuid = full.card.adviser.uuid
    with practice.workplace.reading() as store:
        assert store.audit.history(uuid)[-1].action == "LOOKED"


def test_past_appointments_stand_apart(tab, practice):
    tab.choose(practice.advisers.named("陈国栋").id)

    [past] = rows_of(table_named(tab, "过去的聘任"))

    assert (past.village, past.appointment.ended_reason) == ("张庄社区", "工作调动")
    assert "现在没有担任村(居)。" in shown_words(tab)


@pytest.mark.parametrize("extent", [(1366, 621), (1093, 467)])
def test_nothing_is_cut_off(sized, practice, qtbot, extent):
    tab = AdvisersTab(practice, Operations(at_once=True))
    qtbot.addWidget(tab)
    tab.resize(*extent)
    tab.show()
    for name in ("王海涛", "陈国栋"):
        tab.choose(practice.advisers.named(name).id)
        QApplication.processEvents()
        assert tab.width() == extent[0]
        assert_nothing_clipped(tab)
    tab.edit()
    assert_nothing_clipped(tab)
    tab.close_page(tab.page())
    tab.open_firms()
    assert_nothing_clipped(tab)


def test_the_hours_of_a_busy_year_are_not_cut_off(sized):
    figure = next(column for column in FIGURES if column.id == "figure")
    words = QFontMetrics(sized.font(15, bold=True)).horizontalAdvance("5432.5")
    assert words + sized.gap(20) <= sized.px(figure.width)
