"""Ten services entered by keys alone: so many keys for each besides its words, no mouse at all."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.ui.service_logs.editor import LogEditor
from tests.ui.typing import CTRL, SHIFT, commit_text

K = Qt.Key
_MOUSE = {
    *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease),
    *(QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseMove, QEvent.Type.Wheel),
}
MOST_KEYS = 25
NAMES = ("周某某", "钱某", "孙某兰", "李某", "吴某", "郑某某", "赵某某", "冯某", "陈某", "卫某")
AGREED = Phrase(text="经调解，双方达成口头协议。", field="result", kinds=("MEDIATION",))


class Watch(QObject):
    """Sees every event of the program; `mice` are those of a mouse."""

    def __init__(self):
        super().__init__()
        self.mice = []

    def eventFilter(self, _watched, event):  # noqa: N802  Qt's own name
        if event.type() in _MOUSE:
            self.mice.append(event.type())
        return False


class Keyboard:
    """Presses keys as the clerk does and counts them, all but the free text of `write`."""

    def __init__(self, clerk):
        self.clerk, self.keys = clerk, 0

    def press(self, *keys, with_=Qt.KeyboardModifier.NoModifier):
        self.keys += len(keys)
        self.clerk.press(*keys, with_=with_)

    def type(self, letters):
        self.keys += len(letters)
        self.clerk.type(letters)

    def write(self, text):
        commit_text(self.clerk.window, text)
        self.clerk.wait()

    def taken(self):
        counted, self.keys = self.keys, 0
        return counted


@pytest.fixture
def mice(qapp):
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch.mice
    qapp.removeEventFilter(watch)


@pytest.fixture
def keyboard(clerk):
    clerk.office.phrases.save(AGREED)
    clerk.press(K.Key_2, with_=CTRL)
    return Keyboard(clerk)


def editor(clerk):
    page = clerk.window.tab().page()
    assert isinstance(page, LogEditor)
    return page


def focused(clerk):
    box = editor(clerk).form.box_in_focus()
    return box.field if box else ""


def first_service(keyboard):
    """周明远 in 兴梁社区, both pinned for the next ones."""
    keyboard.press(K.Key_F2)
    for letters in ("zmy\n", "xl\n"):
        keyboard.type(letters)
        keyboard.press(K.Key_Return, with_=SHIFT)
        keyboard.press(K.Key_F4, K.Key_Return)
    next_service(keyboard, NAMES[0], 9, mediation=False)


def next_service(keyboard, name, hour, *, mediation):
    """Another one on the day at the same village: when, who, what, what came of it, how many."""
    keyboard.type(f"18 {hour}-{hour + 1}")
    keyboard.press(K.Key_Return, K.Key_Return, K.Key_Return)
    keyboard.write(name)
    keyboard.press(K.Key_Tab, K.Key_Tab, K.Key_Tab)
    keyboard.write(f"{name}咨询相邻院墙滴水、出路问题，第 {hour} 次来访。")
    keyboard.press(K.Key_Tab)
    if mediation:
        keyboard.press(K.Key_F3, K.Key_1)
        keyboard.write("已签字。")
    else:
        keyboard.write("已当面解答。")
    keyboard.press(K.Key_F6)
    if mediation:
        keyboard.press(K.Key_Down)
    keyboard.press(K.Key_Space)
    keyboard.press(K.Key_Return, with_=CTRL)


def test_ten_services_by_keys_alone(keyboard, clerk, mice, capsys):
    before = set(clerk.logs())
    first_service(keyboard)
    counted = [keyboard.taken()]
    for number, name in enumerate(NAMES[1:], 1):
        assert focused(clerk) == "served_on"
        next_service(keyboard, name, 8 + number, mediation=number % 2 == 0)
        counted.append(keyboard.taken())

    with capsys.disabled():
        sys.stdout.write(f"\nkeys besides the words, log by log: {counted}\n")
    written = [log for number, log in clerk.logs().items() if number not in before]
    assert sorted(log.client_name for log in written) == sorted(NAMES)
    assert {log.method for log in written} == {ServiceMethod.ON_SITE}
    assert len({(log.adviser_id, log.village_id) for log in written}) == 1
    kinds = sorted(log.items[0].kind for log in written)
    assert kinds == ["CONSULTATION"] * 6 + ["MEDIATION"] * 4
    assert all(log.result and log.content for log in written)
    assert max(counted[1:]) <= MOST_KEYS
    assert mice == []


def test_each_key_of_the_editor_does_its_work(keyboard, clerk):
    first_service(keyboard)
    first = clerk.office.service_logs.last()

    keyboard.press(K.Key_Apostrophe, with_=CTRL)  # the time as before
    keyboard.press(K.Key_Return, K.Key_2, K.Key_Return, K.Key_Return)
    assert focused(clerk) == "client_name"
    keyboard.press(K.Key_Apostrophe, with_=CTRL)
    keyboard.press(K.Key_Return, K.Key_Return, K.Key_Return)
    keyboard.press(K.Key_Apostrophe, with_=CTRL)
    assert editor(clerk).entry().untouched() == ("content",)
    keyboard.press(K.Key_End, with_=CTRL)
    keyboard.write("另约下周再来。")
    assert editor(clerk).entry().untouched() == ()
    keyboard.press(K.Key_F6, K.Key_Space, K.Key_Return)
    keyboard.type("3\n4")
    keyboard.press(K.Key_Down, K.Key_Space)  # a second item
    clerk.wait(lambda: "字，本页还可写约" in editor(clerk).form.counter.text())
    keyboard.press(K.Key_Return, with_=CTRL)

    second = clerk.office.service_logs.last()
    assert second.id != first.id
    assert (second.served_on, second.spells) == (first.served_on, first.spells)
    assert second.method is ServiceMethod.HOME_VISIT
    assert second.client_name == first.client_name
    assert second.content == f"{first.content}另约下周再来。"
    assert second.items == (
        ServiceItem(kind="CONSULTATION", quantity=3, heads=4),
        ServiceItem(kind="MEDIATION"),
    )

    keyboard.press(K.Key_D, with_=CTRL)
    assert focused(clerk) == "content"
    keyboard.write("照着写的。")  # over the text that was selected
    keyboard.press(K.Key_Return, with_=CTRL)
    third = clerk.office.service_logs.last()
    assert (third.content, third.client_name) == ("照着写的。", first.client_name)
    assert third.served_on == clerk.office.workplace.today
    assert third.paper_state is PaperState.TO_PRINT

    keyboard.press(K.Key_Return, with_=SHIFT)
    assert focused(clerk) == "served_on"
    keyboard.press(K.Key_Escape)
    assert QApplication.focusWidget() is clerk.window.tab().list.table
