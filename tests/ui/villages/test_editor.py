"""村(居)编辑: filled in, checked and saved by keys."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.village import ChecklistItem, Contact, VillageKind
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.ui.shared import draft_keeper, messages
from ui.parts import shown_words
from ui.typing import CTRL, press, type_text

ENTER = Qt.Key.Key_Return


def open_new(tab):
    press(tab, Qt.Key.Key_F, with_=CTRL)
    press(tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)


def test_a_village_is_added_field_by_field(tab, practice):
    open_new(tab)
    type_text(tab, "新河村")
    press(tab, ENTER, Qt.Key.Key_2, ENTER)
    type_text(tab, "龙河街道")
    press(tab, ENTER)
    type_text(tab, "新河村村民委员会\n410404004209\n\n")
    type_text(tab, "主任\n张某某\n139-0375-6021\n治保主任\n史某\n\n")
    press(tab, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER)
    press(tab, Qt.Key.Key_Space, ENTER)
    type_text(tab, "村部二楼")
    press(tab, ENTER, with_=CTRL)

    village = practice.villages.named("新河村")
    assert (village.kind, village.street) == (VillageKind.VILLAGE, "龙河街道")
    assert village.area_code == "410404004209"
    assert village.contacts == (
        Contact(role="主任", name="张某某", phone="139-0375-6021"),
        Contact(role="治保主任", name="史某"),
    )
    met = {mark.item: mark.note for mark in village.checklist if mark.met}
    assert met == {ChecklistItem.ROOM: "村部二楼"}
    assert tab.card.village == village


def test_the_official_name_gives_the_everyday_one(tab, practice):
    open_new(tab)
    press(tab, ENTER, ENTER, ENTER)
    type_text(tab, "新河社区居民委员会\n")
    press(tab, ENTER, with_=CTRL)

    assert practice.villages.named("新河社区").committee_name == "新河社区居民委员会"


def test_a_village_without_a_name_is_marked_and_not_saved(tab, practice):
    open_new(tab)
    press(tab, ENTER, with_=CTRL)

    assert "请填村(居)名称。" in shown_words(tab)
    assert len(practice.villages.lines()) == 16


def test_a_short_number_is_remarked_and_still_saved(tab, practice):
    press(tab, ENTER)
    editor = tab.page().editor
    editor["contacts"].take_focus()
    press(tab, ENTER, ENTER)
    type_text(tab, "1380375000")
    press(tab, Qt.Key.Key_Tab)
    assert "张某某：手机号只有 10 位，少 1 位。可先保存，打印前再补。" in shown_words(tab)

    press(tab, ENTER, with_=CTRL)

    assert practice.villages.named("东兴社区").contacts[0].phone == "1380375000"


def test_what_is_not_touched_stays(tab, practice):
    before = practice.villages.named("东兴社区")
    press(tab, ENTER)
    tab.page().editor["service_day"].take_focus()
    type_text(tab, "每月 15 日")
    press(tab, ENTER, with_=CTRL)

    after = practice.villages.named("东兴社区")
    assert after.service_day == "每月 15 日"
    assert after.contacts == before.contacts
    assert after.wechat_group == before.wechat_group
    assert after.notice_board == before.notice_board
    assert after.checklist == before.checklist
    assert after.uuid == before.uuid


def test_a_group_s_day_that_cannot_be_read_is_not_dropped(tab, practice):
    press(tab, ENTER)
    tab.page().editor["wechat_group"].take_focus()
    press(tab, ENTER, ENTER, ENTER)
    type_text(tab, "26.3.1")
    press(tab, ENTER, with_=CTRL)

    assert any("年份不是四位" in words for words in shown_words(tab))
    group = practice.villages.named("东兴社区").wechat_group
    assert group.created_on == date(2025, 3, 1)


def test_the_same_name_again_is_refused_with_the_reason(tab, practice):
    open_new(tab)
    type_text(tab, "东兴社区\n\n龙兴街道\n")
    press(tab, ENTER, with_=CTRL)

    assert "龙兴街道东兴社区已经在册了，请在左边名单里选它。" in shown_words(tab)
    assert len(practice.villages.lines()) == 16


def test_escape_keeps_typed_words_as_a_draft(tab, practice):
    press(tab, ENTER)
    press(tab, Qt.Key.Key_Escape)
    assert (tab.count(), practice.drafts.all()) == (1, ())

    press(tab, ENTER)
    type_text(tab, "改名")
    press(tab, Qt.Key.Key_Escape)

    assert tab.count() == 1
    assert practice.villages.lines()[0].village.name == "东兴社区"
    assert [one.title for one in practice.drafts.all()] == ["修改村(居) 东兴社区(龙兴街道)"]


def test_words_put_back_by_hand_leave_no_draft(tab, practice, monkeypatch):
    monkeypatch.setattr(draft_keeper, "REST_MS", 0)
    press(tab, ENTER)
    type_text(tab, "改名")
    press(tab, Qt.Key.Key_Return)
    assert practice.drafts.all()
    tab.page().editor["name"].take_focus()
    type_text(tab, "东兴社区")
    press(tab, Qt.Key.Key_Escape)

    assert practice.drafts.all() == ()


def test_a_draft_that_cannot_be_written_holds_the_page(tab, practice, monkeypatch):
    def refuse(*_given):
        raise Refusal("磁盘满了，请腾出空间。")

    monkeypatch.setattr(DraftService, "keep", refuse)
    monkeypatch.setattr(messages, "ask", lambda *_given: None)
    tab.operations.refused.connect(lambda _refusal: None)
    press(tab, ENTER)
    type_text(tab, "改名")
    press(tab, Qt.Key.Key_Return)
    press(tab, Qt.Key.Key_Escape)

    assert tab.page().editor["name"].value() == "改名"


def test_people_beyond_the_four_rows_are_kept(tab, practice):
    village = practice.villages.named("东兴社区")
    people = tuple(Contact(role="网格员", name=f"赵某{number}") for number in range(6))
    practice.villages.save(replace(village, contacts=people))
    tab.refresh()
    press(tab, ENTER)
    tab.page().editor["service_day"].take_focus()
    type_text(tab, "每月 15 日")
    press(tab, ENTER, with_=CTRL)

    assert practice.villages.named("东兴社区").contacts == people
