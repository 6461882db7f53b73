"""How many a cell says, in figures and Chinese numbers; what is no number is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.wording import number_words
from lvgw_desktop.exchange.quantity_reading import read_quantity, says_none


@given(st.integers(1, 999_999), st.sampled_from(["{}", "{}份", "{}.0", " {} 件。", "{}(次)"]))
def test_any_number_in_figures(number, spelling):
    assert read_quantity(spelling.format(number)) == (number, False)


@given(st.integers(1, 99), st.sampled_from(["{}", "{}份", "{}件次"]))
def test_any_number_in_words(number, spelling):
    assert read_quantity(spelling.format(number_words(number))) == (number, False)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十份", 10),
        ("两件", 2),
        ("一十二", 12),
        ("一百份", 100),
        ("一百零五", 105),
        ("一百二十", 120),
        ("两百一十三本", 213),
        ("一千", 1000),
        ("一千零二十", 1020),
        ("三千零四", 3004),
        ("五千六百七十八", 5678),
        ("2万", 20_000),
        ("1.5万份", 15_000),
        ("三万张", 30_000),
        ("5百", 500),
        ("３０份", 30),
    ],
)
def test_numbers_in_words_and_of_thousands(text, number):
    assert read_quantity(text) == (number, False)


@pytest.mark.parametrize("text", ["三十人", "30人次", "三十名", "30位"])
def test_people_are_told_apart(text):
    assert read_quantity(text) == (30, True)


@pytest.mark.parametrize(
    "text",
    [
        *("一百二", "两千五", "三万五千", "二三十份", "一二", "一审", "五保", "三农", "百份", "千"),
        *(
            "30余份",
            "约30",
            "2.5件",
            "3小时",
            "2024年",
            "9万9",
            "999万",
            "1/2",
            "○",
            "",
            "√",
            "若干",
        ),
    ],
)
def test_what_is_no_sure_number_is_left(text):
    assert read_quantity(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("/", "／", "\\", "-", "－", "—", "——", "×", "x", "无", "暂无", "没有", "零", "0", "０"),
        *("0.0", "0件", " / ", "无。"),
    ],
)
def test_a_mark_for_nothing_is_known(text):
    assert says_none(text)


@pytest.mark.parametrize("text", ["√", "是", "○", "3", "10", "无房户咨询宅基地", "咨询", "1/2"])
def test_what_says_something_is_no_such_mark(text):
    assert not says_none(text)
