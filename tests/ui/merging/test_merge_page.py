"""合并各所月报 in the whole window, driven by keys."""

import sys

import openpyxl
import pytest
from PySide6.QtCore import Qt

from benchmarks.office_workbooks import office_months
from lvgw_desktop.domain.merge_finding import MergeFault
from lvgw_desktop.ui.merging import page as page_module
from lvgw_desktop.ui.merging.outcome_view import OutcomeView
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.operations import Operations
from tests.exchange.samples import LAYOUT, vocabulary
from tests.ui.main_windows import shown_window
from ui.parts import rows_of
from ui.typing import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sent(tmp_path):
    """A folder with two months of two offices but for one."""
    folder = tmp_path / "各所"
    for one in list(office_months(2, 2, 3))[1:]:
        path = folder / f"{one.office.name}-{one.month.code}.xlsx"
        one.write(path, vocabulary(), LAYOUT)
    return folder


@pytest.fixture
def window(practice, operations, qtbot):
    return shown_window(qtbot, practice, operations)


@pytest.fixture
def page(window):
    window.errands.merge_months()
    return window.tab().page()


def names_in(page):
    return [path.name for path in rows_of(page.sources)]


def answer(monkeypatch, name, answered):
    monkeypatch.setattr(page_module, name, lambda *_: answered)


def test_the_page_is_found_by_its_words(window):
    press(window, Qt.Key.Key_K, with_=CTRL)
    type_text(window, "合并各所")
    press(window, Qt.Key.Key_Return)
    assert window.tab().page().title.text() == "合并各所月报"


def test_the_page_opens_from_the_report_and_from_the_settings(window):
    window.show_tab_named("月报")
    window.tab().report.merge_asked.emit()
    assert window.tab().page().title.text() == "合并各所月报"
    window.errands.settings.show(Section.MERGING)
    button = window.tab().page().section().findChild(Button)
    press(button, Qt.Key.Key_Space)
    assert window.tab().page().title.text() == "合并各所月报"


def test_an_address_of_a_database_goes_with_the_order(page, sent, tmp_path):
    page.add([sent])
    page.database.field.set_value("mysql://a/b")
    page.merge_to(tmp_path / "区局.xlsx")
    assert "看不懂数据库地址" in page.notice.text()
    assert not (tmp_path / "区局.xlsx").exists()


@pytest.mark.parametrize(
    ("frozen", "said"), [(False, "pip install"), (True, "这个安装好的程序里没有")]
)
def test_where_the_driver_is_missing_the_page_says_so_and_asks_for_no_address(
    window, monkeypatch, frozen, said
):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    window.errands.merge_months()
    card = window.tab().page().database
    assert not card.field.isVisible()
    assert any(said in label.text() for label in card.findChildren(Label))


def test_of_many_altered_cells_the_page_says_how_many_more_and_where(page, sent, tmp_path):
    file = min(sent.iterdir())
    workbook = openpyxl.load_workbook(file)
    for row in range(1, 31):
        workbook.worksheets[0].cell(row, 12, "改过")
    workbook.save(file)
    page.add([file])
    page.merge_to(tmp_path / "区局.xlsx")
    listed = rows_of(page.findChild(OutcomeView).findings)
    assert len(listed) == 21
    assert listed[-1].sentence == "还有 10 处手工改过，都列在合成的 Excel 的“问题”表里。"


def test_files_and_folders_are_chosen_by_keys_each_once(page, window, sent, monkeypatch):
    files = tuple(sorted(sent.iterdir()))
    answer(monkeypatch, "choose_several", files)
    press(window, Qt.Key.Key_O, with_=CTRL)
    press(window, Qt.Key.Key_O, with_=CTRL)
    assert names_in(page) == [file.name for file in files]
    press(page.sources, Qt.Key.Key_Delete)
    assert names_in(page) == [file.name for file in files[1:]]
    answer(monkeypatch, "choose_folder", sent)
    press(window, Qt.Key.Key_O, with_=CTRL | SHIFT)
    assert names_in(page) == [*(file.name for file in files[1:]), "各所"]


def test_merged_by_keys_the_page_shows_findings_and_coverage(
    page, window, sent, tmp_path, monkeypatch
):
    target = tmp_path / "区局.xlsx"
    answer(monkeypatch, "choose_folder", sent)
    answer(monkeypatch, "choose_to_save", target)
    press(window, Qt.Key.Key_O, with_=CTRL | SHIFT)
    press(window, Qt.Key.Key_Return, with_=CTRL)
    view = page.findChild(OutcomeView)
    assert view.findings.hasFocus()
    assert view.findings.current().fault is MergeFault.MISSING_MONTH
    assert view.coverage.current() == ("第001司法所", "缺", "2月28日")
    assert openpyxl.load_workbook(target)["汇总"]["B3"].value == "第001司法所"
    press(window, Qt.Key.Key_Escape)
    assert window.tab().page() is not page


def test_without_files_nothing_is_asked(page, window, monkeypatch):
    monkeypatch.setattr(page_module, "choose_to_save", lambda *_: pytest.fail("asked"))
    press(window, Qt.Key.Key_Return, with_=CTRL)


def test_what_cannot_be_merged_is_said_and_can_be_tried_again(page, tmp_path):
    openpyxl.Workbook().save(tmp_path / "别的.xlsx")
    page.add([tmp_path / "别的.xlsx"])
    page.merge_to(tmp_path / "区局.xlsx")
    assert "不是本程序导出的月报" in page.notice.text()
    assert page._merge.isEnabled()


def test_cancelled_the_files_are_still_there(practice, qtbot, sent, tmp_path, monkeypatch):
    def endless(_self, _order, told):
        while True:
            told(0, 1, "正在读")

    operations = Operations()
    window = shown_window(qtbot, practice, operations)
    window.errands.merge_months()
    page = window.tab().page()
    monkeypatch.setattr(type(page._merging), "merge", endless)
    page.add([sent])
    page.merge_to(tmp_path / "区局.xlsx")
    assert not page._merge.isEnabled()
    assert not page.back()
    operations.cancel(page._task)
    assert page._merge.isEnabled()
    assert names_in(page) == ["各所"]
    operations.close()


def test_a_list_of_offices_tells_who_sent_nothing(page, sent, tmp_path, monkeypatch):
    names = tmp_path / "名单.txt"
    names.write_text("高庄司法所", encoding="utf-8")
    answer(monkeypatch, "choose_to_open", names)
    page.choose_list()
    page.add([sent])
    page.merge_to(tmp_path / "区局.xlsx")
    lines = rows_of(page.findChild(OutcomeView).coverage)
    assert lines[0] == ("高庄司法所", "缺", "缺")
