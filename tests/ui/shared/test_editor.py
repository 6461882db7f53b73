"""A declared editor, driven by keys only."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editors import (
    ChoiceEditor,
    DerivedEditor,
    LineEditor,
    NumberEditor,
    ShorthandEditor,
    TextEditor,
    TickEditor,
)
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter
from tests.ui.conftest import type_text


def understand(text):
    if text != "18":
        raise Refusal("11 月没有这一日。请改日期。")
    return 18, "= 11月18日 周三"


@dataclass(frozen=True)
class Visit:
    name: str
    village: int | None
    firm: str
    served_on: int | None
    method: str
    count: int | None
    told: bool
    content: str


VILLAGES = [Choice(7, "张庄社区", search=finder("张庄社区"))]
METHODS = [("site", "1 现场"), ("home", "2 入户")]
FIELDS = (
    EditorField("name", "姓名", LineEditor, required=True),
    EditorField("village", "村(居)", lambda: PickerEditor(Picker(VILLAGES))),
    EditorField("firm", "机构", lambda: DerivedEditor("按聘任得来")),
    EditorField("served_on", "时间", lambda: ShorthandEditor(understand)),
    EditorField(
        "method",
        "方式",
        lambda: ChoiceEditor(Segmented([("site", "1 现场"), ("home", "2 入户")], "site")),
    ),
    EditorField("count", "数量", NumberEditor),
    EditorField("told", "已告知", lambda: TickEditor("已告知")),
    EditorField("content", "内容", TextEditor, span=2),
)
EMPTY = Visit("", None, "河南砺衡律师事务所", None, "site", None, False, "")


@pytest.fixture
def editor(themed, qtbot):
    editor = RecordEditor(FIELDS, lambda read: Visit(**read), across=2)
    qtbot.addWidget(editor)
    editor.resize(900, 600)
    editor.show_record(EMPTY)
    editor.show()
    qtbot.waitExposed(editor)
    editor.start()
    return editor


def typed(qtbot, *keys):
    for key in keys:
        focus = QApplication.focusWidget()
        if isinstance(key, str):
            type_text(focus, key)
        else:
            qtbot.keyClick(focus, key)


def test_a_record_is_typed_with_enter_from_field_to_field(editor, qtbot):
    enter = Qt.Key.Key_Return
    typed(qtbot, "赵某某", enter, "zz", enter, "18", enter, "2", enter, "３", enter)
    typed(qtbot, Qt.Key.Key_Space, enter, "一行", enter, "二行")
    assert editor.record() == Visit(
        "赵某某", 7, "河南砺衡律师事务所", 18, "home", 3, True, "一行\n二行"
    )


def test_shift_enter_goes_back_over_derived_fields(editor, qtbot):
    editor["served_on"].take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is editor["village"].editor.widget


def test_tab_does_not_skip_derived_fields(editor, qtbot):
    editor["village"].take_focus()
    typed(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor["firm"].editor.widget


def test_f4_pins_a_field_and_enter_then_skips_it(editor, qtbot):
    typed(qtbot, "周明远", Qt.Key.Key_F4)
    assert editor["name"].pinned()
    editor.start()
    assert QApplication.focusWidget() is editor["village"].editor.widget


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("field", ["name", "village", "content"])
def test_a_page_hears_ctrl_enter_from_any_field(editor, qtbot, key, field):
    on_ctrl_enter(editor, editor.save_asked.emit)
    editor[field].take_focus()
    typed(qtbot, "甲")
    with qtbot.waitSignal(editor.save_asked, timeout=1000):
        qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    assert editor["content"].value() == ("甲" if field == "content" else "")


def test_escape_asks_to_leave_and_throws_nothing_away(editor, qtbot):
    typed(qtbot, "赵某某")
    with qtbot.waitSignal(editor.back_asked, timeout=1000):
        typed(qtbot, Qt.Key.Key_Escape)
    assert editor["name"].value() == "赵某某"
    assert editor.is_changed()


def test_showing_a_record_changes_nothing(editor):
    changes = []
    editor.changed.connect(lambda: changes.append(1))
    editor.show_record(Visit("李素珍", 7, "", None, "home", 2, True, "某事"))
    assert changes == []
    assert not editor.is_changed()
    assert editor.record().village == 7


def test_a_problem_marks_its_field_and_describes_it_to_a_screen_reader(editor):
    editor.show_problems(
        [Problem("count", "数量太大。"), Problem("name", "请核对姓名。", Severity.CHECK)]
    )
    box = editor["count"]
    assert box.editor.widget.property("problem") == "error"
    assert box.editor.widget.accessibleDescription() == "数量太大。"
    assert box.editor.widget.accessibleName() == "数量"
    assert editor["name"].editor.widget.property("problem") == "warn"
    assert QApplication.focusWidget() is editor["name"].editor.widget
    editor.show_problems([])
    assert box.problem() is None
    assert box.editor.widget.property("problem") == ""


def test_a_date_is_echoed_at_once_and_refused_on_leaving(editor, qtbot):
    editor["served_on"].take_focus()
    typed(qtbot, "18")
    box = editor["served_on"]
    assert box.editor.widget.accessibleDescription() == "= 11月18日 周三"
    typed(qtbot, "1")
    assert box.problem() is None
    typed(qtbot, Qt.Key.Key_Return)
    assert box.problem().sentence == "11 月没有这一日。请改日期。"
    box.take_focus()
    typed(qtbot, "18")
    assert box.problem() is None
    assert box.value() == 18


def test_a_word_in_a_number_field_is_a_problem_of_that_field(editor, qtbot):
    editor["count"].take_focus()
    typed(qtbot, "三", Qt.Key.Key_Return)
    assert editor["count"].problem().field == "count"
    assert editor["count"].value() is None


@pytest.mark.parametrize("make", [LineEditor, TextEditor])
def test_pasted_characters_that_cannot_be_seen_are_left_out(themed, qtbot, make):
    editor = make()
    qtbot.addWidget(editor.widget)
    QApplication.clipboard().setText("院墙\x00\x07滴水𠮷\x1b\x7f")
    editor.widget.paste()
    assert editor.value() == "院墙滴水𠮷"


def test_tabs_and_new_lines_stay_in_a_text(themed, qtbot):
    editor = TextEditor()
    qtbot.addWidget(editor.widget)
    QApplication.clipboard().setText("一\t二\r\n三\r四\n")
    editor.widget.paste()
    assert editor.value() == "一\t二\n三\n四"
