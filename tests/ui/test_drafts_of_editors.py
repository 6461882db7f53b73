"""没写完的: what is typed on any page stays as a draft and is offered on the first screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared import draft_keeper
from tests.ui.main_windows import shown_window
from tests.ui.parts import push
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def village(window):
    press(window, K.Key_5, with_=CTRL)
    tab = window.tab()
    tab.choose(tab.use_cases.villages.named("东兴社区").id)
    return tab


def adviser(window):
    press(window, K.Key_6, with_=CTRL)
    tab = window.tab()
    tab.choose(tab.use_cases.advisers.named("周明远").id)
    return tab


def firm(window):
    push(adviser(window), "所在机构…")
    press(window, K.Key_Return)


def edit(tab):
    press(tab, K.Key_Return)


PAGES = {
    "新增村(居)": (lambda w: push(village(w), "新增"), "name"),
    "修改村(居) 东兴社区(龙兴街道)": (
        lambda w: (village(w), press(w, K.Key_Return)),
        "service_day",
    ),
    "换顾问 东兴社区(龙兴街道)": (lambda w: push(village(w), "换顾问…"), "reason"),
    "终止 东兴社区(龙兴街道)": (lambda w: push(village(w), "终止…"), "reason"),
    "停用 东兴社区(龙兴街道)": (lambda w: push(village(w), "停用…"), "reason"),
    "新增法律顾问": (lambda w: push(adviser(w), "新增"), "name"),
    "修改法律顾问 周明远": (lambda w: edit(adviser(w)), "remark"),
    "离任 周明远": (lambda w: push(adviser(w), "离任…"), "reason"),
    "加一个村(居) 周明远": (lambda w: push(adviser(w), "加一个村(居)…"), "visit_plan"),
    "修改机构 为民法律服务所": (firm, "address"),
    "卷的资料 东兴社区 2026年度": (
        lambda w: w.errands.volumes.edit_volume(VolumeKey(1, 2026)),
        "title",
    ),
    "本所资料": (lambda w: w.errands.settings.show(), "head"),
}


def editor_in(window):
    page = window.tab().page()
    return page.section().editor if hasattr(page, "section") else page.editor


@pytest.mark.parametrize("title", PAGES)
def test_what_was_typed_is_offered_on_the_first_screen(window, practice, title):
    open_page, field = PAGES[title]
    open_page(window)
    editor_in(window)[field].take_focus()
    type_text(window, "写了一半")
    press(window, K.Key_Escape)
    assert [draft.title for draft in practice.drafts.all()] == [title]
    assert window.tab().count() == 1 or title.startswith("修改机构")

    press(window, K.Key_1, with_=CTRL)
    push(window.tab(), "接着写")
    assert editor_in(window)[field].value() == "写了一半"


def test_saving_ends_the_draft(window, practice):
    village(window)
    press(window, K.Key_Return)
    editor_in(window)["service_day"].take_focus()
    type_text(window, "每月 15 日")
    press(window, K.Key_Escape, K.Key_Return)
    assert "存于 11月20日 14:32" in window.tab().page()._draft.banner.sentence.text()
    press(window, K.Key_Return, with_=CTRL)
    assert practice.drafts.all() == ()
    assert practice.villages.named("东兴社区").service_day == "每月 15 日"


def test_starting_afresh_shows_the_record_and_keeps_what_was_typed(window, practice):
    village(window)
    press(window, K.Key_Return)
    type_text(window, "改名")
    press(window, K.Key_Escape, K.Key_Return)
    push(window.tab(), "从头写")
    assert editor_in(window)["name"].value() == "东兴社区"
    assert practice.drafts.all() == ()
    with practice.workplace.reading() as store:
        assert [one.title for one in store.drafts.discarded()] == ["修改村(居) 东兴社区(龙兴街道)"]


def test_fields_that_nobody_touched_follow_the_record(window, practice):
    """A draft holds what was typed; what was changed elsewhere since is not put back with it."""
    village(window)
    press(window, K.Key_Return)
    editor_in(window)["service_day"].take_focus()
    type_text(window, "每月 15 日")
    press(window, K.Key_Escape)
    known = practice.villages.named("东兴社区")
    practice.villages.save(replace(known, remark="新的备注"))
    window.operations.tell_changed("villages")
    press(window, K.Key_Return)
    assert editor_in(window)["remark"].value() == "新的备注"
    assert editor_in(window)["service_day"].value() == "每月 15 日"


def test_half_typed_choices_and_days_come_back_as_they_were(window, practice):
    push(village(window), "换顾问…")
    editor = editor_in(window)
    type_text(window, "lsz")
    press(window, K.Key_Return)
    editor["starts_on"].take_focus()
    type_text(window, "2026.12")
    press(window, K.Key_Escape)
    push(window.tab(), "换顾问…")
    editor = editor_in(window)
    assert editor["adviser_id"].value() == practice.advisers.named("李素珍").id
    assert editor["starts_on"].editor.text() == "2026.12"
    assert editor["starts_on"].value() is None


def test_a_draft_about_a_record_that_is_gone_is_told_and_stays(window, practice):
    refused = []
    window.operations.refused.disconnect()
    window.operations.refused.connect(lambda refusal: refused.append(refusal.sentence))
    practice.drafts.keep("d1", "village", "修改村(居) 新村", '{"record": "x", "typed": {}}')
    window.errands.drafts.take_up("d1")
    assert refused == ["这个村(居)已经不在名册里了。写过的还在草稿里。"]
    assert len(practice.drafts.all()) == 1


def test_typing_is_kept_while_it_goes_on(qtbot, window, practice, monkeypatch):
    monkeypatch.setattr(draft_keeper, "REST_MS", 60_000)
    monkeypatch.setattr(draft_keeper, "TYPING_MS", 0)
    village(window)
    press(window, K.Key_Return)
    type_text(window, "改")
    qtbot.waitUntil(lambda: bool(practice.drafts.all()))
    assert editor_in(window).window().isVisible()


def test_the_settings_open_at_the_card_where_something_waits(window, practice):
    window.errands.settings.show()
    editor_in(window)["head"].take_focus()
    type_text(window, "刘芳")
    press(window, K.Key_Escape)
    press(window, K.Key_1, with_=CTRL)
    push(window.tab(), "接着写")
    assert window.tab().page().section() is window.tab().page()._made[Section.OFFICE]
    editor_in(window).start()
    press(window, K.Key_Return, with_=CTRL)
    assert practice.office.get().head == "刘芳"
    assert practice.drafts.all() == ()


def test_the_calibration_opens_where_its_numbers_wait(window, practice):
    practice.drafts.keep("d1", "printer_offset", "打印校准", '{"typed": {"right": "21"}}')
    window.errands.drafts.take_up("d1")
    assert window.tab().page().section() is window.tab().page()._made[Section.OFFSET]
