"""拼音首字母: names found as clerks type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.serial import valid_prefix
from lvgw_desktop.services.initials import found_by, initials, office_prefix, sound


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("zmy", "周明远"),
        ("ZM", "周明远"),
        ("明远", "周明远"),
        ("cq", "重庆路社区"),
        ("sm", "单某"),  # 单 is read shàn as a surname
        ("dm", "单某"),
        (" xl ", "兴梁社区"),
        ("a3", "A3小区"),
        ("", "兴梁社区"),
    ],
)
def test_a_name_is_found_by_characters_and_by_any_reading(word, name):
    assert found_by(word, name)


@pytest.mark.parametrize(("word", "name"), [("mz", "周明远"), ("z m", "周明远"), ("赵", "周明远")])
def test_what_does_not_spell_the_name_does_not_find_it(word, name):
    assert not found_by(word, name)


def test_initials_are_of_the_usual_reading():
    assert initials("龙兴") == "lx"


def test_slips_of_the_input_method_sound_alike():
    assert sound("兴粱社区") == sound("兴梁社区") != sound("东兴社区")


@pytest.mark.parametrize(
    ("office", "prefix"),
    [("龙兴司法所", "LX"), ("人民路街道司法所", "RMLJ"), ("何司法所", "HX"), ("司法所", "SFS")],
)
def test_a_prefix_is_offered_from_the_office_name(office, prefix):
    assert office_prefix(office) == prefix


@given(st.text(max_size=30))
def test_whatever_the_office_is_called_the_prefix_is_a_valid_one(office):
    assert valid_prefix(office_prefix(office))


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=12))
def test_a_name_is_found_by_itself(name):
    assert found_by(name, name)
