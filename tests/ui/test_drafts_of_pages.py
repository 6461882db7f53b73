"""续聘、归档、批量修改: what is typed and ticked there is kept like any text, and offered again."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.ui.shared import draft_keeper, messages
from tests.ui.main_windows import shown_window
from tests.ui.parts import push
from tests.ui.typing import CTRL, SHIFT, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def from_home(window):
    """Go on from the first screen, as after a start."""
    press(window, K.Key_1, with_=CTRL)
    push(window.tab(), "接着写")
    return window.tab().page()


def titles(practice):
    return [draft.title for draft in practice.drafts.all()]


def renew(window):
    press(window, K.Key_6, with_=CTRL)
    adviser = window.use_cases.advisers.named("周明远")
    window.tab().choose(adviser.id)
    push(window.tab(), "批量续聘…")
    return window.tab().page()


def signed(practice):
    return practice.log_list.ids(LogFilter(states=frozenset({PaperState.SIGNED})))


def batch(window, practice):
    press(window, K.Key_2, with_=CTRL)
    window.tab().edit_batch(list(practice.log_list.ids(LogFilter()))[:3])
    return window.tab().page()


def test_a_renewal_keeps_its_date_and_who_is_left_out(window, practice):
    page = renew(window)
    type_text(window, "2028.6.30")
    page.table.setFocus()
    press(window, K.Key_Home, K.Key_Space)
    left = page.typed_changes()["left"]
    press(window, K.Key_Escape)
    assert titles(practice) == ["批量续聘 周明远"]

    page = from_home(window)
    assert page.day.value() == date(2028, 6, 30)
    assert page.typed_changes() == {"ends_on": "2028.6.30", "left": left}
    renewed = len(page.table.ticked())
    press(window, K.Key_Return, with_=CTRL)
    assert practice.drafts.all() == ()
    assert window.toast.words() == f"已续聘 {renewed} 份。"


def test_a_filing_keeps_what_stays_out(window, practice):
    window.errands.volumes.file_logs(signed(practice))
    page = window.tab().page()
    every = page.table.ticked()
    press(window, K.Key_Down, K.Key_Space)
    ticked = page.table.ticked()
    assert len(ticked) == len(every) - 1
    press(window, K.Key_Escape)
    assert titles(practice) == [f"归档到卷 {len(every)} 件"]

    page = from_home(window)
    assert page.table.ticked() == ticked
    press(window, K.Key_Return, with_=CTRL)
    assert practice.drafts.all() == ()
    assert len(signed(practice)) == 1


def test_a_filing_keeps_the_pages_of_handwritten_sheets(window, practice):
    window.errands.volumes.file_logs(signed(practice))
    page = window.tab().page()
    count = page.table.records.rowCount()
    lines = [page.table.records.record(row).unfiled for row in range(count)]
    page.table.choose_row(next(n for n, one in enumerate(lines) if one.handwritten))
    type_text(window, "7")
    press(window, K.Key_Return, K.Key_Escape)
    pages = from_home(window).typed_changes()["pages"]
    assert list(pages.values()) == [7]


def test_a_filing_of_a_village_is_gone_on_with(window, practice):
    window.errands.volumes.file_village(VolumeKey(1, 2026))
    page = window.tab().page()
    press(window, K.Key_Space)
    ticked = page.table.ticked()
    press(window, K.Key_Escape)
    assert from_home(window).table.ticked() == ticked


def test_a_batch_keeps_field_value_and_reason(window, practice):
    page = batch(window, practice)
    press(window, K.Key_4, K.Key_Tab)
    page.values.boxes["remark"].take_focus()
    type_text(window, "补记")
    page.values.reason.take_focus()
    type_text(window, "核对")
    press(window, K.Key_Escape)
    assert titles(practice) == ["批量修改 3 条日志"]

    page = from_home(window)
    assert page.values.given() == ("remark", "补记")
    assert page.values.reason.value() == "核对"
    press(window, K.Key_Return, with_=CTRL)
    assert practice.drafts.all() == ()
    assert "3 条的台账备注" in window.toast.words()


def test_a_batch_keeps_a_choice(window, practice):
    page = batch(window, practice)
    press(window, K.Key_Tab)
    page.values.boxes["method"].take_focus()
    press(window, K.Key_2)
    chosen = page.values.given()
    assert chosen[1]
    press(window, K.Key_Escape)
    assert from_home(window).values.given() == chosen


def test_a_page_that_nobody_typed_on_leaves_nothing(window, practice):
    for open_page in (renew, lambda window: batch(window, practice)):
        open_page(window)
        press(window, K.Key_Tab)
        press(window, K.Key_Tab, with_=SHIFT)
        press(window, K.Key_Escape)
    assert practice.drafts.all() == ()


def test_it_is_on_the_disk_before_the_page_is_left(qtbot, window, practice, monkeypatch):
    monkeypatch.setattr(draft_keeper, "TYPING_MS", 0)
    window.errands.volumes.file_logs(signed(practice))
    press(window, K.Key_Space)
    qtbot.waitUntil(lambda: bool(practice.drafts.all()))


def test_beginning_afresh_shows_what_was_proposed(window, practice):
    page = renew(window)
    proposed, every = page.day.value(), page.table.ticked()
    type_text(window, "2028.6.30")
    press(window, K.Key_Escape)
    page = renew(window)
    push(window.tab(), "从头写")
    assert (page.day.value(), page.table.ticked()) == (proposed, every)
    assert practice.drafts.all() == ()


def test_a_page_whose_text_cannot_be_kept_stays(window, monkeypatch):
    def refuse(*_given):
        raise Refusal("磁盘满了。")

    monkeypatch.setattr(DraftService, "keep", refuse)
    monkeypatch.setattr(messages, "tell_refusal", lambda *_given: None)
    answers = [None, 1]
    monkeypatch.setattr(messages, "ask", lambda *_given: answers.pop(0))
    page = renew(window)
    type_text(window, "2028.6.30")
    press(window, K.Key_Escape)
    assert window.tab().page() is page
    assert page.trouble.text() == "磁盘满了。"
    press(window, K.Key_Escape, K.Key_Escape)
    assert window.tab().page() is not page


def test_the_card_of_a_volume_whose_village_is_gone_is_told_and_the_text_stays(window, practice):
    told = []
    window.operations.refused.disconnect()
    window.operations.refused.connect(lambda refusal: told.append(refusal.sentence))
    practice.drafts.keep("d1", "volume", "卷的资料", '{"record": "999 2026", "typed": {}}')
    window.errands.drafts.take_up("d1")
    assert told == ["这个村(居)已经不在名册里了。写过的还在草稿里。"]
    assert len(practice.drafts.all()) == 1
