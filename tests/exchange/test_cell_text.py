from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.cell_text import CELL_LIMIT, cell_text, cell_units, fits_cell


def test_what_a_clerk_writes_stays_as_it_is():
    for text in (
        "=1+1",
        "+8613803750000",
        "-",
        "@",
        "𠮷䶮",
        "一\t二\n三",
        " 空格 ",
        "①㎡Ⅲ",
        "\u200b",
    ):
        assert cell_text(text) == text


def test_what_a_workbook_cannot_hold_is_shown_and_nothing_beside_it_is_lost():
    assert cell_text("甲\x00乙\x0b丙\x7f") == "甲␀乙␋丙␡"
    assert cell_text("甲\ud842乙\uffff") == "甲�乙�"
    assert cell_text("甲\r\n乙\r丙") == "甲\n乙\n丙"


def test_a_text_that_looks_like_an_escape_stays_readable():
    assert cell_text("_x0041_") == "_x0041_"
    assert cell_text("a_x005F_x0041_b") == "a_x005F＿x0041_b"


def test_a_cell_counts_as_excel_does():
    assert cell_units("𠮷a") == 3
    assert fits_cell("字" * CELL_LIMIT)
    assert not fits_cell("𠮷" * (CELL_LIMIT // 2 + 1))


@given(st.text())
def test_the_gateway_is_open_only_once(text):
    assert cell_text(cell_text(text)) == cell_text(text)
    assert len(cell_text(text)) == len(text.replace("\r\n", "\n"))
