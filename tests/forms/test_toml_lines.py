"""Line numbers of a TOML file's keys and items, as tomllib does not give them."""

import tomllib

import pytest

from lvgw_desktop.forms.toml_lines import Lines
from tests.forms.sheets import FORMS

TEXT = '''# a comment with [brackets] = "and" {braces}
top = 1.5                 # line 2

[form]
id = "service_log"
a.b."c d" = true
long = """
[not.a.head]
key = 1"""
raw = \'\'\'
] } # "\'\'\'

[[rows]]
height = 14
cells = [
    { label = "甲]\\"乙", span = 2 },   # line 16
    { text = \'{a}\', sizes = [
        12,
        10.5,
    ] },
]

[[rows]]
height = 2026-11-20
[rows.deep]
one = 1
[[rows.marks]]
x = 1
[[rows.marks]]
x = 2
'''

EXPECTED = {
    ("top",): 2,
    ("form",): 4,
    ("form", "id"): 5,
    ("form", "a", "b", "c d"): 6,
    ("form", "long"): 7,
    ("form", "raw"): 10,
    ("rows", 0): 13,
    ("rows", 0, "height"): 14,
    ("rows", 0, "cells"): 15,
    ("rows", 0, "cells", 0): 16,
    ("rows", 0, "cells", 0, "span"): 16,
    ("rows", 0, "cells", 1, "sizes"): 17,
    ("rows", 0, "cells", 1, "sizes", 1): 19,
    ("rows", 1): 23,
    ("rows", 1, "height"): 24,
    ("rows", 1, "deep", "one"): 26,
    ("rows", 1, "marks", 0, "x"): 28,
    ("rows", 1, "marks", 1): 29,
    ("rows", 1, "marks", 1, "x"): 30,
}


@pytest.mark.parametrize(("place", "line"), EXPECTED.items())
def test_each_place_has_its_line(place, line):
    assert Lines(TEXT).of(place) == line


def test_what_is_not_written_has_the_line_of_what_holds_it():
    lines = Lines(TEXT)
    assert lines.of(("rows", 0, "cells", 1, "leads")) == 17
    assert lines.of(("rows", 1, "deep", "two", 3)) == 25
    assert lines.of(("nothing",)) == 1
    assert Lines("").of(("form", "id")) == 1


def places_of(value, place=()):
    if place:
        yield place
    steps = value.items() if isinstance(value, dict) else ()
    steps = enumerate(value) if isinstance(value, list) else steps
    for step, inner in steps:
        yield from places_of(inner, (*place, step))


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.toml")), ids=lambda path: path.name)
def test_every_place_of_a_form_file_is_found_and_nothing_else(path):
    text = path.read_text("utf-8")
    lines = Lines(text)
    places = set(places_of(tomllib.loads(text)))
    assert [place for place in places if place not in lines] == []
    written = text.split("\n")
    for place in places:
        line = written[lines.of(place) - 1]
        assert not isinstance(place[-1], str) or place[-1] in line, (place, line)


def test_the_same_places_as_tomllib():
    places = set(places_of(tomllib.loads(TEXT)))
    assert [place for place in places if place not in Lines(TEXT)] == []
