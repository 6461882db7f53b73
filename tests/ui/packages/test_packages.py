"""数据包: made, opened, compared and read in by keys alone."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.ui.importing import undo_question
from lvgw_desktop.ui.packages import make_page, read_page
from lvgw_desktop.ui.packages.compared_rows import Outcome
from lvgw_desktop.ui.packages.make_page import MakePage
from lvgw_desktop.ui.packages.read_page import ReadPage
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from tests.services.packed_offices import an_empty_office, fill, is_empty, rows
from ui.conftest import assert_nothing_clipped
from ui.parts import buttons, push, rows_of, shown_words, table_named
from ui.typing import CTRL, press, type_text

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def here(tmp_path):
    with closing(an_empty_office(tmp_path / "here" / "龙兴.lvgw", "LX")) as office:
        yield office


@pytest.fixture
def there(tmp_path):
    with closing(an_empty_office(tmp_path / "there" / "龙兴二.lvgw", "LX2")) as office:
        fill(office)
        yield office


def shown(page, operations, qtbot, extent=(1366, 621)):
    tab = TabPage(operations)
    tab.set_first(Page("设置"))
    qtbot.addWidget(tab)
    tab.resize(*extent)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.open_page(page)
    return tab


def chosen(monkeypatch, module, name, file):
    monkeypatch.setattr(module, name, lambda *_asked: file)


@pytest.fixture
def reading(here, operations, qtbot):
    return shown(ReadPage(here, operations), operations, qtbot)


def packed(there, folder, **wish):
    return there.packages.make(folder / "包.lvgwbao", PackageWish(**wish))


def open_with(tab, made, monkeypatch):
    """Choose a package and type its code, as from paper."""
    chosen(monkeypatch, read_page, "choose_to_open", made.file)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    type_text(tab, " ".join(made.code.groups).lower())
    press(tab, ENTER, with_=CTRL)


def said(tab):
    """What labels say once new ones have their place."""
    QApplication.processEvents()
    return shown_words(tab)


def compared(tab):
    return table_named(tab, "要看的记录")


def test_a_package_is_made_by_keys_and_its_code_shown(
    there, operations, qtbot, tmp_path, monkeypatch
):
    chosen(monkeypatch, make_page, "choose_to_save", tmp_path / "带走")
    page = MakePage(there, operations)
    tab = shown(page, operations, qtbot)
    type_text(tab, "2026-09")
    press(tab, Qt.Key.Key_Tab)
    type_text(tab, "2026-10")
    table_named(tab, "带哪些村(居)").setFocus()
    press(tab, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.print_asked):
        press(tab, ENTER, with_=CTRL)
        press(tab, Qt.Key.Key_F8)

    code = there.packages.recovery_code()
    assert set(code.groups) <= set(said(tab))
    made = there.packages.read(tmp_path / "带走.lvgwbao")
    assert made.head.range_words == "2026年9月1日—2026年10月31日 兴梁社区"
    assert any(words.startswith("已存到") for words in said(tab))
    press(tab, ENTER)
    assert tab.count() == 1


def test_what_cannot_be_made_is_said_beside_the_button(
    there, operations, qtbot, tmp_path, monkeypatch
):
    chosen(monkeypatch, make_page, "choose_to_save", tmp_path / "带走")
    page = MakePage(there, operations)
    tab = shown(page, operations, qtbot)
    type_text(tab, "九月")
    press(tab, ENTER, with_=CTRL)
    assert page.notice.text().startswith("看不懂月份“九月”")
    page.first.set_value("")
    page.password.set_value("短")
    press(tab, ENTER, with_=CTRL)
    assert page.notice.text() == "没有做成：密码太短，请至少写 8 个字；也可以不设密码，只用恢复码。"
    assert not list(tmp_path.glob("*.lvgwbao"))
    assert tab.count() == 2


def test_the_code_is_asked_for_and_a_slip_is_told(reading, there, tmp_path, monkeypatch):
    made = packed(there, tmp_path)
    chosen(monkeypatch, read_page, "choose_to_open", made.file)
    press(reading, Qt.Key.Key_O, with_=CTRL)
    number = there.packages.name_of(made.code)
    assert any(f"编号 {number} 的恢复码" in words for words in said(reading))
    groups = list(made.code.groups)
    groups[2] = "00000" if groups[2] != "00000" else "11111"
    type_text(reading, "-".join(groups))
    press(reading, ENTER, with_=CTRL)
    assert any(words.startswith("恢复码第 3 组抄错了") for words in said(reading))
    assert any("正式数据没有受影响" in words for words in said(reading))


def test_a_password_opens_it_too(reading, there, tmp_path, monkeypatch):
    made = packed(there, tmp_path, password="石龙区二〇二六年")
    chosen(monkeypatch, read_page, "choose_to_open", made.file)
    press(reading, Qt.Key.Key_O, with_=CTRL)
    press(reading, Qt.Key.Key_Tab)
    type_text(reading, "石龙区二〇二六年")
    press(reading, ENTER, with_=CTRL)
    assert "读进来 16 条" in {one.text() for one in buttons(reading)}


def test_a_foreign_file_is_refused_in_one_sentence(reading, tmp_path, monkeypatch):
    file = tmp_path / "别的.lvgwbao"
    file.write_bytes(b"PK\x03\x04")
    chosen(monkeypatch, read_page, "choose_to_open", file)
    press(reading, Qt.Key.Key_O, with_=CTRL)
    assert any("不是工作台做的数据包" in words for words in said(reading))


def test_an_empty_office_takes_everything_in_and_gives_it_back(
    reading, here, there, tmp_path, qtbot, monkeypatch
):
    open_with(reading, packed(there, tmp_path), monkeypatch)
    assert rows_of(compared(reading)) == []
    assert "没有要看的：包里的记录这里都没有，或者完全一样。" in said(reading)
    assert is_empty(here)
    with qtbot.waitSignal(reading.operations.changed) as changed:
        press(reading, ENTER, with_=CTRL)
        press(reading, ENTER, with_=CTRL)

    assert {"villages", "service_logs", "other_records", "imports"} <= changed.args[0]
    assert rows(here) == rows(there)
    assert len(here.backups.all()) == 1
    monkeypatch.setattr(undo_question, "ask", lambda *_asked, **_more: 0)
    press(reading, Qt.Key.Key_Delete)
    assert is_empty(here)
    assert "已撤销“包.lvgwbao”的导入，去掉了 16 条。" in said(reading)
    press(reading, ENTER)
    assert reading.count() == 1


@pytest.fixture
def differing(here, there, tmp_path):
    """A package in which two known logs say something else, and one is new."""
    made = packed(there, tmp_path)
    source = here.packages.read(made.file, made.code.text)
    here.packages.run(source, here.packages.try_out(source, _none()).choices)
    with there.workplace.changing() as store:
        first, second, third = store.service_logs.of_ids([1, 2, 3])
        store.service_logs.change(replace(first, content="那边改的"))
        store.service_logs.change(replace(second, remark="那边补的"))
        store.service_logs.add(replace(third, id=None, uuid="", serial=""))
    return packed(there, tmp_path)


def _none():
    from lvgw_desktop.services.package_outcome import PackageChoices

    return PackageChoices()


def outcomes(tab):
    return [one.outcome for one in rows_of(compared(tab))]


def test_both_sides_are_shown_and_enter_takes_the_other(reading, here, differing, monkeypatch):
    open_with(reading, differing, monkeypatch)
    assert outcomes(reading) == [Outcome.OURS, Outcome.OURS]
    assert {"这里的", "包里的", "第0次咨询相邻关系，𠮷。", "那边改的"} <= set(said(reading))
    words = {one.text() for one in buttons(reading)}
    assert {"全部 2", "不一样 2", "同名 0", "没有加 0", "读进来 1 条"} <= words
    press(reading, Qt.Key.Key_F6)
    assert {"台账备注", "那边补的"} <= set(said(reading))
    press(reading, ENTER)
    assert outcomes(reading) == [Outcome.OURS, Outcome.THEIRS]
    assert "读进来 2 条" in {one.text() for one in buttons(reading)}
    press(reading, ENTER, with_=CTRL)
    with here.workplace.reading() as store:
        first, second = store.service_logs.of_ids([1, 2])
    assert (first.content, second.remark) == ("第0次咨询相邻关系，𠮷。", "那边补的")


def test_all_can_be_taken_at_once_and_one_of_them_not(reading, differing, monkeypatch):
    open_with(reading, differing, monkeypatch)
    next(one for one in buttons(reading) if one.text() == "也更新已有的").setFocus()
    press(reading, Qt.Key.Key_2)
    assert outcomes(reading) == [Outcome.THEIRS, Outcome.THEIRS]
    compared(reading).setFocus()
    press(reading, ENTER)
    assert sorted(one.name for one in outcomes(reading)) == ["OURS", "THEIRS"]


def test_namesakes_can_be_told_apart(reading, here, there, tmp_path, monkeypatch):
    fill(here, logs=1)
    open_with(reading, packed(there, tmp_path), monkeypatch)
    assert outcomes(reading) == [Outcome.SAME] * 5
    assert [one.title for one in rows_of(compared(reading))][-1] == "军营社区(龙兴街道)"
    press(reading, Qt.Key.Key_End)
    press(reading, ENTER)
    assert outcomes(reading) == [*[Outcome.SAME] * 4, Outcome.APART]
    assert "新增村(居)" in said(reading)
    press(reading, Qt.Key.Key_B, with_=ALT)
    assert "选数据包…" in {one.text() for one in buttons(reading)}


@pytest.mark.parametrize("extent", [(1366, 621), (1093, 467)])
def test_nothing_is_clipped(sized, reading, there, differing, extent, monkeypatch):
    reading.resize(*extent)
    open_with(reading, differing, monkeypatch)
    assert_nothing_clipped(reading)
    push(reading, "上一步")
    assert_nothing_clipped(reading)
