"""字形轮廓: PostScript outlines turned into TrueType ones, and polygons thinned."""

import math
from array import array
from typing import Any

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates

Point = tuple[int, int]

MAX_ERROR = 1.0  # how far a converted curve may leave its original, in units of 1/1000 em
LEAST_CORNERS = 3  # a contour with fewer encloses nothing
# maxp holds more in a TrueType font; all but these are counted when the font is written
MAXP_OF_TRUETYPE = {
    "maxZones": 1,
    "maxTwilightPoints": 0,
    "maxStorage": 0,
    "maxFunctionDefs": 0,
    "maxInstructionDefs": 0,
    "maxStackElements": 0,
    "maxSizeOfInstructions": 0,
    "maxComponentElements": 0,
}


def to_truetype(font: TTFont) -> None:
    """Replace the cubic curves of `font` by quadratic ones, contours turned the other way."""
    glyphs = font.getGlyphSet()
    names = font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder = names
    glyf.glyphs = {name: _quadratic(glyphs[name]) for name in names}
    font["glyf"], font["loca"] = glyf, newTable("loca")
    del font["CFF "]
    font.sfntVersion = "\0\1\0\0"
    font["head"].glyphDataFormat = 0
    font["maxp"].tableVersion = 0x00010000
    vars(font["maxp"]).update(MAXP_OF_TRUETYPE)
    _measure_left_sides(font)


def _quadratic(glyph: Any) -> Glyph:  # noqa: ANN401 - fontTools gives its glyph sets no type
    pen = TTGlyphPen(None)
    glyph.draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
    return pen.glyph()


def _measure_left_sides(font: TTFont) -> None:
    widths = font["hmtx"].metrics
    for name, glyph in font["glyf"].glyphs.items():
        glyph.recalcBounds(font["glyf"])
        widths[name] = (widths[name][0], getattr(glyph, "xMin", 0))


def thin_polygons(font: TTFont, tolerance: float) -> None:
    """Leave out the points that lie within `tolerance` units of the line without them.

    For a font drawn in straight lines only (HanaMin is): curved strokes there have many more
    points than any printer shows.
    """
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours > 0:
            _thin(glyph, tolerance)
    _measure_left_sides(font)


def _thin(glyph: Glyph, tolerance: float) -> None:
    points: list[Point] = []
    ends: list[int] = []
    start = 0
    for end in glyph.endPtsOfContours:
        contour = _thin_ring(list(glyph.coordinates[start : end + 1]), tolerance)
        start = end + 1
        if len(contour) >= LEAST_CORNERS:
            points += contour
            ends.append(len(points) - 1)
    glyph.coordinates = GlyphCoordinates(points)
    glyph.flags = array("B", [1] * len(points))  # every point on the outline
    glyph.endPtsOfContours, glyph.numberOfContours = ends, len(ends)


def _thin_ring(ring: list[Point], tolerance: float) -> list[Point]:
    """Thin a closed line: cut it at its first point and the one farthest from that."""
    far = max(range(len(ring)), key=lambda at: math.dist(ring[0], ring[at]))
    there = _thin_line(ring[: far + 1], tolerance)
    back = _thin_line([*ring[far:], ring[0]], tolerance)
    return there[:-1] + back[:-1]


def _thin_line(line: list[Point], tolerance: float) -> list[Point]:
    """Thin an open line (Ramer, Douglas and Peucker)."""
    inner = range(1, len(line) - 1)
    far = max(inner, key=lambda at: _distance(line[at], line[0], line[-1]), default=0)
    if not far or _distance(line[far], line[0], line[-1]) <= tolerance:
        return [line[0], line[-1]]
    return _thin_line(line[: far + 1], tolerance)[:-1] + _thin_line(line[far:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far `point` lies from the stretch between `start` and `end`."""
    (x, y), (across, up) = point, (end[0] - start[0], end[1] - start[1])
    square = across**2 + up**2
    along = ((x - start[0]) * across + (y - start[1]) * up) / square if square else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(x - start[0] - along * across, y - start[1] - along * up)
