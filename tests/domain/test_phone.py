import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.phone import masked_phone, phone_digits, phone_problem

SEPARATED = st.sampled_from(["", " ", "-", "－", "　", "–", "‑"])
COUNTRY = st.sampled_from(["", "+86", "+86 ", "0086-", "＋８６", "(+86)", "86"])
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("13803750000", "13803750000"),
        ("138-0375-0000", "13803750000"),
        ("138 0375 0000", "13803750000"),
        ("+8613803750000", "13803750000"),
        ("+86 138 0375 0000", "13803750000"),
        ("0086-138-0375-0000", "13803750000"),
        ("(+86)138-0375-0000", "13803750000"),
        ("86 138 0375 0000", "13803750000"),
        ("１３８０３７５００００", "13803750000"),
        ("0375-7654321", "03757654321"),
        ("0375 7654321", "03757654321"),
        ("0375-765-4321", "03757654321"),
        ("（0375）7654321", "03757654321"),
        ("+86 375 7654321", "03757654321"),
        ("+86-0375-7654321", "03757654321"),
        ("010-8888-6666", "01088886666"),
        ("+86 10 8888 6666", "01088886666"),
        ("7654321", "7654321"),
        ("86543210", "86543210"),
        ("0375 7654321转801", "03757654321801"),
        ("0375-7654321-801", "03757654321801"),
        ("0375-7654321 ext.801", "03757654321801"),
        ("", ""),
    ],
)
def test_a_good_number_in_any_spelling_has_the_same_digits_and_no_remark(text, digits):
    assert phone_digits(text) == digits
    assert phone_problem(text) == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1380000123", "手机号只有 10 位，少 1 位。可先保存，打印前再补。"),
        ("+86 138 0000 123", "手机号只有 10 位，少 1 位。可先保存，打印前再补。"),
        ("138037500001", "手机号有 12 位，多 1 位。可先保存，打印前再改。"),
        ("12803750000", "手机号的第二位应是 3 到 9，请核对。"),
        ("0375-76543", "固定电话应是区号加 7 或 8 位号码，请核对。"),
        ("1.38E+10", "“1.38E+10”是被表格改坏的号码，请按原件重填。"),
        ("1.38037e10", "“1.38037e10”是被表格改坏的号码，请按原件重填。"),
        ("１．３８Ｅ＋１０", "“１．３８Ｅ＋１０”是被表格改坏的号码，请按原件重填。"),
        ("138O3750000", "号码里有字母或汉字，请核对。"),
        ("赵某某13803750000", "号码里有字母或汉字，请核对。"),
        ("𠮷13803750000", "号码里有字母或汉字，请核对。"),
    ],
)
def test_a_doubtful_number_is_remarked_on_in_one_sentence(text, sentence):
    assert phone_problem(text) == sentence


@given(st.from_regex("1[3-9][0-9]{9}", fullmatch=True), COUNTRY, SEPARATED, st.booleans())
def test_any_mobile_survives_its_spelling(number, country, mark, full_width):
    text = country + mark.join((number[:3], number[3:7], number[7:]))
    text = text.translate(FULL_WIDTH) if full_width else text
    assert (phone_digits(text), phone_problem(text)) == (number, "")


@given(st.text(max_size=25))
def test_any_text_has_digits_a_mask_and_a_sentence(text):
    assert phone_digits(text) == "" or phone_digits(text).isdecimal()
    assert len(masked_phone(text)) == len(phone_digits(text))
    assert phone_problem(text) == "" or phone_problem(text).endswith("。")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("138-0375-0000", "138****0000"),
        ("+86 13803751234", "138****1234"),
        ("7654321", "***4321"),
        ("110", "110"),
        ("", ""),
        ("无", ""),
    ],
)
def test_lists_show_a_masked_number(text, shown):
    assert masked_phone(text) == shown
