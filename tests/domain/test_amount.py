"""金额: what is typed is read or refused with what to do; 大写 as the rules for bills have it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.amount import (
    amount_in_full,
    amount_words,
    figures_of,
    read_amount,
    yuan_of,
)
from lvgw_desktop.domain.refusal import Refusal
from tests.domain.refusals import sentence_of

DIGITS = "零壹贰叁肆伍陆柒捌玖"
TYPED = {
    "3000": 300_000,
    "3,000.50": 300_050,
    "３，０００．５０": 300_050,
    " 3 000 元 ": 300_000,
    "3000元整": 300_000,
    "¥2,800.00": 280_000,
    "￥2800": 280_000,
    "人民币150元": 15_000,
    "0.05": 5,
    "0.3万": 300_000,
    "1.2345万元": 1_234_500,
    "12.": 1_200,
    "3000.500": 300_050,
    "0": 0,
    "007": 700,
    "9,999,999.99": 999_999_999,
}
REFUSED = {
    "": "请填金额",
    "　": "请填金额",
    "-150": "不用写负号",
    "−150": "不用写负号",
    "三千": "看不懂",
    "3,00": "看不懂",
    "3000,500": "看不懂",
    "1.2.3": "看不懂",
    "3000元/年": "看不懂",
    "1e3": "看不懂",
    "٣٠": "看不懂",
    "3000.505": "写到分",
    "0.12345678万": "写到分",
    "10000000": "核对位数",
    "9" * 40: "核对位数",
}

IN_FULL = {
    "0.00": "零元整",
    "0.01": "壹分",
    "0.10": "壹角",
    "0.50": "伍角",
    "0.53": "伍角叁分",
    "1.00": "壹元整",
    "1.05": "壹元零伍分",
    "1.50": "壹元伍角",
    "10.00": "壹拾元整",
    "10.05": "壹拾元零伍分",
    "10.50": "壹拾元零伍角",
    "19.90": "壹拾玖元玖角",
    "105.00": "壹佰零伍元整",
    "110.00": "壹佰壹拾元整",
    "2800.00": "贰仟捌佰元整",
    "3000.50": "叁仟元零伍角",
    "10000.00": "壹万元整",
    "10001.00": "壹万零壹元整",
    "10101.01": "壹万零壹佰零壹元零壹分",
    "11000.00": "壹万壹仟元整",
    "100000.00": "壹拾万元整",
    "100010.10": "壹拾万零壹拾元零壹角",
    "101000.00": "壹拾万壹仟元整",
    "110000.00": "壹拾壹万元整",
    "1000000.00": "壹佰万元整",
    "1010000.00": "壹佰零壹万元整",
    "10000010.00": "壹仟万零壹拾元整",
    "10010000.00": "壹仟零壹万元整",
    "10101010.10": "壹仟零壹拾万壹仟零壹拾元零壹角",
    "100000000.00": "壹亿元整",
    "100000001.00": "壹亿零壹元整",
    "100001000.00": "壹亿零壹仟元整",
    "100010000.00": "壹亿零壹万元整",
    "110000000.00": "壹亿壹仟万元整",
    "1000000000.05": "壹拾亿元零伍分",
    "1000100000.05": "壹拾亿零壹拾万元零伍分",
    "999999999999.99": "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    # the examples of the rules themselves
    "1409.50": "壹仟肆佰零玖元伍角",
    "6007.14": "陆仟零柒元壹角肆分",
    "1680.32": "壹仟陆佰捌拾元零叁角贰分",
    "107000.53": "壹拾万柒仟元零伍角叁分",
    "16409.02": "壹万陆仟肆佰零玖元零贰分",
    "325.04": "叁佰贰拾伍元零肆分",
}


@pytest.mark.parametrize("typed", TYPED)
def test_what_is_typed_is_read(typed):
    assert read_amount(typed) == TYPED[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_amount_is_refused_with_what_to_do(typed):
    with pytest.raises(Refusal, match=REFUSED[typed]):
        read_amount(typed)


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_a_refusal(typed):
    assert sentence_of(read_amount, typed)[-1:] in {"", "。"}


@given(st.integers(0, 999_999_999))
def test_what_is_written_is_read_again(amount):
    assert read_amount(amount_words(amount)) == amount
    assert yuan_of(amount) * 100 == amount


def test_figures_have_two_decimals_and_groups_of_three():
    assert figures_of(0) == "0.00"
    assert figures_of(5) == "0.05"
    assert figures_of(280_000) == "2,800.00"
    assert amount_words(123_456_789) == "1,234,567.89 元"


@pytest.mark.parametrize("figures", IN_FULL)
def test_an_amount_is_written_out(figures):
    assert amount_in_full(int(figures.replace(".", ""))) == f"人民币{IN_FULL[figures]}"


def test_ten_thousand_amounts_are_written_out_as_going_from_digit_to_digit_does():
    chance = Random(2026)
    for _each in range(10_000):
        length = chance.randint(1, 14)
        amount = int("".join(chance.choice("000123456789") for _digit in range(length)))
        assert amount_in_full(amount) == digit_by_digit(amount)


def test_nothing_below_zero_is_written_out():
    with pytest.raises(ValueError, match="-1"):
        amount_in_full(-1)


def digit_by_digit(amount):
    """Go over the digits from the left, and remember the zeros that nothing was written for."""
    digits, words, passed_zero = f"{amount:014d}", "", False
    for place, digit in enumerate(digits[:12]):
        group, rank = divmod(place, 4)
        before = digits[group * 4 - 4 : group * 4]
        if digit == "0":
            passed_zero = True
        else:
            if words and passed_zero and (rank or before == "0000"):
                words += "零"
            words += DIGITS[int(digit)] + ("仟", "佰", "拾", "")[rank]
            passed_zero = False
        if rank == 3 and digits[group * 4 : place + 1] != "0000":
            words += ("亿", "万", "")[group]
    words += "元" if words else ""
    jiao, fen = map(int, digits[12:])
    if not jiao and not fen:
        return f"人民币{words or '零元'}整"
    if words and (not jiao or digits[11] == "0"):
        words += "零"
    return f"人民币{words}{DIGITS[jiao] + '角' if jiao else ''}{DIGITS[fen] + '分' if fen else ''}"
