"""请核对 in the editor: beside what else was written; the other record is a key away."""

import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.services.log_checks import LogCheckService
from lvgw_desktop.ui.shared.buttons import Button
from ui.typing import commit_text, press, type_text

K = Qt.Key
TEXT = (
    "来访人咨询其子与邻居因翻建房屋滴水、出路问题发生争执，邻居拟将院墙外移约四十厘米，"
    "询问能否要求停止施工。依据民法典相邻关系的规定，建议先由社区丈量宅基地四至。"
)


@pytest.fixture
def other(practice):
    return practice.service_logs.record(a_log(village_id=2, content=TEXT, result="已解答。"))


@pytest.fixture
def editor(tab, other):
    """A new record at the same village, with nearly the same text as another log."""
    tab.new_log(village_id=2)
    editor = tab.page()
    editor.form.boxes["served_on"].take_focus()
    type_text(editor, "-1\n")
    editor.form.boxes["content"].take_focus()
    commit_text(editor, TEXT.replace("四十厘米", "半米"))
    return editor


def told(editor):
    checks = editor.side.checks
    return [line.text() for line in checks._lines if line.isVisibleTo(editor)]


def similar(other):
    return f"兴梁社区 {other.serial[-4:]} 号的内容约有九成相同。"


def look_at_the_other(editor):
    links = editor.side.checks.findChildren(Button)
    link = next(one for one in links if one.text() == "对照查看" and one.isVisibleTo(editor))
    link.setFocus()
    press(editor, K.Key_Return)


def test_a_text_written_before_is_named_once_typing_rests(editor, other, qtbot):
    qtbot.waitUntil(lambda: any(similar(other) in one for one in told(editor)))

    assert editor.side.checks.words().startswith("请核对 1 项")


def test_enter_opens_the_other_record_and_esc_comes_back_to_the_text(tab, editor, other, qtbot):
    qtbot.waitUntil(lambda: any(similar(other) in one for one in told(editor)))
    look_at_the_other(editor)
    assert tab.page() is not editor
    assert tab.page().base == other
    press(tab, K.Key_Escape)

    assert tab.page() is editor
    assert editor.entry().content.startswith("来访人咨询")


def test_what_is_called_in_order_is_not_said_again(editor, other, qtbot):
    qtbot.waitUntil(lambda: any(similar(other) in one for one in told(editor)))
    editor.side.checks._settle.click()
    commit_text(editor, "。")
    editor.watch.remarks.ask()

    assert not [one for one in told(editor) if similar(other) in one]


def test_a_newer_question_interrupts_the_one_before(editor, monkeypatch):
    asked = []
    monkeypatch.setattr(
        LogCheckService, "remarks", lambda _service, _log, gone=None: asked.append(gone) or ()
    )
    editor.watch.remarks.ask()

    assert asked[0]() is False


def test_checks_stand_before_what_is_missing(editor, other, qtbot):
    for field in ("client_name", "result", "client_phone"):
        editor.form.boxes[field].take_focus()
    editor.form.boxes["content"].take_focus()
    qtbot.waitUntil(lambda: "还没填服务对象。" in told(editor)[1:])

    assert similar(other) in told(editor)[0]
