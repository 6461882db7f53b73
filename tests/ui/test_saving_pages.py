"""Saving, leaving and beginning afresh on any page with fields: once, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.services.office import OfficeService
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.shared import draft_keeper, messages
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from tests.ui.main_windows import shown_window
from tests.ui.parts import push
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture(autouse=True)
def _by_keys_alone(monkeypatch):
    """Nothing is kept by the clock, and no window opens that waits for an answer."""
    monkeypatch.setattr(messages, "tell_refusal", lambda *_given: None)
    monkeypatch.setattr(draft_keeper, "REST_MS", 60_000)
    monkeypatch.setattr(draft_keeper, "TYPING_MS", 60_000)
    monkeypatch.setattr(crash_dialog, "show_crash", lambda *_given: None)


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def waiting(qtbot, practice, held):
    """A window whose work waits, at a new village that is half written."""
    window = shown_window(qtbot, practice, held)
    new_village(window)
    return window


def new_village(window):
    press(window, K.Key_5, with_=CTRL)
    let_go(window)
    window.tab().add()
    type_text(window, "某某社区")
    let_go(window)
    return window.tab().page()


def let_go(window):
    if hasattr(window.operations, "pool"):
        window.operations.pool.let_go()


def refuse(*_given, **_named):
    raise Refusal("磁盘满了。")


def fail(*_given, **_named):
    raise OSError("disk")


def test_ctrl_enter_pressed_twice_saves_once(waiting, monkeypatch):
    saved = []
    page = waiting.tab().page()
    page.saved.disconnect()
    monkeypatch.setattr(page, "_save", lambda record: saved.append(record) or record)
    press(waiting, K.Key_Return, with_=CTRL)
    press(waiting, K.Key_Return, with_=CTRL)
    let_go(waiting)

    assert len(saved) == 1


def test_esc_waits_for_the_save(waiting, practice, monkeypatch):
    page = waiting.tab().page()
    monkeypatch.setattr(page, "_save", refuse)
    press(waiting, K.Key_Return, with_=CTRL)
    press(waiting, K.Key_Escape)
    let_go(waiting)

    assert waiting.tab().page() is page
    assert page.trouble.text() == "磁盘满了。"
    press(waiting, K.Key_Escape)
    let_go(waiting)
    assert [draft.title for draft in practice.drafts.all()] == ["新增村(居)"]


def test_nothing_can_be_typed_during_the_save(waiting, monkeypatch):
    page = waiting.tab().page()
    monkeypatch.setattr(page, "_save", refuse)
    press(waiting, K.Key_Return, with_=CTRL)
    type_text(waiting, "1")
    let_go(waiting)
    assert page.editor["name"].value() == "某某社区"

    type_text(waiting, "1")
    assert page.editor["name"].value() == "某某社区1"


def test_drafts_are_kept_again_after_a_save_that_crashed(waiting, practice, monkeypatch):
    page = waiting.tab().page()
    monkeypatch.setattr(page, "_save", fail)
    press(waiting, K.Key_Return, with_=CTRL)
    let_go(waiting)
    type_text(waiting, "二")
    press(waiting, K.Key_Escape)
    let_go(waiting)

    assert waiting.tab().page() is not page
    assert "某某社区二" in practice.drafts.all()[0].payload


@pytest.mark.parametrize("how", ["at once", "later"])
def test_what_cannot_be_kept_on_leaving_comes_back(how, request, monkeypatch):
    window = request.getfixturevalue("window" if how == "at once" else "waiting")
    page = window.tab().page() if how == "later" else new_village(window)
    monkeypatch.setattr(DraftService, "keep", refuse)
    press(window, K.Key_Escape)
    let_go(window)

    assert window.tab().page() is page
    assert page.trouble.text() == "磁盘满了。"
    assert page.editor["name"].value() == "某某社区"
    answers = [None, 1]
    monkeypatch.setattr(messages, "ask", lambda *_given: answers.pop(0))
    press(window, K.Key_Escape)
    assert window.tab().page() is page
    press(window, K.Key_Escape)
    assert answers == []
    assert window.tab().page() is not page


def test_the_card_of_the_office_stays_when_it_cannot_be_kept(window, practice, monkeypatch):
    told = []
    window.operations.refused.disconnect()
    window.operations.refused.connect(lambda refusal: told.append(refusal.sentence))
    monkeypatch.setattr(DraftService, "keep", refuse)
    answers = [None, 1]
    monkeypatch.setattr(messages, "ask", lambda *_given: answers.pop(0))
    window.errands.settings.show()
    page = window.tab().page()
    page.section().editor["head"].take_focus()
    type_text(window, "刘芳")
    press(window, K.Key_Escape)

    assert set(told) == {"磁盘满了。"}
    assert window.tab().page() is page
    press(window, K.Key_Escape)
    assert window.tab().page() is page
    press(window, K.Key_Escape)
    assert window.tab().page() is not page


def test_the_card_of_the_office_is_kept_after_a_save_that_crashed(
    qtbot, practice, held, monkeypatch
):
    window = shown_window(qtbot, practice, held)
    window.errands.settings.show()
    let_go(window)
    section = window.tab().page().section()
    monkeypatch.setattr(OfficeService, "change", fail)
    section.editor["head"].take_focus()
    type_text(window, "刘")
    press(window, K.Key_Return, with_=CTRL)
    let_go(window)
    type_text(window, "芳")
    press(window, K.Key_Escape)
    let_go(window)

    assert "刘芳" in practice.drafts.all()[0].payload


def test_ctrl_enter_saves_from_the_foot_too(window, practice):
    page = new_village(window)
    page.editor["street"].take_focus()
    type_text(window, "龙兴街道")
    back = next(one for one in page.findChildren(Button) if one.text() == "返回")
    back.setFocus()
    press(window, K.Key_Return, with_=CTRL)

    assert practice.villages.named("某某社区")


def test_starting_afresh_says_so_and_can_be_undone(window, practice):
    new_village(window)
    press(window, K.Key_Escape)
    window.tab().add()
    type_text(window, "二")
    push(window.tab(), "从头写")
    assert window.tab().page().editor["name"].value() == ""
    assert window.toast.words() == "草稿“新增村(居)”已放进回收站。"
    window.toast.undo()

    assert '"name": "二"' in practice.drafts.all()[0].payload


def test_starting_afresh_and_leaving_wait_for_no_keep(waiting, practice):
    """A keep under way holds the door; only the work behind it waits."""
    press(waiting, K.Key_Escape)
    let_go(waiting)
    waiting.tab().add()
    let_go(waiting)
    door = waiting.tab().page().findChild(DraftKeeper)._door
    with door.held:
        push(waiting.tab(), "从头写")
        QApplication.processEvents()
    let_go(waiting)

    assert practice.drafts.all() == ()
