"""按机构汇总: both papers by keys, with the villages of the chosen one, to print and to save."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.ui.assessments.firm_summary_page import FirmSummaryPage
from lvgw_desktop.ui.printing.page import PrintPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.parts import rows_of
from tests.ui.typing import CTRL, press

K = Qt.Key


@pytest.fixture
def page(window):
    press(window, K.Key_U, with_=CTRL)
    page = window.tab().page()
    assert isinstance(page, FirmSummaryPage)
    return page


def test_lawyers_come_first_with_the_villages_of_the_chosen_one(page):
    (line,) = rows_of(page.table)
    assert (line.adviser_name, line.firm_name, line.logs) == ("周明远", "河南砺衡律师事务所", 1)
    assert "市律协" in page.purpose.text()
    assert page.villages.text().split("；　") == [
        "兴梁社区　半年未定　年终未定",
        "军营社区　半年未定　年终未定",
    ]


def test_digits_choose_the_paper(window, page):
    press(window, K.Key_2)
    assert rows_of(page.table) == []
    assert page.card.isHidden()
    assert "年检的考评依据" in page.purpose.text()


def test_it_is_printed(window, page):
    press(window, K.Key_F8)
    assert isinstance(window.tab().page(), PrintPage)


def test_it_is_saved_as_a_workbook_and_says_where(page, tmp_path):
    target = tmp_path / "汇总.xlsx"
    page.export_to(target)
    assert target.stat().st_size
    assert str(target) in page.file.sentence()


def test_each_kind_has_its_purpose(page, served):
    kinds = {served.firm_summaries.summary(2026, one).purpose for one in AdviserKind}
    assert len(kinds) == len(AdviserKind)


def test_nothing_is_cut_off(sized, page):
    assert_nothing_clipped(page)
