"""The district's template by keys alone: its words, choosing it, its mistakes, filling it."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close import template_page
from lvgw_desktop.ui.month_close.mistakes_page import MistakesPage
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.month_close.template_page import TemplatePage
from lvgw_desktop.ui.month_close.template_rows import MASKS
from lvgw_desktop.ui.shared.operations import Operations
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import CTRL, press

NOVEMBER = StatisticalMonth(2026, 11)


@pytest.fixture
def page(tab):
    press(tab.window(), Qt.Key.Key_T, with_=CTRL)
    assert isinstance(tab.page(), TemplatePage)
    return tab.page()


@pytest.fixture
def chosen(monkeypatch):
    """What the file dialogs answer, by the name of the function that asks."""
    answers = {"open": None, "save": None, "asked": []}

    def answer(kind):
        def asked(_parent, title, *_more):
            answers["asked"].append(title)
            return answers[kind]

        return asked

    monkeypatch.setattr(template_page, "choose_to_open", answer("open"))
    monkeypatch.setattr(template_page, "choose_to_save", answer("save"))
    return answers


def template(folder, *texts):
    workbook = openpyxl.Workbook()
    for row, text in enumerate(texts, start=1):
        workbook.active.cell(row, 1, text)
    workbook.save(folder / "区局月报.xlsx")
    return folder / "区局月报.xlsx"


def marks(page):
    table = page.words.table.records
    return [table.record(row).mark for row in range(table.rowCount())]


def test_a_placeholder_is_copied_by_enter(tab, page):
    said = Asked(page.said)
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "{{年}}"
    assert said.last == "已复制 {{年}}，到 WPS 里选中格子，按 Ctrl+V。"


def test_every_word_is_listed_with_what_it_gives(page, practice):
    values = practice.district_template.values(NOVEMBER)
    assert marks(page) == [f"{{{{{one.word}}}}}" for one in values.whole.columns]
    table = page.words.table
    table.choose("{{解答咨询}}")
    figures = practice.months.figures(NOVEMBER)
    assert table.current().value == str(figures.total.month["consultations"])
    assert table.current().others == "{{接受咨询、为群众提供专业法律意见}} {{consultations}}"
    for number, one in enumerate(values.lists, start=1):
        page.words.switch.choose(number)
        heads = [f"{{{{#{one.title.word}}}}}", *(f"{{{{{each.word}}}}}" for each in one.columns)]
        assert marks(page) == heads
        assert table.current().value == f"写在要重复的那一行里，共 {len(one.rows)} 行"


def test_numbers_of_persons_are_not_shown_in_full(page, practice):
    lists = practice.district_template.values(NOVEMBER).lists
    known = {column.word for one in lists for column in one.columns}
    assert set(MASKS) <= known
    page.words.switch.choose(2)
    for mark in ("{{顾问电话}}", "{{执业证号}}"):
        page.words.table.choose(mark)
        assert "*" in page.words.table.current().value


def test_nothing_is_filled_before_a_template_was_chosen(tab, page, chosen):
    assert page.card._facts.text().startswith("还没有选。")
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    assert chosen["asked"] == []


def test_a_template_is_chosen_once_and_filled_by_keys(tab, page, chosen, tmp_path):
    chosen["open"] = template(tmp_path, "{{本所}}{{月份}}", "{{#村(居)}}{{村(居)}}")
    said = Asked(page.said)
    press(tab.window(), Qt.Key.Key_O, with_=CTRL)
    assert said.last == "已换上“区局月报.xlsx”，以后每个月都用它。"
    assert page.card._name.text() == "区局月报.xlsx"
    assert page.card._look.text() == "里面有 4 处记号，都认识。"
    chosen["open"].unlink()
    press(tab.window(), Qt.Key.Key_Escape)
    press(tab.window(), Qt.Key.Key_T, with_=CTRL)
    chosen["save"] = tmp_path / "填好.xlsx"
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    sheet = openpyxl.load_workbook(chosen["save"]).active
    assert (sheet["A1"].value, sheet.max_row) == ("龙兴司法所2026年11月", 17)
    told = tab.page().card.saved.sentence()
    assert told == f"已存到 {chosen['save']}，重新打开核对过，和要填的一样。"


def test_clients_left_out_in_the_report_are_left_out_of_the_template(tab, chosen, tmp_path):
    chosen["open"] = template(tmp_path, "{{#台账}}{{服务对象}}")
    tab.report.report.clients.choose(1)
    press(tab.window(), Qt.Key.Key_T, with_=CTRL)
    assert tab.page().subtitle.text() == "2026年11月，隐去服务对象"
    press(tab.window(), Qt.Key.Key_O, with_=CTRL)
    chosen["save"] = tmp_path / "填好.xlsx"
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    cells = [cell.value for (cell,) in openpyxl.load_workbook(chosen["save"]).active.iter_rows()]
    assert cells
    assert all(one.endswith("*") for one in cells)


def test_mistakes_are_listed_by_their_cells_and_the_old_template_stays(
    tab, page, chosen, tmp_path, practice
):
    chosen["open"] = template(tmp_path, "{{月份}}")
    press(tab.window(), Qt.Key.Key_O, with_=CTRL)
    chosen["open"] = template(tmp_path, "{{月分}}", "{{本所")
    press(tab.window(), Qt.Key.Key_O, with_=CTRL)
    found = tab.page()
    assert isinstance(found, MistakesPage)
    table = found.table.records
    assert [table.record(row).place for row in range(table.rowCount())] == ["A1", "A2"]
    assert practice.district_template.look(NOVEMBER).marks == 1
    press(tab.window(), Qt.Key.Key_Escape)
    assert tab.page() is page


def test_what_cannot_be_kept_is_told_when_it_is_chosen(tab, page, chosen, tmp_path):
    file = template(tmp_path, "{{月份}}")
    workbook = openpyxl.load_workbook(file)
    workbook.active.add_chart(openpyxl.chart.BarChart(), "C3")
    workbook.save(file)
    chosen["open"] = file
    press(tab.window(), Qt.Key.Key_O, with_=CTRL)
    assert page.card._look.text().startswith("填好的表里不会有模板里的图表。")


def test_a_blank_template_to_begin_with_can_be_chosen_as_it_is(tab, page, chosen, tmp_path):
    chosen["save"] = chosen["open"] = tmp_path / "空白.xlsx"
    press(tab.window(), Qt.Key.Key_S, with_=CTRL)
    assert page.card.saved.sentence().startswith(f"已存到 {chosen['save']}。用 WPS 打开")
    press(tab.window(), Qt.Key.Key_O, with_=CTRL)
    assert page.card._name.text() == "空白.xlsx"


def test_giving_up_a_file_dialog_changes_nothing(tab, page, chosen):
    for key in (Qt.Key.Key_O, Qt.Key.Key_S, Qt.Key.Key_E):
        press(tab.window(), key, with_=CTRL)
    assert tab.page() is page
    assert page.card.saved.sentence() == ""
    assert chosen["asked"] == ["选区局的模板", "空白模板存到哪里"]


def test_f11_folds_the_panel_of_the_page_in_sight(tab, page):
    folded = page.sides.is_folded()
    tab.toggle_side()
    assert page.sides.is_folded() is not folded


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1093"])
def test_nothing_is_cut_off(practice, sized, qtbot, size, tmp_path):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    practice.district_template.keep(template(tmp_path, "{{月份}}"), NOVEMBER)
    tab = MonthTab(practice, Operations(at_once=True))
    hold(qtbot, tab, size)
    press(tab.window(), Qt.Key.Key_T, with_=CTRL)
    assert_nothing_clipped(tab)
    tab.page().card.tell_filled(tmp_path / "填好.xlsx")
    if tab.page().sides.is_folded():
        tab.toggle_side()
    assert_nothing_clipped(tab)
