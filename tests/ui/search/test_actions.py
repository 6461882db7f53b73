"""What the palette can do: each action really does what it says, found by its pinyin."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from builders import a_village
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.search_hit import SearchGroup
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.office import OfficeService
from lvgw_desktop.ui.search import backing_up
from lvgw_desktop.ui.search.actions import Actions
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.surroundings import Surroundings
from lvgw_desktop.ui.tabs import TABS
from ui.typing import CTRL, press, type_text

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier

LEADS_TO = {
    "新记一次服务": "新记一次服务",
    "打印本月全部日志": "打印工作日志",
    "扫描签回…": "扫描签回",
    "发出未回的预填表": "发出未回的预填表",
    "打印空白日志、空白预填": "打印空白日志",
    "打印本月统计表": "打印统计表",
    "打印公示牌": "打印公示牌",
    "打印顾问名册": "打印顾问名册",
    "公示名单": "公示名单",
    "推荐名单": "推荐名单",
    "五有一满意一览": "五有一满意",
    "顾问费发放表": "法律顾问费发放(建议)表",
    "年度总结": "年度总结",
    "结转新年度": "2026年结转到2027年",
    "导入名册…": "导入名册",
    "导入日志、旧台账…": "导入日志、旧台账",
    "做数据包…": "做数据包",
    "读数据包…": "读数据包",
    "合并各所月报…": "合并各所月报",
    "帮助": "帮助",
    "预约": "预约",
    "其他记录": "其他记录",
    "检查材料…": "检查材料",
    **{f"登记{kind.title}": f"新增{kind.title}" for kind in OTHER_KINDS},
    **{f"到{tab.words.title}": tab.words.title for tab in TABS},
    **{f"设置 · {section.value}": "设置" for section in Section},
}


def actions(window):
    around = Surroundings(
        window.use_cases,
        window.operations,
        window.tab,
        window.show_tab_named,
        window.tabs.come_back_to,
    )
    return Actions(around, window.errands)


def named(window, words):
    return next(one for one in actions(window)._all if one.words == words)


def test_every_action_is_tried_here(window):
    everything = {one.words for one in actions(window)._all}
    assert everything == {*LEADS_TO, "备份到U盘…"}


@pytest.mark.parametrize("words", LEADS_TO)
def test_an_action_leads_where_it_says(window, words):
    named(window, words).run()
    title = window.tab().page().title.text()
    assert title.startswith(LEADS_TO[words]) or words == "到首页"
    if words.startswith("到"):
        assert TABS[window._row.current()].words.title == LEADS_TO[words]
    if words.startswith("设置"):
        assert window.tab().page()._made[Section(words.split(" · ")[1])].isVisible()


def test_a_backup_is_made_in_the_folder_that_is_chosen(window, tmp_path, monkeypatch):
    monkeypatch.setattr(backing_up, "choose_folder", lambda *_asked: tmp_path / "U盘")
    named(window, "备份到U盘…").run()
    assert window.toast.words().startswith(f"已备份到 {tmp_path / 'U盘'}，并试打开成功：")
    made = [path for path in (tmp_path / "U盘").iterdir() if path.is_file()]
    assert window.use_cases.backups.facts(next(iter(sorted(made)))).logs > 0


def test_no_backup_is_made_when_no_folder_is_chosen(window, monkeypatch):
    monkeypatch.setattr(backing_up, "choose_folder", lambda *_asked: None)
    named(window, "备份到U盘…").run()
    assert window.toast.words() == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("bfd", "备份到U盘…"),
        ("saomiao", "扫描签回…"),
        ("dgzrz", "到工作日志"),
        ("公示", "打印公示牌"),
        ("djjzba", "登记讲座备案"),
    ],
)
def test_actions_are_found_by_characters_and_pinyin(window, typed, words):
    found = [one.words for one in actions(window).found_by(typed)]
    assert words in found


@pytest.mark.parametrize(("typed", "act"), [("dybyqbrz", "month"), ("dybytjb", "summary")])
def test_the_month_is_the_one_of_the_day_it_is_done(window, monkeypatch, typed, act):
    asked = []
    monkeypatch.setattr(window.errands.printing, act, asked.append)
    press(window, K.Key_K, with_=CTRL)
    press(window, K.Key_Escape)
    monkeypatch.setattr(window.use_cases.workplace, "now", lambda: datetime(2026, 12, 5, 9, 0))
    press(window, K.Key_K, with_=CTRL)
    type_text(window, typed)
    press(window, K.Key_Return)
    assert asked == [StatisticalMonth(2026, 12)]


def test_coming_up_reads_nothing_of_the_office_at_once(window, monkeypatch):
    def get(_service):
        raise AssertionError

    monkeypatch.setattr(OfficeService, "get", get)
    actions(window)


def test_alt_and_a_digit_run_what_is_listed(window, palette):
    type_text(window, "zz")
    press(window, K.Key_1, with_=ALT)
    assert palette.isHidden()
    village_id = window.use_cases.villages.named("张庄社区").id
    assert window.tab().page().form.fields.read().village_id == village_id


def test_the_volume_of_the_village_that_was_found_is_printed(window, palette):
    type_text(window, "zz")
    asked = []
    window.errands.volumes.print_volume = asked.append
    press(window, K.Key_2, with_=ALT)
    village_id = window.use_cases.villages.named("张庄社区").id
    assert asked == [VolumeKey(village_id, 2026)]


def test_a_digit_without_a_line_does_nothing(window, palette):
    type_text(window, "qqxx")
    press(window, K.Key_1, K.Key_9, with_=ALT)
    assert palette.isVisible()


def test_a_service_is_begun_for_the_adviser_that_was_found_by_name(window, palette):
    type_text(window, "王海涛")
    found = palette.results.marked()
    assert found.title.text == "王海涛"
    press(window, K.Key_1, with_=ALT)
    assert found.name == f"ADVISER {window.tab().page().form.fields.read().adviser_id}"


def test_no_service_is_begun_for_whom_or_what_is_retired(window, practice):
    village = practice.villages.named("张庄社区")
    adviser = next(one for one in practice.pickers.names().advisers.values())
    with practice.workplace.changing() as store:
        store.villages.change(replace(village, retired_on=date(2026, 6, 30)))
        store.advisers.change(replace(adviser, retired_on=date(2026, 6, 30)))
    about = actions(window).about
    (found,) = practice.search.people(village.name)
    assert [one.words for one in about(found)] == [
        "打印 张庄社区 2026 年卷",
        "张庄社区 的检查材料…",
    ]
    hits = practice.search.people(adviser.name)
    (found,) = [hit for hit in hits if hit.group is SearchGroup.ADVISER]
    assert [one.words for one in about(found)] == [f"{adviser.name} 的检查材料…"]


def test_no_volume_is_offered_that_cannot_be_printed(window, practice):
    about, printing = actions(window).about, practice.volume_printing
    with practice.workplace.changing() as store:
        empty = store.villages.add(a_village(name="空梁村", retired_on=date(2026, 6, 30)))
    offered = set()
    for village in (*practice.pickers.names().villages.values(), empty):
        (found, *_others) = practice.search.people(village.name)
        if any("年卷" in one.words for one in about(found)):
            offered.add(VolumeKey(village.id, found.volume_year))
            assert printing.preview(VolumeKey(village.id, found.volume_year)).sheets
    assert {key.village_id for key in offered} == {key.village_id for key in printing.all_of(2026)}
    assert empty.id not in {key.village_id for key in offered}


def test_the_letters_that_found_an_action_are_marked_in_it(window, palette):
    type_text(window, "公示牌")
    line = next(one for one in palette.results.lines() if one.title.text == "打印公示牌")
    assert line.title.places == ((2, 3),)


def test_the_box_in_the_tab_row_brings_it_up(window, qtbot):
    qtbot.mouseClick(window._row.search, Qt.MouseButton.LeftButton)
    assert window.search._palette.line is window.focusWidget()
    press(window, K.Key_K, with_=CTRL)
