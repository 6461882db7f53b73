"""换顾问、新聘、续聘、终止: as a village opens them, by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ui.conftest import assert_nothing_clipped
from ui.parts import push, shown_words
from ui.typing import CTRL, press, type_text

ENTER = Qt.Key.Key_Return


@pytest.fixture
def dongxing(tab, practice):
    """东兴社区, served by 周明远 until the end of the year."""
    village = practice.villages.named("东兴社区")
    tab.choose(village.id)
    return village


def history(practice, village):
    found = practice.appointments.of_village(village.id)
    return sorted(found, key=lambda one: one.starts_on)


def test_replacing_ends_the_old_appointment_the_day_before(tab, practice, dongxing):
    push(tab, "换顾问…")
    type_text(tab, "lsz")
    press(tab, ENTER)
    type_text(tab, "2026.12.1")
    press(tab, ENTER, ENTER)
    type_text(tab, "工作调动")
    press(tab, ENTER, with_=CTRL)

    old, new = history(practice, dongxing)
    assert (old.ends_on, old.ended_reason) == (date(2026, 11, 30), "工作调动")
    assert new.adviser_id == practice.advisers.named("李素珍").id
    assert (new.starts_on, new.ends_on) == (date(2026, 12, 1), date(2026, 12, 31))
    assert any(words.startswith("已约定 李素珍") for words in shown_words(tab))


def test_a_seventh_village_is_asked_about_and_the_reason_kept(tab, practice, dongxing):
    push(tab, "换顾问…")
    type_text(tab, "wht")
    press(tab, ENTER)
    type_text(tab, "2026.12.1")
    assert "王海涛已有 6 个村(居)，文件写的是原则上不超过 6 个。仍要加吗？" in shown_words(tab)
    assert_nothing_clipped(tab)

    press(tab, ENTER, ENTER)
    type_text(tab, "周明远调走，暂时没有别人")
    press(tab, ENTER, with_=CTRL)
    assert len(history(practice, dongxing)) == 1

    push(tab, "加上，写明原因")
    press(tab, ENTER, with_=CTRL)

    old, _new = history(practice, dongxing)
    assert old.ended_reason == "周明远调走，暂时没有别人"


def test_declining_empties_the_adviser(tab, practice, dongxing):
    push(tab, "换顾问…")
    type_text(tab, "wht")
    press(tab, ENTER)
    push(tab, "不加")

    assert tab.page().editor["adviser_id"].value() is None
    assert not any("仍要加吗" in words for words in shown_words(tab))
    assert len(history(practice, dongxing)) == 1


def test_replacing_without_day_or_reason_marks_the_fields(tab, practice, dongxing):
    push(tab, "换顾问…")
    press(tab, ENTER, with_=CTRL)

    words = shown_words(tab)
    assert "请选法律顾问。" in words
    assert "请填聘期起，如 2026.12.1。" in words
    assert "请写明换顾问的原因，会记进聘任经过。" in words
    assert len(history(practice, dongxing)) == 1


def test_ending_then_appointing_anew(tab, practice, dongxing):
    push(tab, "终止…")
    type_text(tab, "2026.11.19\n解聘")
    press(tab, ENTER, with_=CTRL)
    assert "现在没有法律顾问" in shown_words(tab)

    push(tab, "新聘…")
    type_text(tab, "lsz")
    press(tab, ENTER)
    type_text(tab, "2026.11.1")
    press(tab, ENTER)
    assert any("两段重叠，请核对" in words for words in shown_words(tab))
    press(tab, ENTER, with_=CTRL)

    old, new = history(practice, dongxing)
    assert (old.ends_on, old.ended_reason) == (date(2026, 11, 19), "解聘")
    assert (new.starts_on, new.ends_on) == (date(2026, 11, 1), None)


def test_renewing_offers_a_year_more(tab, practice, dongxing):
    push(tab, "续聘…")
    assert "续聘 1 份" in {
        button.text() for button in tab.page().findChildren(type(tab.page()._save_button))
    }
    press(tab, ENTER, with_=CTRL)

    _old, renewed = history(practice, dongxing)
    assert (renewed.starts_on, renewed.ends_on) == (date(2027, 1, 1), date(2027, 12, 31))
