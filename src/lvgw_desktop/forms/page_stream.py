"""页面指令: a layer's areas, rules and texts as PDF operators, y turned upwards."""

from collections.abc import Iterable, Iterator, Mapping

from lvgw_desktop.forms.document import BLACK, Area, Code, Ink, Layer, Line, Rule
from lvgw_desktop.forms.pdf_font import PdfFont
from lvgw_desktop.forms.qr import drawing

Fonts = Mapping[str, PdfFont]
_TURNS = {0: "1 0 0 1", 1: "0 1 -1 0", -1: "0 -1 1 0"}


def layer_stream(layer: Layer, height: float, fonts: Fonts) -> str:
    """Return the operators that draw a layer on a page of this height (pt)."""
    parts = [*_areas(layer.areas, height), *_rules(layer.rules, height)]
    if layer.lines:
        parts.extend(("BT", *_lines(layer.lines, height, fonts), "ET"))
    return "\n".join(parts)


def code_stream(code: Code, height: float) -> str:
    """Return the operators that draw a QR symbol as black rectangles."""
    side, path = drawing(code.payload)
    scale = code.size / side
    top = height - code.y
    return f"q {scale:.5f} 0 0 {scale:.5f} {code.x:.2f} {top:.2f} cm 0 g {path} f Q"


def _areas(areas: Iterable[Area], height: float) -> Iterator[str]:
    for area in areas:
        x, y, wide, high, grey = area
        yield f"{grey:.2f} g {x:.2f} {height - y - high:.2f} {wide:.2f} {high:.2f} re f 0 g"


def _rules(rules: Iterable[Rule], height: float) -> Iterator[str]:
    """Yield one stroke for all rules of the same pen."""
    pens: dict[tuple[float, Ink, tuple[float, ...]], list[str]] = {}
    for x1, y1, x2, y2, width, ink, dash in rules:
        path = f"{x1:.2f} {height - y1:.2f} m {x2:.2f} {height - y2:.2f} l"
        pens.setdefault((width, ink, dash), []).append(path)
    for (width, ink, dash), paths in pens.items():
        lengths = " ".join(f"{length:g}" for length in dash)
        cap = 0 if dash else 2  # strokes that meet at a corner fill it
        pen = f"{width:.2f} w {_stroked(ink)} {cap} J [{lengths}] 0 d"
        yield f"q {pen} {' '.join(paths)} S Q"


def _lines(lines: Iterable[Line], height: float, fonts: Fonts) -> Iterator[str]:
    font_set, gap_set = "", 0.0
    ink_set: Ink = BLACK
    for x, y, size, runs, ink, turned in lines:
        if ink != ink_set:
            ink_set = ink
            yield _filled(ink)
        yield f"{_TURNS[turned]} {x:.2f} {height - y:.2f} Tm"
        for name, text, gap in runs:
            font = fonts[name]
            wanted = f"/{font.name} {size:g} Tf"
            if wanted != font_set:
                font_set = wanted
                yield wanted
            if gap != gap_set:
                gap_set = gap
                yield f"{gap:g} Tc"
            yield f"<{''.join(map(font.codes.__getitem__, text))}> Tj"
    if gap_set:
        yield "0 Tc"
    if ink_set:
        yield "0 g"


def _filled(ink: Ink) -> str:
    return f"{_levels(ink)} {'rg' if isinstance(ink, tuple) else 'g'}"


def _stroked(ink: Ink) -> str:
    return f"{_levels(ink)} {'RG' if isinstance(ink, tuple) else 'G'}"


def _levels(ink: Ink) -> str:
    levels = ink if isinstance(ink, tuple) else (ink,)
    return " ".join(f"{level:.2f}" for level in levels)
