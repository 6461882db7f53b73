"""村(居)卡片: what it shows, masks and opens, and that nothing is cut off."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.village import NoticeBoard
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.twelve_months import TwelveMonths
from lvgw_desktop.ui.villages.tab import VillagesTab
from ui.conftest import assert_nothing_clipped
from ui.in_window import Asked
from ui.parts import buttons, push, shown_words
from ui.typing import CTRL, press


@pytest.fixture
def zhangzhuang(tab, practice):
    """The village that changed its adviser and whose board was not renewed."""
    tab.choose(practice.villages.named("张庄社区").id)
    return tab


def test_who_served_when_is_said_in_words(zhangzhuang):
    words = shown_words(zhangzhuang)

    assert "现任 王海涛(为民法律服务所)，2026-02-01 至 2026-12-31，41 天后到期" in words
    assert "曾任 陈国栋(河南砺衡律师事务所)，2025-01-01 至 2026-01-31，工作调动" in words


def test_a_board_with_the_former_adviser_is_to_be_changed(zhangzhuang):
    assert "还是陈国栋，2月1日起该换成王海涛" in shown_words(zhangzhuang)


def test_the_checklist_counts_what_is_met(zhangzhuang):
    words = shown_words(zhangzhuang)

    assert "5 / 6" in words
    assert "牌子要换" in words


def test_numbers_are_masked_until_asked_for_and_the_look_is_recorded(zhangzhuang, practice):
    assert "139****6021" in shown_words(zhangzhuang)
    assert "139-0375-6021" not in shown_words(zhangzhuang)

    push(zhangzhuang, "显示号码")

    assert "139-0375-6021" in shown_words(zhangzhuang)
    uuid = practice.villages.named("张庄社区").uuid
    with practice.workplace.reading() as store:
        history = store.audit.history(uuid)
    assert history[-1].action == "LOOKED"


def test_another_village_is_masked_again(zhangzhuang):
    push(zhangzhuang, "显示号码")
    zhangzhuang.list.start()
    press(zhangzhuang, Qt.Key.Key_Up)

    assert "139-0375-6021" not in shown_words(zhangzhuang)


def test_a_month_opens_its_logs(zhangzhuang, practice, qtbot):
    strip = zhangzhuang.findChild(TwelveMonths)
    strip.setFocus()
    with qtbot.waitSignal(zhangzhuang.logs_asked) as asked:
        press(strip, Qt.Key.Key_Right, Qt.Key.Key_Return)

    wanted = asked.args[0]
    assert (wanted.first_day, wanted.last_day) == (date(2026, 2, 1), date(2026, 2, 28))
    logs = practice.log_list.page(wanted, 0, 50)
    on_site = sum(line.log.method.on_site for line in logs)
    assert on_site == zhangzhuang.card.onsite_by_month[1]


@pytest.mark.parametrize("extent", [(1366, 621), (1093, 467)])
def test_nothing_is_cut_off(sized, practice, qtbot, extent):
    tab = VillagesTab(practice, Operations(at_once=True))
    qtbot.addWidget(tab)
    tab.resize(*extent)
    tab.show()
    for name in ("张庄社区", "赵岭社区", "东兴社区"):
        tab.choose(practice.villages.named(name).id)
        QApplication.processEvents()
        assert tab.width() == extent[0]
        assert_nothing_clipped(tab)
    tab.edit()
    assert_nothing_clipped(tab)


def test_an_empty_office_offers_the_import(sized, empty, qtbot):
    tab = VillagesTab(empty, Operations(at_once=True))
    qtbot.addWidget(tab)
    tab.resize(1366, 621)
    tab.show()

    assert "还没有村(居)" in shown_words(tab)
    assert_nothing_clipped(tab)


def test_f8_prints_the_village_s_logs(tab):
    asked = Asked(tab.print_asked)
    press(tab, Qt.Key.Key_F8)
    assert asked == [tab.card.village]


def test_a_new_board_is_printed_where_the_old_one_is_wrong(zhangzhuang):
    asked = Asked(zhangzhuang.boards_asked)
    push(zhangzhuang, "打印新的公示牌 ›")
    assert asked == [(zhangzhuang.card.village.id,)]


def test_a_board_that_hangs_is_registered_with_its_day(zhangzhuang, practice):
    push(zhangzhuang, "已换上…")
    press(zhangzhuang, Qt.Key.Key_Return, with_=CTRL)

    board = practice.villages.named("张庄社区").notice_board
    assert board == NoticeBoard(shows_adviser="王海涛", updated_on=date(2026, 11, 20))
    assert "公示 王海涛，2026-11-20 更新" in shown_words(zhangzhuang)
    assert "打印公示牌 ›" in [one.text() for one in buttons(zhangzhuang)]


def test_photos_of_a_board_are_the_village_s_attachments(zhangzhuang):
    asked = Asked(zhangzhuang.attachments_asked)
    push(zhangzhuang, "照片…")
    assert asked.last.record_uuid == zhangzhuang.card.village.uuid


def test_all_boards_are_printed_from_the_list(tab):
    asked = Asked(tab.boards_asked)
    push(tab, "全部公示牌")
    assert asked == [None]
