"""字体: the script that made the files gives the same bytes each time, and thins only polygons."""

import runpy
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SOURCE = FOLDER / "source" / "FandolFang-Regular.otf"


@pytest.fixture(scope="module")
def script():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(FOLDER), *sys.path])
        return runpy.run_path(str(FOLDER / "make_fonts.py"))


@pytest.fixture(scope="module")
def outlines():
    return runpy.run_path(str(FOLDER / "outlines.py"))


def made(script, into):
    recipe = script["Recipe"](
        "LVGW Fang", "Regular", SOURCE.name, frozenset(map(ord, "村居法律顾问"))
    )
    script["make"](recipe, {SOURCE.name: SOURCE}).save(into)
    return into.read_bytes()


def test_two_runs_give_the_same_bytes(script, tmp_path):
    assert made(script, tmp_path / "once.ttf") == made(script, tmp_path / "again.ttf")


def test_a_missing_source_is_named(script, tmp_path):
    with pytest.raises(SystemExit, match=r"HanaMinA\.ttf"):
        script["find_sources"]([tmp_path])


def test_the_boxes_are_drawn_as_committed(monkeypatch, tmp_path):
    """☐ and ☑: a square of 0.86 em, the tick inside it and clear of its sides."""
    monkeypatch.syspath_prepend(str(FOLDER))
    marks = runpy.run_path(str(FOLDER / "make_marks.py"))
    font = marks["make_marks"]()
    font.save(tmp_path / "marks.ttf")
    committed = FOLDER / "LVGWMarks-Regular.ttf"
    assert (tmp_path / "marks.ttf").read_bytes() == committed.read_bytes()
    ticked = font["glyf"]["ticked"]
    assert (ticked.xMax - ticked.xMin, ticked.yMax - ticked.yMin) == (860, 860)
    assert font["hmtx"]["ticked"][0] - ticked.xMax == 390
    start = ticked.endPtsOfContours[1] + 1
    tick = ticked.coordinates[start:]
    assert all(100 < x < 780 and 20 < y < 700 for x, y in tick)


points = st.tuples(st.integers(0, 1000), st.integers(0, 1000))


@given(ring=st.lists(points, min_size=3, max_size=30), tolerance=st.floats(0.5, 8))
def test_a_thinned_ring_stays_within_the_tolerance(outlines, ring, tolerance):
    thin = outlines["_thin_ring"](ring, tolerance)
    edges = list(zip(thin, [*thin[1:], thin[0]], strict=True))
    assert set(thin) <= set(ring)
    for point in ring:
        assert min(outlines["_distance"](point, *edge) for edge in edges) <= tolerance
