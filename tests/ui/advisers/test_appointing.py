"""加一个村(居)、批量续聘、改聘期: as an adviser opens them, by keys."""

from datetime import date

from PySide6.QtCore import Qt

from builders import a_village
from ui.conftest import assert_nothing_clipped
from ui.parts import push, rows_of, shown_words, table_named
from ui.typing import CTRL, press, type_text

ENTER = Qt.Key.Key_Return


def test_a_village_more_than_the_plan_says_wants_a_reason(full, practice):
    village = practice.villages.save(a_village(name="新河村", street="龙河街道"))
    push(full, "加一个村(居)…")
    assert any("仍要加吗" in words for words in shown_words(full))
    assert_nothing_clipped(full)
    type_text(full, "xhc")
    press(full, ENTER)
    type_text(full, "2026.12.1")
    press(full, ENTER)
    push(full, "加上，写明原因")
    press(full, ENTER, with_=CTRL)
    assert "请写明为什么还要再加一个。" in shown_words(full)

    type_text(full, "新设的村")
    press(full, ENTER, with_=CTRL)

    [appointment] = practice.appointments.of_village(village.id)
    assert (appointment.starts_on, appointment.ends_on) == (date(2026, 12, 1), None)
    with practice.workplace.reading() as store:
        assert store.audit.history(appointment.uuid)[-1].reason == "新设的村"


def test_several_appointments_are_renewed_at_once(full):
    push(full, "批量续聘…")
    page = full.page()
    previews = {line.renewable.village: line.preview for line in rows_of(page.table)}
    assert previews["张庄社区"] == "2027-01-01 至 2027-12-31"
    assert_nothing_clipped(full)
    type_text(full, "2028.12.31")
    page.table.setFocus()
    press(full, Qt.Key.Key_Space)
    press(full, ENTER, with_=CTRL)

    agreed = rows_of(table_named(full, "已约定的聘任"))
    assert {one.appointment.ends_on for one in agreed} == {date(2028, 12, 31)}
    assert len(agreed) == 3
    assert any(words.startswith("1 份聘任 41 天后到期") for words in shown_words(full))


def test_a_day_that_leaves_no_room_is_said_and_nothing_is_written(full):
    push(full, "批量续聘…")
    type_text(full, "2026.12.31")
    press(full, ENTER, with_=CTRL)

    assert "续聘的截止日要晚于现在聘期的截止日，请改日期。" in shown_words(full)
    assert full.use_cases.advisers.card(full.card.adviser.id).coming == ()


def test_enter_on_a_village_corrects_its_days(full):
    current = table_named(full, "现任村(居)")
    current.setFocus()
    press(current, ENTER)
    type_text(full, "2026.2.15\n")
    press(full, ENTER, with_=CTRL)

    starts = {one.village: one.appointment.starts_on for one in full.card.current}
    assert starts["张庄社区"] == date(2026, 2, 15)


def test_days_in_the_wrong_order_are_marked(full):
    current = table_named(full, "现任村(居)")
    current.setFocus()
    press(current, ENTER)
    press(full, ENTER)
    type_text(full, "2026.1.1")
    press(full, ENTER, with_=CTRL)

    assert "聘期止早于聘期起，请改日期。" in shown_words(full)
