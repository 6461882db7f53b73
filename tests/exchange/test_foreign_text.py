"""Texts of foreign cells: nothing that is seen is lost, nothing unseen stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.foreign_text import clean_text

SEEN = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Cn")))


@given(SEEN.filter(lambda text: "_x" not in text and "\ufffd" not in text and text[:1] != "#"))
def test_a_text_that_is_seen_stays_as_it_is(text):
    assert clean_text(text)[0] == text


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_can_be_kept(text):
    clean, lost = clean_text(text)
    clean.encode()
    assert "\0" not in clean
    assert clean == clean.strip()
    assert lost or "\ufffd" not in clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("一\r\n二\r三", "一\n二\n三"),
        ("一_x000D_\n二", "一\n二"),
        ("赵\u200b某\u202e", "赵某"),
        ("声\x07音_x0007_", "声音"),
        ("\ufeff 兴梁社区\u3000", "兴梁社区"),
        ("𠮷䶮①ｼ\ue000", "𠮷䶮①ｼ\ue000"),
    ],
)
def test_line_ends_and_unseen_characters(text, clean):
    assert clean_text(text) == (clean, "")


def test_a_broken_character_is_told():
    for text in ("坏\ud83d", "坏\ufffd"):
        clean, lost = clean_text(text)
        assert clean == "坏\ufffd"
        assert "坏了" in lost


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#NAME?", "#DIV/0!"])
def test_an_error_is_no_text(error):
    assert clean_text(error)[0] == ""
    assert error in clean_text(error)[1]


def test_a_text_that_fills_its_cell_may_have_lost_its_end():
    assert "截掉" in clean_text("长" * 32_767)[1]
    assert "截掉" in clean_text("\U00020bb7" * 16_384)[1]
    assert clean_text("长" * 32_766) == ("长" * 32_766, "")


def test_a_damaged_number_is_told():
    assert "改坏" in clean_text("1.38E+10")[1]
    assert clean_text("13803750000")[1] == ""
