"""框外: number, code, QR, page number and binding line, outside the official frame."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from lvgw_desktop.forms.definition import Form, Heading, Paper, Style
from lvgw_desktop.forms.document import Code, Layer, Line
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.frame import stroke
from lvgw_desktop.forms.issue import Issue, numbered
from lvgw_desktop.forms.setting import MM, line_of, line_within, spaced, width_of
from lvgw_desktop.forms.typeface import Typeface

_ROLE = "song"
_CODE_SIDE = 15 * MM
_BESIDE_CODE = 2.2 * MM
_SERIAL_RISE = 5.6 * MM
_CODE_RISE = 1.6 * MM
_BLANK_SERIAL_RISE = 3.7 * MM
_SMALL = 8.0
_NUMBER_SIZE = 9.0
_BLANK_SERIAL = "编号" + "　" * 10
_NO_CODE = "———"
_BINDING = "装订线"
_BINDING_PITCH = 30 * MM
_BINDING_GAP = 4 * MM
_BINDING_GREY = 0.45
_BINDING_WIDTH = 0.4
_BINDING_MARK_GREY = 0.55
_BINDING_DASH = (1.0, 2.2)
_FOOT = Style(_ROLE, (_SMALL,), (_SMALL,))
_FOOT_SHARE = 0.4  # of the type area, left of the page number


def heading_lines(form: Form, texts: Iterable[str], fonts: FontSet) -> Iterator[Line]:
    """Yield title and headings with these texts; one that is empty has no line."""
    for heading, text in zip((form.title, *form.headings), texts, strict=True):
        if text:
            yield heading_line(heading, text, form.paper, fonts)


def heading_line(heading: Heading, text: str, paper: Paper, fonts: FontSet) -> Line:
    """Return a heading on the type area, centred or at one side."""
    middle = paper.left + paper.type_width / 2
    style = heading.style
    x = {"center": middle, "right": paper.right_edge}.get(style.align, paper.left)
    at = (x * MM, heading.baseline * MM)
    line = line_within(text, fonts.typeface(style.role), style, at, heading.width * MM)
    return spaced(line, heading.letter_space, style.align)._replace(ink=heading.ink)


def page_size(paper: Paper) -> tuple[float, float]:
    """Return width and height of the paper in pt."""
    return round(paper.width * MM, 2), round(paper.height * MM, 2)


def page_lines(
    form: Definition, filled: FilledForm, fonts: FontSet, issue: Issue | None, page: tuple[int, int]
) -> Iterator[Line]:
    """Yield number, check code, page number and what is beside it; `page` is (x, of y)."""
    number, count = numbered(page, issue)
    yield from _serial_lines(form, filled, fonts, issue)
    paper, face = form.paper, fonts.typeface(_ROLE)
    y = paper.number_y * MM
    if form.furniture.page_number:
        text = form.furniture.page_number.text({"page": number, "pages": count})
        middle = (paper.left + paper.type_width / 2) * MM
        yield line_of(text, face, _NUMBER_SIZE, (middle, y), "center")
    if form.furniture.seam and page[1] > 1:
        at = (paper.right_edge * MM, y)
        yield line_of(form.furniture.seam, face, _SMALL, at, "right")
    if form.furniture.foot_left and (text := filled.text(form.furniture.foot_left)):
        room = paper.type_width * _FOOT_SHARE * MM
        yield line_within(text, face, _FOOT, (paper.left * MM, y), room)


def page_code(form: Definition, issue: Issue | None, page: tuple[int, int]) -> Code | None:
    """Return the QR of an issued page; a preview and a blank sheet have none."""
    if issue is None or not issue.check_code or form.furniture.payload is None:
        return None
    number, count = numbered(page, issue)
    facts = {
        "region_code": issue.region_code,
        "serial": issue.serial,
        "check_code": issue.check_code,
        "page": number,
        "pages": count,
    }
    left = form.paper.right_edge * MM - _CODE_SIDE
    payload = form.furniture.payload.text(facts)
    return Code(round(left, 2), round(form.paper.code_top * MM, 2), round(_CODE_SIDE, 2), payload)


def _serial_lines(
    form: Definition, filled: FilledForm, fonts: FontSet, issue: Issue | None
) -> Iterator[Line]:
    template = form.furniture.serial
    serial = issue.serial if issue else filled.text(template) if template else ""
    face = fonts.typeface(_ROLE)
    edge = form.paper.right_edge * MM
    foot = form.paper.code_top * MM + _CODE_SIDE
    mark = form.furniture.masked if filled.is_masked else ""
    if serial:
        edge -= _CODE_SIDE + _BESIDE_CODE
        code = (issue and issue.check_code) or _NO_CODE
        yield line_of(f"编号 {serial}{mark}", face, _SMALL, (edge, foot - _SERIAL_RISE), "right")
        yield line_of(f"校验码 {code}", face, _SMALL, (edge, foot - _CODE_RISE), "right")
    elif template or mark:
        words = (_BLANK_SERIAL if template else "") + mark
        yield line_of(words, face, _SMALL, (edge, foot - _BLANK_SERIAL_RISE), "right")


@lru_cache(maxsize=16)
def binding_line(form: Definition, fonts: FontSet) -> Layer:
    """Return the dotted line 装 订 线 of papers that are bound, along the type area."""
    paper = form.paper
    if not form.furniture.binding_line or paper.binding_x is None:
        return Layer()
    x = paper.binding_x * MM
    ends = (paper.top * MM, (paper.height - paper.bottom) * MM)
    middle = sum(ends) / 2
    places = [middle + step * _BINDING_PITCH for step in (-1, 0, 1)]
    face = fonts.typeface(_ROLE)
    marks = tuple(_turned(char, face, x, y) for char, y in zip(_BINDING, places, strict=True))
    stops = [ends[0], *(y + d for y in places for d in (-_BINDING_GAP, _BINDING_GAP)), ends[1]]
    pieces = zip(stops[::2], stops[1::2], strict=True)
    strokes = (stroke(x, a, x, b, _BINDING_WIDTH) for a, b in pieces)
    rules = (rule._replace(ink=_BINDING_GREY, dash=_BINDING_DASH) for rule in strokes)
    return Layer(lines=marks, rules=tuple(rules))


def _turned(char: str, face: Typeface, x: float, y: float) -> Line:
    """Return a character that lies on its back, its middle at (x, y)."""
    half = width_of(char, face, _SMALL) / 2
    upright = line_of(char, face, _SMALL, (x + 0.36 * _SMALL, y + half))
    return upright._replace(ink=_BINDING_MARK_GREY, turned=1)
