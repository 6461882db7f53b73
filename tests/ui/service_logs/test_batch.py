"""批量修改: by keys, shown first, done as one, undone as one."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.ui.service_logs.batch_page import BatchPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.typing import CTRL, SHIFT, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    press(window, K.Key_2, with_=CTRL)
    return window


@pytest.fixture
def page(window):
    """The page over three ticked logs."""
    window.tab().list.start()
    press(window, K.Key_Down, K.Key_Down, with_=SHIFT)
    press(window, K.Key_Space)
    press(window, K.Key_M, with_=CTRL)
    assert isinstance(window.tab().page(), BatchPage)
    return window.tab().page()


def shown(page):
    rows = (page.table.records.record(row) for row in range(page.table.records.rowCount()))
    return [getattr(one, "title", one) for one in rows]


def logs(practice, page):
    return [practice.service_logs.get(each) for each in page._ids]


def test_nothing_is_changed_before_it_was_shown(window, practice, page):
    before = logs(practice, page)
    press(window, K.Key_Return, with_=CTRL)
    assert window.tab().page() is page
    type_text(window, "4")
    type_text(window, "\t备用")
    press(window, K.Key_Tab)
    assert shown(page)[0] == "会改的 3 条"
    assert page._change.text().startswith("修改 3 条")
    assert logs(practice, page) == before
    press(window, K.Key_Escape)
    assert window.tab().page() is window.tab().list


def test_a_remark_is_changed_by_keys_and_undone_as_one(window, practice, page):
    before = logs(practice, page)
    type_text(window, "4\t年底补\t登记时漏了")
    press(window, K.Key_Return, with_=CTRL)
    assert window.toast.words() == "3 条的台账备注已改成“年底补”。"
    assert {log.remark for log in logs(practice, page)} == {"年底补"}
    assert window.tab().page() is window.tab().list
    assert window.tab().list.chosen.ticked() == frozenset()
    press(window, K.Key_Z, with_=CTRL)
    assert logs(practice, page) == before
    press(window, K.Key_Y, with_=CTRL)
    assert {log.remark for log in logs(practice, page)} == {"年底补"}


def test_a_method_is_chosen_by_digit(window, practice, page):
    type_text(window, "1\t3")
    press(window, K.Key_Return, with_=CTRL)
    assert {log.method for log in logs(practice, page)} == {ServiceMethod.PHONE}


def test_an_adviser_is_found_by_initials(window, practice, page):
    type_text(window, "2\tlsz")
    press(window, K.Key_Return)
    press(window, K.Key_Return, with_=CTRL)
    wanted = practice.advisers.named("李素珍").id
    assert {log.adviser_id for log in logs(practice, page)} == {wanted}


def give_remarks(window, page):
    """Give the three a remark of their own, and ask for the change of these again."""
    type_text(window, "4\t年底补\t")
    press(window, K.Key_Return, with_=CTRL)
    window.tab().list.start()
    press(window, K.Key_Home)
    press(window, K.Key_Down, K.Key_Down, with_=SHIFT)
    press(window, K.Key_Space)
    press(window, K.Key_M, with_=CTRL)
    assert window.tab().page()._ids == page._ids
    return window.tab().page()


def test_what_is_still_being_written_is_shown_before_it_is_done(window, practice, page):
    page = give_remarks(window, page)
    type_text(window, "4\t改成这个")
    press(window, K.Key_Return, with_=CTRL)
    assert {log.remark for log in logs(practice, page)} == {"年底补"}
    press(window, K.Key_Tab)
    type_text(window, "\t")
    page.values.boxes["remark"].editor.take_focus()
    press(window, K.Key_End)
    type_text(window, "了")
    press(window, K.Key_Return, with_=CTRL)
    assert {log.remark for log in logs(practice, page)} == {"年底补"}
    assert page.table.records.record(1).will == "改成这个了"
    press(window, K.Key_Return, with_=CTRL)
    assert {log.remark for log in logs(practice, page)} == {"改成这个了"}


def test_remarks_are_cleared_by_a_choice_of_its_own(window, practice, page):
    page = give_remarks(window, page)
    type_text(window, "4")
    assert page.values.given() is None
    assert not page._change.isEnabled()
    type_text(window, "5")
    assert shown(page)[0] == "会改的 3 条"
    press(window, K.Key_Return, with_=CTRL)
    assert {log.remark for log in logs(practice, page)} == {""}
    assert window.toast.words() == "3 条的台账备注已清掉。"


def test_a_plan_of_another_field_that_comes_late_is_not_shown(page, monkeypatch):
    late = []
    monkeypatch.setattr(page._operations, "_at_once", False)
    monkeypatch.setattr(page._operations._pool, "start", lambda job, _urgent: late.append(job))
    page.values.field.set_value("remark")
    page.values.boxes["remark"].set_value("年底补")
    page.values.changed.emit()
    page.values.field.set_value("client_category")
    page.values.changed.emit()
    assert late
    for job in late:
        job.run()
    assert page._plan is None
    assert not page._change.isEnabled()


@pytest.mark.parametrize("digit", "12345")
def test_nothing_is_clipped(window, page, digit):
    type_text(window, digit)
    assert_nothing_clipped(page)
