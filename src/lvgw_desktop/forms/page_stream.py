"""页面指令: a layer's areas, rules and texts as PDF operators, y turned upwards."""

from collections.abc import Iterable, Iterator, Mapping

from lvgw_desktop.forms.document import Area, Code, Layer, Line, Rule
from lvgw_desktop.forms.pdf_font import PdfFont
from lvgw_desktop.forms.qr import drawing

Fonts = Mapping[str, PdfFont]


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
    pens: dict[tuple[float, float, tuple[float, ...]], list[str]] = {}
    for x1, y1, x2, y2, width, grey, dash in rules:
        path = f"{x1:.2f} {height - y1:.2f} m {x2:.2f} {height - y2:.2f} l"
        pens.setdefault((width, grey, dash), []).append(path)
    for (width, grey, dash), paths in pens.items():
        lengths = " ".join(f"{length:g}" for length in dash)
        cap = 0 if dash else 2  # strokes that meet at a corner fill it
        pen = f"{width:.2f} w {grey:.2f} G {cap} J [{lengths}] 0 d"
        yield f"q {pen} {' '.join(paths)} S Q"


def _lines(lines: Iterable[Line], height: float, fonts: Fonts) -> Iterator[str]:
    font_set, gap_set, grey_set = "", 0.0, 0.0
    for x, y, size, runs, grey, turned in lines:
        if grey != grey_set:
            grey_set = grey
            yield f"{grey:.2f} g"
        turn = "0 1 -1 0" if turned else "1 0 0 1"
        yield f"{turn} {x:.2f} {height - y:.2f} Tm"
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
    if grey_set:
        yield "0 g"
