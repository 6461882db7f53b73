from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.forms.normalise import normalise


def test_line_ends_tabs_and_invisible_characters():
    assert normalise("一\r\n二\r三\u2028四") == "一\n二\n三\n四"
    assert normalise("一\t二\u00a0三") == "一 二 三"
    assert normalise("一\u200b二\u202e三\ufeff四\x07") == "一二三四"


def test_compatibility_characters_stay_what_they_are():
    assert normalise("①Ⅲ㎡ｶ") == "①Ⅲ㎡ｶ"


def test_half_width_marks_between_chinese_are_widened_only_when_asked():
    assert normalise("甲,乙:丙 9:00", full_width=False) == "甲,乙:丙 9:00"
    assert normalise("甲,乙:丙 9:00", full_width=True) == "甲，乙：丙 9:00"


@given(st.text())
def test_twice_is_once(text):
    assert normalise(normalise(text)) == normalise(text)
