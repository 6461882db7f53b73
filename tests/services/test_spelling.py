"""Names found by the letters a clerk types: whole, initials, mixed, in any reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.services.spelling import finder, spelled


@pytest.mark.parametrize(
    "word",
    [
        "xingliang",
        "xl",
        "xingl",
        "xliang",
        "xinglia",
        "x",
        "兴l",
        "xing梁",
        "xingliangshequ",
        "xlsq",
    ],
)
def test_a_village_is_found_by_whole_pinyin_initials_and_a_mixture(word):
    assert spelled(word, "兴梁社区") == 0


@pytest.mark.parametrize("word", ["xilliang", "xingliangx", "lx", "ian", "xlqs", "兴s"])
def test_what_does_not_spell_the_name_does_not_find_it(word):
    assert spelled(word, "兴梁社区") is None


@pytest.mark.parametrize("word", ["liang", "lsq", "shequ", "shq"])
def test_letters_from_the_middle_find_it_less_near(word):
    assert spelled(word, "兴梁社区") == 2


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("shan", "单某"),
        ("xie", "解某某"),
        ("qiu", "仇某"),
        ("zeng", "曾某"),
        ("zha", "查某某"),
        ("ou", "区某"),
        ("weichi", "尉迟某"),
        ("yuchi", "尉迟某"),
        ("moqi", "万俟某"),
        ("qin", "覃某"),
        ("piao", "朴某"),
        ("lvmou", "吕某"),
        ("wzy", "王朝阳"),
        ("luan", "六安路社区"),
        ("cq", "重庆路社区"),
        ("xunxian", "浚县路社区"),
        ("shilipu", "十里堡社区"),
        ("zzj", "张㛃某"),
        ("zj", "张㛃某"),
        ("a3x", "A3小区"),
    ],
)
def test_every_reading_of_a_surname_or_a_place_finds_it(word, name):
    near = spelled(word, name)
    assert (near is None) == (word == "zzj")
    assert near in (None, 0, 1)


def test_the_usual_reading_is_nearer_than_another():
    assert (spelled("dan", "单某"), spelled("shan", "单某")) == (0, 1)


def test_a_code_is_found_from_its_beginning_or_its_end():
    found = finder("兴梁社区", "410404002002")
    assert [found(word) for word in ("410404", "2002", "9", "xl")] == [0, 2, None, 0]


def test_telephone_digits_are_found_however_they_are_typed():
    found = finder("赵某某", "13803750000")
    assert [found(word) for word in ("138-0375", "0375", "0376")] == [0, 2, None]


def test_nothing_typed_is_no_code():
    assert finder("兴梁社区", "410404002002", "")("-") is None


@given(st.text(max_size=12), st.text(alphabet="abcxyz汉字", min_size=1, max_size=6))
def test_whatever_the_name_is_it_can_be_asked_for(name, word):
    assert spelled(word, name) in (None, 0, 1, 2)
