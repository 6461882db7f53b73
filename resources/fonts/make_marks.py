"""打勾方框: the font of ☐ and ☑, drawn here, for forms whose choices are ticked.

    python resources/fonts/make_marks.py [--into OUT]

No text font of ours has both. A box is 0.86 em wide and stands as high as Han characters do, with
0.4 em between it and its word. Run again, it gives the same bytes.
"""

import argparse
import math
from itertools import pairwise
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from make_fonts import ENGLISH, HERE, write_sums

Point = tuple[float, float]

EM = 1000
ADVANCE = 1260
SIDE, LEFT, FOOT = 860, 10, -70  # the middle of a Han character is 360 above the baseline
BOX_STROKE, TICK_STROKE = 50, 80
TICK: tuple[Point, ...] = ((190, 350), (385, 150), (715, 580))
ASCENT, DESCENT = 880, -120
FAMILY, STYLE = "LVGW Marks", "Regular"
NAMES = {
    0: "Drawn for lvgw-desktop by make_marks.py",
    1: FAMILY,
    2: STYLE,
    3: "LVGWMarks-Regular; Version 1.0",
    4: f"{FAMILY} {STYLE}",
    5: "Version 1.0",
    6: "LVGWMarks-Regular",
    13: "License: CC0 1.0 Universal, no rights reserved.",
    14: "https://creativecommons.org/publicdomain/zero/1.0/",
}


def make_marks() -> TTFont:
    """Return the font."""
    glyphs = {".notdef": [], "empty": box(), "ticked": [*box(), *tick()]}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({0x2610: "empty", 0x2611: "ticked"})
    builder.setupGlyf({name: drawn(contours) for name, contours in glyphs.items()})
    sides = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {name: (ADVANCE, getattr(sides[name], "xMin", 0)) for name in glyphs}
    )
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, fsType=0)
    builder.setupPost(keepGlyphNames=False)
    builder.setupHead(unitsPerEm=EM, created=0, modified=0)
    builder.setupNameTable({})
    for number, text in NAMES.items():
        builder.font["name"].setName(text, number, *ENGLISH)
    builder.font.recalcTimestamp = False
    return builder.font


def box() -> list[list[Point]]:
    """Return the outlines of a square: outside clockwise, inside the other way."""
    low, high = (LEFT, FOOT), (LEFT + SIDE, FOOT + SIDE)
    outside = _square(*low, *high)
    inside = _square(*(at + BOX_STROKE for at in low), *(at - BOX_STROKE for at in high))
    return [outside, inside[::-1]]


def tick() -> list[list[Point]]:
    """Return the outline of a tick: its strokes meet in a point at the turn."""
    (over_down, under_down), (over_up, under_up) = (_edges(*ends) for ends in pairwise(TICK))
    inner, outer = _crossing(over_down, over_up), _crossing(under_down, under_up)
    return [[over_down[0], inner, over_up[1], under_up[1], outer, under_down[0]]]


def drawn(contours: list[list[Point]]) -> Glyph:
    """Return straight outlines as a glyph."""
    pen = TTGlyphPen(None)
    for contour in contours:
        first, *others = [(round(x), round(y)) for x, y in contour]
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def _square(left: float, foot: float, right: float, top: float) -> list[Point]:
    return [(left, foot), (left, top), (right, top), (right, foot)]


def _edges(start: Point, end: Point) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Return the upper and the lower side of a stroke that runs to the right."""
    (x1, y1), (x2, y2) = start, end
    half = TICK_STROKE / 2 / math.dist(start, end)
    aside = ((y1 - y2) * half, (x2 - x1) * half)
    upper, lower = (
        ((x1 + way * aside[0], y1 + way * aside[1]), (x2 + way * aside[0], y2 + way * aside[1]))
        for way in (1, -1)
    )
    return upper, lower


def _crossing(one: tuple[Point, Point], other: tuple[Point, Point]) -> Point:
    """Return where two lines cross."""
    (x1, y1), (x2, y2) = one
    (x3, y3), (x4, y4) = other
    turn = (x1 - x2) * (y3 - y4) - (y1 - y2) * (x3 - x4)
    first, second = x1 * y2 - y1 * x2, x3 * y4 - y3 * x4
    x = (first * (x3 - x4) - (x1 - x2) * second) / turn
    return x, (first * (y3 - y4) - (y1 - y2) * second) / turn


def main() -> None:
    """Read the command line, write the font and the list of all sums."""
    parser = argparse.ArgumentParser(description="Draw the font of ticked boxes.")
    parser.add_argument("--into", type=Path, default=HERE, help="where the result goes")
    into: Path = parser.parse_args().into
    make_marks().save(into / f"{NAMES[6]}.ttf")
    write_sums(into)


if __name__ == "__main__":
    main()
