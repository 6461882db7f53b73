import pytest

from lvgw_desktop.forms.capacity import flow_capacity
from lvgw_desktop.forms.fill import fill
from tests.forms.sheets import a_sheet, roots_of, story, the_pack, words


def capacity(content):
    form = the_pack().definition("service_log")
    filled = fill(form, roots_of(content=content, result=""), words)
    return flow_capacity(form, filled, the_pack().fonts)


def test_an_empty_sheet_takes_about_five_hundred_characters():
    assert capacity("").pages == 1
    assert capacity("").characters_left == pytest.approx(520, abs=30)


@pytest.mark.parametrize("length", [100, 300, 450])
def test_what_is_said_to_fit_fits(length):
    left = capacity("字" * length).characters_left
    assert left > 0
    assert capacity("字" * (length + left)).pages == 1
    assert capacity("字" * (length + left + 80)).pages == 2


def test_pages_are_those_of_the_layout():
    assert capacity(story(1_838)).pages == len(a_sheet(content=story(1_838), result="").pages) == 3
