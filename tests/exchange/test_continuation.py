from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.cell_text import CELL_LIMIT, fits_cell
from lvgw_desktop.exchange.continuation import continued


def at_most(characters):
    return lambda text: len(text) <= characters


def test_what_fits_stays_in_one_row():
    assert continued(["甲", "乙丙"], [at_most(5)] * 2) == [("甲", "乙丙")]


def test_a_long_text_goes_on_below_and_the_short_one_ends():
    assert continued(["一二三四五", "甲"], [at_most(2)] * 2) == [
        ("一二", "甲"),
        ("三四", ""),
        ("五", ""),
    ]


def test_a_character_keeps_its_marks():
    variant = "葛\U000e0100"
    assert continued([f"一{variant}二"], [at_most(2)]) == [("一",), (variant,), ("二",)]


def test_a_text_above_the_limit_of_a_cell_is_split_even_when_it_is_low_enough():
    rows = continued(["𠮷" * CELL_LIMIT], [at_most(10**9)])
    assert "".join(text for (text,) in rows) == "𠮷" * CELL_LIMIT
    assert all(fits_cell(text) for (text,) in rows)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.integers(1, 9))
def test_no_character_is_lost(texts, most):
    rows = continued(texts, [at_most(most)] * len(texts))
    assert ["".join(column) for column in zip(*rows, strict=True)] == texts
