import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.cell_text import cell_units
from lvgw_desktop.exchange.sheet_names import safe_sheet_names


def test_advisers_of_one_name_are_told_apart():
    names = safe_sheet_names(["台账-周明远", "台账-周明远", "台账-周明远"])
    assert names == ("台账-周明远", "台账-周明远-2", "台账-周明远-3")


def test_case_does_not_tell_sheets_apart():
    assert safe_sheet_names(["Abc", "aBC"]) == ("Abc", "aBC-2")


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("台账[甲]:乙*?/\\", "台账［甲］：乙＊？／＼"),
        ("'引号'", "引号"),
        ("History", "表History"),
        ("", "表"),
        (" \n ", "表"),
        ("村" * 40, "村" * 31),
    ],
)
def test_names_that_excel_refuses_are_made_safe(wanted, safe):
    assert safe_sheet_names([wanted]) == (safe,)


def test_a_long_name_keeps_room_for_its_number():
    assert safe_sheet_names(["村" * 40] * 2)[1] == "村" * 29 + "-2"


@given(st.lists(st.text(), max_size=12))
def test_any_names_become_different_and_valid(wanted):
    names = safe_sheet_names(wanted)
    assert len({name.lower() for name in names}) == len(wanted)
    for name in names:
        assert 1 <= cell_units(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
