"""空白预填: sheets with numbers for handwriting, chosen by month, village and number of copies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.printing.offers import offers_for_handwriting
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.printing.prefilled_job import PrefilledSheets, PrefillWish
from tests.builders import a_village, an_office
from tests.services.papers import words_of
from tests.ui.in_window import Asked
from tests.ui.paper.ink import paper_mm
from tests.ui.parts import push, shown_words
from tests.ui.typing import press, type_text

NOVEMBER = StatisticalMonth(2026, 11)


@pytest.fixture
def village(practice):
    return practice.villages.card(practice.boards.served()[0]).village


@pytest.fixture
def page(practice, open_page, village):
    return open_page(*offers_for_handwriting(practice, PrefillWish(NOVEMBER, village.id)))


def line_named(page, name):
    lines = page.findChildren(QLineEdit)
    return next(one for one in lines if one.accessibleName() == name and one.isVisibleTo(page))


def type_into(page, name, text):
    line = line_named(page, name)
    line.setFocus()
    line.selectAll()
    type_text(page, text)


def outside(practice):
    return [one.sheet for one in practice.prefilling.outside()]


def test_every_village_with_an_adviser_gets_a_sheet(practice):
    job = PrefilledSheets(practice, PrefillWish(NOVEMBER))
    assert len(job.preview().sheets) == len(practice.boards.served())


def test_looking_uses_up_no_number(page, practice):
    type_into(page, "每村张数", "3")
    assert len(page.side.which.job().preview().sheets) == 3
    assert outside(practice) == []


def test_enter_prints_sheets_with_number_village_and_adviser(page, practice, paper, village):
    type_into(page, "每村张数", "2")
    page.start()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2
    kept = outside(practice)
    assert len({one.serial for one in kept}) == 2
    assert {(one.village_id, one.year, one.month) for one in kept} == {(village.id, 2026, 11)}
    printed = words_of(practice.prefilling.issue(kept))
    assert village.name in printed
    assert all(one.serial in printed for one in kept)


def test_printing_some_again_keeps_their_numbers(page, practice):
    press(page, Qt.Key.Key_Return)
    before = outside(practice)
    push(page, "有几张要重印")
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)
    assert outside(practice) == before


def test_all_villages_are_chosen_in_place(page, practice):
    line_named(page, "村(居)").setFocus()
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert page.side.which.job().wish.village_id is None
    assert f"{len(practice.boards.served())} 份；不勾的不印" in shown_words(page)


def test_next_month_can_be_printed_ahead(page):
    type_into(page, "月份", "202612")
    press(page, Qt.Key.Key_Return)
    assert page.side.which.job().wish.month == NOVEMBER.next


def test_a_village_without_adviser_prints_nothing(practice, open_page, village, operations):
    told = Asked(operations.refused)
    unserved = practice.villages.save(a_village(name="新河社区", street="龙兴街道"))
    page = open_page(*offers_for_handwriting(practice, PrefillWish(NOVEMBER, village.id)))
    assert page.side.can_print()
    type_into(page, "村(居)", "新河")
    press(page, Qt.Key.Key_Return)
    assert page.side.which.job().wish.village_id == unserved.id
    assert "没有法律顾问" in told.last.sentence
    assert not page.side.can_print()


def test_an_office_without_villages_is_told_what_to_do(operations, qtbot, tmp_path):
    told = Asked(operations.refused)
    office = office_files(now=lambda: NOW).create(tmp_path / "新所.lvgw", an_office())
    page = PrintPage(office, operations, offers_for_handwriting(office))
    qtbot.addWidget(page)
    assert "先办聘任" in told.last.sentence
    assert not page.side.can_print()
    office.close()


def test_bare_sheets_ask_for_their_number_instead(page):
    push(page, "空白表")
    assert line_named(page, "张数")
    assert page.title.text() == "打印空白日志"
